using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>All totals of an organisation of one's own, or of one below it, on a line for a period, compared with the period before.</summary>
public sealed class ShowTotals(
    DanchuDatabase database, Permissions permissions, LoadTotals loadTotals, FindPreviousPeriod findPreviousPeriod, TimeProvider clock)
{
    /// <summary>
    /// What the request leaves out is chosen: the actor's first organisation, one where they are secretary before others, the line and the latest
    /// period that have figures.
    /// </summary>
    public sealed record Input(OrganisationId? Organisation = null, ReportingLine? Line = null, PeriodId? Period = null);

    public async Task<Outcome<TotalsTable>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var own = await OwnAsync(actor, cancellationToken);
        if ((input.Organisation ?? own.FirstOrDefault()?.Id) is not { } organisation)
        {
            return new Refusal("Bạn chưa được giao vai trò ở đơn vị nào nên chưa có số liệu tổng hợp để xem.");
        }

        var line = input.Line ?? await LineAsync(organisation, cancellationToken);
        var periods = await PeriodsAsync(organisation, line, cancellationToken);
        var period = input.Period is { } wanted
            ? await database.Periods.AsNoTracking().FirstOrDefaultAsync(p => p.Id == wanted, cancellationToken)
            : periods.FirstOrDefault();
        var name = await database.Organisations.Where(o => o.Id == organisation).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken);
        if (name is null || (period is null && input.Period is not null)
            || !await permissions.MayReadAsync(actor, organisation, line, period?.To ?? clock.Today(), cancellationToken))
        {
            return Denial.Absent;
        }

        var table = new TotalsTable(own, periods, organisation, name, line, period, null, [], []);
        return period is null ? table : await FillAsync(actor, table, period, cancellationToken);
    }

    private async Task<TotalsTable> FillAsync(Actor actor, TotalsTable table, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var now = await loadTotals.ReadAsync(actor, table.Organisation, table.Line, period.Id, cancellationToken);
        var previous = await PreviousAsync(actor, table, period, cancellationToken);
        var before = previous is null ? null : await loadTotals.ReadAsync(actor, table.Organisation, table.Line, previous.Id, cancellationToken);
        var levels = now.Levels.ToList();
        var rows = (await IndicatorsAsync(cancellationToken)).Select(i => Row(i, now, before, levels)).Where(HasFigures);
        return table with
        {
            PreviousName = previous?.Name,
            Levels = levels.ConvertAll(l => (l, now.UnitsCounted(l))),
            Groups = [.. rows.GroupBy(r => r.Indicator.Group, StringComparer.Ordinal).Select(g => new TotalsGroup(g.Key, [.. g]))],
        };
    }

    // As the forms list them, the fullest first: a reader looks for a figure where the annex has it.
    private async Task<IEnumerable<Indicator>> IndicatorsAsync(CancellationToken cancellationToken)
    {
        var forms = await database.Forms.AsNoTracking().ToListAsync(cancellationToken);
        var places = forms.OrderByDescending(f => f.Rows.Count()).ThenBy(f => f.Key, StringComparer.Ordinal).ThenByDescending(f => f.Version)
            .SelectMany(f => f.Rows).Select(r => r.Indicator).Distinct(StringComparer.Ordinal).Index()
            .ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        var indicators = await database.Indicators.AsNoTracking().ToListAsync(cancellationToken);
        return indicators.OrderBy(i => places.GetValueOrDefault(i.Key, int.MaxValue)).ThenBy(i => i.Slot);
    }

    // The tree has dates: an organisation below the actor now need not have been so a year ago.
    private async Task<ReportingPeriod?> PreviousAsync(Actor actor, TotalsTable table, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var previous = await findPreviousPeriod.ReadAsync(period, cancellationToken);
        return previous is not null && await permissions.MayReadAsync(actor, table.Organisation, table.Line, previous.To, cancellationToken) ? previous : null;
    }

    private static TotalsRow Row(Indicator indicator, UnitTotals now, UnitTotals? before, List<Level> levels)
    {
        var scope = indicator is { Aggregation: Aggregation.Sum, Kind: not IndicatorKind.Text } ? Scope.Subtree : Scope.Own;
        return new(
            indicator,
            now.Own(indicator.Key),
            levels.ConvertAll(l => now.Of(indicator.Key, Scope.OfLevel(l))),
            now.Of(indicator.Key, Scope.Subtree),
            now.Of(indicator.Key, scope).Figure,
            before?.Of(indicator.Key, scope).Figure);
    }

    private static bool HasFigures(TotalsRow row) => row.Own is not null || row.Before is not null || row.Subtree.UnitsReported > 0;

    private Task<List<TotalsChoice>> OwnAsync(Actor actor, CancellationToken cancellationToken)
    {
        var ids = actor.Organisations.ToList();
        var received = actor.OrganisationsAs(Role.Secretariat).ToList();

        // Those where the actor adds up come first.
        return database.Organisations.Where(o => ids.Contains(o.Id)).OrderByDescending(o => received.Contains(o.Id)).ThenBy(o => o.Name).ThenBy(o => o.Id)
            .Select(o => new TotalsChoice(o.Id, o.Name)).ToListAsync(cancellationToken);
    }

    private async Task<ReportingLine> LineAsync(OrganisationId organisation, CancellationToken cancellationToken)
    {
        var lines = await database.Database.SqlQuery<string>(
            $"""
            SELECT t.line AS "Value" FROM totals t JOIN periods p ON p.id = t.period_id WHERE t.organisation_id = {organisation.Value} AND t.units > 0
            ORDER BY p."to" DESC, t.line LIMIT 1
            """).ToListAsync(cancellationToken);
        return lines is [var line] ? Enum.Parse<ReportingLine>(line) : ReportingLine.State;
    }

    private Task<List<ReportingPeriod>> PeriodsAsync(OrganisationId organisation, ReportingLine line, CancellationToken cancellationToken)
    {
        var word = line.ToString();
        return database.Periods.FromSql(
            $"""
            SELECT * FROM periods p
            WHERE EXISTS (SELECT FROM totals t WHERE t.period_id = p.id AND t.line = {word} AND t.organisation_id = {organisation.Value} AND t.units > 0)
               OR EXISTS (SELECT FROM facts f WHERE f.period_id = p.id AND f.organisation_id = {organisation.Value})
            """)
            .AsNoTracking().OrderByDescending(p => p.To).ThenByDescending(p => p.From).ThenBy(p => p.Id).ToListAsync(cancellationToken);
    }
}
