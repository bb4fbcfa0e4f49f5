using Danchu.Checking.Reading;

namespace Danchu.Checking.Structure;

/// <summary>Reads rows separated by tabs or bars. A paragraph between rows ends the table unless it is short (a page header).</summary>
internal static class ReadTables
{
    private const int MostCells = 200;

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
        return tables;
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
        var sign = bar ? '|' : '\t';
        var (from, end) = bar ? (block.Start + 1, text[block.End - 1] == '|' ? block.End - 1 : block.End) : (start, block.End);
        cells.Clear();
        for (var at = from; at <= end && cells.Count < MostCells;)
        {
            var stop = text.AsSpan(at, end - at).IndexOf(sign);
            stop = stop < 0 ? end : at + stop;
            cells.Add(ReadCell(folded, at, stop));
            at = stop + 1;
        }

        var ruler = bar && cells.TrueForAll(cell => text.AsSpan(cell.Span.Start, cell.Span.Length).IndexOfAnyExcept("-: ") < 0);
        return ruler ? null : new Row(index, new(start, block.End), [.. cells]);
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
