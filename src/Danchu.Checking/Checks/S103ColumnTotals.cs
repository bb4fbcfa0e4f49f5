using Danchu.Checking.Reading;
using Danchu.Checking.Relations;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>Columns of figures over or under a row "Tổng cộng", "Cộng", "Tổng số", "Toàn huyện".</summary>
internal sealed class S103ColumnTotals : Check
{
    // Columns that do not add: shares, means, prices, years, ranks, points.
    private static readonly string[] NotAdded = ["tỷ lệ", "tỉ lệ", "%", "bình quân", "đơn giá", "điểm", "xếp", "stt", "tt", "hạng"];
    private static readonly string[] TotalRows = ["tổng", "cộng", "toàn "];

    public override CheckDescription Description { get; } = new(
        "S103",
        "Dòng tổng của bảng số liệu phải bằng tổng các dòng của từng cột.",
        "The total row of a table of figures must be the sum of each column.",
        ["STT\tĐơn vị\tSố hội nghị\tSố người dự\n1\tXã An Phú\t5\t320\n2\tXã An Hòa\t7\t410\n3\tXã An Bình\t6\t290\n\tTổng cộng\t18\t1.120\n"],
        [
            "STT\tĐơn vị\tSố hội nghị\tSố người dự\n1\tXã An Phú\t5\t320\n2\tXã An Hòa\t7\t410\n3\tXã An Bình\t6\t290\n\tTổng cộng\t18\t1.020\n",
            "STT\tĐơn vị\tSố hội nghị\tTỷ lệ\n1\tXã An Phú\t5\t90\n2\tXã An Hòa\t7\t80\n3\tXã An Bình\t6\t85\n\tTổng cộng\t18\t85\n",
        ]);

    public override void Run(CheckWork work)
    {
        // Rubrics add up by their own rules.
        var rubrics = work.Rubrics.Where(rubric => rubric.Total is not null).Select(rubric => rubric.Total!.PointsSpan).ToHashSet();
        foreach (var table in work.Reading.Tables)
        {
            var from = 0;
            for (var r = 0; r < table.Rows.Count; r++)
            {
                if (!IsTotal(work.Reading, table.Rows[r]) || Array.Exists(table.Rows[r].Cells, cell => rubrics.Contains(cell.Span)))
                {
                    continue;
                }

                var rows = table.Rows.Skip(from).Take(r - from)
                    .Where(row => row.Cells.Length >= table.Rows[r].Cells.Length && !IsYears(work.Reading, row)).ToList();
                if (rows.Count(HasFigures) >= 2)
                {
                    Judge(work, table, rows, table.Rows[r]);
                }

                from = r + 1;
            }
        }
    }

    private static bool HasFigures(Row row) => row.Cells.Skip(1).Any(cell => cell.Value is not null);

    /// <summary>A head of nothing but years, which are written without a dot.</summary>
    private static bool IsYears(ReportReading reading, Row row) => HasFigures(row) && Array.TrueForAll(
        row.Cells, cell => cell.Value is null or (>= 1990 and < 2100) && cell.Decimals == 0 && !cell.Percent
            && (cell.Value is null || !reading.Text.AsSpan(cell.Span.Start, cell.Span.Length).Contains('.')));

    private static bool IsTotal(ReportReading reading, Row row)
    {
        for (var c = 0; c < 2 && c < row.Cells.Length; c++)
        {
            var text = reading.Folded.AsSpan(row.Cells[c].Span.Start, row.Cells[c].Span.Length);
            foreach (var start in TotalRows)
            {
                if (text.StartsWith(start) && text.Length < 40)
                {
                    return HasFigures(row);
                }
            }
        }

        return false;
    }

    private void Judge(CheckWork work, Table table, List<Row> rows, Row total)
    {
        var header = table.Rows.Find(row => row.Cells.Length >= total.Cells.Length && !HasFigures(row));
        // Rows numbered with Roman numbers or letters carry the sums of the rows under them.
        var heads = rows.Where(row => HasFigures(row) && IsHead(work.Reading, row)).ToList();
        rows = heads.Count > 1 ? heads : [.. rows.Where(HasFigures)];
        var columns = Enumerable.Range(1, total.Cells.Length - 1).Where(c => Adds(work.Reading, header, rows, total, c)).ToList();
        var right = columns.Count(c => rows.Sum(row => row.Cells[c].Value!.Value) == total.Cells[c].Value!.Value);
        foreach (var c in columns)
        {
            JudgeColumn(work, rows, total, c, right > 0);
        }
    }

    private static bool IsHead(ReportReading reading, Row row)
    {
        var label = reading.Folded.AsSpan(row.Cells[0].Span.Start, row.Cells[0].Span.Length).TrimEnd('.');
        return label.Length is > 0 and < 5 && (label.IndexOfAnyExcept("ivx") < 0 || (label.Length == 1 && char.IsAsciiLetter(label[0])));
    }

    private static bool Adds(ReportReading reading, Row? header, List<Row> rows, Row total, int column)
    {
        if (total.Cells[column] is not { Value: not null, Percent: false } || !rows.TrueForAll(row => row.Cells[column] is { Value: not null, Percent: false }))
        {
            return false;
        }

        if (header is null)
        {
            return true;
        }

        var name = new string(reading.Folded, header.Cells[column].Span.Start, header.Cells[column].Span.Length);
        // "Sản lượng (triệu kWh/năm)" adds up, "Năm phát điện" does not.
        return !name.StartsWith("năm", StringComparison.Ordinal) && !Array.Exists(NotAdded, word => name.Contains(word, StringComparison.Ordinal));
    }

    private void JudgeColumn(CheckWork work, List<Row> rows, Row total, int column, bool supported)
    {
        var (stated, sum) = (total.Cells[column].Value!.Value, rows.Sum(row => row.Cells[column].Value!.Value));
        var slack = rows.Count * Rounding.Precision.Unit(rows.Max(row => row.Cells[column].Decimals)) / 2;
        var holds = sum == stated || (rows.Exists(row => row.Cells[column].Decimals > 0) && Math.Abs(sum - stated) <= slack);
        var slip = !holds && IsSlip(rows, total.Cells[column], column, sum);
        // A column whose "total" is far off holds means or something else that does not add; alone in its table only a slip shows that it adds.
        var near = sum >= stated * 0.75m && sum <= stated * 1.25m;
        if (!holds && !slip && (!near || !supported))
        {
            return;
        }

        List<TextSpan> places = [.. rows.Select(row => row.Cells[column].Span)];
        work.Claim(Code, holds ? Verdict.Holds : Verdict.Contradicts, stated, sum, [.. places, total.Cells[column].Span]);
        if (!holds)
        {
            work.Find(
                Code, Severities.Of(Situation.TotalRow, supported && slip)!.Value, total.Cells[column].Span, Write.Of(stated), Write.Of(sum),
                string.Join(" + ", rows.Take(12).Select(row => Write.Of(row.Cells[column].Value!.Value))) + (rows.Count > 12 ? " + …" : "") + " = "
                    + Write.Of(sum),
                places);
        }
    }

    /// <summary>One slip in the total, or in one of the rows.</summary>
    private static bool IsSlip(List<Row> rows, Cell total, int column, decimal sum)
    {
        var (stated, decimals) = (total.Value!.Value, total.Decimals);
        return (stated >= 10 && Slip.Of(stated, sum, decimals)) || rows.Exists(row => row.Cells[column] is { Value: >= 10 } cell
            && Slip.Of(cell.Value.Value, cell.Value.Value - sum + stated, cell.Decimals));
    }
}
