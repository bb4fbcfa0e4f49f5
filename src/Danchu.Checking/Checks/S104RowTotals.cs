using Danchu.Checking.Reading;
using Danchu.Checking.Relations;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>A column headed Tổng, Cộng, Cả năm next to the columns it adds up: the rows themselves show that it does.</summary>
internal sealed class S104RowTotals : Check
{
    private const int MostColumns = 24;
    private const int MostParts = 8;
    private const int FewestRows = 3;
    private const int MostSample = 24;
    private const decimal Telling = 10;
    private static readonly string[] TotalHeads = ["tổng", "cộng", "cả năm", "cả ", "chung", "toàn "];
    public override CheckDescription Description { get; } = new(
        "S104",
        "Cột tổng của bảng số liệu phải bằng tổng các cột thành phần trên từng dòng.",
        "The total column of a table of figures must be the sum of its columns in each row.",
        ["STT\tĐơn vị\tKhiếu nại\tTố cáo\tTổng số đơn\n1\tXã An Phú\t5\t3\t8\n2\tXã An Hòa\t7\t4\t12\n3\tXã An Bình\t6\t2\t8\n4\tXã An Lộc\t9\t1\t10\n"],
        [
            "STT\tĐơn vị\tKhiếu nại\tTố cáo\tTổng số đơn\n1\tXã An Phú\t5\t3\t8\n2\tXã An Hòa\t7\t4\t11\n3\tXã An Bình\t6\t2\t8\n4\tXã An Lộc\t9\t1\t10\n",
            "STT\tĐơn vị\tKhiếu nại\tTố cáo\tTổng số vụ việc\n1\tXã An Phú\t5\t3\t7\n2\tXã An Hòa\t7\t4\t9\n3\tXã An Bình\t6\t2\t8\n4\tXã An Lộc\t9\t1\t9\n",
        ]);

    public override void Run(CheckWork work)
    {
        foreach (var table in work.Reading.Tables)
        {
            var rows = table.Rows.FindAll(row => TableHeads.HasFigures(work.Reading, row));
            var columns = rows.ConvertAll(row => row.Cells.Length).DefaultIfEmpty(0).Max();
            if (rows.Count < FewestRows)
            {
                TellTurned(work, table);
            }
            else if (columns <= MostColumns)
            {
                for (var c = 1; c < columns; c++)
                {
                    Judge(work, table, rows, c);
                }

                JudgeAlike(work, rows, columns);
            }
        }
    }

    /// <summary>A row or two, written along: its total column is the total row of the table turned.</summary>
    private void TellTurned(CheckWork work, Table table)
    {
        if (TurnTable.Of(table) is { } turned)
        {
            foreach (var cell in FitTotals.Of(work.Reading, turned, named: true))
            {
                S103ColumnTotals.Tell(work, Code, cell, Situation.TotalColumn);
            }
        }
    }

