using System.Globalization;

namespace Danchu.Core.Facts;

/// <summary>Turns the checker's invariant writing (599 / 1542 = 38.85%, 2023-12-25) into that of Vietnamese reports.</summary>
internal static class InvariantWriting
{
    public static string InVietnamese(string written) => string.Join(' ', written.Split(' ').Select(Word));

    private static string Word(string word) => word switch
    {
        "!=" => "≠",
        "-" => "−",
        ".." => "đến",
        "~" => "và",
        _ when Date(word) is { } date => date,
        _ when word.Contains('/') && word.Split('/') is [var a, var b] && Number(a) is { } left && Number(b) is { } right => $"{left}/{right}",
        _ when word.EndsWith('%') => Number(word[..^1]) is { } share ? share + "%" : word,
        _ => Number(word) ?? word,
    };

    private static string? Date(string word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : null;

    // A symbol or a year given as text ("07") stays as printed: only what is written the invariant way is rewritten.
    private static string? Number(string word) =>
        decimal.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && (word is ['0'] or ['0', '.', ..] or not ['0', ..])
            ? WriteFigure.Number(value)
            : null;
}
