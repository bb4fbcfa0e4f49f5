using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Danchu.Tests.Facts;

namespace Danchu.Tests.Totals;

public sealed class AddToTotalsTests(FactWorld world) : IClassFixture<FactWorld>
{
    private Indicator Count => world.Indicators.First(i => i is { Kind: IndicatorKind.Count, Aggregation: Aggregation.Sum });

    private Indicator Ratio => world.Indicators.First(i => i is { Kind: IndicatorKind.Ratio, Aggregation: Aggregation.Sum });

    private Indicator NotAdding => world.Indicators.First(i => i is { Kind: not (IndicatorKind.Text or IndicatorKind.Ratio), Aggregation: Aggregation.None });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Accept_RandomTreesWhoseUnitsMove_GivesTheTotalsAddedByHand(int seed)
    {
        var random = new Random(seed);
        var tree = new RandomTree(world, random);
        await tree.GrowAsync(25);
        var years = new[] { await world.PeriodAsync(2023), await world.PeriodAsync(2024) };
        foreach (var period in years)
        {
            foreach (var unit in tree.Units.Where(_ => random.Next(6) > 0).ToList())
            {
                await tree.AcceptAsync(period, unit);
            }

            foreach (var (unit, _) in tree.Accepted.Where(a => a.Year == period.Year && random.Next(5) == 0).ToList())
            {
                await tree.TakeBackAsync(period, unit);
            }

            (await world.VerifyAsync(period)).ShouldBeEmpty();
        }

        foreach (var (organisation, period) in tree.Units.SelectMany(u => years.Select(y => (u, y))))
        {
            var totals = await world.TotalsAsync(organisation, period);
            foreach (var indicator in world.Indicators)
            {
                totals.Of(indicator.Key, Scope.Subtree).ShouldBe(tree.ByHand(organisation, period.Year, indicator, level: null));
                totals.Of(indicator.Key, Scope.OfLevel(Level.Unit)).ShouldBe(tree.ByHand(organisation, period.Year, indicator, Level.Unit));
                totals.Of(indicator.Key, Scope.OfLevel(Level.Commune)).ShouldBe(tree.ByHand(organisation, period.Year, indicator, Level.Commune));
            }
        }
    }

    [Fact]
    public async Task Accept_TheSameInAnyOrder_GivesTheSameTotals()
    {
        var (top, middle, units) = await FamilyAsync(6);
        var random = new Random(5);
        var sheets = units.ToDictionary(u => u, _ => RandomFigures.Some(random, world.Indicators).ToArray());
        var periods = new[] { await world.PeriodAsync(2023), await world.PeriodAsync(2023), await world.PeriodAsync(2023) };
        foreach (var period in periods)
        {
            random.Shuffle(units);
            foreach (var unit in units)
            {
                await world.AcceptAsync(unit, period, Level.Commune, sheets[unit]);
            }
        }

        foreach (var superior in new[] { top, middle })
        {
            var first = await world.TotalsAsync(superior, periods[0]);
            foreach (var other in periods[1..])
            {
                var same = await world.TotalsAsync(superior, other);
                world.Indicators.ShouldAllBe(i => first.Of(i.Key, Scope.Subtree) == same.Of(i.Key, Scope.Subtree));
            }
        }
    }

