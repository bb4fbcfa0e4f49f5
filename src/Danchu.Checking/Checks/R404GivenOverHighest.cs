using Danchu.Checking.Rubrics;

namespace Danchu.Checking.Checks;

/// <summary>Points given against the highest points.</summary>
internal sealed class R404GivenOverHighest : Check
{
    public override CheckDescription Description { get; } = new(
        "R404",
        "Điểm chấm của một tiêu chí không được vượt điểm chuẩn.",
        "Points given for a criterion must not exceed its highest points.",
        ["TT\tNội dung tiêu chí\tĐiểm chuẩn\tĐiểm tự chấm\n1\tCông tác tổ chức\t5\t6\n2\tTuyên truyền\t5\t5\n"],
        ["TT\tNội dung tiêu chí\tĐiểm chuẩn\tĐiểm tự chấm\n1\tCông tác tổ chức\t5\t4,5\n2\tTuyên truyền\t5\t5\n"]);

    public override void Run(CheckWork work)
    {
        foreach (var criterion in work.Rubrics.SelectMany(rubric => rubric.Total is null ? rubric.Criteria : [.. rubric.Criteria, rubric.Total]))
        {
            foreach (var (given, span) in criterion.Given)
            {
                work.Claim(Code, given <= criterion.Points ? Verdict.Holds : Verdict.Contradicts, given, criterion.Points, [criterion.PointsSpan, span]);
                if (given > criterion.Points)
                {
                    work.Find(Code, Severity.Error, span, Write.Of(given), null, $"{Write.Of(given)} > {Write.Of(criterion.Points)}", [criterion.PointsSpan]);
                }
            }
        }
    }
}
