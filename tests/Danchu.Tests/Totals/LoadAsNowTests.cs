using Danchu.Core.Access;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Danchu.Tests.Facts;

namespace Danchu.Tests.Totals;

/// <summary>Theo đơn vị nay: a year before a merger by the units of today.</summary>
public sealed class LoadAsNowTests(FactWorld world) : IClassFixture<FactWorld>
{
    private static readonly DateOnly Merged = new(2025, 7, 1);

    private Indicator Count => world.Indicators.First(i => i is { Kind: IndicatorKind.Count, Aggregation: Aggregation.Sum });

    private Indicator Ratio => world.Indicators.First(i => i is { Kind: IndicatorKind.Ratio, Aggregation: Aggregation.Sum });

    [Fact]
    public async Task Read_NewUnitOfThreeOldOnes_SumsThemByShareWithTheirNames()
    {
        var (period, old) = await OldAsync(10, 20, 7);
        var unit = await world.UnitAsync(Level.Commune, "Xã mới");
        await SucceedAsync(unit, (old[0], 1), (old[1], 1), (old[2], 0.5m));

        var now = await AsNowAsync(unit, period);

        now.Own(Count.Key).ShouldBe(Figure.Of(34));
        now.MergedFrom.Select(s => s.Share).ShouldBe([1, 1, 0.5m], ignoreOrder: true);
    }

    [Fact]
    public async Task Read_RatioOfOldUnits_AddsBothParts()
    {
        var period = await world.PeriodAsync(2023);
        var (one, other, unit) = (await world.UnitAsync(Level.Commune), await world.UnitAsync(Level.Commune), await world.UnitAsync(Level.Commune));
        await world.AcceptAsync(one, period, Level.Commune, (Ratio, Figure.OfRatio(43, 49)));
        await world.AcceptAsync(other, period, Level.Commune, (Ratio, Figure.OfRatio(7, 11)));
        await SucceedAsync(unit, (one, 1), (other, 1));

        (await AsNowAsync(unit, period)).Own(Ratio.Key).ShouldBe(Figure.OfRatio(50, 60));
    }

    [Fact]
    public async Task Read_UnitThatTookAnotherIn_AddsItToItsOwn()
    {
        var (period, old) = await OldAsync(5, 8);
        await SucceedAsync(old[0], (old[1], 1));

        (await AsNowAsync(old[0], period)).Own(Count.Key).ShouldBe(Figure.Of(13));
        (await AsNowAsync(old[1], period)).Own(Count.Key).ShouldBe(Figure.Of(8));
    }

    [Fact]
    public async Task Read_APredecessorThatDidNotSayIt_LeavesItOpen()
    {
        var (period, old) = await OldAsync(5);
        var (silent, unit) = (await world.UnitAsync(Level.Commune), await world.UnitAsync(Level.Commune));
        await SucceedAsync(unit, (old[0], 1), (silent, 1));

        var now = await AsNowAsync(unit, period);

        now.Own(Count.Key).ShouldBeNull();
        now.MergedFrom.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Read_TwoMergersAfterEachOther_ReachesTheUnitsOfThatYear()
    {
        var (period, old) = await OldAsync(10, 4);
        var (between, unit) = (await world.UnitAsync(Level.Commune), await world.UnitAsync(Level.Commune));
        await SucceedAsync(between, new DateOnly(2024, 7, 1), SuccessionKind.Merge, (old[0], 1), (old[1], 1));
        await SucceedAsync(unit, (between, 0.5m));

        var now = await AsNowAsync(unit, period);

        // Units that stand between have no figures of that year, although they are as old as all units here.
        now.MergedFrom.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Read_ATakeoverOfTasksOrAPeriodAfterTheMerger_IsAsItWas()
    {
        var (period, old) = await OldAsync(10, 4);
        await SucceedAsync(old[0], Merged, SuccessionKind.Takeover, (old[1], 1));
        var (later, unit) = (await world.PeriodAsync(2026), await world.UnitAsync(Level.Commune));
        await SucceedAsync(unit, (old[1], 1));
        await world.AcceptAsync(unit, later, Level.Commune, (Count, Figure.Of(3)));

        (await AsNowAsync(old[0], period)).Own(Count.Key).ShouldBe(Figure.Of(10));
        (await AsNowAsync(unit, later)).MergedFrom.ShouldBeEmpty();
    }

    private async Task<(ReportingPeriod Period, List<OrganisationId> Units)> OldAsync(params int[] values)
    {
        var (period, units) = (await world.PeriodAsync(2023), new List<OrganisationId>());
        foreach (var value in values)
        {
            units.Add(await world.UnitAsync(Level.Commune));
            await world.AcceptAsync(units[^1], period, Level.Commune, (Count, Figure.Of(value)));
            await world.EnterAsync(units[^1], period, [(Count, Figure.Of(value))]);
        }

        return (period, units);
    }

    private Task SucceedAsync(OrganisationId unit, params (OrganisationId Predecessor, decimal Share)[] parts) =>
        SucceedAsync(unit, Merged, SuccessionKind.Merge, parts);

    private async Task SucceedAsync(OrganisationId unit, DateOnly on, SuccessionKind kind, params (OrganisationId Predecessor, decimal Share)[] parts)
    {
        await using var database = world.Open();
        database.Successions.AddRange(parts.Select(p => new Succession
        {
            PredecessorId = p.Predecessor, SuccessorId = unit, On = on, Kind = kind, Share = p.Share,
        }));
        await database.SaveChangesAsync();
    }

    private async Task<UnitTotals> AsNowAsync(OrganisationId unit, ReportingPeriod period)
    {
        await using var database = world.Open();
        var load = new LoadTotals(database);
        return await new LoadAsNow(database, load).ReadAsync(
            await load.ReadAsync(unit, ReportingLine.State, period.Id), unit, ReportingLine.State, period);
    }
}
