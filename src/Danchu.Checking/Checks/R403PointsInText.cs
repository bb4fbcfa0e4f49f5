using Danchu.Checking.Reading;
using Danchu.Checking.Rubrics;

namespace Danchu.Checking.Checks;

/// <summary>Points that a criterion's own text grants (… được 15 điểm; … được 10 điểm) against its column.</summary>
internal sealed class R403PointsInText : Check
{
    private static readonly ulong Point = WordHashes.Hash("điểm");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Grants = WordHashes.Set("được đạt tính chấm cho đa");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Takes = WordHashes.Set("trừ mỗi cộng thêm giảm");

    public override CheckDescription Description { get; } = new(
        "R403",
        "Mức điểm cao nhất nêu trong lời của tiêu chí phải bằng điểm chuẩn của tiêu chí đó.",
        "The highest points granted in a criterion's text must be the points of its column.",
        [
            "TT\tNội dung tiêu chí\tĐiểm chuẩn\n1\tCông tác tổ chức\t5\n2\tKiểm tra từ 30% đầu mối trở lên được 15 điểm; dưới 30% được 8 điểm\t10\n",
            "TT\tNội dung tiêu chí\tĐiểm chuẩn\n1\tHọp đầy đủ (80% trở lên được 2 điểm, dưới 80% được 1 điểm)\t3\n2\tTuyên truyền\t5\n",
        ],
        [
            "TT\tNội dung tiêu chí\tĐiểm chuẩn\n1\tCông tác tổ chức\t5\n2\tKiểm tra từ 30% đầu mối trở lên được 10 điểm; dưới 30% được 8 điểm\t10\n",
            "TT\tNội dung tiêu chí\tĐiểm chuẩn\n1\tKhông có đơn vượt cấp được 10 điểm (nếu có, trừ 3 điểm)\t10\n2\tMỗi mô hình được 2 điểm\t6\n",
        ]);

    public override void Run(CheckWork work)
    {
        foreach (var criterion in work.Rubrics.SelectMany(rubric => rubric.Criteria).Where(criterion => criterion.Children.Count == 0))
        {
            Judge(work, criterion);
        }
    }

    private void Judge(CheckWork work, Criterion criterion)
    {
        var bands = criterion.Tokens.SelectMany(range => BandsOf(work.Reading, range.From, range.To)).ToList();
        if (bands.Count == 0)
        {
            return;
        }

        var highest = bands.MaxBy(band => band.Value)!;
        var verdict = highest.Value == criterion.Points ? Verdict.Holds : Verdict.Contradicts;
        if (verdict == Verdict.Contradicts && highest.Value < criterion.Points && bands.Count < 2)
        {
            return;
        }

        work.Claim(Code, verdict, highest.Value, criterion.Points, [highest.Span, criterion.PointsSpan]);
        if (verdict == Verdict.Contradicts)
        {
            work.Find(
                Code, highest.Value > criterion.Points ? Severity.Error : Severity.Warning, highest.Span, Write.Of(highest.Value), Write.Of(criterion.Points),
                null, [criterion.PointsSpan]);
        }
    }

    private static IEnumerable<Number> BandsOf(ReportReading reading, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.Tokens[i].Kind != TokenKind.Number)
            {
                continue;
            }

            var number = reading.Numbers[reading.Tokens[i].Number];
            if (number.Role == NumberRole.Quantity && number.Unit == Point && reading.AnyWord(i - 2, i, Grants) && !reading.AnyWord(i - 12, i, Takes))
            {
                yield return number;
            }
        }
    }
}
