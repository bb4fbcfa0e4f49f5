using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Periods;

/// <summary>
/// The period that another is compared with, "last year": the same kind of period a year earlier, of the same calendar if there is one, else of any. A period
/// of an issuer's own has none. After a merger figures and texts of it are its predecessors' too
/// (Totals/LoadAsNow, Reports/FindPreviousReport).
/// </summary>
public sealed class FindPreviousPeriod(DanchuDatabase database)
{
    public async Task<ReportingPeriod?> ReadAsync(ReportingPeriod period, CancellationToken cancellationToken = default)
    {
        var candidates = await database.Periods.AsNoTracking()
            .Where(p => p.Kind == period.Kind && p.Ordinal == period.Ordinal && p.Year == period.Year - 1 && p.Kind != PeriodKind.Own)
            .ToListAsync(cancellationToken);
        return candidates.OrderByDescending(p => string.Equals(p.Calendar, period.Calendar, StringComparison.Ordinal)).FirstOrDefault();
    }
}
