using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>
/// Brings what the superiors' totals hold of a unit in line with its accepted reports of the period and line. One letter may ask for two
/// reports (QCDC and dân vận chính quyền, as Phong Thổ's of 11/2023 does): the unit counts once, with the figures of both.
/// Called last in the work of a change: the superiors' rows stay locked from here on.
/// </summary>
public sealed class CountUnit(DanchuDatabase database, AddToTotals add, TakeFromTotals take)
{
    public async Task ExecuteAsync(Organisation unit, ReportingPeriod period, ReportingLine line, CancellationToken cancellationToken = default)
    {
        await database.LockFiguresAsync(unit.Id, period.Id, cancellationToken);
        var key = new PackedFactsKey(period.Id, line, unit.Id);
        if (await IsCountedAsync(key, cancellationToken))
        {
            await take.ExecuteAsync(key, cancellationToken);
        }

        var accepted = await database.Reports.AsNoTracking()
            .Where(r => r.Current && r.State == ReportState.Accepted && r.Assignment!.OrganisationId == unit.Id
                && r.Assignment.Round!.PeriodId == period.Id && r.Assignment.Round.Line == line)
            .OrderBy(r => r.SentAt).ThenBy(r => r.Id)
            .Select(r => new { r.Id, r.FrozenFigures })
            .ToListAsync(cancellationToken);
        if (accepted.Count > 0)
        {
            var figures = await FiguresAsync(accepted.SelectMany(r => r.FrozenFigures), cancellationToken);
            await add.ExecuteAsync(key, unit.Level, accepted[0].Id, figures, period.To, cancellationToken);
        }
    }

    private async Task<bool> IsCountedAsync(PackedFactsKey key, CancellationToken cancellationToken)
    {
        var line = key.Line.ToString();
        var found = await database.Database.SqlQuery<int>(
            $"""
            SELECT 1 AS "Value" FROM fact_sheets
            WHERE period_id = {key.PeriodId.Value} AND line = {line} AND organisation_id = {key.OrganisationId.Value}
            FOR UPDATE
            """)
            .ToListAsync(cancellationToken);
        return found.Count > 0;
    }

    // A figure that two signed reports state is one fact: it cannot be changed while either stands, so both state the same.
    private async Task<List<(Indicator Indicator, Figure Figure)>> FiguresAsync(IEnumerable<FrozenFigure> frozen, CancellationToken cancellationToken)
    {
        var own = frozen.Where(f => f.IsOwn && f.Figure is not null).DistinctBy(f => f.Indicator, StringComparer.Ordinal).ToList();
        var keys = own.ConvertAll(f => f.Indicator);
        var indicators = await database.Indicators.AsNoTracking().Where(i => keys.Contains(i.Key))
            .ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        return own.ConvertAll(f => (indicators[f.Indicator], f.Figure!));
    }
}
