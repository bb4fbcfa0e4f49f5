using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Reuse;

/// <summary>
/// The accepted reports that may have words of this one: those that stand near it, whatever they share, and of all others those that the index names.
/// Only what was there before it: whoever sent first has copied from nobody.
/// </summary>
public sealed class FindSources(DanchuDatabase database)
{
    private const int OwnYears = 6;
    private const int Superiors = 6;
    private const int Neighbours = 8;
    private const int Elsewhere = 8;
    private const int LookedThrough = 1_500;
    private const int DaysBack = 800;

    // Wording in more reports than this is everybody's.
    private const int Common = 200;
    private const int LeastShared = 3;

    /// <param name="prints">Of the report as it stands, without its model's.</param>
    /// <returns>In the order in which they count.</returns>
    public async Task<IReadOnlyList<ReuseSource>> ReadAsync(OpenedReport file, int[] prints, CancellationToken cancellationToken = default)
    {
        var own = await database.Successions.Where(s => s.SuccessorId == file.Organisation.Id).Select(s => s.PredecessorId).ToListAsync(cancellationToken);
        own.Add(file.Organisation.Id);
        var above = await database.Superiors(file.Organisation.Id, file.Round.Line, file.Period.To).Where(n => n.Depth > 0).Select(n => n.OrganisationId)
            .ToListAsync(cancellationToken);
        List<ReuseSource> found =
        [
            .. await NearAsync(ReuseKind.OwnYears, OfUnits(file, own), OwnYears, cancellationToken),
            .. await GatheredAsync(file, cancellationToken),
            .. await NearAsync(ReuseKind.Superior, Earlier(file, OfUnits(file, above)), Superiors, cancellationToken),
            .. await NeighboursAsync(file, own, prints, cancellationToken),
            .. await ElsewhereAsync(file, own, prints, cancellationToken),
        ];
        return [.. found.DistinctBy(source => source.Report!.Id).OrderBy(source => source.Kind)];
    }

    private IQueryable<Report> OfUnits(OpenedReport file, List<OrganisationId> units)
    {
        var (assignment, to) = (file.Assignment.Id, file.Period.To);
        return database.AcceptedReports().Where(r => units.Contains(r.Assignment!.OrganisationId) && r.AssignmentId != assignment
            && r.Assignment.Round!.Period!.To <= to);
    }

    private static IQueryable<Report> Earlier(OpenedReport file, IQueryable<Report> reports) =>
        file.Report.SentAt is { } sent ? reports.Where(r => r.SentAt <= sent) : reports;

    private static async Task<List<ReuseSource>> NearAsync(
        ReuseKind kind, IQueryable<Report> reports, int most, CancellationToken cancellationToken)
    {
        var newest = await reports.OrderByDescending(r => r.Assignment!.Round!.Period!.To).ThenByDescending(r => r.SentAt).Take(most)
            .Select(LoadReused.Shape).ToListAsync(cancellationToken);
        return newest.ConvertAll(report => new ReuseSource(kind, report));
    }

    private async Task<List<ReuseSource>> GatheredAsync(OpenedReport file, CancellationToken cancellationToken)
    {
        var id = file.Report.Id;
        var named = await database.Reports.AsNoTracking()
            .Where(r => database.SectionSources.Any(s => s.ReportId == id && s.SourceReportId == r.Id))
            .Select(LoadReused.Shape).ToListAsync(cancellationToken);
        return named.ConvertAll(report => new ReuseSource(ReuseKind.Gathered, report));
    }

    // Of a unit's neighbours all are looked through: what they share may be what all of them have from one.
    private async Task<List<ReuseSource>> NeighboursAsync(OpenedReport file, List<OrganisationId> own, int[] prints, CancellationToken cancellationToken)
    {
        var (issuer, line, from, to) = (file.Round.IssuerId, file.Round.Line, file.Period.To.AddDays(-DaysBack), file.Period.To);
        var near = await Earlier(file, database.AcceptedReports()).Where(r =>
                r.Assignment!.Round!.IssuerId == issuer && r.Assignment.Round.Line == line && !own.Contains(r.Assignment.OrganisationId)
                && r.Assignment.Round.Period!.To >= from && r.Assignment.Round.Period.To <= to)
            .OrderByDescending(r => r.SentAt).Take(LookedThrough)
            .Join(database.ReportPrints, r => r.Id, p => p.ReportId, (r, p) => new { r.Id, p.Prints })
            .ToListAsync(cancellationToken);
        var wanted = prints.ToHashSet();
        var shared = near.Select(report => (report.Id, Count: report.Prints.Count(wanted.Contains)));
        return await SharingAsync(ReuseKind.Neighbour, shared, Neighbours, cancellationToken);
    }

    private async Task<List<ReuseSource>> ElsewhereAsync(OpenedReport file, List<OrganisationId> own, int[] prints, CancellationToken cancellationToken)
    {
        var rows = await database.Database
            .SqlQuery<Row>($"""
                SELECT report_id AS "Report", shared AS "Shared" FROM reports_sharing_prints({prints}, {Common})
                WHERE shared >= {LeastShared} ORDER BY shared DESC LIMIT {4 * Elsewhere}
                """)
            .ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => new ReportId(row.Report));
        var (id, assignment) = (file.Report.Id, file.Assignment.Id);
        var may = await Earlier(file, database.AcceptedReports())
            .Where(r => ids.Contains(r.Id) && r.Id != id && r.AssignmentId != assignment && !own.Contains(r.Assignment!.OrganisationId))
            .Select(r => r.Id).ToHashSetAsync(cancellationToken);
        return await SharingAsync(
            ReuseKind.Elsewhere, rows.Select(row => (new ReportId(row.Report), (int)row.Shared)).Where(row => may.Contains(row.Item1)), Elsewhere,
            cancellationToken);
    }

    private async Task<List<ReuseSource>> SharingAsync(
        ReuseKind kind, IEnumerable<(ReportId Id, int Count)> shared, int most, CancellationToken cancellationToken)
    {
        var best = shared.Where(one => one.Count > 0).OrderByDescending(one => one.Count).Take(most).ToDictionary(one => one.Id, one => one.Count);
        var ids = best.Keys.ToList();
        var reports = await database.AcceptedReports().Where(r => ids.Contains(r.Id)).Select(LoadReused.Shape).ToListAsync(cancellationToken);
        return [.. reports.Select(report => new ReuseSource(kind, report, best[report.Id])).OrderByDescending(source => source.Shared)];
    }

    private sealed record Row(Guid Report, long Shared);
}
