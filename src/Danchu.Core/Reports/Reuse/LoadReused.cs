using System.Linq.Expressions;
using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Reuse;

/// <summary>Accepted reports as sources of others' words.</summary>
internal static class LoadReused
{
    public static IQueryable<Report> AcceptedReports(this DanchuDatabase database) =>
        database.Reports.AsNoTracking().Where(r => r.State == ReportState.Accepted && r.Current);

    public static Expression<Func<Report, ReusedReport>> Shape => r => new ReusedReport(
        r.Id, r.Assignment!.OrganisationId, r.Assignment.Organisation!.Name, r.Assignment.Round!.IssuerId, r.Assignment.Round.Line,
        r.Assignment.Round.Period!.Name, r.Assignment.Round.Period.Year, r.Assignment.Round.Period.To, r.Symbol, r.SentAt);
}
