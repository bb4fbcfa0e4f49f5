using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Totals;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>How far a figure went up or down, in Vietnamese writing: "+12", "−3 điểm %", "+50%".</summary>
public static class WriteChange
{
    public static string Difference(TotalsRow row) => row switch
    {
        { Difference: null } => "",
        { Difference: 0 } => "không đổi",
        { Indicator.Kind: IndicatorKind.Ratio, Difference: { } points } => Signed(points) + " điểm %",
        { Difference: { } difference } => Signed(difference),
    };

    /// <summary>To a tenth where it is below a hundred: more digits say nothing.</summary>
    public static string Percent(TotalsRow row) => row switch
    {
        { Percent: null or 0 } => "",
        { Percent: { } percent } => Signed(decimal.Round(percent, Math.Abs(percent) < 100 ? 1 : 0, MidpointRounding.AwayFromZero)) + "%",
    };

    private static string Signed(decimal value)
    {
        var rounded = decimal.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "") + WriteFigure.Number(Math.Abs(rounded));
    }
}
