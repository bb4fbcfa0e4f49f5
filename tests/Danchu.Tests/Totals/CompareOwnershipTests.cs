using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;
using Danchu.Tests.Facts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Totals;

/// <summary>Verification names work that two bodies report and do not agree on.</summary>
public sealed class CompareOwnershipTests(FactWorld world) : IClassFixture<FactWorld>
{
    [Theory]
    [InlineData(Ownership.OnBehalf, 2, 3, true)]
    [InlineData(Ownership.OnBehalf, 2, 2, false)]
    [InlineData(Ownership.OnBehalf, 5, 2, false)]
    [InlineData(Ownership.Area, 115, 116, true)]
    [InlineData(Ownership.Own, 2, 3, false)]
    public async Task Verify_ADistrictAndItsFront_AreHeldAgainstEachOther(Ownership ownership, int district, int front, bool named)
    {
        var indicator = world.Indicators.First(i => i is { Kind: IndicatorKind.Count, Aggregation: Aggregation.Sum });
        await OwnAsync(indicator.Key, ownership);
        var (superior, unit, period) = (await world.UnitAsync(Level.District), await world.UnitAsync(Level.Unit), await world.PeriodAsync(2023));
        await world.PutUnderAsync(unit, superior, new(2000, 1, 1));
        await world.AcceptAsync(superior, period, Level.District, (indicator, Figure.Of(district)));
        await world.AcceptAsync(unit, period, Level.Unit, (indicator, Figure.Of(front)));

        var differences = await world.VerifyAsync(period);

        differences.Select(d => (d.Kind, d.OrganisationId)).ShouldBe(named ? [(FactDifferenceKind.Ownership, superior)] : []);
        if (named)
        {
            differences[0].What.ShouldContain($"đơn vị báo cáo {district}, các cơ quan trực thuộc báo cáo {front}");
        }
    }

    private async Task OwnAsync(string key, Ownership ownership)
    {
        await using var database = world.Open();
        await database.Indicators.Where(i => i.Key == key).ExecuteUpdateAsync(i => i.SetProperty(x => x.Ownership, ownership));
    }
}
