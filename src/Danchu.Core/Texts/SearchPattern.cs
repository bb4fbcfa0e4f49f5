using System.Text;
using Danchu.Core.Operations;

namespace Danchu.Core.Texts;

/// <summary>What a person typed to search, as a LIKE pattern over a search column; each word must be found.</summary>
public static class SearchPattern
{
    public const string Escape = "\\";

    public static IEnumerable<string> Of(string? typed) =>
        SearchText.Of(Shortened(InputText.Line(typed))).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"%{Escaped(word)}%");

    // Nobody searches by more; a pattern of megabytes would only cost time.
    private static string Shortened(string text) => text.Length > 100 ? text[..100] : text;

    private static string Escaped(string word)
    {
        var escaped = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (letter is '%' or '_' or '\\')
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
