using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Structure;

/// <summary>How a column of percentages comes from the other cells of its row.</summary>
internal enum ColumnFormula : byte
{
    /// <summary>One column in percent of another, or the two sides of a ratio in one cell.</summary>
    Ratio,

    /// <summary>One column in percent of a figure that is the same for all rows.</summary>
    ShareOfOne,

    /// <summary>How much one column is above or below another.</summary>
    Growth,

    /// <summary>One column times a figure that is said nowhere and the same for all rows: points for a share.</summary>
    Multiple,
}

/// <summary>A cell of such a column: what is printed, what its row gives, and from which cells.</summary>
internal sealed record FittedCell(
    ColumnFormula Formula, Cell Printed, decimal Computed, IReadOnlyList<TextSpan> Places, decimal Part, decimal Whole, bool Holds)
{
    /// <summary>One slip of the printed percentage, or of the part or the whole, explains why it does not follow.</summary>
    public bool Slip => !Holds && Printed.Value is { } printed && (IsSlipOfPrinted(Math.Abs(printed)) || (printed > 0 && IsSlipOfFigures(printed)));

    private bool IsSlipOfPrinted(decimal printed) => Math.Abs(Computed) <= Most
        && Rounding.Slip.Of(printed, Math.Round(Math.Abs(Computed), Printed.Decimals, MidpointRounding.AwayFromZero), Printed.Decimals);

    private bool IsSlipOfFigures(decimal printed)
    {
        var half = Precision.Unit(Printed.Decimals) / 2;
        var (low, high) = (printed - half, printed + half);
        if (Formula == ColumnFormula.Growth || low <= 0 || Printed.Decimals == 0 || Part % 1 != 0 || Whole % 1 != 0 || Math.Max(Part, Whole) > Largest)
        {
            return false;
        }

        return Rounding.Slip.Reaches(Part, 1, low * Whole / 100, high * Whole / 100)
            || (Formula == ColumnFormula.Ratio && Rounding.Slip.Reaches(Whole, 1, Part * 100 / high, Part * 100 / low));
    }

    private const decimal Most = 1_000_000;
    private const decimal Largest = 1_000_000_000_000;
}

/// <summary>
/// Finds for each column of percentages the formula that its own rows show: three rows and three of four follow it. A row that does not is wrong.
/// </summary>
internal static class FitColumns
{
    private const int MostColumns = 12;
    private const int FewestRows = 3;
    private const int MostBefore = 16;

    /// <summary>So many rows must follow the formula for each that does not.</summary>
    private const int Agreeing = 2;
    private const decimal Telling = 10;
    private const int MostHead = 60;

    private static readonly string[] Shares = ["tỷ lệ", "tỉ lệ", "%", "cơ cấu", "tỷ trọng", "tỉ trọng", "so với", "tăng", "giảm"];

    public static List<FittedCell> Of(ReportReading reading)
    {
        var fitted = new List<FittedCell>();
        foreach (var table in reading.Tables)
        {
            var count = fitted.Count;
            Read(reading, table, fitted, turned: false);
            if (fitted.Count == count && TurnTable.Of(table) is { } turned)
            {
                Read(reading, turned, fitted, turned: true);
            }
        }

        return fitted;
    }

    /// <summary>Turned, only what is called a share is one: the cells of a row may be of as many things.</summary>
    private static void Read(ReportReading reading, Table table, List<FittedCell> fitted, bool turned)
    {
        var columns = table.Rows.Count < 2 ? 0 : Math.Min(MostColumns, table.Rows.Max(row => row.Cells.Length));
        for (var share = 1; share < columns; share++)
        {
            var named = IsNamed(reading, table, share);
            if (HasShares(table, share) && (named || !turned))
            {
                fitted.AddRange(Fit(reading, table, share, columns, named));
            }
        }
    }

    private static bool IsNamed(ReportReading reading, Table table, int column)
    {
        var head = TableHeads.Of(reading, table, column);
        return head.Length < MostHead && Array.Exists(Shares, word => head.Contains(word, StringComparison.Ordinal));
    }

    private static bool HasShares(Table table, int column) => table.Rows.Count(row => column < row.Cells.Length
        && row.Cells[column] is { Value: not null } cell && (cell.Percent || cell.Decimals > 0)) >= 2;

