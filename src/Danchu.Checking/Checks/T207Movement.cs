using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;

namespace Danchu.Checking.Checks;

/// <summary>
/// From one figure to another, and what is said of the way: từ 8,6% xuống còn 6,1%, giảm 2,5%; 96 đảng viên, gấp 1,5 lần năm trước (64 đảng viên).
/// </summary>
internal sealed class T207Movement : Check
{
    private static readonly ulong From = WordHashes.Hash("từ");
    private static readonly ulong Up = WordHashes.Hash("tăng");
    private static readonly ulong Down = WordHashes.Hash("giảm");
    private static readonly ulong Fold = WordHashes.Hash("gấp");
    private static readonly ulong Times = WordHashes.Hash("lần");
    private static readonly PhraseBook Reach = new("xuống|xuống còn|lên|còn|lên đến|tăng lên|giảm xuống|giảm còn|nay còn");
    private static readonly PhraseBook Against = new("so với năm|so với cùng kỳ|so cùng kỳ|so với kỳ trước");
    private static readonly PhraseBook Years = new("bình quân|mỗi năm|trung bình|hằng năm|hàng năm");

    public override CheckDescription Description { get; } = new(
        "T207",
        "Mức tăng, giảm hoặc số lần gấp phải đúng với số đầu và số cuối đã nêu.",
        "A change, or a multiple, must be right for the two figures between which it is stated.",
        [
            "Tỷ lệ hộ cận nghèo giảm từ 7,4% xuống còn 5,2%, giảm 3,2% so với đầu năm.",
            "Số tổ hòa giải tăng từ 120 tổ lên 138 tổ, tăng 28 tổ.",
            "Có 84 sáng kiến được công nhận, tăng 19 sáng kiến so với năm 2022 (63 sáng kiến).",
            "Tỷ lệ hài lòng đạt 92,6%, tăng 3,2% so với năm 2022 (90,3%).",
            "Tổ chức 90 buổi tuyên truyền, gấp 2,5 lần so với năm trước (30 buổi).",
        ],
        [
            "Tỷ lệ hộ cận nghèo giảm từ 7,4% xuống còn 5,2%, giảm 2,2% so với đầu năm.",
            "Số tổ hòa giải tăng từ 120 tổ lên 138 tổ, tăng 15%.",
            "Có 84 sáng kiến được công nhận, tăng 21 sáng kiến so với năm 2022 (63 sáng kiến).",
            "Tỷ lệ hài lòng đạt 92,6%, tăng 2,3% so với năm 2022 (90,3%).",
            "Tổ chức 90 buổi tuyên truyền, gấp 3 lần so với năm trước (30 buổi).",
            "Số hồ sơ trực tuyến năm 2022 đạt 61,4%, năm 2023 đạt 78,9%, tăng 17,5%.",
            "Tỷ lệ hộ nghèo giảm từ 12,4% năm 2016 xuống 4,4% năm 2020, bình quân mỗi năm giảm 2%.",
        ]);

    public override void Run(CheckWork work)
    {
        var numbers = work.Reading.Numbers;
        for (var n = 1; n < numbers.Count; n++)
        {
            if (numbers[n].Unit == Times && work.Reading.IsWord(numbers[n].Token - 1, Fold))
            {
                JudgeMultiple(work, n);
            }
            else if (n > 1 && numbers[n].Role is NumberRole.Percentage or NumberRole.Quantity)
            {
                JudgeChange(work, n);
            }

            if (n > 0 && n + 1 < numbers.Count && numbers[n].Role is NumberRole.Percentage or NumberRole.Quantity)
            {
                JudgeAgainstBase(work, n);
            }
        }
    }

