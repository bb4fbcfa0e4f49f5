using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>Every figure of a unit, its own and each total of those below it, in the periods of one name (calendars name theirs alike).</summary>
public sealed class ListTotals(DanchuDatabase database, Permissions permissions, LoadTotals loadTotals)
{
    public sealed record Input(string OrganisationCode, ReportingLine Line, string PeriodName);

    /// <summary>The figure of one indicator within one scope.</summary>
    public sealed record Row(Indicator Indicator, Scope Scope, Figure Figure);

    public async Task<Outcome<IReadOnlyList<Row>>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var code = input.OrganisationCode.ToUpperInvariant();
        var unit = await database.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Code == code, cancellationToken);
        var periods = await database.Periods.AsNoTracking().Where(p => p.Name == input.PeriodName).ToListAsync(cancellationToken);
        if (unit is null || periods.Count == 0 || !await permissions.MayReadAsync(actor, unit.Id, input.Line, periods[0].To, cancellationToken))
        {
            return Denial.Absent;
        }

        var indicators = await database.IndicatorsOf([unit.Id], periods[0].To).AsNoTracking().OrderBy(i => i.Slot).ToListAsync(cancellationToken);
        var rows = new List<Row>();
        foreach (var period in periods)
        {
            var totals = await loadTotals.ReadAsync(actor, unit.Id, input.Line, period.Id, cancellationToken);
            var scopes = totals.Levels.Select(Scope.OfLevel).Prepend(Scope.Own).Append(Scope.Subtree).ToList();
            rows.AddRange(indicators.SelectMany(i => scopes, (indicator, scope) => (indicator, scope, Figure: FigureOf(totals, indicator, scope)))
                .Where(found => found.Figure is not null).Select(found => new Row(found.indicator, found.scope, found.Figure!)));
        }

        return rows;
    }

    private static Figure? FigureOf(UnitTotals totals, Indicator indicator, Scope scope) =>
        scope.Kind == ScopeKind.Own ? totals.Own(indicator.Key) : totals.Of(indicator.Key, scope).Figure;
}
