using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>Several ratios of one thing in one sentence: 5/115 doanh nghiệp …, 05/115 doanh nghiệp …, 25/83 doanh nghiệp.</summary>
internal sealed class T205OddDenominator : Check
{
    private const int Most = 24;

    // "bầu 3/5 người ứng cử Quốc hội và 4/7 người ứng cử Hội đồng nhân dân": small figures add up by chance.
    private const int LeastBase = 10;

    public override CheckDescription Description { get; } = new(
        "T205",
        "Các phân số cùng nói về một đối tượng trong một câu phải có chung mẫu số.",
        "Ratios of one and the same thing in one sentence must have one denominator.",
        [
            "Có 40/52 hộ ký cam kết, 45/52 hộ tham gia họp thôn, 50/52 hộ đóng góp ngày công, 31/48 hộ hiến đất.",
            "Đã giải quyết 30/41 đơn; đang xem xét giải quyết 11/40 đơn.",
        ],
        [
            "Có 40/52 hộ ký cam kết, 45/52 hộ tham gia họp thôn, 50/52 hộ đóng góp ngày công.",
            "Đã giải quyết 30/41 đơn; đang xem xét giải quyết 11/41 đơn.",
            "Có 11/11 huyện và 200/200 xã, phường, thị trấn tổ chức đối thoại.",
        ]);

    public override void Run(CheckWork work)
    {
        var ratios = new List<Number>(Most);
        foreach (var sentence in work.Reading.Sentences)
        {
            if (sentence.LastNumber - sentence.FirstNumber < 4)
            {
                continue;
            }

            ratios.Clear();
            for (var n = sentence.FirstNumber; n < sentence.LastNumber && ratios.Count < Most; n++)
            {
                var number = work.Reading.Numbers[n];
                if (number is { Role: NumberRole.Numerator, Doubtful: false, Other: not null } && number.Unit != 0)
                {
                    ratios.Add(number);
                }
            }

            if (ratios.Count < 2)
            {
                continue;
            }

            foreach (var group in ratios.GroupBy(ratio => ratio.Unit).Where(group => group.Skip(1).Any()))
            {
                Judge(work, [.. group]);
            }
        }
    }

    private void Judge(CheckWork work, List<Number> ratios)
    {
        var bases = ratios.GroupBy(ratio => ratio.Other!.Value).OrderByDescending(group => group.Count()).ToList();
        if (bases.Count == 1)
        {
            work.Claim(Code, Verdict.Holds, bases[0].Key, bases[0].Key, [.. ratios.Select(ratio => ratio.Other!)]);
            return;
        }

        if (bases.Count != 2 || bases[1].Skip(1).Any())
        {
            return;
        }

        var odd = bases[1].First();
        if (bases[0].Skip(2).Any())
        {
            Report(work, odd, bases[0].First(), Severity.Warning, null);
        }
        else if (ratios.Count == 2)
        {
            JudgeRest(work, ratios[0], ratios[1]);
        }
    }

    /// <summary>Solved a of b, the rest c of d: when a + c makes b, d must be b too.</summary>
    private void JudgeRest(CheckWork work, Number solved, Number rest)
    {
        var (b, d) = (solved.Other!.Value, rest.Other!.Value);
        if (Math.Min(b, d) < LeastBase)
        {
            return;
        }

        if (solved.Value + rest.Value == b && solved.Value > 0 && rest.Value > 0)
        {
            Report(work, rest, solved, Severity.Error, $"{Write.Of(solved.Value)} + {Write.Of(rest.Value)} = {Write.Of(b)}");
        }
        else if (solved.Value + rest.Value == d && solved.Value > 0 && rest.Value > 0)
        {
            Report(work, solved, rest, Severity.Error, $"{Write.Of(solved.Value)} + {Write.Of(rest.Value)} = {Write.Of(d)}");
        }
    }

    private void Report(CheckWork work, Number odd, Number common, Severity severity, string? formula)
    {
        var (wrong, right) = (odd.Other!, common.Other!);
        work.Claim(Code, Verdict.Contradicts, wrong.Value, right.Value, [common, right, odd, wrong]);
        work.Find(Code, severity, wrong.Span, Write.Of(wrong.Value), Write.Of(right.Value), formula, [right.Span, odd.Span]);
    }
}
