using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// What is left, by arithmetic alone: after "còn", "chưa", "cuối năm", "chênh lệch" stands what the figures before it leave (48.800 + 36.100 = 84.900,
/// 731 - 719 = 12). Only neighbours in their order are tried; it is a claim, never a finding.
/// </summary>
internal static class ProposeBalances
{
    private const int MostBack = 9;

    /// <summary>"số dư đến 30/11/2025 là": so far from its word the figure may stand.</summary>
    private const int Behindhand = 14;

    /// <summary>After these stands what is left, and nothing else.</summary>
    private static readonly PhraseBook Sure = new(
        "còn|còn lại|chưa|cuối kỳ|cuối năm|chênh lệch|nâng tổng số|tổng phải|lũy kế|kết dư|xuất siêu|nhập siêu|không hợp lệ|không đồng ý|không đạt|"
            + "lợi nhuận|thiếu|chuyển kỳ sau|không đủ điều kiện|chưa đạt|dư cuối kỳ|tồn cuối kỳ|tồn cuối tuần|"
            + "tồn cuối tháng|cuối tuần|cuối tháng|cuối quý|lớn hơn|vượt|không thành|đang giải quyết|đang thực hiện|còn nợ|"
            + "số dư|tồn lại|thừa|thực thu|thực chi|thực nhận|còn thiếu|thặng dư|bội thu|bội chi|trừ|thuần âm|thuần dương");
    private static readonly PhraseBook Rest = new(
        "còn|còn lại|chưa|cuối kỳ|cuối năm|tồn|chênh lệch|đang|không|dư|kết dư|bội thu|bội chi|xuất siêu|nhập siêu|vượt|thặng dư|tổng|nâng tổng số|lũy kế|"
            + "lên|đến nay|như vậy|thiếu|hụt|bằng|khác|vắng|lợi nhuận|chuyển kỳ sau|lớn hơn|"
            + "bỏ học|loại|làm lại|nghỉ|hủy|rút|thừa|thực thu|thực chi|thực nhận|trừ|thuần âm|thuần dương|"
            + "khoảng cách|cách nhau|hơn kém|phần còn|số còn|đầu năm");

    /// <summary>"12 xã chưa có", "16 thôn chưa đạt".</summary>
    private static readonly PhraseBook Behind = new("chưa|không|còn lại|vắng|quá hạn");

    private static readonly PhraseBook Plain = new("còn|còn lại");

    /// <summary>How far two figures are apart, whichever of them came in.</summary>
    private static readonly PhraseBook Apart = new("xuất siêu|nhập siêu|chênh lệch|thặng dư|bội thu|bội chi|lợi nhuận|thâm hụt|vượt|thuần âm|thuần dương");

    private static readonly PhraseBook Difference = new("chênh lệch|tăng thêm|cao hơn|thấp hơn|nhiều hơn");

