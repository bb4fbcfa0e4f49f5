using System.Text;
using Danchu.Core.Markup;
using Danchu.Documents;

namespace Danchu.Core.Rounds;

/// <summary>
/// The text of a request letter as a secretary types it: the markup of reports without its figures, each line a paragraph, "- " and "+ " at its head
/// an item of a list. "Căn cứ …" lines at the beginning are the letter's grounds.
/// </summary>
internal static class ParseLetter
{
    public static (Sequence<Paragraph> Grounds, Sequence<Block> Body) From(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var grounds = lines.TakeWhile(IsGround).ToList();
        var markup = new MarkupToBlocks();
        return (
            grounds.SelectMany(line => markup.Convert(line.TrimEnd(';', ',', '.', ' '))).OfType<Paragraph>().ToSequence(),
            markup.Convert(Spaced(lines.Skip(grounds.Count))).ToSequence());
    }

    private static bool IsGround(string line) => line.StartsWith("Căn cứ ", StringComparison.OrdinalIgnoreCase) && line[^1] is ';' or '.' or ',';

    // A line right under a list is a paragraph all the same, and "+ " belongs to the dash above it: the markup says so by a blank line and by an indent.
    private static string Spaced(IEnumerable<string> lines)
    {
        var (markup, inList, inTable) = (new StringBuilder(), false, false);
        foreach (var line in lines)
        {
            var dash = line.StartsWith("- ", StringComparison.Ordinal);
            var inner = inList && line.StartsWith("+ ", StringComparison.Ordinal);
            var row = TableText.IsRow(line);
            markup.Append(dash || (row && inTable) ? "\n" : inner ? "\n  " : "\n\n").Append(line);
            (inList, inTable) = (dash || inner, row);
        }

        return markup.ToString();
    }
}