    /// <summary>"702 học sinh, tăng 30 học sinh so với năm học trước (672 học sinh)"; for shares "92,6%, tăng 2,3% so với năm 2022 (90,3%)".</summary>
    private void JudgeAgainstBase(CheckWork work, int n)
    {
        var reading = work.Reading;
        var change = reading.Numbers[n];
        var sign = reading.IsWord(change.Token - 1, Up) ? 1 : reading.IsWord(change.Token - 1, Down) ? -1 : 0;
        if (sign == 0 || BaseOf(reading, n) is not { } earlier || Shares.Percentages.Before(reading, n) is not { } now || change.Token - now.Next > 14)
        {
            return;
        }

        if (now.Role != change.Role || earlier.Role != change.Role || now.Change || (change.Role == NumberRole.Quantity
            && (change.Unit == 0 || now.Unit != change.Unit || earlier.Unit != change.Unit || Units.IsTime(change.Unit))))
        {
            return;
        }

        if (!IsSure(change) || !IsSure(now) || !IsSure(earlier) || (now.Value > earlier.Value) != (sign > 0)
            || reading.AnyPhrase(now.Token - 4, change.Next + 6, Years))
        {
            return;
        }

        var (a, b) = (Precision.Of(earlier), Precision.Of(now));
        var difference = sign > 0 ? b.Minus(a) : a.Minus(b);
        var relative = a.Low < Precision.Smallest ? difference : new Interval(difference.Low * 100 / a.High, difference.High * 100 / a.Low);
        var printed = Precision.Of(change).Widened(Precision.Unit(change) / 2);
        var holds = change.Role == NumberRole.Percentage ? printed.Meets(difference) || printed.Meets(relative)
            : change.Decimals == 0 && change.Scale == 1 ? difference.Contains(change.Value)
            : printed.Meets(difference);
        Report(
            work, change, [now, earlier], holds, Math.Abs(now.Value - earlier.Value),
            $"{Write.Of(Math.Max(now.Value, earlier.Value))} - {Write.Of(Math.Min(now.Value, earlier.Value))}");
    }

    /// <summary>The figure alone in the bracket behind "so với …" right after the change.</summary>
    private static Number? BaseOf(ReportReading reading, int n)
    {
        var change = reading.Numbers[n];
        if (!reading.AnyPhrase(change.Next, change.Next + 2, Against))
        {
            return null;
        }

        for (var k = n + 1; k < reading.Numbers.Count && k <= n + 2 && reading.Numbers[k].Sentence == change.Sentence
            && reading.Numbers[k].Token - change.Next < 10; k++)
        {
            var number = reading.Numbers[k];
            if (reading.IsSign(number.Token - 1, '(') && reading.Partner[number.Token - 1] is var close && close >= number.Next && close - number.Next < 6
                && (k + 1 == reading.Numbers.Count || reading.Numbers[k + 1].Token > close))
            {
                return number;
            }
        }

        return null;
    }

    private void JudgeChange(CheckWork work, int n)
    {
        var reading = work.Reading;
        var change = reading.Numbers[n];
        var sign = reading.IsWord(change.Token - 1, Up) ? 1 : reading.IsWord(change.Token - 1, Down) ? -1 : 0;
        if (sign == 0 || YearOf(reading, n) > 0 || Ends(reading, n) is not var (first, last) || first.Role != last.Role || first.Value == last.Value
            || (last.Value > first.Value) != (sign > 0))
        {
            return;
        }

        if (!IsSure(change) || !IsSure(first) || !IsSure(last) || reading.AnyPhrase(first.Token - 4, change.Next + 6, Years)
            || (first.Role == NumberRole.Quantity && (first.Unit == 0 || first.Unit != last.Unit)))
        {
            return;
        }

        var (a, b) = (Precision.Of(first), Precision.Of(last));
        var difference = sign > 0 ? b.Minus(a) : a.Minus(b);
        var relative = a.Low < Precision.Smallest ? difference : new Interval(difference.Low * 100 / a.High, difference.High * 100 / a.Low);
        var slack = Precision.Unit(change);
        var points = change.Role == NumberRole.Percentage ? first.Role == NumberRole.Percentage : change.Unit == first.Unit;
        if (!points && change.Role != NumberRole.Percentage)
        {
            return;
        }

        var printed = Precision.Of(change).Widened(slack / 2);
        var holds = (points && printed.Meets(difference)) || (change.Role == NumberRole.Percentage && printed.Meets(relative));
        Report(work, change, [first, last], holds, points ? Math.Abs(last.Value - first.Value) : relative.Low, points
            ? $"{Write.Of(Math.Max(first.Value, last.Value))} - {Write.Of(Math.Min(first.Value, last.Value))}"
            : $"{Write.Of(last.Value)} / {Write.Of(first.Value)}");
    }

