namespace Danchu.Checking.Structure;

/// <summary>A cell that is what the cells to its left leave, with what they give.</summary>
internal sealed record BalancedCell(Cell Printed, decimal Computed, IReadOnlyList<Cell> From, IReadOnlyList<int> Signs, bool Holds);

/// <summary>
/// Columns of what is left: dư đầu kỳ + thu - chi = dư cuối kỳ, giao - đã dùng = còn lại. The rows themselves show it: three follow the formula, and twice
/// as many as do not.
/// </summary>
internal static class FitBalances
{
    private const int MostColumns = 16;
    private const int FewestRows = 3;
    private static readonly int[][] Formulas = [[1, 1, -1], [1, -1, -1], [1, -1]];

    public static List<BalancedCell> Of(List<Table> tables)
    {
        var balanced = new List<BalancedCell>();
        foreach (var table in tables)
        {
            if (table.Rows.Count < FewestRows)
            {
                continue;
            }

            var columns = Math.Min(MostColumns, table.Rows.Max(row => row.Cells.Length));
            for (var column = 2; column < columns; column++)
            {
                var left = column;
                var cells = Formulas.Select(signs => Fit(table, left, signs)).FirstOrDefault(found => found is not null);
                balanced.AddRange(cells ?? []);
            }
        }

        return balanced;
    }

    private static List<BalancedCell>? Fit(Table table, int left, int[] signs)
    {
        if (left < signs.Length)
        {
            return null;
        }

        var (cells, fits, others) = (new List<BalancedCell>(), 0, 0);
        foreach (var row in table.Rows)
        {
            if (left >= row.Cells.Length || Read(row, left, signs) is not { } cell)
            {
                continue;
            }

            cells.Add(cell);
            // A row of noughts, or one in which nothing went out, follows any formula.
            fits += cell.Holds && cell.From.All(from => from.Value is > 1) && cell.Printed.Value is > 1 ? 1 : 0;
            others += cell.Holds ? 0 : 1;
        }

        return fits >= FewestRows && fits >= 2 * others ? cells : null;
    }

    private static BalancedCell? Read(Row row, int left, int[] signs)
    {
        var from = row.Cells[(left - signs.Length)..left];
        if (row.Cells[left] is not { Value: >= 0 and var printed, Percent: false } || Array.Exists(from, cell => cell.Value is null || cell.Percent))
        {
            return null;
        }

        decimal computed = 0;
        for (var k = 0; k < signs.Length; k++)
        {
            computed += signs[k] * from[k].Value!.Value;
        }

        var slack = from.Max(cell => cell.Decimals) > 0 ? signs.Length * Rounding.Precision.Unit(from.Max(cell => cell.Decimals)) / 2 : 0;
        return new(row.Cells[left], computed, from, signs, Math.Abs(computed - printed) <= slack);
    }
}
