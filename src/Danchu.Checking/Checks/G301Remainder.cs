using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>Received - solved = left, also with what was carried over from the period before.</summary>
internal sealed class G301Remainder : Check
{
    private const int Most = 14;

    /// <summary>What a verb says of the figure behind it.</summary>
    private enum Step
    {
        /// <summary>No verb of these before the figure.</summary>
        None,

        /// <summary>Received, perhaps with what was carried over.</summary>
        Received,

        /// <summary>Received in this period only.</summary>
        NewlyReceived,

        CarriedOver,

        Solved,

        Left,

        /// <summary>A verb that only contains one of the others: công nhận, xác nhận.</summary>
        Other,
    }

    private static readonly PhraseBook Steps = new(
    [
        .. Phrases(
            Step.Received,
            "nhận|tiếp nhận|nhận được|thụ lý|được cấp|tổng số|tổng thu|tổng kinh phí|phải giải quyết|cần giải quyết|phải xử lý|thuộc thẩm quyền|"
                + "thuộc thẩm quyền giải quyết"),
        .. Phrases(Step.NewlyReceived, "tiếp nhận mới|tiếp nhận thêm|tiếp nhận trong kỳ|nhận mới|nhận thêm|thụ lý mới|phát sinh mới"),
        .. Phrases(
            Step.CarriedOver, "kỳ trước chuyển sang|chuyển kỳ trước|tồn kỳ trước|năm trước chuyển sang|tồn đầu kỳ|từ kỳ trước|đầu năm còn|đầu kỳ còn"),
        .. Phrases(
            Step.Solved, "giải quyết|đã giải quyết|giải quyết xong|trả kết quả|đã xử lý|đã chi|đã giải ngân|đã sử dụng|đã hoàn thành"),
        .. Phrases(
            Step.Left,
            "còn|còn lại|đang giải quyết|chưa giải quyết|chưa giải quyết xong|chưa xử lý|đang xử lý|đang xác minh|đang xem xét|đang xem xét giải quyết|"
            + "đang trong thời hạn giải quyết|tồn đọng|tồn cuối kỳ|chuyển kỳ sau"),
        .. Phrases(Step.Other, "công nhận|chứng nhận|xác nhận|ghi nhận|đảm nhận"),
    ]);

    public override CheckDescription Description { get; } = new(
        "G301",
        "Số tiếp nhận (cộng số kỳ trước chuyển sang) trừ số đã giải quyết phải bằng số còn lại.",
        "What was received (with what was carried over) less what was solved must be what is left.",
        [
            "Trong năm tiếp nhận 180 hồ sơ, đã giải quyết 165 hồ sơ, còn 25 hồ sơ đang giải quyết.",
            "Đã tiếp nhận 77 đơn, đã giải quyết 60/77 đơn, đang xem xét giải quyết 16 đơn.",
            "Kỳ trước chuyển sang 12 hồ sơ, tiếp nhận mới 88 hồ sơ, đã giải quyết 90 hồ sơ, còn 15 hồ sơ.",
            "Tổng thu quỹ 48.500.000 đồng, đã chi 45.250.000 đồng, còn lại 3.520.000 đồng.",
            "Đã giải quyết 40/45 đơn, còn 6/45 đơn đang xem xét.",
        ],
        [
            "Trong năm tiếp nhận 180 hồ sơ, đã giải quyết 165 hồ sơ, còn 15 hồ sơ đang giải quyết.",
            "Kỳ trước chuyển sang 12 hồ sơ, tiếp nhận mới 88 hồ sơ, đã giải quyết 90 hồ sơ, còn 10 hồ sơ.",
            "Trong năm tiếp nhận 180 hồ sơ, đã giải quyết 150 hồ sơ, trả lại 5 hồ sơ, còn 25 hồ sơ đang giải quyết.",
            "Tiếp nhận mới 50 đơn, đã giải quyết 60 đơn, còn 5 đơn.",
        ]);

