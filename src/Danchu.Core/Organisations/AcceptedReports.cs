using Danchu.Core.Database;
using Danchu.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

internal static class AcceptedReports
{
    /// <summary>
    /// The last day counted in an accepted report of the unit, on one line or on any; null when there is none. Superiors' totals stand on the tree of
    /// that day, so the tree up to it no longer changes.
    /// </summary>
    public static Task<DateOnly?> AcceptedUntilAsync(this DanchuDatabase database, OrganisationId unit, ReportingLine? line, CancellationToken cancellationToken) => (
        from report in database.Reports
        where report.State == ReportState.Accepted && report.Current
        where report.Assignment!.OrganisationId == unit && (line == null || report.Assignment!.Round!.Line == line)
        select (DateOnly?)report.Assignment!.Round!.Period!.To).MaxAsync(cancellationToken);

    /// <summary>The same for the unit and everything below it on the line.</summary>
    public static Task<DateOnly?> AcceptedBelowUntilAsync(this DanchuDatabase database, OrganisationId root, ReportingLine line, DateOnly day, CancellationToken cancellationToken) => (
        from report in database.Reports
        join node in database.Subtree(root, line, day) on report.Assignment!.OrganisationId equals node.OrganisationId
        where report.State == ReportState.Accepted && report.Current && report.Assignment!.Round!.Line == line
        select (DateOnly?)report.Assignment!.Round!.Period!.To).MaxAsync(cancellationToken);
}
