using Danchu.Checking.Relations;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>Columns of figures over or under a row "Tổng cộng", "Cộng", "Tổng số", "Toàn huyện", and under a row numbered a level higher.</summary>
internal sealed class S103ColumnTotals : Check
{
    private const int MostTerms = 12;

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
        var rubrics = work.Rubrics.SelectMany(rubric => rubric.Total is { } total ? rubric.Criteria.Append(total) : rubric.Criteria)
            .SelectMany(criterion => criterion.Given.Select(given => given.Span).Append(criterion.PointsSpan)).ToHashSet();
        foreach (var table in work.Reading.Tables)
        {
            foreach (var cell in FitTotals.Of(work.Reading, table).Where(cell => !rubrics.Contains(cell.Total.Span)))
            {
                Tell(work, Code, cell, Situation.TotalRow);
            }
        }
    }

    /// <summary>An error only where a column beside it adds up under the same row.</summary>
    public static void Tell(CheckWork work, string code, SummedCell cell, Situation situation)
    {
        List<TextSpan> places = [.. cell.Parts.Select(part => part.Span)];
        var stated = cell.Total.Value!.Value;
        work.Claim(code, cell.Holds ? Verdict.Holds : Verdict.Contradicts, stated, cell.Sum, [.. places, cell.Total.Span]);
        if (!cell.Holds)
        {
            var terms = string.Join(" + ", cell.Parts.Take(MostTerms).Select(part => Write.Of(part.Value!.Value)));
            work.Find(
                code, Severities.Of(situation, cell.Slip && cell.Supported && cell.Added)!.Value, cell.Total.Span, Write.Of(stated), Write.Of(cell.Sum),
                $"{terms}{(cell.Parts.Count > MostTerms ? " + …" : "")} = {Write.Of(cell.Sum)}", places);
        }
    }
}
