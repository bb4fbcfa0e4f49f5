namespace Danchu.Checking.Structure;

/// <summary>A cell that is what the cells to its left leave, or (a change) how far they are apart, with what they give.</summary>
internal sealed record BalancedCell(Cell Printed, decimal Computed, IReadOnlyList<Cell> From, IReadOnlyList<int> Signs, bool Holds, bool Change);

/// <summary>
/// Columns of what is left: dư đầu kỳ + thu - chi = dư cuối kỳ, giao - đã dùng = còn lại, and of changes: this year less last year, in either
/// order. The rows themselves show it: three follow the formula, and twice as many as do not.
/// </summary>
internal static class FitBalances
{
    private const int MostColumns = 16;
    private const int FewestRows = 3;
    private const decimal Telling = 10;
    private const decimal MostSwapped = 1_000_000_000_000;
    private static readonly int[][] Formulas = [[1, 1, -1], [1, -1, -1], [1, -1], [-1, 1]];

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
                foreach (var signs in Formulas)
                {
                    if (Fits(table, column, signs))
                    {
                        var cells = table.Rows.FindAll(row => CanBe(row, column, signs));
                        // What is left is never below nothing, so a column with a minus is of changes.
                        var change = cells.Exists(row => row.Cells[column].Value < 0);
                        balanced.AddRange(cells.Select(row => Read(row, column, signs, change)));
                        break;
                    }
                }
            }
        }

        return balanced;
    }

    /// <summary>Counted first, and only then written down: most columns are none.</summary>
    private static bool Fits(Table table, int left, int[] signs)
    {
        var (fits, others) = (0, 0);
        foreach (var row in table.Rows)
        {
            if (CanBe(row, left, signs))
            {
                var holds = Holds(row, left, signs);
                fits += holds && IsTelling(row, left, signs) ? 1 : 0;
                others += holds ? 0 : 1;
                if (others > FewestRows && others > fits)
                {
                    return false;
                }
            }
        }

        // Two rows are enough when the only one that does not follow them has two of its four digits or more the wrong way round.
        return (fits >= FewestRows && fits >= 2 * others) || (fits == FewestRows - 1 && others == 1 && table.Rows.Exists(row => IsSwapped(row, left, signs)));
    }

    private static bool CanBe(Row row, int left, int[] signs)
    {
        if (left >= row.Cells.Length || left < signs.Length || row.Cells[left] is not { Value: { } value, Percent: false }
            || (value < 0 && signs.Length > 2))
        {
            return false;
        }

        for (var k = left - signs.Length; k < left; k++)
        {
            if (row.Cells[k] is not { Value: not null, Percent: false })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A row of noughts, one in which nothing went out, and one of points below ten follow any formula.</summary>
    private static bool IsTelling(Row row, int left, int[] signs)
    {
        decimal largest = 0;
        for (var k = left - signs.Length; k <= left; k++)
        {
            if (row.Cells[k].Value is not { } value || value is <= 1 and >= -1)
            {
                return false;
            }

            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest >= Telling;
    }

    private static bool Holds(Row row, int left, int[] signs)
    {
        var decimals = 0;
        for (var k = left - signs.Length; k < left; k++)
        {
            decimals = Math.Max(decimals, row.Cells[k].Decimals);
        }

        var slack = decimals > 0 ? signs.Length * Rounding.Precision.Unit(decimals) / 2 : 0;
        var (computed, printed) = (ComputedOf(row, left, signs), row.Cells[left].Value!.Value);
        // Under "Giảm" a fall may stand without its sign.
        return Math.Abs(computed - printed) <= slack || (signs.Length == 2 && Math.Abs(computed + printed) <= slack);
    }

    private static bool IsSwapped(Row row, int left, int[] signs) => CanBe(row, left, signs) && !Holds(row, left, signs)
        && row.Cells[left].Value is >= 1000 and < MostSwapped and var printed && ComputedOf(row, left, signs) is > 0 and < MostSwapped and var computed
        && Rounding.Slip.IsSwap(printed, computed, row.Cells[left].Decimals);

    private static decimal ComputedOf(Row row, int left, int[] signs)
    {
        decimal computed = 0;
        for (var k = 0; k < signs.Length; k++)
        {
            computed += signs[k] * row.Cells[left - signs.Length + k].Value!.Value;
        }

        return computed;
    }

    private static BalancedCell Read(Row row, int left, int[] signs, bool change)
    {
        var computed = ComputedOf(row, left, signs);
        // "2022, 2023, Tăng": the later column less the earlier one, whichever way the formula was written down.
        var turned = signs.Length == 2 && computed < 0 && !change && row.Cells[left].Value >= 0;
        int[] said = turned ? [-signs[0], -signs[1]] : signs;
        return new(row.Cells[left], turned ? -computed : computed, row.Cells[(left - signs.Length)..left], said, Holds(row, left, signs), change);
    }
}
