using System.Globalization;
using Danchu.Core.Indicators;

namespace Danchu.Core.Facts;

/// <summary>Figures in Vietnamese writing: 02, 1.078, 75,26%, 11.943, 43/49.</summary>
public static class WriteFigure
{
    private static readonly NumberFormatInfo Vietnamese = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
    };

    /// <summary>As it stands in a sentence: counts under 10 with a leading zero; a state in its words.</summary>
    public static string InText(Indicator indicator, Figure figure) => figure switch
    {
        { State: FigureState.NotArisen } => "không phát sinh",
        { State: FigureState.NotAvailable } => "chưa có số liệu",
        { Text: { } text } => text,
        { Value: { } numerator, Denominator: { } denominator } => Ratio(numerator, denominator),
        { Value: { } value } => indicator.Kind is IndicatorKind.Count or IndicatorKind.Ratio ? Count(value) : Number(value),
        _ => "",
    };

    /// <summary>The same, where there may be none.</summary>
    public static string OrMissing(Indicator indicator, Figure? figure) => figure is null ? "chưa báo cáo" : InText(indicator, figure);

    /// <summary>As it is typed back into a field, to be read again as the same figure: no leading zero, nothing with two readings.</summary>
    public static string InField(Figure figure, int decimals = 0) => figure switch
    {
        { Text: { } text } => text,
        { Value: { } numerator, Denominator: { } denominator } => $"{NumberInField(numerator, decimals)}/{NumberInField(denominator, decimals)}",
        { Value: { } value } => NumberInField(value, decimals),
        _ => "",
    };

    // With three decimals or more 1.078 could be either: no groups then, and a fourth decimal where there are just three.
    private static string NumberInField(decimal value, int decimals) => decimals < 3
        ? Number(value)
        : value.ToString(decimal.Round(value, 2) != value ? "0.0000##" : "0.##", Vietnamese);

    /// <summary>1.078 · 75,26 · 0,5: groups of thousands, decimals as far as there are any.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.######", Vietnamese);

    /// <summary>Whole counts from 1 to 9 as officials write them: 01 … 09.</summary>
    public static string Count(decimal value) =>
        value is > 0 and < 10 && decimal.IsInteger(value) ? value.ToString("00", CultureInfo.InvariantCulture) : Number(value);

    public static string Ratio(decimal numerator, decimal denominator) => $"{Count(numerator)}/{Count(denominator)}";

    /// <summary>Half away from zero, trailing zeros dropped: 75,26% · 100%. Null where the base is zero.</summary>
    public static string? Percentage(decimal numerator, decimal denominator, int decimals = 2) =>
        denominator == 0 ? null : Number(decimal.Round(numerator * 100 / denominator, decimals, MidpointRounding.AwayFromZero)) + "%";

    /// <summary>"tăng 12", "giảm 1.279", "không tăng, không giảm".</summary>
    public static string Difference(decimal now, decimal before) => (now - before) switch
    {
        > 0 => $"tăng {Count(now - before)}",
        < 0 => $"giảm {Count(before - now)}",
        _ => "không tăng, không giảm",
    };

    /// <summary>"giảm 5,7%": of what it was before. Null where that was zero.</summary>
    public static string? PercentageChange(decimal now, decimal before, int decimals) => (now - before) switch
    {
        0 => "không tăng, không giảm",
        _ when before == 0 => null,
        > 0 => $"tăng {Percentage(now - before, before, decimals)}",
        _ => $"giảm {Percentage(before - now, before, decimals)}",
    };
}
