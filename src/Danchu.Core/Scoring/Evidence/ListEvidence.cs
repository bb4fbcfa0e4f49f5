using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Rubrics;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>One piece of evidence as it stands at a criterion.</summary>
/// <param name="ContentType">Null for what is in the system.</param>
public sealed record EvidenceRow(Guid Id, string Criterion, string Name, string Place, EvidenceSource? Source, string? ContentType, int? Size)
{
    /// <summary>Whether what it refers to is still what it was.</summary>
    public SourceState State { get; init; }

    /// <summary>An entry of the unit's books, which is opened there.</summary>
    public EntryId? EntryId => Source is { Kind: SourceKind.Entry } source ? new EntryId(source.Id) : null;

    public bool IsPicture => FileKind.IsPicture(ContentType);
}

/// <summary>Queries for the evidence of a scorecard, without its content.</summary>
internal static class ListEvidence
{
    /// <summary>Every use of every piece of evidence of a scorecard, in the order of adding; no content is read.</summary>
    public static async Task<List<EvidenceRow>> EvidenceAsync(this DanchuDatabase database, ScorecardId card, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in database.EvidenceItems
            join use in database.EvidenceUses on item.Id equals use.EvidenceId
            join file in database.StoredFiles on item.FileHash equals file.Hash into files
            from file in files.DefaultIfEmpty()
            where item.ScorecardId == card
            orderby item.AddedAt, item.Id
            select new
            {
                Item = item, Use = use, ContentType = file == null ? null : file.ContentType, Size = file == null ? null : (int?)file.Size,
                Struck = database.Entries.Any(e => e.Id == item.EntryId && e.StruckAt != null),
                Corrected = database.Entries.Any(e => e.Id == item.EntryId && e.ChangedAt > item.AddedAt),
                Returned = database.Reports.Any(r => r.Id == item.ReportId && r.State == ReportState.Returned),
                Withdrawn = database.EntryFiles.Any(f => f.Id == item.EntryFileId && f.WithdrawnAt != null)
                    || database.SignedFiles.Any(f => f.Id == item.SignedFileId && f.WithdrawnAt != null)
                    || database.Rounds.Any(r => r.Id == item.RoundId && r.WithdrawnAt != null),
            }).AsNoTracking().ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new EvidenceRow(
            row.Item.Id, row.Use.Criterion, row.Item.Name, row.Use.Place, row.Item.Source, row.ContentType, row.Size)
        {
            State = row switch
            {
                { Struck: true } => SourceState.Struck,
                { Corrected: true } => SourceState.Corrected,
                { Withdrawn: true } => SourceState.Withdrawn,
                { Returned: true } => SourceState.Returned,
                _ => SourceState.Stands,
            },
        });
    }

    /// <summary>
    /// The criteria that lie with the unit, must be proven and got points without a document: those of which the rubric demands it, and where it demands it of
    /// none, all whose points do not follow from figures. No points need no proof; whether to send all the same is the unit's to decide.
    /// </summary>
    public static IReadOnlyList<Criterion> Unproven(OpenedScorecard file, IReadOnlyCollection<EvidenceRow> evidence)
    {
        var proven = evidence.Select(e => e.Criterion).ToHashSet(StringComparer.Ordinal);
        var demanded = file.Leaves.Any(l => l.Evidence);
        return [.. file.Leaves.Where(l => file.IsWithUnit(l.Key) && !proven.Contains(l.Key)
            && file.Point(l.Key, ScoreStage.Self) is { NotApplicable: false, Points: > 0 } given
            && (demanded ? l.Evidence : given.Points != given.Proposed))];
    }
}
