using System.Text.RegularExpressions;

namespace Danchu.Core.Files;

/// <summary>Subjects, headings and labels speak of "this year" and "next year"; the round that uses them fills these in.</summary>
internal static partial class Placeholders
{
    private static readonly string[] Known = ["{nam}", "{nam+1}", "{nam-1}", "{ky}"];

    public static string RequiredIn(Cell cell, int limit)
    {
        var text = cell.Required(limit);
        foreach (var match in Pattern().Matches(text).Where(match => !Known.Contains(match.Value, StringComparer.Ordinal)))
        {
            cell.Refuse($"“{match.Value}” không phải chỗ điền được dùng ({string.Join(", ", Known)}).");
        }

        return text;
    }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
