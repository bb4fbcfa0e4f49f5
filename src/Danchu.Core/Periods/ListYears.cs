using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Periods;

/// <summary>
/// A period and the same one of the years before it, the latest first: of the same calendar where there is one, else of any. A period of an issuer's own
/// stands alone.
/// </summary>
public sealed class ListYears(DanchuDatabase database)
{
    public async Task<IReadOnlyList<ReportingPeriod>> ReadAsync(ReportingPeriod period, int years, CancellationToken cancellationToken = default)
    {
        if (period.Kind == PeriodKind.Own)
        {
            return [period];
        }

        var candidates = await database.Periods.AsNoTracking()
            .Where(p => p.Kind == period.Kind && p.Ordinal == period.Ordinal && p.Year < period.Year && p.Year > period.Year - years)
            .ToListAsync(cancellationToken);
        return
        [
            period,
            .. candidates.GroupBy(p => p.Year).OrderByDescending(g => g.Key)
                .Select(g => g.OrderByDescending(p => string.Equals(p.Calendar, period.Calendar, StringComparison.Ordinal)).ThenBy(p => p.Id).First()),
        ];
    }
}
