using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;
using Danchu.Tests.Facts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Totals;

/// <summary>An indicator that keeps more decimals than before says the same of what was accepted.</summary>
public sealed class RefineFiguresTests(FactWorld world) : IClassFixture<FactWorld>
{
    [Fact]
    public async Task Refine_IndicatorsWithAcceptedFigures_LeavesTotalsAsTheyWere()
    {
        var (superior, unit, period) = (await world.UnitAsync(Level.District), await world.UnitAsync(Level.Commune), await world.PeriodAsync(2023));
        await world.PutUnderAsync(unit, superior, new(2000, 1, 1));
        var coarse = world.Indicators.Where(i => i is { Decimals: < 4, Aggregation: Aggregation.Sum, Kind: not IndicatorKind.Text }).ToList();
        await world.AcceptAsync(unit, period, Level.Commune, [.. coarse.Select(i => (i, FigureOf(i)))]);
        var before = await TotalsAsync();

        var finer = await RefineAsync([.. coarse.Where((_, at) => at % 2 == 0).Select(i => i.Key)]);

        finer.ShouldBe(1);
        (await TotalsAsync()).ShouldBe(before);
        before.ShouldAllBe(figure => figure != null);
        (await world.VerifyAsync(period)).ShouldBeEmpty();

        async Task<List<Figure?>> TotalsAsync()
        {
            var totals = await world.TotalsAsync(superior, period);
            return coarse.ConvertAll(i => totals.Of(i.Key, Scope.OfLevel(Level.Commune)).Figure);
        }
    }

    [Fact]
    public void Refine_SheetWithoutTheIndicator_IsLeftAlone() =>
        PackedFacts.Refine(PackedFacts.Pack([(world.Indicators.First(i => i.Kind == IndicatorKind.Count), Figure.Of(3))]), new Dictionary<int, long>())
            .ShouldBeNull();

    private static Figure FigureOf(Indicator indicator) => indicator.Kind == IndicatorKind.Ratio ? Figure.OfRatio(7, 12) : Figure.Of(11_036);

    private async Task<int> RefineAsync(IReadOnlyList<string> keys)
    {
        await using var database = world.Open();
        await using var transaction = await database.Database.BeginTransactionAsync();
        var indicators = await database.Indicators.Where(i => keys.Contains(i.Key)).ToListAsync();
        var finer = indicators.ConvertAll(i => (i, i.Decimals));
        foreach (var indicator in indicators)
        {
            indicator.Decimals++;
        }

        await database.SaveChangesAsync();
        var count = await new RefineFigures(database, new RecomputeTotals(database)).ExecuteAsync(finer);
        await transaction.CommitAsync();
        return count;
    }
}
