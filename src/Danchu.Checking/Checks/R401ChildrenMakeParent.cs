using Danchu.Checking.Rubrics;

namespace Danchu.Checking.Checks;

/// <summary>Points of criteria under one heading.</summary>
internal sealed class R401ChildrenMakeParent : Check
{
    public override CheckDescription Description { get; } = new(
        "R401",
        "Điểm của các tiêu chí con phải cộng lại bằng điểm của tiêu chí mẹ.",
        "The points of the criteria under a heading must add up to the points of the heading.",
        ["TT\tNội dung tiêu chí\tĐiểm chuẩn\n1\tCông tác tổ chức\t10\n1.1\tCó quyết định\t4\n1.2\tCó quy chế\t5\n2\tTuyên truyền\t6\n2.1\tCó kế hoạch\t3\n"
            + "2.2\tTổ chức tập huấn\t3\n"],
        ["TT\tNội dung tiêu chí\tĐiểm chuẩn\n1\tCông tác tổ chức\t10\n1.1\tCó quyết định\t4\n1.2\tCó quy chế\t6\n2\tTuyên truyền\t6\n2.1\tCó kế hoạch\t3\n"
            + "2.2\tTổ chức tập huấn\t3\n"]);

    public override void Run(CheckWork work)
    {
        foreach (var parent in work.Rubrics.SelectMany(rubric => rubric.Criteria).Where(criterion => criterion.Children.Count > 1))
        {
            Judge(work, parent, parent.Points, parent.PointsSpan, [.. parent.Children.Select(child => (child.Points, child.PointsSpan))]);
            for (var column = 0; column < parent.Given.Count; column++)
            {
                if (parent.Children.TrueForAll(child => child.Given.Count > column))
                {
                    Judge(work, parent, parent.Given[column].Value, parent.Given[column].Span, [.. parent.Children.Select(child => child.Given[column])]);
                }
            }
        }
    }

    private void Judge(CheckWork work, Criterion parent, decimal stated, TextSpan place, List<(decimal Points, TextSpan Span)> children)
    {
        var sum = children.Sum(child => child.Points);
        if (Numbering.IsFar(stated, sum))
        {
            return;
        }

        work.Claim(Code, sum == stated ? Verdict.Holds : Verdict.Contradicts, stated, sum, [place, .. children.Select(child => child.Span)]);
        if (sum == stated)
        {
            return;
        }

        // A row lost between pages makes the sum wrong though no figure is; the numbering then has a gap.
        var severity = Numbering.IsComplete(parent.Children) && !Numbering.HasBonus(work.Reading, parent.Children) ? Severity.Error : Severity.Warning;
        work.Find(
            Code, severity, place, Write.Of(stated), Write.Of(sum),
            string.Join(" + ", children.Select(child => Write.Of(child.Points))) + " = " + Write.Of(sum), [.. children.Select(child => child.Span)]);
    }
}
