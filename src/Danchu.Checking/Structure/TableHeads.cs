using Danchu.Checking.Reading;

namespace Danchu.Checking.Structure;

/// <summary>What stands over the columns of a table: the rows before its first row of figures. Years alone are no figures.</summary>
internal static class TableHeads
{
    private const int MostRows = 3;

    /// <summary>The words over a column, folded, of up to three rows; empty when there are none.</summary>
    public static string Of(ReportReading reading, Table table, int column)
    {
        var words = "";
        for (var r = 0; r < table.Rows.Count && r < MostRows && !HasFigures(reading, table.Rows[r]); r++)
        {
            if (column < table.Rows[r].Cells.Length && table.Rows[r].Cells[column] is { Value: null } cell)
            {
                words += new string(reading.Folded, cell.Span.Start, cell.Span.Length) + " ";
            }
        }

        return words.TrimEnd();
    }

    /// <summary>Figures stand in it, behind the cell of its name.</summary>
    public static bool HasFigures(ReportReading reading, Row row) => row.Cells.Skip(1).Any(cell => cell.Value is not null) && !IsYears(reading, row);

    /// <summary>A head of nothing but years, which are written without a dot.</summary>
    private static bool IsYears(ReportReading reading, Row row) => Array.TrueForAll(
        row.Cells, cell => cell.Value is null or (>= 1990 and < 2100) && cell.Decimals == 0 && !cell.Percent
            && (cell.Value is null || !reading.Text.AsSpan(cell.Span.Start, cell.Span.Length).Contains('.')));
}
