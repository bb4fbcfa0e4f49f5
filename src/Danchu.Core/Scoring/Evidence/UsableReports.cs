using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>A document of the system that can be evidence.</summary>
public sealed class UsableReport
{
    public required ReportId Id { get; init; }

    public required string Symbol { get; init; }

    public required DateOnly? SignedOn { get; init; }

    public required string PeriodName { get; init; }

    public string Name => $"Báo cáo số {Symbol} ngày {SignedOn?.Short()} ({PeriodName})";
}

/// <summary>Query for the reports that a unit may cite as evidence.</summary>
internal static class UsableReportsQuery
{
    /// <summary>What the unit signed and sent, on any line, and was not returned.</summary>
    public static IQueryable<UsableReport> UsableReports(this DanchuDatabase database, OpenedScorecard file) =>
        from r in database.Reports
        where r.Assignment!.OrganisationId == file.Organisation.Id && (r.State == ReportState.Sent || r.State == ReportState.Accepted)
            && database.ReportDocuments.Any(d => d.ReportId == r.Id)
        orderby r.SignedOn descending, r.Id
        select new UsableReport { Id = r.Id, Symbol = r.Symbol, SignedOn = r.SignedOn, PeriodName = r.Assignment!.Round!.Period!.Name };
}
