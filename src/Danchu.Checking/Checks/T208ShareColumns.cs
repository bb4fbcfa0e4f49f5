using Danchu.Checking.Relations;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>
/// A column of percentages in a table: the rows themselves show of which two columns it is the ratio; a row that does not follow them is wrong.
/// </summary>
internal sealed class T208ShareColumns : Check
{
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
        foreach (var cell in work.FittedCells)
        {
            if (cell.Formula != ColumnFormula.Growth)
            {
                var share = Write.Percent(cell.Computed, Math.Max(2, cell.Printed.Decimals + 1));
                var constant = cell.Formula == ColumnFormula.Multiple ? decimal.Round(cell.Whole, 1) : cell.Whole;
                Tell(work, Code, cell, $"{Write.Of(cell.Part)} / {Write.Of(constant)} = {share}");
            }
        }
    }

    public static void Tell(CheckWork work, string code, FittedCell cell, string formula)
    {
        work.Claim(code, cell.Holds ? Verdict.Holds : Verdict.Contradicts, cell.Printed.Value, cell.Computed, [.. cell.Places, cell.Printed.Span]);
        if (!cell.Holds)
        {
            work.Find(
                code, Severities.Of(Situation.ShareColumn, cell.Slip)!.Value, cell.Printed.Span, Write.Of(cell.Printed.Value!.Value) + "%",
                Write.Percent(cell.Computed, cell.Printed.Decimals), formula, cell.Places);
        }
    }
}
