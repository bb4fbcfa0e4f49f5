using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>Until which day accepted reports hold the tree of units fast.</summary>
internal static class AcceptedReports
{
    /// <summary><see cref="CountedUntil"/></summary>
    public static Task<DateOnly?> AcceptedUntilAsync(this DanchuDatabase database, OrganisationId unit, CancellationToken cancellationToken) => (
        from report in database.Reports
        where report.State == ReportState.Accepted && report.Current && report.Assignment!.OrganisationId == unit
        select (DateOnly?)report.Assignment!.Round!.Period!.To).MaxAsync(cancellationToken);

    /// <summary><see cref="CountedBelowUntil"/></summary>
    public static Task<DateOnly?> AcceptedBelowUntilAsync(
        this DanchuDatabase database, OrganisationId root, ReportingLine line, DateOnly day, CancellationToken cancellationToken) => (
        from report in database.Reports
        join node in database.Subtree(root, line, day) on report.Assignment!.OrganisationId equals node.OrganisationId
        where report.State == ReportState.Accepted && report.Current && report.Assignment!.Round!.Line == line
        select (DateOnly?)report.Assignment!.Round!.Period!.To).MaxAsync(cancellationToken);
}
