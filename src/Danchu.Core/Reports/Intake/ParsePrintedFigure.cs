using System.Text.RegularExpressions;
using Danchu.Checking.Numbers;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;

namespace Danchu.Core.Reports.Intake;

/// <summary>
/// Reads a figure as a document prints it: as in a field, or followed by words that are not the indicator's unit ("03 hội nghị tập huấn").
/// </summary>
internal static partial class ParsePrintedFigure
{
    /// <returns>The figure and the text to type for it, or why it cannot be read.</returns>
    public static (Figure? Figure, string Typed, string? Problem) From(string printed, Indicator indicator)
    {
        var (figure, refusal) = ParseFigure.From(printed, indicator);
        if (refusal is null)
        {
            return (figure, printed, null);
        }

        if (indicator.Kind != IndicatorKind.Text && Leading().Match(printed) is { Success: true } match
            && ParseFigure.From(match.Groups["number"].Value, indicator) is { Figure: { } read, Refusal: null })
        {
            return (read, match.Groups["number"].Value, null);
        }

        return (null, printed, refusal.Message);
    }

    // "12 lượt" but not "12 nghìn": a scale word is part of the number.
    [GeneratedRegex(
        @"^\s*(?<number>\d[\d.,/]*)\s+(?!" + ScaleWords.Alternatives + @")[^\d%]{1,80}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        500)]
    private static partial Regex Leading();
}
