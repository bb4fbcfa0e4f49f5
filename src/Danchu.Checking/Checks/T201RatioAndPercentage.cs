using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;

namespace Danchu.Checking.Checks;

/// <summary>a/b and the percentage printed next to it, in either order.</summary>
internal sealed class T201RatioAndPercentage : Check
{
    public override CheckDescription Description { get; } = new(
        "T201",
        "Tỷ lệ phần trăm ghi kèm phân số a/b phải là kết quả làm tròn của a chia cho b.",
        "A percentage printed with a ratio a/b must be a divided by b, rounded.",
        [
            "Đã giải quyết 46/61 đơn, đạt 76,41%.",
            "Cắt giảm thời gian giải quyết 210/640 ngày (tỷ lệ 31,81%).",
            "Tỷ lệ hài lòng đạt 94,5% (180/200 phiếu khảo sát).",
            "Đã xử lý 120/150 hồ sơ (gồm 100 hồ sơ đất đai, 20 hồ sơ hộ tịch), đạt tỷ lệ 82%.",
        ],
        [
            "Đã giải quyết 46/61 đơn, đạt 75,41%.",
            "Có 444/444 phiếu tán thành, đạt tỷ lệ 92,50% tính trên tổng số đại biểu.",
            "Tiếp 143 lượt/159 công dân, đạt 95%.",
            "Đã giải quyết 12/12 vụ việc, tăng 20% so với cùng kỳ.",
            "Có 5/13 xã đạt chuẩn nông thôn mới, tỷ lệ hộ nghèo 3,2%.",
            "Có 9/13 xã có tỷ lệ hộ nghèo 5%.",
            "Có ít nhất 2/3 số hộ tham dự, đạt 85%.",
            "Xếp thứ 48/63 tỉnh, thành phố, đạt 81,5%.",
        ]);

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Shared = WordHashes.Set("số tổng các");

    public override void Run(CheckWork work)
    {
        var numbers = work.Reading.Numbers;
        for (var n = 0; n < numbers.Count; n++)
        {
            if (Percentages.IsUsable(numbers[n]) && RatioOf(work.Reading, n) is { } whole)
            {
                Judge(work, numbers[n], whole);
            }
        }
    }

    /// <summary>The b of the ratio that the percentage belongs to.</summary>
    private static Number? RatioOf(ReportReading reading, int n)
    {
        var percent = reading.Numbers[n];
        // 96,99% (484/499 đại biểu)
        if (reading.IsSign(percent.Next, '(') && n + 2 < reading.Numbers.Count && reading.Numbers[n + 1] is { Role: NumberRole.Numerator } part
            && part.Bracket == percent.Next)
        {
            return part.Other;
        }

        var before = Percentages.Before(reading, n);
        return before is { Role: NumberRole.Denominator } && !Percentages.IsChange(reading, before, percent) && Percentages.IsDirect(reading, before, percent)
            ? before
            : null;
    }

    /// <summary>"ít nhất 2/3 số hộ": a fraction, no count; a hedged figure proves nothing either.</summary>
    private static bool IsFraction(Number part, Number whole) =>
        part.Hedge != Hedge.None || whole.Hedge != Hedge.None || (whole.Value <= 5 && (whole.Unit == 0 || Shared.Contains(whole.Unit)));

    private void Judge(CheckWork work, Number percent, Number whole)
    {
        var part = whole.Other!;
        if (whole.Value < Precision.Smallest || part.Doubtful || whole.Doubtful || IsFraction(part, whole))
        {
            return;
        }

        var verdict = Precision.JudgeShare(percent, part, whole);
        var share = part.Value * 100 / whole.Value;
        var elsewhere = Percentages.IsOfSomethingElse(work.Reading, percent) || Percentages.IsVote(work.Reading, part, percent) || part.Range || whole.Range;
        if (verdict == Verdict.Contradicts && elsewhere)
        {
            return;
        }

        work.Claim(Code, verdict, percent.Mantissa, share, [part, whole, percent]);
        if (verdict == Verdict.Holds)
        {
            return;
        }

        work.Find(
            Code,
            verdict == Verdict.Contradicts ? Severity.Error : Severity.Note,
            percent.Span,
            Write.Of(percent.Mantissa) + "%",
            Write.Percent(share, percent.Decimals),
            $"{Write.Of(part.Value)} / {Write.Of(whole.Value)} = {Write.Percent(share, Math.Max(2, percent.Decimals + 1))}",
            [part.Span, whole.Span]);
    }
}
