using Danchu.Checking.Rubrics;

namespace Danchu.Checking.Checks;

/// <summary>Row numbers among sister criteria.</summary>
internal sealed class R406NumberTwice : Check
{
    public override CheckDescription Description { get; } = new(
        "R406",
        "Số thứ tự của các tiêu chí trong cùng một nhóm không được trùng nhau.",
        "Criteria of one group must not have the same number.",
        ["TT\tNội dung tiêu chí\tĐiểm chuẩn\n1\tCông tác tổ chức\t6\n1.1\tCó quyết định\t2\n1.2\tCó quy chế\t2\n1.2\tCó kế hoạch\t2\n"],
        ["TT\tNội dung tiêu chí\tĐiểm chuẩn\nI\tCông tác tổ chức\t4\n1\tCó quyết định\t2\n2\tCó quy chế\t2\nII\tTuyên truyền\t4\n1\tCó kế hoạch\t2\n"
            + "2\tTập huấn\t2\n"]);

    public override void Run(CheckWork work)
    {
        foreach (var rubric in work.Rubrics)
        {
            foreach (var group in rubric.Criteria.Where(criterion => criterion.Depth != 9).GroupBy(criterion => criterion.Parent))
            {
                Judge(work, [.. group]);
            }
        }
    }

    private void Judge(CheckWork work, List<Criterion> sisters)
    {
        var first = new Dictionary<string, Criterion>(StringComparer.Ordinal);
        var again = sisters.FindAll(criterion => !first.TryAdd(criterion.Label, criterion));
        // Several at once are no slip: the numbers begin anew under a heading that has none of its own.
        if (again is [var twice])
        {
            work.Find(Code, Severity.Warning, twice.LabelSpan, twice.Label, null, null, [first[twice.Label].LabelSpan]);
        }
    }
}
