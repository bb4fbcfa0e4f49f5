using Danchu.Checking.Reading;

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

    /// <summary>What is left, or how far two are apart: under such a head one row shows it, when one slip explains each other.</summary>
    private static readonly string[] Left =
        ["còn", "chưa", "cuối kỳ", "cuối năm", "tồn", "kết dư", "tăng", "giảm", "chênh lệch", "thay đổi", "biến động", "thừa", "thiếu"];

    public static List<BalancedCell> Of(ReportReading reading)
    {
        var balanced = new List<BalancedCell>();
        foreach (var table in reading.Tables)
        {
            var count = balanced.Count;
            Read(reading, table, balanced);
            if (balanced.Count == count && TurnTable.Of(table) is { } turned)
            {
                Read(reading, turned, balanced);
            }
        }

        return balanced;
    }

    private static void Read(ReportReading reading, Table table, List<BalancedCell> balanced)
    {
        if (table.Rows.Count > 1)
        {
            var columns = Math.Min(MostColumns, table.Rows.Max(row => row.Cells.Length));
            for (var column = 2; column < columns; column++)
            {
                foreach (var signs in Formulas)
                {
                    if (Fits(table, column, signs, IsLeft(reading, table, column)))
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
    }

    private static bool IsLeft(ReportReading reading, Table table, int column)
    {
        var head = TableHeads.Of(reading, table, column);
        return !head.Contains('%', StringComparison.Ordinal) && Array.Exists(Left, word => head.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Counted first, and only then written down: most columns are none.</summary>
    private static bool Fits(Table table, int left, int[] signs, bool named)
    {
        var (fits, others, slips) = (0, 0, 0);
        foreach (var row in table.Rows)
        {
            if (CanBe(row, left, signs))
            {
                var holds = Holds(row, left, signs);
                fits += holds && IsTelling(row, left, signs) ? 1 : 0;
                others += holds ? 0 : 1;
                slips += !holds && named && IsSlip(row, left, signs) ? 1 : 0;
                if (others > FewestRows && others > fits)
                {
                    return false;
                }
            }
        }

        // Two rows are enough when the only one that does not follow them has two of its four digits or more the wrong way round.
        return (fits >= FewestRows && fits >= 2 * others) || (named && fits > 0 && others == slips)
            || (fits == FewestRows - 1 && others == 1 && table.Rows.Exists(row => IsSwapped(row, left, signs)));
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

    /// <summary>One slip in what is left, or in one of the figures before it.</summary>
    private static bool IsSlip(Row row, int left, int[] signs)
    {
        var (printed, computed) = (row.Cells[left].Value!.Value, ComputedOf(row, left, signs));
        // Under "Giảm" a fall may stand without its sign.
        var meant = signs.Length == 2 && computed < 0 && printed >= 0 ? -computed : computed;
        return IsSlip(Math.Abs(printed), Math.Abs(meant), row.Cells[left].Decimals) || Enumerable.Range(0, signs.Length).Any(k =>
            row.Cells[left - signs.Length + k] is { Value: { } figure } cell && IsSlip(figure, figure + (signs[k] * (printed - computed)), cell.Decimals));
    }

    private static bool IsSlip(decimal printed, decimal meant, int decimals) => printed is >= Telling and < MostSwapped && meant is > 0 and < MostSwapped
        && Rounding.Slip.Of(printed, meant, decimals);

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