    /// <summary>The two figures before the change, the first after "từ", the second after "xuống", "lên", "còn".</summary>
    private static (Number First, Number Last)? Ends(ReportReading reading, int n)
    {
        Number? last = null;
        var lastYear = 0m;
        for (var k = n - 1; k >= 0 && k >= n - 5 && reading.Numbers[k].Sentence == reading.Numbers[n].Sentence; k--)
        {
            var number = reading.Numbers[k];
            if (number.Role is not (NumberRole.Percentage or NumberRole.Quantity) || Units.IsTime(number.Unit))
            {
                continue;
            }

            if (last is not null)
            {
                return last.Token - number.Next < 12
                    && (reading.IsWord(number.Token - 1, From) || (!number.Change && YearOf(reading, k) is > 0 and var year && year < lastYear))
                    ? (number, last)
                    : null;
            }

            lastYear = number.Change ? 0 : YearOf(reading, k);
            if (reading.Numbers[n].Token - number.Next > (lastYear > 0 ? 4 : 12)
                || (lastYear == 0 && !reading.AnyPhrase(number.Token - 2, number.Token, Reach)))
            {
                return null;
            }

            last = number;
        }

        return null;
    }

    /// <summary>"năm 2022 đạt 61,4%": the year just before the figure; 0 when there is none.</summary>
    private static decimal YearOf(ReportReading reading, int k) =>
        k > 0 && reading.Numbers[k - 1] is { Role: NumberRole.Year } year && reading.Numbers[k].Token - year.Token <= 3 ? year.Value : 0;

    private void JudgeMultiple(CheckWork work, int n)
    {
        var reading = work.Reading;
        var times = reading.Numbers[n];
        var now = Percentages.Before(reading, n);
        if (!IsSure(times) || now is not { Role: NumberRole.Quantity, Unit: not 0 } || !IsSure(now) || now.Change || times.Token - now.Next > 6)
        {
            return;
        }

        for (var k = n + 1; k < reading.Numbers.Count && k <= n + 2 && reading.Numbers[k].Sentence == times.Sentence
            && reading.Numbers[k].Token - times.Next < 12; k++)
        {
            var earlier = reading.Numbers[k];
            if (earlier.Role != NumberRole.Quantity || earlier.Unit != now.Unit || !IsSure(earlier) || earlier.Value <= 0
                || !reading.IsSign(earlier.Token - 1, '('))
            {
                continue;
            }

            var ratio = now.Value / earlier.Value;
            var unit = Precision.Unit(times.Decimals);
            Report(
                work, times, [now, earlier], Interval.Around(times.Mantissa, unit).Contains(ratio), Math.Round(ratio, times.Decimals + 1),
                $"{Write.Of(now.Value)} / {Write.Of(earlier.Value)}");
            return;
        }
    }

    private static bool IsSure(Number number) => !number.Doubtful && number.Hedge == Hedge.None && (!number.Range || number.Change);

    private void Report(CheckWork work, Number stated, List<Number> figures, bool holds, decimal computed, string formula)
    {
        work.Claim(Code, holds ? Verdict.Holds : Verdict.Contradicts, stated.Mantissa, computed, [.. figures, stated]);
        var sign = stated.Role == NumberRole.Percentage ? "%" : "";
        if (!holds)
        {
            work.Find(
                Code, Severity.Warning, stated.Span, Write.Of(stated.Value) + sign, Write.Of(Math.Round(computed, 4)) + sign, formula,
                [.. figures.Select(figure => figure.Span)]);
        }
    }
}
