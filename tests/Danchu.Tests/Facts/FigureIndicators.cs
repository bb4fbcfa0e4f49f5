using Danchu.Core.Indicators;

namespace Danchu.Tests.Facts;

/// <summary>Indicators that tests of reading and writing figures need, by what matters to them.</summary>
internal static class FigureIndicators
{
    public static Indicator Of(string unit = "cuộc", int decimals = 0, IndicatorKind kind = IndicatorKind.Count) => new()
    {
        Key = "thu", Name = "Chỉ tiêu thử", Unit = unit, Kind = kind, Decimals = decimals, Aggregation = Aggregation.Sum, Comparison = Comparison.None,
    };

    public static Indicator Ratio(int decimals = 0) => Of("vụ", decimals, IndicatorKind.Ratio);

    public static Indicator Text => Of("", 0, IndicatorKind.Text);
}
