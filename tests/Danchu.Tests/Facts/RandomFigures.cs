using Danchu.Core.Facts;
using Danchu.Core.Indicators;

namespace Danchu.Tests.Facts;

/// <summary>Indicators of every kind and figures of every state, the same for the same seed.</summary>
internal static class RandomFigures
{
    private static readonly long[] Extremes = [0, 1, -1, 127, 128, 16_383, 16_384, long.MaxValue, long.MinValue, int.MaxValue];

    public static Indicator Indicator(int slot, IndicatorKind kind = IndicatorKind.Count, int decimals = 0, Aggregation aggregation = Aggregation.Sum) => new()
    {
        Key = $"chi-tieu-{slot}",
        Slot = slot,
        Name = $"Chỉ tiêu {slot}",
        Unit = "đơn vị",
        Kind = kind,
        Decimals = decimals,
        Aggregation = aggregation,
        Comparison = Comparison.None,
    };

    public static List<Indicator> Indicators(Random random, int count) =>
    [
        .. Enumerable.Range(1, count).Select(n => Indicator(
            n,
            (IndicatorKind)(n % 5),
            (IndicatorKind)(n % 5) is IndicatorKind.Area or IndicatorKind.Ratio ? random.Next(0, 5) : 0,
            n % 7 == 0 ? Aggregation.None : Aggregation.Sum)),
    ];

    /// <summary>Each indicator or not; a value, zero or one of the states.</summary>
    public static List<(Indicator Indicator, Figure Figure)> Some(Random random, IEnumerable<Indicator> indicators) =>
        [.. indicators.Where(_ => random.Next(5) > 0).Select(i => (i, One(random, i)))];

    public static Figure One(Random random, Indicator indicator) => random.Next(8) switch
    {
        0 => Figure.NotArisen,
        1 => Figure.NotAvailable,
        _ when indicator.Kind == IndicatorKind.Text => Figure.OfText("Đã thực hiện"),
        _ when indicator.Kind == IndicatorKind.Ratio => Figure.OfRatio(Number(random, indicator), Number(random, indicator)),
        _ => Figure.Of(Number(random, indicator)),
    };

    public static long Extreme(Random random) => random.Next(3) == 0 ? Extremes[random.Next(Extremes.Length)] : random.NextInt64() >> random.Next(64);

    private static decimal Number(Random random, Indicator indicator) => random.Next(4) switch
    {
        0 => 0,
        1 => new decimal(random.Next(100_000), 0, 0, isNegative: false, (byte)indicator.Decimals),
        _ => random.Next(1_000),
    };
}
