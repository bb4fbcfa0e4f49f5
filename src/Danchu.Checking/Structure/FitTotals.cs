using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Structure;

/// <summary>A cell that adds up others of its column.</summary>
/// <param name="Slip">It does not, and one slip in it or in one of the others explains why.</param>
/// <param name="Supported">Another column of the same rows adds up, or the same column under a sister.</param>
/// <param name="Added">Nothing over the column says that its figures are shares, means or points.</param>
internal sealed record SummedCell(Cell Total, IReadOnlyList<Cell> Parts, decimal Sum, bool Holds, bool Slip, bool Supported, bool Added);

/// <summary>
/// Rows that add up others: "Tổng cộng" below or above them, and rows numbered I, 1, a with those numbered below them. Which it is the columns show: where one
/// comes out the others must.
/// </summary>
internal static class FitTotals
{
    private const int MostLabel = 40;
    private const int Leaf = 9;
    private const decimal Telling = 10;

    // Columns that do not add: shares, means, prices, years, ranks, points.
    private static readonly string[] NotAdded = ["tỷ lệ", "tỉ lệ", "%", "bình quân", "đơn giá", "điểm", "xếp", "stt", "tt", "hạng"];
    private static readonly string[] TotalRows = ["tổng", "cộng", "toàn ", "cả năm", "tất cả"];

    private sealed record Group(Row Total, List<Row> Parts, bool Named);

    private sealed record Sum(int Column, Cell Total, List<Cell> Parts, decimal Value, bool Holds, bool Slip);

    /// <param name="named">Only rows called a total.</param>
    public static List<SummedCell> Of(ReportReading reading, Table table, bool named = false)
    {
        var summed = new List<SummedCell>();
        var right = new HashSet<int>();
        var groups = NamedGroups(reading, table).Concat(named ? [] : Levels(reading, table)).Select(group => (Group: group, Sums: SumsOf(group))).ToList();
        foreach (var (group, sums) in groups.Where(entry => !entry.Group.Named))
        {
            right.UnionWith(sums.Where(IsTelling).Select(sum => sum.Column));
        }

        foreach (var (group, sums) in groups)
        {
            foreach (var sum in sums)
            {
                var supported = sums.Exists(other => other.Column != sum.Column && IsTelling(other)) || (!group.Named && right.Contains(sum.Column));
                var added = IsAdded(reading, table, sum.Column);
                if (IsSaid(group, sum, supported, added))
                {
                    summed.Add(new(sum.Total, sum.Parts, sum.Value, sum.Holds, sum.Slip, supported, added && group.Named));
                }
            }
        }

        return summed;
    }

    private static bool IsTelling(Sum sum) => sum.Holds && sum.Total.Value >= Telling && sum.Parts.Count(part => part.Value > 0) > 1;

    /// <summary>
    /// A column whose "total" is far off holds means or something else that does not add; alone in its table only a slip shows that it adds. Where nothing is
    /// called a total, and under a head that speaks of shares or points, another column must come out and one slip must explain this one.
    /// </summary>
    private static bool IsSaid(Group group, Sum sum, bool supported, bool added)
    {
        if (!group.Named)
        {
            return supported && (sum.Slip || IsTelling(sum));
        }

        var near = sum.Value >= sum.Total.Value * 0.75m && sum.Value <= sum.Total.Value * 1.25m;
        return added ? sum.Holds || sum.Slip || (near && supported) : IsTelling(sum) || (supported && sum.Slip && near && sum.Total.Value >= Telling);
    }

    private static bool IsAdded(ReportReading reading, Table table, int column)
    {
        var name = TableHeads.Of(reading, table, column);
        // "Sản lượng (triệu kWh/năm)" adds up, "Năm phát điện" does not.
        return !name.StartsWith("năm", StringComparison.Ordinal) && !Array.Exists(NotAdded, word => name.Contains(word, StringComparison.Ordinal));
    }

