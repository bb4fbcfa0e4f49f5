using Danchu.Checking.Rubrics;

namespace Danchu.Checking.Checks;

/// <summary>The last line of a rubric.</summary>
internal sealed class R402TotalOfRubric : Check
{
    public override CheckDescription Description { get; } = new(
        "R402",
        "Tổng điểm của bảng phải bằng tổng điểm các nhóm tiêu chí.",
        "The total of a rubric must be the sum of its groups.",
        ["TT\tNội dung tiêu chí\tĐiểm chuẩn\n1\tCông tác tổ chức\t40\n2\tTuyên truyền\t30\n3\tKết quả\t25\n\tTổng cộng điểm\t100\n"],
        ["TT\tNội dung tiêu chí\tĐiểm chuẩn\n1\tCông tác tổ chức\t40\n2\tTuyên truyền\t30\n3\tKết quả\t30\n\tTổng cộng điểm\t100\n"]);

    public override void Run(CheckWork work)
    {
        foreach (var rubric in work.Rubrics)
        {
            var groups = rubric.Criteria.Where(criterion => criterion.Parent is null).ToList();
            if (rubric.Total is not { } total || groups.Count < 2)
            {
                continue;
            }

            Judge(work, groups, total.Points, total.PointsSpan, [.. groups.Select(group => (group.Points, group.PointsSpan))]);
            for (var column = 0; column < total.Given.Count; column++)
            {
                if (groups.TrueForAll(group => group.Given.Count > column))
                {
                    Judge(work, groups, total.Given[column].Value, total.Given[column].Span, [.. groups.Select(group => group.Given[column])]);
                }
            }
        }
    }

    private void Judge(CheckWork work, List<Criterion> groups, decimal stated, TextSpan place, List<(decimal Points, TextSpan Span)> parts)
    {
        var sum = parts.Sum(part => part.Points);
        if (Numbering.IsFar(stated, sum))
        {
            return;
        }

        work.Claim(Code, sum == stated ? Verdict.Holds : Verdict.Contradicts, stated, sum, [place, .. parts.Select(part => part.Span)]);
        if (sum == stated)
        {
            return;
        }

        var severity = Numbering.IsComplete(groups) && !Numbering.HasBonus(work.Reading, groups) ? Severity.Error : Severity.Warning;
        work.Find(
            Code, severity, place, Write.Of(stated), Write.Of(sum), string.Join(" + ", parts.Select(part => Write.Of(part.Points))) + " = " + Write.Of(sum),
            [.. parts.Select(part => part.Span)]);
    }
}