    /// <summary>Signs of the figures before, the farthest first, that make the one behind them.</summary>
    private static readonly int[][] Patterns =
    [
        [1, -1], [-1, 1], [1, 1], [1, -1, -1], [1, 1, -1], [1, -1, 1], [1, 1, -1, -1], [1, -1, -1, -1], [1, 1, 1, -1], [1, -1, -1, -1, -1], [1, 1, -1, -1, -1],
    ];

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        var before = new List<Number>(MostBack);
        for (var n = 2; n < reading.Numbers.Count; n++)
        {
            var left = reading.Numbers[n];
            if (left.Role is NumberRole.Quantity or NumberRole.Numerator && !left.Doubtful && !left.Change && left.Value > 1 && !Units.IsTime(left.Unit)
                && reading.Blocks[reading.Sentences[left.Sentence].Block].Kind != BlockKind.Row && IsLeft(reading, left))
            {
                Gather(reading, n, before);
                if (!Try(reading, left, before, relations))
                {
                    Suspect(reading, left, before, relations);
                }
            }
        }
    }

    /// <summary>Words say that it is what is left, or how far two are apart.</summary>
    public static bool IsLeft(ReportReading reading, Number left)
    {
        var from = Math.Max(reading.Sentences[left.Sentence].From, left.Token - Behindhand);
        return reading.AnyPhrase(from, left.Token, Rest) || reading.AnyPhrase(left.Next, left.Next + 4, Behind)
            || reading.Tokens[Math.Max(0, left.Token - 1)].Sign == '=';
    }

    /// <summary>The figures of its kind before it, the nearest first.</summary>
    private static void Gather(ReportReading reading, int n, List<Number> before)
    {
        var left = reading.Numbers[n];
        before.Clear();
        for (var k = n - 1; k >= 0 && before.Count < MostBack && k > n - (3 * MostBack) && reading.Numbers[k].Sentence >= left.Sentence - 3; k--)
        {
            var number = reading.Numbers[k];
            // "Hỗ trợ 83/96 hộ, còn 13 hộ": both sides of the ratio; what stands in a closed bracket is said by the way.
            if (number.Role is NumberRole.Quantity or NumberRole.Numerator or NumberRole.Denominator && !number.Range && !number.Doubtful
                && !Shares.Percentages.IsClosed(reading, number, left)
                && (number.Unit == left.Unit || number.Unit == 0 || (left.Unit == 0 && number.Sentence == left.Sentence)) && !Units.IsTime(number.Unit))
            {
                before.Add(number);
            }
        }
    }

    private static bool Try(ReportReading reading, Number left, List<Number> before, List<Relation> relations)
    {
        var goal = Precision.Of(left);
        foreach (var pattern in Patterns)
        {
            // Two figures may stand a little apart; longer chains only side by side.
            var most = pattern.Length == 2 ? before.Count - 1 : Math.Min(before.Count - pattern.Length + 1, 2);
            for (var skip = 0; skip < most && skip + pattern.Length <= before.Count; skip++)
            {
                var figures = before.GetRange(skip, pattern.Length);
                figures.Reverse();
                if (SumOf(figures, pattern) is var sum && sum.Low > 0 && sum.Meets(goal) && !IsAgainst(reading, figures, pattern))
                {
                    relations.Add(Make(left, figures, skip, reading.AnyPhrase(left.Token - 3, left.Token, Sure)));
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"đầu năm 211 hộ; thoát 48, mới 57": words say of two of them that the one goes and the other comes, and not the other way round.</summary>
    private static bool IsAgainst(ReportReading reading, List<Number> figures, int[] signs) => signs is [1, 1, -1] or [1, -1, 1]
        && Flow.Of(reading, figures[1]) == -signs[1] && Flow.Of(reading, figures[2]) == -signs[2];

    /// <summary>
    /// "386 hộ, đã bàn giao 329 hộ, còn 75 hộ": the figures right before it leave another figure, of which this one is a slip. Without a slip nothing is said.
    /// </summary>
    private static void Suspect(ReportReading reading, Number left, List<Number> before, List<Relation> relations)
    {
        if (left.Hedge != Hedge.None || Relation.DigitsOf(left) < 2
            || !(reading.IsSign(left.Token - 1, '=')
                || reading.AnyPhrase(Math.Max(reading.Sentences[left.Sentence].From, left.Token - Behindhand), left.Token, Sure)))
        {
            return;
        }

        foreach (var pattern in Patterns)
        {
            if (pattern.Length > Math.Min(before.Count, 4) || IsOfOther(reading, left, [.. before.Take(1)]))
            {
                continue;
            }

            var figures = before.GetRange(0, pattern.Length);
            figures.Reverse();
            var expected = SumOf(figures, pattern) is var sum && sum.Low > 0 ? (sum.Low + sum.High) / 2 : 0;
            var swap = expected > 0 && (Slip.IsSwapOf(left, expected) || AnySlip(figures, pattern, left.Value - expected, Slip.IsSwapOf));
            if (expected > 0 && !IsShared(reading, figures[0]) && !IsHalf(reading, left) && IsSaid(reading, left, figures, pattern)
                && (swap || Slip.Of(left, expected) || (IsNext(reading, left, figures) && AnySlip(figures, pattern, left.Value - expected, Slip.Of)))
                && figures.TrueForAll(figure => figure.Hedge == Hedge.None && figure.Sentence >= left.Sentence - 1))
            {
                var said = Flow.Of(reading, figures[^1]) == pattern[^1] || IsNext(reading, left, figures);
                relations.Add(MakeWrong(left, figures, expected, pattern, swap, said));
                return;
            }
        }

        SuspectFar(reading, left, before, relations);
    }

    /// <summary>
    /// "còn 14.158 việc; … Thi hành xong 9.896 việc, đạt 85,38%. Chuyển kỳ sau 4.226 việc": other figures stand between, but two of four digits or more changed
    /// places, which is hardly chance.
    /// </summary>
    private static void SuspectFar(ReportReading reading, Number left, List<Number> before, List<Relation> relations)
    {
        if (Relation.DigitsOf(left) < 4 || left.Unit == 0)
        {
            return;
        }

        for (var near = 0; near < before.Count; near++)
        {
            for (var far = near + 1; far < before.Count; far++)
            {
                var (whole, part) = (before[far], before[near]);
                if (whole.Unit == left.Unit && part.Unit == left.Unit && whole.Value > part.Value && Slip.IsSwapOf(left, whole.Value - part.Value)
                    && whole.Hedge == Hedge.None && part.Hedge == Hedge.None)
                {
                    relations.Add(MakeWrong(left, [whole, part], whole.Value - part.Value, Patterns[0], swap: true, said: true));
                    return;
                }
            }
        }
    }

    /// <summary>One of the figures with its slip mended leaves what is said.</summary>
    private static bool AnySlip(List<Number> figures, int[] signs, decimal difference, Func<Number, decimal, bool> isSlip)
    {
        for (var k = 0; k < signs.Length; k++)
        {
            if (figures[k].Value >= 10 && isSlip(figures[k], figures[k].Value + (signs[k] * difference)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"hộ nghèo giảm 67 hộ; hộ cận nghèo còn 298 hộ": behind the semicolon something else is spoken of.</summary>
    private static bool IsOfOther(ReportReading reading, Number left, List<Number> figures)
    {
        var at = left.Token - 1;
        while (at > figures[^1].Next && reading.Tokens[at].Kind == TokenKind.Word)
        {
            at--;
        }

        return reading.Tokens[at].Sign == ';' && !reading.AnyPhrase(at + 1, at + 4, Sure);
    }

    /// <summary>"24 vụ, chiếm 41,4% tổng số vụ, đường nội thị 21 vụ, còn lại 13 vụ": a part itself.</summary>
    private static bool IsShared(ReportReading reading, Number whole)
    {
        var at = reading.Tokens[whole.Token].Number + 1;
        return at < reading.Numbers.Count && reading.Numbers[at] is { Role: NumberRole.Percentage } share && share.Sentence == whole.Sentence
            && share.Token - whole.Next <= 6 && reading.AnyPhrase(whole.Next, share.Token, Takes);
    }

    private static readonly PhraseBook Takes = new("chiếm");

    /// <summary>"không tán thành 2; không có ý kiến 3": what is left is told in more figures than one.</summary>
    public static bool IsHalf(ReportReading reading, Number left)
    {
        var at = reading.Tokens[left.Token].Number + 1;
        return at < reading.Numbers.Count && reading.Numbers[at] is { Role: NumberRole.Quantity, Change: false } next && next.Sentence == left.Sentence
            && next.Token - left.Next <= MostBack && (next.Unit == left.Unit || next.Unit == 0) && !Units.IsTime(next.Unit)
            && reading.AnyPhrase(left.Next, next.Token, Rest);
    }

    /// <summary>Two figures, the larger first or as a ratio; of more the words must say which came in and which went out.</summary>
    private static bool IsSaid(ReportReading reading, Number left, List<Number> figures, int[] signs)
    {
        if (signs.Length == 2 && !reading.IsSign(left.Token - 1, '='))
        {
            var raised = Flow.Of(reading, figures[1]) > 0 && !reading.AnyPhrase(left.Token - 4, left.Token, Apart);
            return signs[0] > 0 ? (signs[1] > 0) == raised
                : figures[0].Other == figures[1] || reading.AnyPhrase(figures[1].Next, left.Token, Difference)
                    || reading.AnyPhrase(left.Token - 4, left.Token, Apart);
        }

        for (var k = 1; k < signs.Length; k++)
        {
            if (Flow.Of(reading, figures[k]) != signs[k])
            {
                return false;
            }
        }

        return signs[0] > 0;
    }

    /// <summary>"Cảnh báo 318 lỗ hổng, khắc phục 301, còn 27": one behind the other, and "còn" with nothing between.</summary>
    private static bool IsNext(ReportReading reading, Number left, List<Number> figures) => reading.AnyPhrase(left.Token - 2, left.Token, Plain)
        && reading.Tokens[left.Token].Number - reading.Tokens[figures[0].Token].Number <= figures.Count + 1;

    private static string SignOf(int[] signs, int k) => k == 0 ? signs[k] > 0 ? "" : "- " : signs[k] > 0 ? " + " : " - ";

    private static Relation MakeWrong(Number left, List<Number> figures, decimal expected, int[] signs, bool swap, bool said) => MakeRest.Of(
        left, figures, Verdict.Contradicts, expected,
        3 + (left.Unit != 0 && figures.TrueForAll(figure => figure.Unit == left.Unit) ? 2 : 1)
            + (swap ? 2 : Relation.DigitsOf(left) > 2 ? 1 : 0) + (signs.Length > 2 || said ? 1 : 0)
            + (figures.TrueForAll(figure => figure.Sentence == left.Sentence) ? 1 : 0),
        slip: true, expected: Write.Of(expected),
        formula: $"{string.Concat(figures.Select((figure, k) => SignOf(signs, k) + Write.Of(figure.Value)))} = {Write.Of(expected)}");

    private static Interval SumOf(List<Number> figures, int[] signs)
    {
        var sum = Interval.Exactly(0);
        for (var k = 0; k < signs.Length; k++)
        {
            sum = signs[k] > 0 ? sum.Plus(Precision.Of(figures[k])) : sum.Minus(Precision.Of(figures[k]));
        }

        return sum;
    }

    private static Relation Make(Number left, List<Number> figures, int skip, bool sure) => MakeRest.Of(
        left, figures, Verdict.Holds, left.Value,
        2 + (left.Unit != 0 && figures.TrueForAll(figure => figure.Unit == left.Unit) ? 1 : 0) + (figures.Count == 2 && skip == 0 ? 1 : 0)
            + (sure ? 1 : 0) - Math.Min(2, skip),
        Relation.DigitsOf(left));
}
