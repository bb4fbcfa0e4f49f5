using System.Text.RegularExpressions;
using Danchu.Documents.Forms;

namespace Danchu.Documents.Reading;

/// <summary>The number a heading or list line begins with, as people write it: "I.", "I-", "I -", "I/", "I:", "1.", "1.1.", "a)", "Phần thứ nhất".</summary>
/// <param name="Level">The level this kind of number usually has.</param>
/// <param name="Length">How many characters belong to it, the blank after it included.</param>
internal sealed record HeadingText(int Level, int? Ordinal, string? Label, int Length)
{
    private const int Longest = 60;

    public static HeadingText? Parse(string text)
    {
        var start = text.Length > Longest ? text[..Longest] : text;
        return ReadLabel(start) ?? ReadRoman(start) ?? ReadArabic(start) ?? ReadLetter(start);
    }

    private static HeadingText? ReadLabel(string text) =>
        Patterns.Label().Match(text) is { Success: true } match ? new HeadingText(1, null, match.Groups["number"].Value, match.Length) : null;

    private static HeadingText? ReadRoman(string text) =>
        Patterns.Roman().Match(text) is { Success: true } match && Numerals.ReadRoman(match.Groups["number"].Value) is { } ordinal
            ? new HeadingText(1, ordinal, null, match.Length)
            : null;

    private static HeadingText? ReadArabic(string text)
    {
        if (Patterns.Arabic().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var numbers = match.Groups["number"].Value.Split('.', StringSplitOptions.RemoveEmptyEntries);
        return new HeadingText(
            Math.Min(numbers.Length + 1, Heading.DeepestLevel), Numerals.ReadArabic(numbers[^1]), null, match.Length);
    }

    private static HeadingText? ReadLetter(string text) =>
        Patterns.Letter().Match(text) is { Success: true } match && Numerals.ReadLetter(match.Groups["number"].Value) is { } ordinal
            ? new HeadingText(4, ordinal, null, match.Length)
            : null;
}
