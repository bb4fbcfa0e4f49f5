namespace Danchu.Documents;

/// <summary>One place in a row of a table: where a cell begins, goes on from above, or nothing was given.</summary>
internal readonly record struct TableSlot(TableCell? Cell, int Column, int Columns, int Rows, bool Continues);

/// <summary>Lays the cells of a table out on its columns. Spans are cut at the table's edge; missing cells are left empty.</summary>
internal sealed class TableGrid
{
    private readonly List<TableSlot>[] rows;

    public TableGrid(Table table)
    {
        var (columns, count) = (table.Columns.Count, table.Rows.Count);
        if (columns == 0 || count == 0)
        {
            throw new InvalidOperationException("Bảng phải có ít nhất một cột và một hàng.");
        }

        rows = new List<TableSlot>[count];
        var open = new (int RowsLeft, int Columns)[columns];
        for (var row = 0; row < count; row++)
        {
            rows[row] = Lay(table.Rows[row].Cells, row, count - row, open);
        }
    }

    public IReadOnlyList<TableSlot> Row(int row) => rows[row];

    private static List<TableSlot> Lay(Sequence<TableCell> cells, int row, int rowsLeft, (int RowsLeft, int Columns)[] open)
    {
        var (slots, next) = (new List<TableSlot>(open.Length), 0);
        for (var column = 0; column < open.Length; column += slots[^1].Columns)
        {
            if (open[column].RowsLeft > 0)
            {
                open[column].RowsLeft--;
                slots.Add(new TableSlot(null, column, open[column].Columns, 1, Continues: true));
            }
            else if (next < cells.Count)
            {
                slots.Add(Place(cells[next++], column, rowsLeft, open));
            }
            else
            {
                slots.Add(new TableSlot(null, column, 1, 1, Continues: false));
            }
        }

        return next == cells.Count ? slots : throw new InvalidOperationException($"Hàng {row + 1} của bảng có nhiều ô hơn số cột.");
    }

    private static TableSlot Place(TableCell cell, int column, int rowsLeft, (int RowsLeft, int Columns)[] open)
    {
        var columns = 1;
        while (columns < cell.ColumnSpan && column + columns < open.Length && open[column + columns].RowsLeft == 0)
        {
            columns++;
        }

        var height = Math.Clamp(cell.RowSpan, 1, rowsLeft);
        open[column] = (height - 1, columns);
        return new TableSlot(cell, column, columns, height, Continues: false);
    }
}
