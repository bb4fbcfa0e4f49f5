using Danchu.Checking.Rubrics;

namespace Danchu.Checking.Checks;

/// <summary>A higher score cannot have a lower class in the same tables.</summary>
internal sealed class R405ClassAgainstScore : Check
{
    public override CheckDescription Description { get; } = new(
        "R405",
        "Điểm cao hơn không được xếp loại thấp hơn trong cùng một bảng xếp loại.",
        "A higher score must not have a lower class in the same league table.",
        ["1\tXã An Phú\t93\tTốt\n2\tXã An Hòa\t84\tTốt\n3\tXã An Bình\t88\tKhá\n4\tXã An Lộc\t87\tKhá\n5\tXã An Thịnh\t95\tTốt\n"],
        ["1\tXã An Phú\t93\tTốt\n2\tXã An Hòa\t84\tKhá\n3\tXã An Bình\t88\tKhá\n4\tXã An Lộc\t87\tKhá\n5\tXã An Thịnh\t90\tTốt\n"]);

    public override void Run(CheckWork work)
    {
        foreach (var grades in ReadGrades.Read(work.Reading))
        {
            Judge(work, grades);
        }
    }

    /// <summary>Takes out the grade that contradicts most others until none is contradicted; what was taken out is the finding.</summary>
    private void Judge(CheckWork work, List<Grade> grades)
    {
        var against = grades.ConvertAll(grade => grades.Count(other => Contradict(grade, other)));
        while (grades.Count > 2)
        {
            var at = against.IndexOf(against.Max());
            if (against[at] == 0)
            {
                break;
            }

            var worst = grades[at];
            grades.RemoveAt(at);
            against.RemoveAt(at);
            for (var k = 0; k < grades.Count; k++)
            {
                against[k] -= Contradict(grades[k], worst) ? 1 : 0;
            }

            Report(work, worst, [.. grades.Where(other => Contradict(worst, other))]);
        }

        foreach (var grade in grades)
        {
            work.Claim(Code, Verdict.Holds, grade.Score, null, [grade.ScoreSpan, grade.ClassSpan]);
        }
    }

    /// <summary>With one against one it is unknown which is wrong, so no value is expected.</summary>
    private void Report(CheckWork work, Grade worst, List<Grade> others)
    {
        var (text, witness) = (work.Reading.Text, others[0]);
        work.Claim(Code, Verdict.Contradicts, worst.Score, null, [worst.ScoreSpan, worst.ClassSpan, witness.ScoreSpan, witness.ClassSpan]);
        work.Find(
            Code,
            Severity.Warning,
            new(worst.ScoreSpan.Start, worst.ClassSpan.End),
            text[worst.ClassSpan.Start..worst.ClassSpan.End],
            others.Count > 1 ? text[witness.ClassSpan.Start..witness.ClassSpan.End] : null,
            $"{Write.Of(worst.Score)} ~ {Write.Of(witness.Score)}",
            [.. others.Take(8).Select(other => new TextSpan(other.ScoreSpan.Start, other.ClassSpan.End))]);
    }

    private static bool Contradict(Grade one, Grade other) =>
        (one.Rank > other.Rank && one.Score <= other.Score) || (one.Rank < other.Rank && one.Score >= other.Score);
}
