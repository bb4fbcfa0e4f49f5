using Danchu.Checking.Reading;
using Danchu.Checking.Relations;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>A column headed Tổng, Cộng, Cả năm next to the columns it adds up: the rows themselves show that it does.</summary>
internal sealed class S104RowTotals : Check
{
    private const int MostColumns = 24;
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
            var header = table.Rows.Find(row => row.Cells.Length > 3 && Array.TrueForAll(row.Cells, cell => cell.Value is null));
            if (header is null || header.Cells.Length > MostColumns)
            {
                continue;
            }

            var rows = table.Rows.FindAll(row => row.Cells.Length == header.Cells.Length);
            for (var c = 2; c < header.Cells.Length; c++)
            {
                if (IsTotal(work.Reading, header.Cells[c]))
                {
                    Judge(work, rows, c);
                }
            }
        }
    }

    private static bool IsTotal(ReportReading reading, Cell cell)
    {
        var text = reading.Folded.AsSpan(cell.Span.Start, cell.Span.Length);
        foreach (var start in TotalHeads)
        {
            if (text.StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The columns next to it that make it in most rows; nothing is said when there are none.</summary>
    private void Judge(CheckWork work, List<Row> rows, int total)
    {
        for (var first = Math.Max(1, total - 8); first < total - 1; first++)
        {
            if (Try(work, rows, total, first, total))
            {
                return;
            }
        }

        for (var end = total + 3; end <= rows.ConvertAll(row => row.Cells.Length).DefaultIfEmpty(0).Max() && end <= total + 9; end++)
        {
            if (Try(work, rows, total, total + 1, end))
            {
                return;
            }
        }
    }

    private bool Try(CheckWork work, List<Row> rows, int total, int from, int to)
    {
        var full = rows.FindAll(row => to <= row.Cells.Length
            && row.Cells[total] is { Value: > 0, Percent: false }
            && Array.TrueForAll(row.Cells[from..to], cell => cell is { Value: not null, Percent: false }));
        var odd = full.FindAll(row => !Fits(row, total, from, to));
        if (full.Count < 3 || odd.Count * 3 > full.Count)
        {
            return false;
        }

        foreach (var row in full)
        {
            var (stated, sum) = (row.Cells[total].Value!.Value, row.Cells[from..to].Sum(cell => cell.Value!.Value));
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

    private static bool Fits(Row row, int total, int from, int to)
    {
        var cells = row.Cells[from..to];
        var difference = Math.Abs(cells.Sum(cell => cell.Value!.Value) - row.Cells[total].Value!.Value);
        return difference == 0
            || (Array.Exists(cells, cell => cell.Decimals > 0) && difference <= cells.Length * Precision.Unit(cells.Max(cell => cell.Decimals)) / 2);
    }
}
