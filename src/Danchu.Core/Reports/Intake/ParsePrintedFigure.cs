using System.Text.RegularExpressions;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;

namespace Danchu.Core.Reports.Intake;

/// <summary>
/// Reads a figure as a document prints it: as in a field, or with words after the number that are not the indicator's unit
/// ("03 hội nghị tập huấn").
/// </summary>
internal static partial class ParsePrintedFigure
{
    /// <returns>The figure and what to type for it, or why it cannot be read.</returns>
    public static (Figure? Figure, string Typed, string? Problem) From(string told, Indicator indicator)
    {
        var (figure, refusal) = ParseFigure.From(told, indicator);
        if (refusal is null)
        {
            return (figure, told, null);
        }

        if (indicator.Kind != IndicatorKind.Text && Leading().Match(told) is { Success: true } match
            && ParseFigure.From(match.Groups["number"].Value, indicator) is { Figure: { } read, Refusal: null })
        {
            return (read, match.Groups["number"].Value, null);
        }

        return (null, told, refusal.Message);
    }

    // "12 lượt" but not "12 nghìn": a word of scale is part of the number.
    [GeneratedRegex(@"^\s*(?<number>\d[\d.,/]*)\s+(?!nghìn|ngàn|vạn|triệu|tỷ|tỉ)[^\d%]{1,80}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 500)]
    private static partial Regex Leading();
}