    private static bool IsTotal(string head) => Array.Exists(TotalHeads, start => head.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The columns next to it that make it in most rows; nothing is said when there are none.</summary>
    private void Judge(CheckWork work, Table table, List<Row> rows, int total)
    {
        var head = TableHeads.Of(work.Reading, table, total);
        var named = IsTotal(head);
        // "2022 ⇥ 2023 ⇥ Giảm": the first year is what came of it, and no total of the others.
        if (head.Length == 0 && TableHeads.Of(work.Reading, table, Math.Max(0, total - 1)).Length > 0)
        {
            return;
        }

        for (var first = Math.Max(1, total - MostParts); first < total - 1; first++)
        {
            if (Try(work, rows, total, first, total, named))
            {
                return;
            }
        }

        for (var end = total + 3; end <= rows.Max(row => row.Cells.Length) && end <= total + MostParts + 1; end++)
        {
            if (Try(work, rows, total, total + 1, end, named))
            {
                return;
            }
        }
    }

    /// <summary>Not called a total, three rows of large figures must show that it is one, and a slip explain the row that does not.</summary>
    private bool Try(CheckWork work, List<Row> rows, int total, int from, int to, bool named)
    {
        var sample = rows.Take(MostSample).Where(row => IsFull(row, total, from, to)).ToList();
        if (sample.Count(row => !Fits(row, total, from, to)) * 2 > sample.Count)
        {
            return false;
        }

        var full = rows.FindAll(row => IsFull(row, total, from, to));
        var odd = full.FindAll(row => !Fits(row, total, from, to));
        var telling = full.Count(row => row.Cells[total].Value >= Telling && !odd.Contains(row) && row.Cells[from..to].Count(cell => cell.Value > 0) > 1);
        if (full.Count < FewestRows || odd.Count * 3 > full.Count
            || (!named && (telling < FewestRows || !odd.TrueForAll(row => Slip.Of(row.Cells[total].Value!.Value, SumOf(row, from, to), 0)))))
        {
            return false;
        }

        foreach (var row in full)
        {
            var (stated, sum) = (row.Cells[total].Value!.Value, SumOf(row, from, to));
            List<TextSpan> places = [.. row.Cells[from..to].Select(cell => cell.Span)];
            var holds = !odd.Contains(row);
            work.Claim(Code, holds ? Verdict.Holds : Verdict.Contradicts, stated, sum, [.. places, row.Cells[total].Span]);
            if (!holds)
            {
                var slip = Slip.Of(stated, sum, row.Cells[total].Decimals);
                work.Find(
                    Code, Severities.Of(Situation.TotalColumn, slip)!.Value, row.Cells[total].Span, Write.Of(stated), Write.Of(sum),
                    string.Join(" + ", row.Cells[from..to].Select(cell => Write.Of(cell.Value!.Value))) + " = " + Write.Of(sum), places);
            }
        }

        return true;
    }

    /// <summary>Votes on several questions: every row makes the same sum, so one that does not is wrong, when one slip explains it.</summary>
    private void JudgeAlike(CheckWork work, List<Row> rows, int columns)
    {
        var from = rows[0].Cells.Length > 0 && rows.TrueForAll(row => row.Cells[0].Value is not null && row.Cells[1].Value is null) ? 2 : 1;
        var full = rows.FindAll(row => row.Cells.Length == columns
            && Array.TrueForAll(row.Cells[from..], cell => cell is { Value: >= 0, Percent: false, Decimals: 0 }));
        var sums = full.ConvertAll(row => SumOf(row, from, columns));
        if (columns - from < 2 || full.Count < FewestRows || full.Count < rows.Count || sums.Count(sum => sum == sums[0] || sum == sums[1]) < 2)
        {
            return;
        }

        var common = sums.GroupBy(sum => sum).MaxBy(group => group.Count())!;
        var odd = full.FindAll(row => SumOf(row, from, columns) != common.Key);
        if (common.Count() < FewestRows || common.Key < Telling || odd is not [{ } wrong]
            || full.DistinctBy(row => row.Cells[from].Value).Count() < FewestRows || SlippedIn(wrong, from, common.Key) is not { } cell)
        {
            return;
        }

        var (sum, expected) = (SumOf(wrong, from, columns), cell.Value!.Value - SumOf(wrong, from, columns) + common.Key);
        List<TextSpan> places = [.. wrong.Cells[from..].Where(other => other.Span != cell.Span).Select(other => other.Span)];
        work.Claim(Code, Verdict.Contradicts, common.Key, sum, [.. wrong.Cells[from..].Select(other => other.Span)]);
        work.Find(
            Code, Severities.Of(Situation.TotalColumn, slip: true)!.Value, cell.Span, Write.Of(cell.Value.Value), Write.Of(expected),
            $"{string.Join(" + ", wrong.Cells[from..].Select(other => Write.Of(other.Value!.Value)))} = {Write.Of(sum)} <> {Write.Of(common.Key)}", places);
    }

    /// <summary>The last cell that one slip keeps from making the sum.</summary>
    private static Cell? SlippedIn(Row row, int from, decimal sum)
    {
        for (var c = row.Cells.Length - 1; c >= from; c--)
        {
            if (row.Cells[c].Value is > 0 and var value && value - SumOf(row, from, row.Cells.Length) + sum is >= 0 and var meant
                && (Slip.Of(value, meant, 0) || (value < Telling && meant < Telling)))
            {
                return row.Cells[c];
            }
        }

        return null;
    }

    private static bool IsFull(Row row, int total, int from, int to)
    {
        if (total >= row.Cells.Length || to > row.Cells.Length || row.Cells[total] is not { Value: > 0, Percent: false })
        {
            return false;
        }

        for (var c = from; c < to; c++)
        {
            if (row.Cells[c] is not { Value: not null, Percent: false })
            {
                return false;
            }
        }

        return true;
    }

    private static decimal SumOf(Row row, int from, int to) => row.Cells[from..to].Sum(cell => cell.Value!.Value);

    private static bool Fits(Row row, int total, int from, int to)
    {
        var cells = row.Cells[from..to];
        var difference = Math.Abs(SumOf(row, from, to) - row.Cells[total].Value!.Value);
        return difference == 0
            || (Array.Exists(cells, cell => cell.Decimals > 0) && difference <= cells.Length * Precision.Unit(cells.Max(cell => cell.Decimals)) / 2);
    }
}