    private static IEnumerable<Group> NamedGroups(ReportReading reading, Table table)
    {
        var from = 0;
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var total = table.Rows[r];
            if (!IsTotal(reading, total))
            {
                continue;
            }

            var next = table.Rows.FindIndex(r + 1, row => IsTotal(reading, row));
            var above = PartsOf(reading, total, table.Rows.GetRange(from, r - from));
            var below = PartsOf(reading, total, table.Rows.GetRange(r + 1, (next < 0 ? table.Rows.Count : next) - r - 1));
            if (IsBelow(above, below))
            {
                yield return below;
            }
            else if (above.Parts.Count > 1)
            {
                yield return above;
            }

            from = r + 1;
        }
    }

    /// <summary>The total stands over its parts: a column of them comes out, and none of those above it does.</summary>
    private static bool IsBelow(Group above, Group below) => below.Parts.Count > 1 && SumsOf(below).Exists(IsTelling)
        && (above.Parts.Count < 2 || !SumsOf(above).Exists(IsTelling));

    private static bool IsTotal(ReportReading reading, Row row)
    {
        for (var c = 0; c < 2 && c < row.Cells.Length; c++)
        {
            var text = reading.Folded.AsSpan(row.Cells[c].Span.Start, row.Cells[c].Span.Length);
            foreach (var start in TotalRows)
            {
                if (text.StartsWith(start) && text.Length < MostLabel)
                {
                    return TableHeads.HasFigures(reading, row);
                }
            }
        }

        return false;
    }

    /// <summary>Rows numbered with Roman numbers or letters carry the sums of the rows under them.</summary>
    private static Group PartsOf(ReportReading reading, Row total, List<Row> rows)
    {
        var parts = rows.FindAll(row => row.Cells.Length >= total.Cells.Length && TableHeads.HasFigures(reading, row));
        var heads = parts.FindAll(row => DepthOf(reading, row) < 2);
        var all = new Group(total, parts, Named: true);
        // "I, II, III, IV (ước)": four quarters of which one goes by another name.
        return heads.Count < 2 || SumsOf(all).Exists(IsTelling) ? all : all with { Parts = heads };
    }

    /// <summary>Each numbered row over those one level below it, as far as they go on without a row that has no number.</summary>
    private static IEnumerable<Group> Levels(ReportReading reading, Table table)
    {
        var depths = table.Rows.ConvertAll(row => TableHeads.HasFigures(reading, row) && !IsTotal(reading, row) ? DepthOf(reading, row) : Leaf);
        for (var r = 0; r < depths.Count; r++)
        {
            var to = r + 1;
            while (to < depths.Count && depths[to] > depths[r] && depths[to] < Leaf)
            {
                to++;
            }

            if (depths[r] < Leaf && to > r + 2)
            {
                var level = depths[(r + 1)..to].Min();
                var parts = Enumerable.Range(r + 1, to - r - 1).Where(k => depths[k] == level).Select(k => table.Rows[k]).ToList();
                if (parts.Count > 1 && parts.TrueForAll(row => row.Cells.Length == table.Rows[r].Cells.Length))
                {
                    yield return new(table.Rows[r], parts, Named: false);
                }
            }
        }
    }

    /// <summary>0 A · 1 I · 3 1 · 4 1.1 · 6 a · 7 with a dash · 8 with a plus · 9 no number.</summary>
    private static int DepthOf(ReportReading reading, Row row)
    {
        var text = reading.Folded.AsSpan(row.Cells[0].Span.Start, row.Cells[0].Span.Length);
        if (text.Length > 0 && text[0] is '-' or '+')
        {
            return text[0] == '-' ? 7 : 8;
        }

        var end = text.IndexOfAny(' ', '\t');
        var label = (end < 0 ? text : text[..end]).TrimEnd('.').TrimEnd(')');
        if (label.Length is 0 or > 6 || (end > 0 && label.Length == end))
        {
            return Leaf;
        }

        if (label.IndexOfAnyExcept("ivx") < 0)
        {
            return 1;
        }

        if (label.Length == 1 && char.IsAsciiLetter(label[0]))
        {
            return char.IsUpper(reading.Text[row.Cells[0].Span.Start]) ? 0 : 6;
        }

        return label.IndexOfAnyExcept("0123456789.") < 0 ? 3 + label.Count('.') : Leaf;
    }

    private static List<Sum> SumsOf(Group group)
    {
        var sums = new List<Sum>();
        for (var c = 1; c < group.Total.Cells.Length; c++)
        {
            if (group.Total.Cells[c] is { Value: { } stated, Percent: false } total && CellsOf(group.Parts, c) is { } cells)
            {
                var sum = cells.Sum(cell => cell.Value!.Value);
                var slack = cells.Count * Precision.Unit(cells.Max(cell => cell.Decimals)) / 2;
                var holds = sum == stated || (cells.Exists(cell => cell.Decimals > 0) && Math.Abs(sum - stated) <= slack);
                sums.Add(new(c, total, cells, sum, holds, !holds && IsSlip(cells, total, sum)));
            }
        }

        return sums;
    }

    /// <summary>The figures of the rows; an empty cell or a dash is nought, unless most are.</summary>
    private static List<Cell>? CellsOf(List<Row> rows, int column)
    {
        var cells = rows.ConvertAll(row => row.Cells[column]);
        var filled = cells.FindAll(cell => cell is { Value: not null, Percent: false });
        return filled.Count > 1 && 2 * filled.Count > cells.Count && cells.TrueForAll(cell => (cell.Value is not null && !cell.Percent) || cell.Span.Length < 2)
            ? filled
            : null;
    }

    /// <summary>One slip in the total, or in one of the rows.</summary>
    private static bool IsSlip(List<Cell> parts, Cell total, decimal sum)
    {
        var stated = total.Value!.Value;
        return (stated >= Telling && Slip.Of(stated, sum, total.Decimals)) || parts.Exists(cell => cell is { Value: >= Telling and var value }
            && Slip.Of(value, value - sum + stated, cell.Decimals));
    }
}
