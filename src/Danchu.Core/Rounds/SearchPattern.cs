using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Rounds;

/// <summary>What was typed into a search field as a LIKE pattern over a search name: without case and diacritics, with its own % and _ meant literally.</summary>
internal static class SearchPattern
{
    public const string Escape = "\\";

    private const int Limit = 200;

    public static string? Of(string? typed)
    {
        var text = SearchText.Of(InputText.Line(typed));
        if (text.Length == 0)
        {
            return null;
        }

        text = text.Length > Limit ? text[..Limit] : text;
        return '%' + text
            .Replace(Escape, @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal) + '%';
    }
}
