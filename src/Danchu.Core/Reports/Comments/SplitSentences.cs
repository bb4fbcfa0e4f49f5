using System.Text.RegularExpressions;

namespace Danchu.Core.Reports.Comments;

/// <summary>The sentences of a section as a reader sees them, to be chosen for a comment.</summary>
internal static partial class SplitSentences
{
    /// <param name="text">Flattened: a line is a paragraph.</param>
    public static IReadOnlyList<string> Of(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(line => AfterSentence().Split(line))
        .Select(sentence => sentence.Trim())
        .Where(sentence => sentence.Length > 1 && sentence.Length <= ReportComment.TextLimit)
        .Distinct(StringComparer.Ordinal)];

    // "… 12 buổi. Trong đó …", "… đồng; (2) …": not within "TP. Lai Châu" or behind the "1." that a line begins with.
    [GeneratedRegex(
        @"(?<=[\p{Ll}\d%)”""][.;!?])(?<!^\s*(\d{1,2}|\p{Ll})\.)\s+(?=[\p{Lu}“""(])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterSentence();
}