    private static List<FittedCell> Fit(ReportReading reading, Table table, int share, int columns, bool named)
    {
        for (var one = 0; one < columns; one++)
        {
            if (one != share && Judge(table, share, row => OfRatio(row, one, share), named) is { } ratios)
            {
                return ratios;
            }
        }

        // Behind it stands the share's base only when the column is called a share.
        var last = named ? columns : share;
        for (var one = 0; one < last; one++)
        {
            for (var other = 0; other < last; other++)
            {
                var (part, whole) = (one, other);
                if (part != whole && part != share && whole != share
                    && (Judge(table, share, row => OfTwo(row, part, whole, share), named) ?? Judge(table, share, row => Rise(row, part, whole, share), named))
                    is { } cells)
                {
                    return cells;
                }
            }
        }

        return FitConstant(reading, table, share) is { Count: > 0 } parts ? parts : FitMultiple(table, share);
    }

    /// <summary>Three rows show what one column times some figure is, in three digits each: points for a share, percent of a plan said nowhere.</summary>
    private static List<FittedCell> FitMultiple(Table table, int share)
    {
        for (var part = 0; part < share; part++)
        {
            var (column, rows) = (part, table.Rows.FindAll(row => CellAt(row, part).Value is > 0 && CellAt(row, share).Value is >= 1));
            foreach (var row in rows.Count < FewestRows ? [] : rows.Take(FewestRows))
            {
                var whole = row.Cells[column].Value!.Value * 100 / row.Cells[share].Value!.Value;
                if (JudgeMultiple(rows.ConvertAll(other => OfMultiple(other, column, whole, share))) is { } cells)
                {
                    return cells;
                }
            }
        }

        return [];
    }

    /// <summary>The row from which the figure was taken follows it anyway; of those that do not there may be as many as slips explain, and fewer.</summary>
    private static List<FittedCell>? JudgeMultiple(List<FittedCell> cells)
    {
        var (fits, others) = (cells.FindAll(cell => cell.Holds), cells.FindAll(cell => !cell.Holds));
        var different = fits.DistinctBy(cell => cell.Part).Count();
        return different > FewestRows - 1 && different > others.Count && others.TrueForAll(cell => cell.Slip)
            && fits.TrueForAll(cell => cell.Printed.Decimals > 0) && fits.Exists(cell => cell.Part != cell.Printed.Value) ? cells : null;
    }

    private static FittedCell OfMultiple(Row row, int part, decimal whole, int share)
    {
        var (value, printed) = (row.Cells[part].Value!.Value, row.Cells[share]);
        // Both are rounded, and so is the figure between them.
        var slack = Precision.Unit(printed.Decimals) * 1.2m;
        var computed = value * 100 / whole;
        return new(ColumnFormula.Multiple, printed, computed, [row.Cells[part].Span], value, whole, Math.Abs(computed - printed.Value!.Value) <= slack);
    }

    /// <summary>The cells of the column when enough of them follow the formula; rows of 100% are not counted for it.</summary>
    private static List<FittedCell>? Judge(Table table, int share, Func<Row, FittedCell?> read, bool named = false, int fewest = FewestRows)
    {
        var (cells, fits, others) = (new List<FittedCell>(), 0, 0);
        foreach (var row in table.Rows)
        {
            if (share >= row.Cells.Length || row.Cells[share].Value is null || read(row) is not { } cell)
            {
                continue;
            }

            cells.Add(cell);
            fits += cell.Holds && cell.Printed.Value is not (100 or 0) ? 1 : 0;
            others += cell.Holds ? 0 : 1;
            if (others > FewestRows && others > fits)
            {
                return null;
            }
        }

        // Two rows that agree in three digits are no chance either, as long as only one does not.
        var few = fewest == FewestRows && fits == 2 && others <= 1
            && cells.TrueForAll(cell => cell.Printed.Decimals > 0 && cell.Formula != ColumnFormula.ShareOfOne);
        var slips = others > 0 && fits >= Math.Min(fewest, Agreeing) ? cells.Count(cell => cell.Slip) : 0;
        // Of a total that stands in the text two rows of four digits are enough, when one slip explains the others.
        few |= fewest == FewestRows && fits == 2 && others == slips && cells.TrueForAll(cell => cell.Printed.Decimals > 1);
        // Called a share, one row of three digits shows of what, when each other is one slip away.
        few |= named && fits > 0 && others == cells.Count(cell => cell.Slip) && (fits > 1 || IsSharp(cells));
        // A row that is one slip away does not speak against the formula.
        return few || (fits >= fewest && fits >= Math.Min(fewest, Agreeing) * (others - slips) && fits >= others) ? cells : null;
    }

