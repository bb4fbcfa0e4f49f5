using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>The evidence of one criterion, and what the unit could add: what proves other criteria already, and its reports in the system.</summary>
public sealed class ShowEvidence(DanchuDatabase database, LoadScorecard open)
{
    /// <param name="Others">Pieces that prove other criteria and not this one.</param>
    public sealed record View(
        OpenedScorecard File, Criterion Criterion, bool Changes, IReadOnlyList<EvidenceRow> Here, IReadOnlyList<EvidenceRow> Others,
        IReadOnlyList<UsableReport> Reports);

    public async Task<Outcome<View>> ReadAsync(Actor actor, ScorecardId id, string criterion, CancellationToken cancellationToken = default)
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
        var reports = changes ? await database.UsableReports(file).AsNoTracking().ToListAsync(cancellationToken) : [];
        return new View(
            file, leaf, changes, here, [.. all.Where(e => !used.Contains(e.Id)).DistinctBy(e => e.Id)],
            [.. reports.Where(r => !all.Exists(e => e.ReportId == r.Id))]);
    }
}
