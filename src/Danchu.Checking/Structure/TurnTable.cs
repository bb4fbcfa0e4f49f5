namespace Danchu.Checking.Structure;

/// <summary>
/// A small table with its rows as columns: what some write down a column ("Tốt ⇥ 1.021 ⇥ 80,5") others write along a row ("Số lượng ⇥ 1.021 ⇥ 196 ⏎
/// Tỷ lệ ⇥ 80,5 ⇥ 15,5").
/// </summary>
internal static class TurnTable
{
    private const int MostRows = 12;
    private const int MostColumns = 24;

    /// <summary>Null when it is too small or too large to be written that way.</summary>
    public static Table? Of(Table table)
    {
        var columns = table.Rows.Max(row => row.Cells.Length);
        if (table.Rows.Count is < 2 or > MostRows || columns is < 3 or > MostColumns)
        {
            return null;
        }

        var first = table.Rows[0];
        return new([.. Enumerable.Range(0, columns).Select(c => new Row(first.Block, first.Span, [.. table.Rows.Select(row => CellOf(row, c))]))]);
    }

    private static Cell CellOf(Row row, int column) =>
        column < row.Cells.Length ? row.Cells[column] : new Cell(new(row.Span.End, row.Span.End), null, 0, Percent: false);
}
