using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>Growth: a figure, by how much it rose or fell, and the percentage of it.</summary>
internal sealed class T206Growth : Check
{
    private static readonly ulong Up = WordHashes.Hash("tăng");
    private static readonly ulong Down = WordHashes.Hash("giảm");
    private static readonly PhraseBook Base = new("so với|so cùng kỳ|cùng kỳ|năm trước");
    private static readonly PhraseBook OtherBase = new("kế hoạch|dự toán|chỉ tiêu|bình quân|trung bình|điểm|mỗi");

    public override CheckDescription Description { get; } = new(
        "T206",
        "Tỷ lệ tăng, giảm phải đúng với số kỳ này và số kỳ trước (hoặc số tăng, giảm) đã nêu.",
        "A rate of growth must be right for this period's figure and the stated base or change.",
        [
            "Tiếp nhận 120 đơn, tăng 20 đơn (25%) so với cùng kỳ.",
            "Tổ chức 90 cuộc giám sát, giảm 10% so với năm trước (105 cuộc).",
            "Doanh thu đạt 1.248 tỷ đồng, tăng 18,5% so với năm 2022 (1.040 tỷ đồng).",
            "Tiếp 57 lượt công dân, tăng 31,2% so với cùng kỳ.",
        ],
        [
            "Tiếp nhận 120 đơn, tăng 20 đơn (20%) so với cùng kỳ.",
            "Tổ chức 90 cuộc giám sát, giảm 10% so với năm trước (100 cuộc).",
            "Tiếp 104 lượt công dân, tăng 36,8% so với cùng kỳ.",
            "Thu nhập bình quân 9,2 triệu đồng, tăng 8,2% so với năm 2022 (8,5 triệu đồng).",
            "Thu ngân sách 45 tỷ đồng, tăng 12,3% so với cùng kỳ.",
        ]);

    public override void Run(CheckWork work)
    {
        var numbers = work.Reading.Numbers;
        for (var n = 1; n < numbers.Count; n++)
        {
            var percent = numbers[n];
            if (percent.Role == NumberRole.Percentage && !percent.Doubtful && percent.Hedge == Hedge.None && !percent.Range && percent.Mantissa > 0)
            {
                Judge(work, n);
            }
        }
    }

    private void Judge(CheckWork work, int n)
    {
        var reading = work.Reading;
        var percent = reading.Numbers[n];
        var sentence = reading.Sentences[percent.Sentence];
        var before = Percentages.Before(reading, n);
        if (before is null || before.Doubtful || before.Hedge != Hedge.None || before.Role != NumberRole.Quantity)
        {
            return;
        }

        if (before.Change && reading.IsSign(percent.Token - 1, '('))
        {
            // 120 đơn, tăng 20 đơn (20%)
            var sign = Sign(reading, before.Token - 2, before.Token);
            var now = Percentages.Before(reading, reading.Tokens[before.Token].Number);
            if (sign != 0 && now is { Role: NumberRole.Quantity, Doubtful: false } && now.Unit == before.Unit && now.Value - (sign * before.Value) > 0)
            {
                Compare(work, percent, now, Interval.Exactly(now.Value - (sign * before.Value)), sign, [now, before, percent]);
            }

            return;
        }

        var direction = Sign(reading, percent.Token - 2, percent.Token);
        if (direction == 0 || before.Change || reading.AnyPhrase(percent.Next, Math.Min(percent.Next + 6, sentence.To), OtherBase) || before.Unit == 0
            || Units.IsTime(before.Unit) || percent.Token - before.Next > 20)
        {
            return;
        }

        if (StatedBase(reading, n) is { } earlier && earlier.Unit == before.Unit)
        {
            Compare(work, percent, before, Precision.Of(earlier), direction, [before, percent, earlier]);
        }
        else if (before is { Scale: 1, Decimals: 0 })
        {
            CompareWithIntegers(work, percent, before, direction);
        }
    }

    private static int Sign(ReportReading reading, int from, int to)
    {
        for (var i = to - 1; i >= from && i >= 0; i--)
        {
            if (reading.IsWord(i, Up))
            {
                return 1;
            }

            if (reading.IsWord(i, Down))
            {
                return -1;
            }
        }

        return 0;
    }

