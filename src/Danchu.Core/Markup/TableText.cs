using Danchu.Core.Operations;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Danchu.Core.Markup;

/// <summary>
/// A table as it is typed (docs/adr/0024): lines in a row that begin and end with <c>|</c>, their cells parted by it. The first row is the heading unless a
/// line <c>|---|</c> says after how many. A cell <c>&lt;</c> belongs to the one at its left, <c>^</c> to the one above, <c>&lt;br&gt;</c> begins a new line.
/// </summary>
/// <param name="Rows">What is typed in the cells, all rows of one length.</param>
/// <param name="HeaderRows">So many of the first rows are headings.</param>
public sealed record TableText(IReadOnlyList<IReadOnlyList<string>> Rows, int HeaderRows)
{
    public const int MostColumns = 30;
    public const int MostRows = 500;
    public const string Left = "<";
    public const string Above = "^";
    public const string Break = "<br>";

    public int Columns => Rows.Count == 0 ? 0 : Rows[0].Count;

    public static bool IsRow(string line)
    {
        var row = line.TrimEnd();
        return row.Length > 1 && row[0] == '|' && row[^1] == '|' && Bars(row) is [0, .., var last] && last == row.Length - 1;
    }

    public static TableText Read(IEnumerable<string> lines)
    {
        var (rows, headers) = (new List<IReadOnlyList<string>>(), (int?)null);
        foreach (var line in lines)
        {
            var cells = CellsOf(line);
            if (headers is null && cells.TrueForAll(IsRule))
            {
                headers = rows.Count;
            }
            else
            {
                rows.Add(cells);
            }
        }

        var columns = rows.Select(row => row.Count).DefaultIfEmpty().Max();
        return new TableText(
            [.. rows.Select(row => (IReadOnlyList<string>)[.. row, .. Enumerable.Repeat("", columns - row.Count)])], Math.Min(headers ?? 1, rows.Count));
    }

    /// <summary>The lines of the table; what stands in a cell is made to stay there.</summary>
    public string Write()
    {
        var lines = Rows.Select(row => $"| {string.Join(" | ", row.Select(Kept))} |").ToList();
        if (HeaderRows != 1)
        {
            lines.Insert(Math.Min(HeaderRows, lines.Count), $"|{string.Concat(Enumerable.Repeat("---|", Columns))}");
        }

        return string.Join('\n', lines);
    }

    /// <summary>The tables of a text: first and last line, from 0, and what they say.</summary>
    public static IEnumerable<(int From, int To, TableText Table)> In(string text)
    {
        var lines = text.Split('\n');
        for (var from = 0; from < lines.Length; from++)
        {
            var to = from;
            while (to < lines.Length && IsRow(lines[to]))
            {
                to++;
            }

            if (to > from)
            {
                yield return (from, to - 1, Read(lines[from..to]));
                from = to;
            }
        }
    }

    /// <summary>Why a text has too large a table; null when it has none.</summary>
    public static Refusal? Refuse(string text, string field) => In(text).Index().Select(found => (found.Index, Reason: found.Item.Table.TooLarge))
        .Where(found => found.Reason is not null)
        .Select(found => new Refusal($"Bảng thứ {found.Index + 1} {found.Reason} Hãy tách bảng, hoặc để bảng ấy ở phụ lục.", field)).FirstOrDefault();

    internal string? TooLarge => Columns > MostColumns ? $"có {Columns} cột, tối đa {MostColumns} cột."
        : Rows.Count > MostRows ? $"có {Rows.Count} hàng, tối đa {MostRows} hàng." : null;

    private static bool IsRule(string cell) => cell.Trim(':') is { Length: >= 3 } rule && rule.All(letter => letter == '-');

    private static List<string> CellsOf(string line)
    {
        var row = line.Trim();
        var bars = Bars(row);
        return [.. bars.Zip(bars.Skip(1), (from, to) => row[(from + 1)..to].Trim())];
    }

    // What is typed into a field: a bar of its own would begin another cell, and a line another row.
    private static string Kept(string cell)
    {
        var line = WithoutOpenBraces(string.Join(Break, cell.ReplaceLineEndings("\n").Split('\n').Select(part => part.Trim())).Trim());
        foreach (var bar in Bars(line).Reverse<int>())
        {
            line = line.Insert(bar, "\\");
        }

        return line.EndsWith('\\') && !line.EndsWith("\\\\", StringComparison.Ordinal) ? line + "\\" : line;
    }

    // Braces that another cell would close.
    private static string WithoutOpenBraces(string line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '\\')
            {
                at++;
            }
            else if (line.AsSpan(at).StartsWith("{{"))
            {
                if (ParseMarkup.TokenLength(line.AsSpan(at)) is { } length)
                {
                    at += length + 3;
                }
                else
                {
                    line = line.Insert(at++, "\\");
                }
            }
        }

        return line;
    }

    // Where cells are parted: not at an escaped bar, nor within the braces of a token.
    private static List<int> Bars(string line)
    {
        List<int> bars = [];
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '\\')
            {
                at++;
            }
            else if (line[at] == '|')
            {
                bars.Add(at);
            }
            else if (line.AsSpan(at).StartsWith("{{") && ParseMarkup.TokenLength(line.AsSpan(at)) is { } length)
            {
                at += length + 3;
            }
        }

        return bars;
    }
}

/// <summary>The lines of a table as found in the text.</summary>
internal sealed class TableLines(BlockParser parser) : LeafBlock(parser)
{
    public TableText Read() => TableText.Read(Lines.Lines.Take(Lines.Count).Select(line => line.Slice.ToString()));
}

/// <summary>Lines that begin and end with a bar are a table; indented, as in a list, they stay as typed.</summary>
internal sealed class TableLinesParser : BlockParser
{
    public TableLinesParser() => OpeningCharacters = ['|'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Column > 0 || !TableText.IsRow(processor.Line.ToString()))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new TableLines(this) { Column = processor.Column, Line = processor.LineIndex });
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block) =>
        !processor.IsBlankLine && processor.Column == 0 && TableText.IsRow(processor.Line.ToString()) ? BlockState.Continue : BlockState.None;
}