    /// <summary>The rows that follow it do so in three digits of a share.</summary>
    private static bool IsSharp(List<FittedCell> cells) =>
        cells.TrueForAll(cell => !cell.Holds || (cell.Printed.Decimals > 0 && cell.Printed.Value is >= Telling or <= -Telling));

    private static FittedCell? OfRatio(Row row, int ratio, int share) => CellAt(row, ratio) is { Part: { } part, Whole: { } whole } && whole > 0
        ? Make(ColumnFormula.Ratio, row, share, part * 100 / whole, [row.Cells[ratio].Span], part, whole)
        : null;

    private static FittedCell? OfTwo(Row row, int part, int whole, int share) =>
        CellAt(row, part).Value is > 0 and var a && CellAt(row, whole).Value is > 0 and var b
        ? Make(ColumnFormula.Ratio, row, share, a * 100 / b, [row.Cells[part].Span, row.Cells[whole].Span], a, b)
        : null;

    private static FittedCell? Rise(Row row, int now, int before, int share) =>
        CellAt(row, now).Value is > 0 and var a && CellAt(row, before).Value is > 0 and var b
        ? Make(ColumnFormula.Growth, row, share, (a - b) * 100 / b, [row.Cells[now].Span, row.Cells[before].Span], a, b)
        : null;

    private static Cell CellAt(Row row, int column) => column < row.Cells.Length ? row.Cells[column] : default;

    private static FittedCell Make(ColumnFormula formula, Row row, int share, decimal computed, TextSpan[] places, decimal part, decimal whole)
    {
        var printed = row.Cells[share];
        // "giảm" may be written without its sign in a column of changes.
        var fits = Interval.Around(printed.Value!.Value, Precision.Unit(printed.Decimals) / 2 * (formula == ColumnFormula.Ratio ? 2 : 1.2m)).Contains(computed);
        return new(formula, printed, computed, places, part, whole, fits);
    }

    /// <summary>"Cơ cấu (%)": each row in percent of their total, which stands in the table, is their sum, or was said just before it.</summary>
    private static List<FittedCell> FitConstant(ReportReading reading, Table table, int share)
    {
        for (var part = share - 1; part >= 0; part--)
        {
            var column = part;
            var values = table.Rows.Where(row => share < row.Cells.Length && row.Cells[column].Value is > 0 && row.Cells[share].Value is not null)
                .Select(row => row.Cells[column].Value!.Value)
                .ToList();
            if (values.Count < 2)
            {
                continue;
            }

            foreach (var whole in Wholes(reading, table, values))
            {
                var sum = whole == values.Sum();
                if (Judge(table, share, row => OfConstant(row, column, whole, share), fewest: sum ? 1 : FewestRows) is { } cells)
                {
                    return cells;
                }
            }
        }

        return [];
    }

    private static FittedCell? OfConstant(Row row, int part, decimal whole, int share) => row.Cells[part].Value is > 0 and var value && value < whole
        ? Make(ColumnFormula.ShareOfOne, row, share, value * 100 / whole, [row.Cells[part].Span], value, whole)
        : null;

    private static IEnumerable<decimal> Wholes(ReportReading reading, Table table, List<decimal> values)
    {
        var (largest, sum) = (values.Max(), values.Sum());
        if (largest * 2 == sum)
        {
            // The last row is the total of the others.
            yield return largest;
        }

        yield return sum;
        var first = reading.Blocks[table.Rows[0].Block].FirstSentence;
        var n = first < reading.Sentences.Count ? reading.Sentences[first].FirstNumber : 0;
        for (var k = n - 1; k >= 0 && k > n - MostBefore; k--)
        {
            // Over the table the scale is said once: "4.271.904 triệu đồng" is 4.271.904 in its cells.
            if (reading.Numbers[k] is { Role: NumberRole.Quantity, Doubtful: false } number && number.Mantissa > largest && number.Mantissa < sum * 3)
            {
                yield return number.Mantissa;
            }
        }
    }
}
