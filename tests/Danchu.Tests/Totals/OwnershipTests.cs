using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;

namespace Danchu.Tests.Totals;

/// <summary>The same work reported by the district and by the body whose work it is counts once.</summary>
public sealed class OwnershipTests
{
    [Theory]
    [InlineData(Ownership.Own, 2, 20, 2, 24)]
    [InlineData(Ownership.OnBehalf, 2, 20, 2, 22)]
    [InlineData(Ownership.OnBehalf, null, 20, 2, 20)]
    [InlineData(Ownership.OnBehalf, null, null, 2, 2)]
    [InlineData(Ownership.OnBehalf, 2, null, null, 2)]
    [InlineData(Ownership.Area, 115, 100, 3, 115)]
    [InlineData(Ownership.Area, null, 100, 3, 100)]
    [InlineData(Ownership.Area, null, null, 3, 3)]
    [InlineData(Ownership.Area, null, null, null, null)]
    public void Subtree_CountsNoWorkTwice(Ownership ownership, int? own, int? communes, int? units, int? total)
    {
        var indicator = Counted(ownership);
        var totals = new UnitTotals(
            [indicator],
            own is { } value ? new(StringComparer.Ordinal) { [indicator.Key] = Figure.Of(value) } : new(StringComparer.Ordinal),
            new() { [Level.Commune] = Below(indicator, communes), [Level.Unit] = Below(indicator, units) });

        totals.Of(indicator.Key, Scope.Subtree).Value.ShouldBe(total);
        totals.Of(indicator.Key, Scope.OfLevel(Level.Unit)).Value.ShouldBe(units);
    }

    private static UnitCount Below(Indicator indicator, int? value)
    {
        var count = new UnitCount();
        if (value is { } reported)
        {
            count.Add(PackedFacts.Pack([(indicator, Figure.Of(reported))]));
        }

        return count;
    }

    private static Indicator Counted(Ownership ownership) => new()
    {
        Key = "giam-sat", Slot = 1, Name = "Cuộc giám sát", Unit = "cuộc", Kind = IndicatorKind.Count, Decimals = 0, Aggregation = Aggregation.Sum,
        Comparison = Comparison.None, Ownership = ownership,
    };
}