    /// <summary>"so với năm trước (100 cuộc)", "so với năm 2022 là 100 cuộc".</summary>
    private static Number? StatedBase(ReportReading reading, int n)
    {
        var percent = reading.Numbers[n];
        // "so với cùng kỳ năm 2022 (400 lượt) tăng 5%"
        if (reading.Numbers[n - 1] is { Role: NumberRole.Quantity, Doubtful: false, Hedge: Hedge.None, Bracket: >= 0 } given
            && given.Sentence == percent.Sentence
            && reading.IsSign(given.Token - 1, '(')
            && percent.Token - given.Next <= 3 && reading.AnyPhrase(given.Token - 9, given.Token, Base))
        {
            return given;
        }

        if (!reading.AnyPhrase(percent.Next, percent.Next + 3, Base))
        {
            return null;
        }

        for (var k = n + 1; k < reading.Numbers.Count && k <= n + 2; k++)
        {
            var number = reading.Numbers[k];
            if (number.Sentence != percent.Sentence || number.Token - percent.Next > 10)
            {
                return null;
            }

            if (number is { Role: NumberRole.Quantity, Doubtful: false, Hedge: Hedge.None })
            {
                return reading.IsSign(number.Token - 1, '(') || reading.IsWord(number.Token - 1, WordHashes.Hash("là")) ? number : null;
            }
        }

        return null;
    }

    private void Compare(CheckWork work, Number percent, Number now, Interval earlier, int sign, List<Number> figures)
    {
        if (earlier.Low < Precision.Smallest)
        {
            return;
        }

        var value = Precision.Of(now);
        var share = new Interval(((value.Low / earlier.High) - 1) * 100 * sign, ((value.High / earlier.Low) - 1) * 100 * sign);
        share = share.Low <= share.High ? share : new(share.High, share.Low);
        var verdict = Precision.JudgeShare(percent, share);
        work.Claim(Code, verdict, percent.Mantissa, share.Low, figures);
        if (verdict == Verdict.Contradicts)
        {
            work.Find(
                Code, Severity.Warning, percent.Span, Write.Of(percent.Mantissa) + "%", Write.Percent(share.Low, percent.Decimals),
                $"{Write.Of(now.Value)} / {Write.Of(earlier.Low)}", [.. figures.Select(figure => figure.Span)]);
        }
    }

    private static bool HasBase(ReportReading reading, Number percent)
    {
        var sentence = reading.Sentences[percent.Sentence];
        return reading.AnyPhrase(Math.Max(sentence.From, percent.Token - 60), Math.Min(sentence.To, percent.Next + 8), Base);
    }

    /// <summary>Without a stated base a count still had a whole number before: 104 after +36,8% was 76; 57 after +31,2% was nothing.</summary>
    private void CompareWithIntegers(CheckWork work, Number percent, Number now, int sign)
    {
        if (percent.Decimals == 0 || now.Value is <= 0 or > 2000 || (sign < 0 && percent.Mantissa >= 100) || !HasBase(work.Reading, percent))
        {
            return;
        }

        var unit = Precision.Unit(percent.Decimals);
        var high = now.Value / (1 + (sign * (percent.Mantissa - (sign * unit)) / 100));
        var low = now.Value / (1 + (sign * (percent.Mantissa + (sign * unit)) / 100));
        (low, high) = low <= high ? (low, high) : (high, low);
        var fits = Math.Ceiling(low) <= high;
        if (!fits && high - low > 0.5m)
        {
            return;
        }

        work.Claim(Code, fits ? Verdict.Holds : Verdict.Contradicts, percent.Mantissa, fits ? Math.Ceiling(low) : null, [now, percent]);
        if (!fits)
        {
            work.Find(
                Code, Severity.Warning, percent.Span, Write.Of(percent.Mantissa) + "%", null,
                $"{Write.Of(Math.Round(low, 2))} .. {Write.Of(Math.Round(high, 2))}", [now.Span]);
        }
    }
}