    [Fact]
    public async Task Accept_ManyAtOnce_GivesTheTotalsOfOneByOne()
    {
        var (top, middle, units) = await FamilyAsync(6);
        var random = new Random(7);
        var sheets = units.ToDictionary(u => u, _ => RandomFigures.Some(random, world.Indicators).ToArray());
        var (one, many) = (await world.PeriodAsync(2023), await world.PeriodAsync(2023));
        foreach (var unit in units)
        {
            await world.AcceptAsync(unit, one, Level.Commune, sheets[unit]);
        }

        // The first by itself, the others into the totals that it has made.
        await world.AcceptAsync(units[0], many, Level.Commune, sheets[units[0]]);
        await using (var database = world.Open())
        await using (var transaction = await database.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await new AddSheets(database).ExecuteAsync(
                many.Id, ReportingLine.State, many.To, [.. units[1..].Select(u => new AddSheets.Sheet(u, Level.Commune, ReportId.New(), sheets[u]))],
                TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        (await world.RecomputeAsync(many)).ShouldBe(0);
        foreach (var superior in new[] { top, middle })
        {
            var (first, same) = (await world.TotalsAsync(superior, one), await world.TotalsAsync(superior, many));
            world.Indicators.ShouldAllBe(i => first.Of(i.Key, Scope.Subtree) == same.Of(i.Key, Scope.Subtree));
        }
    }

    [Fact]
    public async Task Accept_Ratios_AddsNumeratorsAndDenominators()
    {
        var (top, _, units) = await FamilyAsync(2);
        var period = await world.PeriodAsync(2023);
        await world.AcceptAsync(units[0], period, Level.Commune, (Ratio, Figure.OfRatio(40, 45)));
        await world.AcceptAsync(units[1], period, Level.Commune, (Ratio, Figure.OfRatio(3, 4)));

        var total = (await world.TotalsAsync(top, period)).Of(Ratio.Key, Scope.OfLevel(Level.Commune));

        total.Figure.ShouldBe(Figure.OfRatio(43, 49));
    }

    [Fact]
    public async Task Accept_AnIndicatorThatDoesNotAdd_CountsUnitsAndGivesNoSum()
    {
        var (top, _, units) = await FamilyAsync(2);
        var period = await world.PeriodAsync(2023);
        await world.AcceptAsync(units[0], period, Level.Commune, (NotAdding, Figure.Of(4)));
        await world.AcceptAsync(units[1], period, Level.Commune, (NotAdding, Figure.Of(0)));

        var total = (await world.TotalsAsync(top, period)).Of(NotAdding.Key, Scope.Subtree);

        total.ShouldBe(new Total(null, null, 2, 2, 1, 0, 0, Adds: false));
        total.Figure.ShouldBeNull();
    }

    [Fact]
    public async Task Accept_OwnFigures_CountInTheSubtreeAndNotInTheLevels()
    {
        var (top, _, units) = await FamilyAsync(1);
        var period = await world.PeriodAsync(2023);
        await world.AcceptAsync(units[0], period, Level.Commune, (Count, Figure.Of(5)));
        await world.EnterAsync(top, period, [(Count, Figure.Of(2)), (NotAdding, Figure.Of(7))]);

        var totals = await world.TotalsAsync(top, period);

        totals.Of(Count.Key, Scope.Own).Value.ShouldBe(2);
        totals.Of(Count.Key, Scope.OfLevel(Level.Commune)).Value.ShouldBe(5);
        totals.Of(Count.Key, Scope.Subtree).ShouldBe(new Total(7, null, 2, 2, 0, 0, 0, Adds: true));
        totals.Of(NotAdding.Key, Scope.Own).Value.ShouldBe(7);
        totals.Levels.ShouldBe([Level.Commune]);
        totals.Of("khong-co", Scope.Own).UnitsReported.ShouldBe(0);
    }

    [Fact]
    public async Task Accept_AUnitThatIsCountedAlready_IsAProgrammingError()
    {
        var (_, _, units) = await FamilyAsync(1);
        var period = await world.PeriodAsync(2023);
        await world.AcceptAsync(units[0], period, Level.Commune, (Count, Figure.Of(5)));

        await Should.ThrowAsync<InvalidOperationException>(() => world.AcceptAsync(units[0], period, Level.Commune, (Count, Figure.Of(5))));
        (await world.VerifyAsync(period)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TakeBack_AUnitThatIsNotCounted_IsAProgrammingError()
    {
        var period = await world.PeriodAsync(2023);

        await Should.ThrowAsync<InvalidOperationException>(() => world.TakeBackAsync(OrganisationId.New(), period));
    }

    [Fact]
    public async Task TakeBack_TheLastUnit_LeavesNoTotal()
    {
        var (top, _, units) = await FamilyAsync(1);
        var period = await world.PeriodAsync(2023);
        await world.AcceptAsync(units[0], period, Level.Commune, (Count, Figure.Of(5)), (Ratio, Figure.OfRatio(1, 2)));

        await world.TakeBackAsync(units[0], period);

        var totals = await world.TotalsAsync(top, period);
        totals.Levels.ShouldBeEmpty();
        totals.Of(Count.Key, Scope.Subtree).ShouldBe(new Total(null, null, 0, 0, 0, 0, 0, Adds: true));
        (await world.VerifyAsync(period)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Accept_OutsideATransaction_IsAProgrammingError()
    {
        await using var database = world.Open();
        var period = await world.PeriodAsync(2023);

        await Should.ThrowAsync<InvalidOperationException>(() =>
            new AddToTotals(database).ExecuteAsync(FactWorld.Key(OrganisationId.New(), period), Level.Commune, ReportId.New(), [], period.To));
    }

    [Fact]
    public async Task Accept_AFigureTooFine_ChangesNothing()
    {
        var (top, _, units) = await FamilyAsync(1);
        var period = await world.PeriodAsync(2023);

        await Should.ThrowAsync<FigureNotCountedException>(() => world.AcceptAsync(units[0], period, Level.Commune, (Count, Figure.Of(0.5m))));

        (await world.TotalsAsync(top, period)).Levels.ShouldBeEmpty();
    }

    [Fact]
    public async Task Accept_EightAtOnceInRandomOrder_StaysExactWithoutDeadlock()
    {
        var (top, middle, units) = await FamilyAsync(24);
        var period = await world.PeriodAsync(2023);
        new Random(3).Shuffle(units);

        await Task.WhenAll(units.Chunk(3).Select(async some =>
        {
            foreach (var unit in some)
            {
                await world.AcceptAsync(unit, period, Level.Commune, (Count, Figure.Of(3)));
                await world.TakeBackAsync(unit, period);
                await world.AcceptAsync(unit, period, Level.Commune, (Count, Figure.Of(7)));
            }
        }));

        foreach (var superior in new[] { top, middle })
        {
            (await world.TotalsAsync(superior, period)).Of(Count.Key, Scope.Subtree).ShouldBe(new Total(7 * 24, null, 24, 24, 0, 0, 0, Adds: true));
        }

        (await world.VerifyAsync(period)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TakeBack_AfterTheTreeOfThatDayWasCorrected_LeavesWhatWasAddedAndTheCheckSaysSo()
    {
        var (top, middle, units) = await FamilyAsync(2);
        var period = await world.PeriodAsync(2023);
        await world.AcceptAsync(units[0], period, Level.Commune, (Count, Figure.Of(5)));
        await world.AcceptAsync(units[1], period, Level.Commune, (Count, Figure.Of(6)));
        var elsewhere = await world.UnitAsync(Level.District);
        await world.PutUnderAsync(elsewhere, top, new(2000, 1, 1));
        await world.ExecuteAsync($"UPDATE subordinations SET superior_id = '{elsewhere}' WHERE subordinate_id IN ('{units[0]}', '{units[1]}')");

        (await world.VerifyAsync(period)).Select(d => d.Kind).ShouldBe(
            [FactDifferenceKind.Total, FactDifferenceKind.Total, FactDifferenceKind.Superiors, FactDifferenceKind.Superiors], ignoreOrder: true);
        await world.TakeBackAsync(units[0], period);
        (await world.TotalsAsync(middle, period)).Of(Count.Key, Scope.Subtree).Value.ShouldBe(6);

        await world.RecomputeAsync(period);
        (await world.VerifyAsync(period)).ShouldBeEmpty();
        (await world.TotalsAsync(elsewhere, period)).Of(Count.Key, Scope.Subtree).Value.ShouldBe(6);
        (await world.TotalsAsync(top, period)).Of(Count.Key, Scope.Subtree).Value.ShouldBe(6);
    }

    private async Task<(OrganisationId Top, OrganisationId Middle, OrganisationId[] Units)> FamilyAsync(int count)
    {
        var (top, middle) = (await world.UnitAsync(Level.Province), await world.UnitAsync(Level.District));
        await world.PutUnderAsync(middle, top, new(2000, 1, 1));
        var units = new OrganisationId[count];
        for (var n = 0; n < count; n++)
        {
            units[n] = await world.UnitAsync(Level.Commune);
            await world.PutUnderAsync(units[n], middle, new(2000, 1, 1));
        }

        return (top, middle, units);
    }
}
