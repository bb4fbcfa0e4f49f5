using System.Text;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Block = Danchu.Documents.Block;
using Inline = Danchu.Documents.Inline;

namespace Danchu.Core.Markup;

/// <summary>
/// Blocks of the document model as our markup: the inverse of <see cref="MarkupToBlocks"/>. What the markup cannot express (tables larger than
/// <see cref="TableText"/> takes) is reported, not dropped silently.
/// </summary>
internal sealed class BlocksToMarkup(Action<string> lost)
{
    // As deep as ParseMarkup reads lists.
    private const int DeepestList = 3;

    public string Convert(IEnumerable<Block> blocks) => string.Join("\n\n", blocks.SelectMany(Pieces));

    private IEnumerable<string> Pieces(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                return Lines(paragraph.Content);
            case Heading heading:
                return Lines(heading.Content);
            case ListBlock { Marker: ListMarker.Dash or ListMarker.Plus } list:
                return List(list) is { Length: > 0 } text ? [text] : [];
            case ListBlock list:
                return list.Items.SelectMany((item, at) => Numbered(list.Marker, item, at + 1));
            case Table { Rows.Count: <= TableText.MostRows, Columns.Count: <= TableText.MostColumns } table:
                return [.. table.Caption is { Length: > 0 } caption ? [caption] : (string[])[],
                    TypedTable.Write(table, line => InlineToMarkup.Write(line, inCell: true)).Write()];
            case Table table:
                lost($"bảng {table.Rows.Count} hàng, {table.Columns.Count} cột{Beginning(table)}");
                return [];
            default:
                return [];
        }
    }

    // "a)" and "1." are the writer's own marks in our markup: typed at the head of a paragraph.
    private IEnumerable<string> Numbered(ListMarker marker, ListItem item, int number)
    {
        var mark = marker == ListMarker.Letter ? Numerals.Letter(number) + ") " : Numerals.Arabic(number) + ". ";
        return Lines([new Run(mark), .. item.Content]).Concat(item.Inner is { } inner ? Pieces(inner) : []);
    }

    private static string List(ListBlock list)
    {
        List<string> lines = [];
        Items(list, 1, lines);
        return string.Join('\n', lines);
    }

    private static void Items(ListBlock list, int depth, List<string> lines)
    {
        var indent = new string(' ', 2 * (depth - 1));
        var mark = list.Marker == ListMarker.Plus ? "+" : "-";
        foreach (var item in list.Items)
        {
            var texts = Lines(item.Content);
            var inner = item.Inner is { Items.IsEmpty: false } within ? within : null;
            lines.AddRange(texts.Select(text => $"{indent}{mark} {text}"));
            if (texts.Count == 0 && inner is not null)
            {
                lines.Add(indent + mark);
            }

            if (inner is not null)
            {
                Items(inner, Math.Min(depth + 1, DeepestList), lines);
            }
        }
    }

    /// <summary>A line break of Word is a paragraph of its own in our markup.</summary>
    private static List<string> Lines(Sequence<Inline> content)
    {
        List<List<Inline>> lines = [[]];
        foreach (var inline in content)
        {
            if (inline is LineBreak)
            {
                lines.Add([]);
            }
            else
            {
                lines[^1].Add(inline);
            }
        }

        return [.. lines.Select(line => InlineToMarkup.Write(line)).Where(line => line.Length > 0)];
    }

    private static string Beginning(Table table)
    {
        var words = new StringBuilder();
        foreach (var text in table.Rows.SelectMany(row => row.Cells).Select(cell => PlainText.Of(cell.Content).Trim()).Where(text => text.Length > 0).Take(3))
        {
            words.Append(words.Length == 0 ? " (“" : " | ").Append(text.Length > 60 ? text[..60] + "…" : text);
        }

        return words.Length == 0 ? "" : words + " …”)";
    }
}
