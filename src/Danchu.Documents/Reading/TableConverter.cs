namespace Danchu.Documents.Reading;

/// <summary>A Word table as a table of the model: vertical merges become row spans, alignments move to the columns.</summary>
internal sealed class TableConverter(WordTable source, WordParts parts)
{
    private readonly List<List<TableCell>> rows = [];
    private readonly List<List<int>> starts = [];
    private (int Row, int Cell)?[] open = [];

    public Table? Convert(string? caption, bool landscape)
    {
        var columns = Math.Max(source.Grid.Count, source.Rows.Select(row => row.Cells.Sum(cell => (long)cell.Span)).DefaultIfEmpty().Max());
        if (columns > parts.Limits.TableColumns)
        {
            throw new RefusalException($"Tệp có bảng rộng quá {parts.Limits.TableColumns} cột.");
        }

        if (columns == 0 || source.Rows.Count == 0)
        {
            parts.PassOver("bảng trống");
            return null;
        }

        open = new (int, int)?[columns];
        foreach (var row in source.Rows)
        {
            Row(row);
        }

        var headers = HeaderRows();
        var alignments = Enumerable.Range(0, (int)columns).Select(column => ColumnAlignment(column, headers)).ToArray();
        return new Table
        {
            Columns = alignments.Select((alignment, i) => new TableColumn(Width(i, (int)columns), alignment)).ToSequence(),
            HeaderRows = headers,
            Rows = rows.Select((cells, row) => new TableRow(cells.Select((cell, i) => Aligned(cell, row < headers, alignments[starts[row][i]])).ToSequence()))
                .ToSequence(),
            Caption = caption,
            Landscape = landscape,
        };
    }

    private void Row(WordRow row)
    {
        var (cells, columns, column) = (new List<TableCell>(), new List<int>(), 0);
        foreach (var cell in row.Cells)
        {
            // Only below a cell of the same width: otherwise the cells of a row would not fit next to it.
            if (cell.MergeContinues && open[column] is var (above, index) && rows[above][index].ColumnSpan == cell.Span)
            {
                rows[above][index] = rows[above][index] with { RowSpan = rows[above][index].RowSpan + 1 };
            }
            else
            {
                open[column] = cell.MergeStarts ? (rows.Count, cells.Count) : null;
                cells.Add(new TableCell(WordParser.Joined(cell.Paragraphs)) { ColumnSpan = cell.Span, Alignment = AlignmentOf(cell) });
                columns.Add(column);
            }

            for (var covered = column + 1; covered < column + cell.Span; covered++)
            {
                open[covered] = null;
            }

            column += cell.Span;
        }

        // A merge that is not continued in a row has ended, even if a later row claims to go on.
        for (; column < open.Length; column++)
        {
            open[column] = null;
        }

        rows.Add(cells);
        starts.Add(columns);
    }

    private static Alignment AlignmentOf(WordCell cell) =>
        (cell.Paragraphs.Find(paragraph => !paragraph.IsEmpty) ?? cell.Paragraphs.FirstOrDefault())?.Alignment ?? Alignment.Left;

    /// <summary>Marked header rows; in a foreign file without marks a first row all in bold.</summary>
    private int HeaderRows()
    {
        var marked = source.Rows.TakeWhile(row => row.Header).Count();
        return marked > 0 || parts.Styles.Ours || source.Rows.Count < 2 ? marked
            : source.Rows[0].Cells.SelectMany(cell => cell.Paragraphs)
                .Where(paragraph => !paragraph.IsEmpty)
                .DefaultIfEmpty(new WordParagraph())
                .All(paragraph => paragraph.Bold) ? 1 : 0;
    }

    private Alignment ColumnAlignment(int column, int headers)
    {
        for (var row = headers; row < rows.Count; row++)
        {
            var at = starts[row].IndexOf(column);
            if (at >= 0 && rows[row][at].ColumnSpan == 1)
            {
                return rows[row][at].Alignment ?? Alignment.Left;
            }
        }

        return Alignment.Left;
    }

    private static TableCell Aligned(TableCell cell, bool header, Alignment column) =>
        cell.Alignment == (header ? Alignment.Centre : column) ? cell with { Alignment = null } : cell;

    private double Width(int column, int columns) => column < source.Grid.Count
        ? Math.Round(source.Grid[column] * 25.4 / 1440, 1)
        : Math.Round(160.0 / columns, 1);
}