    public override void Run(CheckWork work)
    {
        var reading = work.Reading;
        (int Sentence, Number Left)? earlier = null;
        var moves = new List<(Step Step, Number Number)>(Most);
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            if (reading.Sentences[s].LastNumber - reading.Sentences[s].FirstNumber < 2)
            {
                continue;
            }

            ReadMoves(reading, s, moves);
            var left = moves.FindLast(move => move.Step == Step.Left).Number;
            if (moves.Count > 1 && left is not null)
            {
                Judge(work, moves, earlier is { } last && s - last.Sentence <= 12 && last.Left.Unit == left.Unit ? last.Left : null);
            }

            if (left is not null && moves.Count > 2)
            {
                earlier = (s, left);
            }
        }
    }

    /// <summary>Each figure with the verb that stands before it since the last figure.</summary>
    private static void ReadMoves(ReportReading reading, int s, List<(Step Step, Number Number)> moves)
    {
        moves.Clear();
        var sentence = reading.Sentences[s];
        var from = sentence.From;
        for (var n = sentence.FirstNumber; n < sentence.LastNumber && moves.Count < Most; n++)
        {
            var number = reading.Numbers[n];
            if (number.Bracket >= 0 || number.Role is not (NumberRole.Quantity or NumberRole.Numerator) || number.Change || number.Decimals > 0)
            {
                continue;
            }

            var (step, colon) = (Step.None, false);
            for (var i = Math.Max(from, number.Token - 14); i < number.Token; i++)
            {
                var (kind, length) = Steps.Match(reading.Tokens, i);
                colon |= step != Step.None && reading.IsSign(i, ':');
                // "Giải quyết thủ tục hành chính: Tổng số hồ sơ 48.612": what stands before the colon is a heading.
                if (length > 0 && ((Step)kind != Step.Received || step == Step.None || colon))
                {
                    (step, colon) = ((Step)kind, false);
                }

                i += Math.Max(0, length - 1);
            }

            moves.Add((step, number));
            from = number.Next;
        }
    }

    private void Judge(CheckWork work, List<(Step Step, Number Number)> moves, Number? carried)
    {
        var left = moves.FindIndex(move => move.Step == Step.Left);
        var solved = moves.FindIndex(move => move.Step == Step.Solved);
        var received = moves.FindIndex(move => move.Step is Step.Received or Step.NewlyReceived);
        if (solved < 0 || left <= solved)
        {
            return;
        }

        // "đã giải quyết 40/45 đơn, còn 5 đơn": the ratio itself says how many were received.
        var first = received >= 0 && received < solved ? moves[received].Number
            : moves[solved].Number is { Role: NumberRole.Numerator } ratio ? ratio.Other
            : null;
        if (first is null)
        {
            return;
        }

        var (a, b, c) = (first, moves[solved].Number, moves[left].Number);
        var unit = a.Unit;
        if (b.Unit != unit || c.Unit != unit || unit == 0 || new[] { a, b, c }.Any(number => number.Doubtful || number.Hedge != Hedge.None))
        {
            return;
        }

        var opening = moves.Find(move => move.Step == Step.CarriedOver && move.Number.Unit == unit).Number;
        var named = PartsOf(work, a).Concat(PartsOf(work, b)).ToHashSet(ReferenceEqualityComparer.Instance);
        var others = moves.Skip(solved + 1)
            .Take(left - solved - 1)
            .Where(move => move.Number.Unit == unit && !named.Contains(move.Number))
            .Sum(move => move.Number.Value);
        if (Fits(a, b, c, 0) || Fits(a, b, c, others) || (opening is not null && (Fits(a, b, c, -opening.Value) || Fits(a, b, c, others - opening.Value))))
        {
            work.Claim(Code, Verdict.Holds, c.Value, c.Value, opening is null ? [a, b, c] : [opening, a, b, c]);
            return;
        }

        var fresh = received >= 0 && received < solved && moves[received].Step == Step.NewlyReceived;
        if (opening is null && fresh)
        {
            opening = carried;
        }

        // New ones alone say nothing of what was carried over; with other outcomes between (trả lại, chuyển đơn) nothing is certain.
        if ((fresh && opening is null) || others > 0 || (!fresh && b.Value > a.Value))
        {
            return;
        }

        Report(work, a, b, c, opening, fresh);
    }

    /// <summary>Figures named as parts of a total, as far as its clause goes: they are no outcomes of their own.</summary>
    private static IEnumerable<Number> PartsOf(CheckWork work, Number total) =>
        work.ListsByTotal[total].SelectMany(list => list.Parts.Take(list.Stops.Count > 0 ? list.Stops[0] : AddUp.Try(list).Used));

    private static IEnumerable<(string Phrase, int Kind)> Phrases(Step step, string phrases) => phrases.Split('|').Select(phrase => (phrase, (int)step));

    private static bool Fits(Number a, Number b, Number c, decimal others) => a.Value - b.Value - others == c.Value;

    private void Report(CheckWork work, Number a, Number b, Number c, Number? opening, bool fresh)
    {
        var expected = a.Value + (opening?.Value ?? 0) - b.Value;
        List<Number> figures = opening is null ? [a, b, c] : [opening, a, b, c];
        work.Claim(Code, expected == c.Value ? Verdict.Holds : Verdict.Contradicts, c.Value, expected, figures);
        if (expected == c.Value)
        {
            return;
        }

        var formula = (opening is null ? "" : Write.Of(opening.Value) + " + ") + $"{Write.Of(a.Value)} - {Write.Of(b.Value)} = {Write.Of(expected)}";
        work.Find(
            Code, fresh || opening is not null ? Severity.Warning : Severity.Error, c.Span, Write.Of(c.Value), Write.Of(expected), formula,
            [.. figures.Where(figure => figure != c).Select(figure => figure.Span)]);
    }
}
