using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>Opens a total into the units it is made of: who reported how much, who 0, who nothing. For members of the organisation and its superiors.</summary>
public sealed class BreakDownTotal(DanchuDatabase database, Permissions permissions, LoadTotals loadTotals, LoadFigureOrigins loadOrigins)
{
    public const int PageSize = 50;

    /// <param name="Level">Units of one level, or everything below with the organisation itself.</param>
    /// <param name="Missing">Only units that were asked and have given no figure: nothing accepted, or it is not known.</param>
    public sealed record Input(
        OrganisationId Organisation,
        ReportingLine Line,
        PeriodId Period,
        string Indicator,
        Level? Level = null,
        UnitAnswer? Answer = null,
        string? Search = null,
        UnitsOrder Order = UnitsOrder.Largest,
        int Page = 1,
        bool Missing = false);

    public async Task<Outcome<TotalBreakdown>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var period = await database.Periods.AsNoTracking().FirstOrDefaultAsync(p => p.Id == input.Period, cancellationToken);
        var indicator = await database.IndicatorsOf([input.Organisation], period?.To ?? default).AsNoTracking()
            .FirstOrDefaultAsync(i => i.Key == input.Indicator, cancellationToken);
        var name = await database.Organisations.Where(o => o.Id == input.Organisation).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken);
        if (period is null || indicator is null || name is null
            || !await permissions.MayReadAsync(actor, input.Organisation, input.Line, period.To, cancellationToken))
        {
            return Denial.Absent;
        }

        var totals = await loadTotals.ReadAsync(actor, input.Organisation, input.Line, input.Period, cancellationToken);
        var total = totals.Of(indicator.Key, input.Level is { } level ? Scope.OfLevel(level) : Scope.Subtree);
        var units = await UnitsAsync(input, period, indicator, cancellationToken);
        units.RemoveAll(unit => input.Level is null && !totals.Counts(indicator.Key, unit.Level));
        var chosen = Sorted(units.Where(u => (input.Answer ?? u.Answer) == u.Answer && (!input.Missing || IsMissing(u))), input.Order).ToList();
        var page = WithParts(chosen.Skip((Math.Max(1, input.Page) - 1) * PageSize).Take(PageSize), units, total);
        var origins = await loadOrigins.ReadAsync(page.ConvertAll(unit => unit.Id), input.Line, period, indicator, cancellationToken);
        return new TotalBreakdown(
            name,
            period,
            indicator,
            total,
            input.Level is null ? totals.Of(indicator.Key, Scope.Own) : null,
            units.CountBy(u => u.Answer).ToDictionary(),
            chosen.Count,
            page.ConvertAll(unit => unit with { Origin = unit.Figure is null ? null : origins.GetValueOrDefault(unit.Id) }))
        {
            OwnRegister = await OwnRegisterAsync(input, period, cancellationToken),
        };
    }

    // Of the organisation's own figure, which need not be signed yet.
    private async Task<string> OwnRegisterAsync(Input input, ReportingPeriod period, CancellationToken cancellationToken) =>
        input.Level is null && await database.Facts.AnyAsync(
            f => f.OrganisationId == input.Organisation && f.PeriodId == input.Period && f.Indicator == input.Indicator && f.Counted, cancellationToken)
            ? (await database.CountingRegistersAsync(input.Organisation, period.To, cancellationToken, input.Indicator))
                .GetValueOrDefault(input.Indicator)?.Register ?? ""
            : "";

    private static bool IsMissing(OpenedUnit unit) => unit.Answer is UnitAnswer.NotReported or UnitAnswer.NotAvailable;

    private async Task<List<OpenedUnit>> UnitsAsync(Input input, ReportingPeriod period, Indicator indicator, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = database.FactConnection().Batch(UnitsOfTotal.Statement(input, period));
            await using var reader = await batch.ReadPreparedAsync(cancellationToken);
            return await UnitsOfTotal.ReadAsync(reader, indicator, cancellationToken);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    // Both orders keep the alphabet within what is equal: it is how the units came.
    private static IEnumerable<OpenedUnit> Sorted(IEnumerable<OpenedUnit> units, UnitsOrder order) => order == UnitsOrder.Name
        ? units
        : units.OrderBy(u => u.Answer == UnitAnswer.Zero ? UnitAnswer.Value : u.Answer).ThenByDescending(u => u.Figure?.Value ?? decimal.MinValue);

    // Parts of a sum make sense only where nothing is below zero; the picture compares sizes with the largest of all pages.
    private static List<OpenedUnit> WithParts(IEnumerable<OpenedUnit> page, List<OpenedUnit> all, Total total)
    {
        var values = all.Select(u => u.Figure?.Value ?? 0).DefaultIfEmpty().ToList();
        var (largest, whole) = (values.Max(Math.Abs), values.Min() >= 0 ? total.Value ?? 0 : 0);
        return
        [
            .. page.Select(u => u.Figure?.Value is { } value
                ? u with { Share = whole > 0 ? value * 100 / whole : null, Bar = largest > 0 ? (int)Math.Round(Math.Abs(value) * 100 / largest) : 0 }
                : u),
        ];
    }
}
