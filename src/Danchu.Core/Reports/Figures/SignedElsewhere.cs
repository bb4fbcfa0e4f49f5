using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Figures;

/// <summary>Own figures (not the gaps) that another signed report of the same unit and period stands on, with that report's symbol.</summary>
internal static class SignedElsewhere
{
    public static async Task<Dictionary<string, string>> SignedElsewhereAsync(
        this DanchuDatabase database, OpenedReport file, CancellationToken cancellationToken)
    {
        var others = await database.Reports.AsNoTracking()
            .Where(r => r.Current && r.Id != file.Report.Id && (r.State == ReportState.Sent || r.State == ReportState.Accepted)
                && r.Assignment!.OrganisationId == file.Organisation.Id && r.Assignment.Round!.PeriodId == file.Period.Id)
            .Select(r => new { r.Symbol, r.FrozenFigures }).ToListAsync(cancellationToken);
        return others.SelectMany(o => o.FrozenFigures.Where(f => f.IsOwn && f.Figure is not null).Select(f => (f.Indicator, o.Symbol)))
            .DistinctBy(f => f.Indicator, StringComparer.Ordinal)
            .ToDictionary(f => f.Indicator, f => f.Symbol, StringComparer.Ordinal);
    }
}
