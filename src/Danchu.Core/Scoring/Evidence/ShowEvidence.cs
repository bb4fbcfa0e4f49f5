using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>
/// The evidence of one criterion, and what the unit could add: what proves other criteria already, documents of the system, and entries of its books, first of
/// all those that the criterion's figures are counted from.
/// </summary>
public sealed class ShowEvidence(DanchuDatabase database, LoadScorecard open, CountEntries countEntries)
{
    /// <summary>So many entries are offered; more are found by their words.</summary>
    public const int MostEntries = 60;

    /// <param name="Others">Pieces that prove other criteria and not this one.</param>
    public sealed record View(
        OpenedScorecard File, Criterion Criterion, bool Changes, IReadOnlyList<EvidenceRow> Here, IReadOnlyList<EvidenceRow> Others)
    {
        public IReadOnlyList<IUsable> Documents { get; init; } = [];

        public IReadOnlyList<UsableEntry> Entries { get; init; } = [];
    }

    /// <param name="search">
    /// Words of entries and documents, with or without diacritics; empty: the entries that the criterion's figures are counted from, with their files.
    /// </param>
    public async Task<Outcome<View>> ReadAsync(
        Actor actor, ScorecardId id, string criterion, string? search = null, CancellationToken cancellationToken = default)
    {
        var opened = await open.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedScorecard>.Done { Value: var file } || LockToProve.LeafOf(file, criterion) is not { } leaf)
        {
            return Denial.Absent;
        }

        var all = await database.EvidenceAsync(id, cancellationToken);
        var here = all.FindAll(e => string.Equals(e.Criterion, leaf.Key, StringComparison.Ordinal));
        var used = here.Select(e => e.Id).ToHashSet();
        var changes = file.May(ScorecardDeed.ChangeEvidence) && file.IsWithUnit(leaf.Key);
        var view = new View(file, leaf, changes, here, [.. all.Where(e => !used.Contains(e.Id)).DistinctBy(e => e.Id)]);
        if (!changes)
        {
            return view;
        }

        var cited = all.Select(e => e.Source).ToHashSet();
        var found = await EntriesAsync(file, leaf, search, cancellationToken);
        var entries = await found.AsUsable(database).Take(MostEntries).AsNoTracking().ToListAsync(cancellationToken);
        var filesAt = string.IsNullOrWhiteSpace(search) ? found : database.UsableEntries(file);
        var documents = await database.DocumentsAsync(file, filesAt, search, cancellationToken);
        return view with
        {
            Entries = entries.FindAll(one => !cited.Contains(one.Source)),
            Documents = documents.FindAll(one => !cited.Contains(one.Source)),
        };
    }

    private async Task<IQueryable<Entry>> EntriesAsync(OpenedScorecard file, Criterion leaf, string? search, CancellationToken cancellationToken)
    {
        var entries = database.UsableEntries(file);
        var words = SearchPattern.Words(search).ToList();
        if (words.Count == 0)
        {
            var behind = await BehindAsync(file, leaf, cancellationToken);
            entries = entries.Where(e => behind.Contains(e.Id));
        }

        foreach (var word in words)
        {
            entries = entries.Where(e => EF.Functions.Like(e.Words, word, SearchPattern.Escape));
        }

        return entries;
    }

    private async Task<List<EntryId>> BehindAsync(OpenedScorecard file, Criterion leaf, CancellationToken cancellationToken)
    {
        var (unit, from, to) = (file.Organisation.Id, file.Period.From, file.Period.To);
        var counted = leaf.Indicators.Any() ? await countEntries.ReadAsync(unit, from, to, cancellationToken) : [];
        var behind = new List<EntryId>();
        foreach (var one in leaf.Indicators.Distinct(StringComparer.Ordinal).Select(key => counted.GetValueOrDefault(key))
            .OfType<CountEntries.Counted>())
        {
            behind.AddRange(await countEntries.BehindAsync(unit, one, from, to, cancellationToken));
        }

        return behind;
    }
}
