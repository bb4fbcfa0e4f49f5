using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>
/// All totals of an organisation of one's own, or of one below it, on a line for a period: of how many units each is, compared with the period before over the
/// same units, and beside the years before. A fixed number of queries, whatever the number of units and years.
/// </summary>
public sealed class ShowTotals(
    DanchuDatabase database, Permissions permissions, LoadTotals loadTotals, LoadAsNow loadAsNow, ListYears listYears, LoadCoverage loadCoverage,
    TimeProvider clock)
{
    /// <summary>How many years stand beside each other, the one shown among them.</summary>
    public const int MostYears = 6;

    /// <summary>
    /// What the request leaves out is chosen: the actor's first organisation, one where they are secretary before others, the line and the latest
    /// period that have figures.
    /// </summary>
    /// <param name="Filled">Only indicators of which there is a value.</param>
    /// <param name="Search">Words of an indicator's name, group or unit, with or without diacritics.</param>
    public sealed record Input(
        OrganisationId? Organisation = null, ReportingLine? Line = null, PeriodId? Period = null, bool Filled = false, string? Search = null);

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

        var table = new TotalsTable(own, periods, organisation, name, line, period, null, [], [], []);
        return period is null ? table : await FillAsync(actor, table, period, input, cancellationToken);
    }

    private async Task<TotalsTable> FillAsync(
        Actor actor, TotalsTable table, ReportingPeriod period, Input input, CancellationToken cancellationToken)
    {
        var years = await YearsAsync(actor, table, period, cancellationToken);
        var totals = await loadTotals.ReadAsync(actor, table.Organisation, table.Line, [.. years.Select(y => y.Id)], cancellationToken);
        totals = [.. await loadAsNow.ReadAsync(totals, table.Organisation, table.Line, years, cancellationToken)];
        var forms = await database.Forms.AsNoTracking().ToListAsync(cancellationToken);
        var indicators = await IndicatorsAsync(forms, cancellationToken);
        var asked = await loadCoverage.ReadAsync(table.Organisation, table.Line, years, forms, indicators, cancellationToken);
        var shown = await database.IndicatorsOf([table.Organisation], period.To).Select(i => i.Key).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        return new ComposeTotals(table, years, totals, asked).Of(indicators.FindAll(i => shown.Contains(i.Key)), new(input.Filled, input.Search));
    }

    // As the forms list them, the fullest first: a reader looks for a figure where the annex has it.
    private async Task<List<Indicator>> IndicatorsAsync(List<StatisticalForm> forms, CancellationToken cancellationToken)
    {
        var places = forms.OrderByDescending(f => f.Rows.Count()).ThenBy(f => f.Key, StringComparer.Ordinal).ThenByDescending(f => f.Version)
            .SelectMany(f => f.Rows).Select(r => r.Indicator).Distinct(StringComparer.Ordinal).Index()
            .ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        var indicators = await database.Indicators.AsNoTracking().ToListAsync(cancellationToken);
        return [.. indicators.OrderBy(i => places.GetValueOrDefault(i.Key, int.MaxValue)).ThenBy(i => i.Slot)];
    }

    // The tree has dates: an organisation below the actor now need not have been so a year ago.
    private async Task<List<ReportingPeriod>> YearsAsync(Actor actor, TotalsTable table, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var years = new List<ReportingPeriod>();
        foreach (var year in await listYears.ReadAsync(period, MostYears, cancellationToken))
        {
            if (year.Id == period.Id || await permissions.MayReadAsync(actor, table.Organisation, table.Line, year.To, cancellationToken))
            {
                years.Add(year);
            }
        }

        return years;
    }

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
