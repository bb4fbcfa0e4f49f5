using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>
/// A column of percentages in a table: the rows themselves show of which two columns it is the ratio; a row that does not follow them is wrong.
/// </summary>
internal sealed class T208ShareColumns : Check
{
    private const int MostColumns = 12;
    private const int FewestRows = 3;

    public override CheckDescription Description { get; } = new(
        "T208",
        "Cột tỷ lệ của bảng phải đúng với hai cột số liệu mà các dòng khác của bảng cho thấy.",
        "A column of percentages must be the ratio of the two columns of which the other rows are the ratio.",
        ["TT\tĐơn vị\tTổng số\tDự họp\tTỷ lệ (%)\n1\tThôn An\t61\t58\t95,1\n2\tThôn Bình\t134\t121\t90,3\n3\tThôn Cao\t47\t44\t93,6\n"
            + "4\tThôn Dương\t58\t53\t94,1\n"],
        [
            "TT\tĐơn vị\tTổng số\tDự họp\tTỷ lệ (%)\n1\tThôn An\t61\t58\t95,1\n2\tThôn Bình\t134\t121\t90,3\n3\tThôn Cao\t47\t44\t93,6\n"
                + "4\tThôn Dương\t58\t53\t91,4\n",
            "TT\tĐơn vị\tTổng số\tDự họp\tHài lòng (%)\n1\tThôn An\t61\t58\t95,1\n2\tThôn Bình\t134\t121\t97,3\n3\tThôn Cao\t47\t44\t88,5\n"
                + "4\tThôn Dương\t58\t53\t91,4\n",
        ]);

    public override void Run(CheckWork work)
    {
        foreach (var table in work.Reading.Tables)
        {
            if (table.Rows.Count < FewestRows)
            {
                continue;
            }

            var columns = Math.Min(MostColumns, table.Rows.Max(row => row.Cells.Length));
            for (var share = 2; share < columns; share++)
            {
                Judge(work, table, share);
            }
        }
    }

    private void Judge(CheckWork work, Table table, int share)
    {
        if (table.Rows.Count(row => share < row.Cells.Length
            && row.Cells[share] is { Value: not null } cell
            && (cell.Percent || cell.Decimals > 0)) < FewestRows)
        {
            return;
        }

        for (var part = 0; part < share; part++)
        {
            for (var whole = 0; whole < share; whole++)
            {
                if (part != whole && Try(work, table, part, whole, share))
                {
                    return;
                }
            }
        }
    }

    /// <summary>True when the column is the ratio of these two: three rows and three of four follow it, rows of 100% not counted.</summary>
    private bool Try(CheckWork work, Table table, int part, int whole, int share)
    {
        var (fits, others) = (0, new List<Row>());
        foreach (var row in table.Rows)
        {
            if (share >= row.Cells.Length || row.Cells[part].Value is not > 0 || row.Cells[whole].Value is not > 0 || row.Cells[share].Value is not { } printed)
            {
                continue;
            }

            if (!Fits(row, part, whole, share))
            {
                others.Add(row);
            }
            else if (printed != 100)
            {
                fits++;
            }

            if (others.Count > FewestRows && others.Count > fits)
            {
                return false;
            }
        }

        if (fits < FewestRows || fits < 3 * others.Count)
        {
            return false;
        }

        foreach (var row in table.Rows.Where(row => !others.Contains(row) && share < row.Cells.Length && row.Cells[part].Value is > 0
            && row.Cells[whole].Value is > 0 && row.Cells[share].Value is not null))
        {
            work.Claim(Code, Verdict.Holds, row.Cells[share].Value, Of(row, part, whole), [row.Cells[part].Span, row.Cells[whole].Span, row.Cells[share].Span]);
        }

        foreach (var row in others)
        {
            Report(work, row, part, whole, share);
        }

        return true;
    }

    private static decimal Of(Row row, int part, int whole) => row.Cells[part].Value!.Value * 100 / row.Cells[whole].Value!.Value;

    private static bool Fits(Row row, int part, int whole, int share) =>
        Interval.Around(row.Cells[share].Value!.Value, Precision.Unit(row.Cells[share].Decimals)).Contains(Of(row, part, whole));

    private void Report(CheckWork work, Row row, int part, int whole, int share)
    {
        var (cell, computed) = (row.Cells[share], Of(row, part, whole));
        TextSpan[] places = [row.Cells[part].Span, row.Cells[whole].Span];
        work.Claim(Code, Verdict.Contradicts, cell.Value, computed, [.. places, cell.Span]);
        work.Find(
            Code,
            Severity.Warning,
            cell.Span,
            Write.Of(cell.Value!.Value) + "%",
            Write.Percent(computed, cell.Decimals),
            $"{Write.Of(row.Cells[part].Value!.Value)} / {Write.Of(row.Cells[whole].Value!.Value)} = {Write.Percent(computed, Math.Max(2, cell.Decimals + 1))}",
            places);
    }
}
