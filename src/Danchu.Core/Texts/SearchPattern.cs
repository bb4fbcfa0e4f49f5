using Danchu.Core.Operations;

namespace Danchu.Core.Texts;

/// <summary>
/// What was typed into a search field as LIKE patterns over a search column (<see cref="SearchText"/>): without case and diacritics, its own % and _ meant
/// literally. Nobody searches by more than 200 characters; a pattern of megabytes would only cost time.
/// </summary>
public static class SearchPattern
{
    public const string Escape = "\\";

    private const int Limit = 200;

    /// <summary>One pattern a word: each of them must be found, in whatever order. Empty when nothing was typed.</summary>
    public static IEnumerable<string> Words(string? typed) => Folded(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Within);

    /// <summary>One pattern for the whole phrase as typed; null when nothing was typed.</summary>
    public static string? Phrase(string? typed) => Folded(typed) is { Length: > 0 } text ? Within(text) : null;

    private static string Folded(string? typed)
    {
        var text = SearchText.Of(InputText.Line(typed));
        return text.Length > Limit ? text[..Limit] : text;
    }

    private static string Within(string text) => '%' + text
        .Replace(Escape, @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal) + '%';
}
