using Danchu.Checking.Reading;

namespace Danchu.Checking.Structure;

/// <summary>Reads rows separated by tabs or bars. A paragraph between rows ends the table unless it is short (a page header).</summary>
internal static class ReadTables
{
    private const int MostCells = 200;
    private const int MostPageLine = 12;

    public static List<Table> Read(string text, char[] folded, List<Block> blocks)
    {
        var tables = new List<Table>();
        var cells = new List<Cell>();
        var last = -2;
        for (var b = 0; b < blocks.Count; b++)
        {
            if (blocks[b].Kind != BlockKind.Row)
            {
                continue;
            }

            if (last != b - 1)
            {
                tables.Add(new Table([]));
            }

            last = b;
            var row = ReadRow(text, folded, blocks[b], b, cells);
            if (row is not null)
            {
                tables[^1].Rows.Add(row);
            }
        }

        tables.RemoveAll(table => table.Rows.Count == 0);
        tables.ForEach(table => Align(folded, table));
        return Continue(text, folded, blocks, tables);
    }

    /// <summary>"Tổng số; 1.486; 918" under rows that begin with their number: the total has none, so all its cells are one to the right.</summary>
    private static void Align(char[] folded, Table table)
    {
        for (var r = 1; r < table.Rows.Count; r++)
        {
            var (row, before) = (table.Rows[r], table.Rows[r - 1]);
            var name = folded.AsSpan(row.Cells[0].Span.Start, row.Cells[0].Span.Length);
            if (row.Cells.Length == before.Cells.Length - 1 && before.Cells[0].Value is not null && before.Cells[1].Value is null
                && (name.StartsWith("tổng") || name.StartsWith("cộng")))
            {
                table.Rows[r] = row with { Cells = [new(new(row.Span.Start, row.Span.Start), null, 0, Percent: false), .. row.Cells] };
            }
        }
    }

    /// <summary>A table that a page break cut in two is one: only a page number stands between, and its numbers go on or its head comes again.</summary>
    private static List<Table> Continue(string text, char[] folded, List<Block> blocks, List<Table> tables)
    {
        var whole = new List<Table>(tables.Count);
        foreach (var table in tables)
        {
            if (whole.Count == 0 || !IsBroken(text, blocks, whole[^1].Rows[^1].Block, table.Rows[0].Block))
            {
                whole.Add(table);
                continue;
            }

            var before = whole[^1].Rows;
            var again = IsSame(folded, before[0], table.Rows[0]);
            var first = NumberOf(table.Rows, 0, 1);
            var last = NumberOf(before, before.Count - 1, -1);
            if (before[^1].Cells.Length == table.Rows[^1].Cells.Length && (first is null || last is null ? again : first == last + 1))
            {
                before.AddRange(table.Rows.Skip(again ? 1 : 0));
            }
            else
            {
                whole.Add(table);
            }
        }

        return whole;
    }

    /// <summary>The figure of the first cell in the row there or one of the next two.</summary>
    private static decimal? NumberOf(List<Row> rows, int at, int step)
    {
        for (var k = 0; k < 3 && at >= 0 && at < rows.Count; k++, at += step)
        {
            if (rows[at].Cells[0].Value is { } number)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>Nothing but one or two lines with a page number between the rows.</summary>
    private static bool IsBroken(string text, List<Block> blocks, int last, int first)
    {
        for (var b = last + 1; b < first; b++)
        {
            var line = text.AsSpan(blocks[b].Start, blocks[b].End - blocks[b].Start).Trim();
            if (line.Length > MostPageLine || line.IndexOfAnyInRange('0', '9') < 0 || (line.IndexOfAnyExcept("0123456789-–/ ") >= 0
                && !line.StartsWith("Trang", StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }
        }

        return first - last is 2 or 3;
    }

    private static bool IsSame(char[] folded, Row one, Row other)
    {
        if (one.Cells.Length != other.Cells.Length || !Array.Exists(one.Cells, cell => cell.Span.Length > 0 && cell.Value is null))
        {
            return false;
        }

        for (var c = 0; c < one.Cells.Length; c++)
        {
            var (a, b) = (one.Cells[c].Span, other.Cells[c].Span);
            if (!folded.AsSpan(a.Start, a.Length).SequenceEqual(folded.AsSpan(b.Start, b.Length)))
            {
                return false;
            }
        }

        return true;
    }

    private static Row? ReadRow(string text, char[] folded, Block block, int index, List<Cell> cells)
    {
        // The block begins at its first letter; empty cells before it belong to the row.
        var start = block.Start;
        while (start > 0 && text[start - 1] is ('\t' or ' '))
        {
            start--;
        }

        var bar = text[block.Start] == '|';
        var (from, end) = bar ? (block.Start + 1, text[block.End - 1] == '|' ? block.End - 1 : block.End) : (start, block.End);
        cells.Clear();
        for (var at = from; at <= end && cells.Count < MostCells;)
        {
            var stop = StopOf(text, at, end, block.Separator);
            cells.Add(ReadCell(folded, at, stop));
            at = block.Separator == ' ' ? NextOf(text, stop, end) : stop + 1;
        }

        var ruler = bar && cells.TrueForAll(cell => text.AsSpan(cell.Span.Start, cell.Span.Length).IndexOfAnyExcept("-: ") < 0);
        return ruler ? null : new Row(index, new(start, block.End), [.. cells]);
    }

    private static int StopOf(string text, int at, int end, char separator)
    {
        var rest = text.AsSpan(at, end - at);
        var stop = separator switch
        {
            '\t' or '|' => rest.IndexOf(separator),
            ' ' => rest.IndexOf("   "),
            // "1/2" and "a;b" are no two cells.
            _ => rest.IndexOf($"{separator} ") is > 0 and var found ? found : -1,
        };
        return stop < 0 ? end : at + stop;
    }

    /// <summary>Behind the spaces; behind the last cell there is none.</summary>
    private static int NextOf(string text, int stop, int end)
    {
        var next = stop;
        while (next < end && text[next] == ' ')
        {
            next++;
        }

        return next == end ? end + 1 : next;
    }

    private static Cell ReadCell(char[] folded, int from, int to)
    {
        while (from < to && folded[from] is (' ' or '\t' or '\r'))
        {
            from++;
        }

        while (to > from && folded[to - 1] is (' ' or '\t' or '\r'))
        {
            to--;
        }

        // A change is written with its sign: +10,8 · -6,4.
        var sign = from + 1 < to && folded[from] is '+' or '-' && char.IsAsciiDigit(folded[from + 1]) ? 1 : 0;
        var cell = new Cell(new(from, to), null, 0, Percent: false);
        if (from == to || to - from > 24 || !char.IsAsciiDigit(folded[from + sign]))
        {
            return cell;
        }

        var number = ReadFigure.Read(folded.AsSpan(0, to), from + sign, 0);
        if (number.Role != NumberRole.Quantity)
        {
            return cell;
        }

        if (number.End + 1 < to && folded[number.End] == '/' && char.IsAsciiDigit(folded[number.End + 1]))
        {
            var whole = ReadFigure.Read(folded.AsSpan(0, to), number.End + 1, 0);
            return whole.End == to && whole.Role == NumberRole.Quantity ? cell with { Part = number.Mantissa, Whole = whole.Mantissa } : cell;
        }

        var percent = number.End < to && folded[number.End] == '%';
        return number.End == to || (percent && number.End + 1 == to)
            ? cell with { Value = folded[from] == '-' ? -number.Mantissa : number.Mantissa, Decimals = number.Decimals, Percent = percent }
            : cell;
    }
}
