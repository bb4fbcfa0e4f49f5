using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>A report that can be evidence.</summary>
public sealed class UsableReport : IUsable
{
    public required ReportId Id { get; init; }

    public required string Symbol { get; init; }

    public required DateOnly? SignedOn { get; init; }

    public required string PeriodName { get; init; }

    /// <summary>Whose it is; empty: the unit's own.</summary>
    public required string UnitName { get; init; }

    public EvidenceSource Source => EvidenceSource.Of(Id);

    public string Name => $"Báo cáo số {Symbol} ngày {SignedOn?.Short()}{(UnitName.Length > 0 ? $" của {UnitName}" : "")} ({PeriodName})";
}

/// <summary>Query for the reports that a unit may cite as evidence.</summary>
internal static class UsableReportsQuery
{
    /// <summary>What the unit signed and sent, on any line, and was not returned, and what it asked and accepted; its own first.</summary>
    public static IQueryable<UsableReport> UsableReports(this DanchuDatabase database, OpenedScorecard file) =>
        from r in database.Reports
        let own = r.Assignment!.OrganisationId == file.Organisation.Id
        where ((own && r.State == ReportState.Sent) || (r.State == ReportState.Accepted && (own || r.Assignment!.Round!.IssuerId == file.Organisation.Id)))
            && database.ReportDocuments.Any(d => d.ReportId == r.Id)
        orderby own descending, r.SignedOn descending, r.Id
        select new UsableReport
        {
            Id = r.Id, Symbol = r.Symbol, SignedOn = r.SignedOn, PeriodName = r.Assignment!.Round!.Period!.Name,
            UnitName = own ? "" : r.Assignment!.Organisation!.Name,
        };
}
