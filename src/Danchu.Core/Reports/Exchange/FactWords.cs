using System.Globalization;
using Danchu.Core.Facts;

namespace Danchu.Core.Reports.Exchange;

/// <summary>The words by which files say what a figure is, where the format has none of its own.</summary>
internal static class FactWords
{
    public const string NotArisen = "không phát sinh";
    public const string NotAvailable = "chưa có số liệu";

    /// <summary>Category option codes of a ratio's two numbers (DHIS2 has no ratios).</summary>
    public const string Numerator = "tu-so";
    public const string Denominator = "mau-so";

    public static string? Of(FigureState state) => state switch
    {
        FigureState.NotArisen => NotArisen,
        FigureState.NotAvailable => NotAvailable,
        _ => null,
    };

    public static FigureState? StateOf(string? words) => words?.Trim().ToLowerInvariant() switch
    {
        NotArisen => FigureState.NotArisen,
        NotAvailable => FigureState.NotAvailable,
        _ => null,
    };

    public static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A figure as one value or two.</summary>
    public static IEnumerable<(FactPart Part, string Value)> PartsOf(Figure figure) => figure switch
    {
        { State: not FigureState.Value } => [(FactPart.Whole, "")],
        { Text: { } text } => [(FactPart.Whole, text)],
        { Value: { } numerator, Denominator: { } denominator } => [(FactPart.Numerator, Number(numerator)), (FactPart.Denominator, Number(denominator))],
        _ => [(FactPart.Whole, Number(figure.Value ?? 0))],
    };
}
