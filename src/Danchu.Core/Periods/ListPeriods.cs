using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Periods;

/// <summary>The periods that rounds were ever asked for, read onward. They are no secret: a calendar is everybody's.</summary>
public sealed class ListPeriods(DanchuDatabase database)
{
    /// <param name="year">Of one year only.</param>
    public async Task<KeysetPage<ReportingPeriod>> ReadAsync(KeysetAsk ask, int? year = null, CancellationToken cancellationToken = default)
    {
        var periods = database.Periods.AsNoTracking().Where(p => year == null || p.Year == year);
        if (ask.After is { } last)
        {
            var id = PeriodId.Of(last);
            periods = periods.Where(p => Keyset.Compare(p.Id, id) > 0);
        }

        return await periods.OrderBy(p => p.Id).TakeAsync(ask, p => p.Id.Value, cancellationToken);
    }
}
