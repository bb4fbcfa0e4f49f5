using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>
/// The unit's last report of the same outline for the period before, as it was sent; of its predecessors where the unit itself did not
/// exist then (sáp nhập, đổi tên).
/// </summary>
public sealed class FindPreviousReport(DanchuDatabase database, FindPreviousPeriod findPreviousPeriod)
{
    /// <param name="UnitName">Whose report it is, when it is a predecessor's.</param>
    public sealed record Found(ReportId Id, string Symbol, string UnitName, string PeriodName);

    public async Task<IReadOnlyList<Found>> ReadAsync(OpenedReport file, CancellationToken cancellationToken = default)
    {
        if (await findPreviousPeriod.ReadAsync(file.Period, cancellationToken) is not { Id: var period })
        {
            return [];
        }

        var units = await database.Successions.Where(s => s.SuccessorId == file.Organisation.Id).Select(s => s.PredecessorId).ToListAsync(cancellationToken);
        units.Add(file.Organisation.Id);
        var found = await database.Reports.AsNoTracking()
            .Where(r => r.Current && (r.State == ReportState.Sent || r.State == ReportState.Accepted)
                && units.Contains(r.Assignment!.OrganisationId)
                && r.Assignment.Round!.PeriodId == period && r.Assignment.Round.Line == file.Round.Line
                && database.Outlines.Any(o => o.Id == r.Assignment.Ask!.OutlineId && o.Key == file.Outline.Key))
            .OrderBy(r => r.Assignment!.Organisation!.Name).ThenByDescending(r => r.SentAt)
            .Select(
                r => new { r.Id, r.Symbol, Unit = r.Assignment!.OrganisationId, r.Assignment.Organisation!.Name, Period = r.Assignment.Round!.Period!.Name })
            .ToListAsync(cancellationToken);
        return [.. found.DistinctBy(f => f.Unit).Select(f => new Found(f.Id, f.Symbol, f.Unit == file.Organisation.Id ? "" : f.Name, f.Period))];
    }
}
