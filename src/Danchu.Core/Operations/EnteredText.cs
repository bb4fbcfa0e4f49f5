using System.Globalization;
using System.Text;

namespace Danchu.Core.Operations;

/// <summary>
/// Text as people typed or pasted it, made fit to keep: NFC (Vietnamese typed on a Mac comes decomposed), line ends as \n, trimmed,
/// without control characters, which neither PostgreSQL (NUL) nor Word can hold.
/// </summary>
public static class EnteredText
{
    /// <summary>Several lines are kept.</summary>
    public static string Clean(string? text) => Clean(text, keepLines: true);

    /// <summary>A field of one line: line ends become spaces.</summary>
    public static string CleanLine(string? text) => Clean(text, keepLines: false);

    /// <summary>The clean line; refused when it is longer than its limit.</summary>
    public static string Line(List<Refusal> refusals, string? text, string label, int limit, string field) =>
        Within(refusals, CleanLine(text), label, limit, field);

    public static string Lines(List<Refusal> refusals, string? text, string label, int limit, string field) =>
        Within(refusals, Clean(text), label, limit, field);

    private static string Within(List<Refusal> refusals, string clean, string label, int limit, string field)
    {
        if (clean.Length > limit)
        {
            refusals.Add(new Refusal($"{label} dài {Count(clean.Length)} ký tự, tối đa {Count(limit)} ký tự.", field));
        }

        return clean;
    }

    private static string Clean(string? text, bool keepLines)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            Append(clean, rune, keepLines);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    private static void Append(StringBuilder clean, Rune rune, bool keepLines)
    {
        if (rune.Value is '\n' or '\t')
        {
            clean.Append(keepLines ? (char)rune.Value : ' ');
        }
        else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control)
        {
            clean.Append(rune);
        }
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
}
