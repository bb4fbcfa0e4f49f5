using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Lists;

/// <summary>What a verb says of the figure behind it.</summary>
internal enum Step : byte
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

/// <summary>A figure and the verb before it.</summary>
internal readonly record struct Move(Step Step, Number Number);

/// <summary>Reads the verbs of receiving, solving and what is left before the figures of a sentence, or of a run of short lines.</summary>
internal static class Steps
{
    private const int Most = 14;
    private const int MostLine = 24;

    private static readonly PhraseBook Book = new(
    [
        .. Phrases(
            Step.Received,
            "nhận|tiếp nhận|nhận được|thụ lý|được cấp|tổng số|tổng thu|tổng kinh phí|phải giải quyết|cần giải quyết|phải xử lý|thuộc thẩm quyền|"
                + "thuộc thẩm quyền giải quyết|được giao|phát sinh"),
        .. Phrases(Step.NewlyReceived, "tiếp nhận mới|tiếp nhận thêm|tiếp nhận trong kỳ|nhận mới|nhận thêm|thụ lý mới|phát sinh mới"),
        .. Phrases(
            Step.CarriedOver, "kỳ trước chuyển sang|chuyển kỳ trước|tồn kỳ trước|năm trước chuyển sang|tồn đầu kỳ|từ kỳ trước|đầu năm còn|đầu kỳ còn"),
        .. Phrases(
            Step.Solved, "giải quyết|đã giải quyết|giải quyết xong|trả kết quả|đã xử lý|đã chi|đã giải ngân|đã sử dụng|đã hoàn thành"),
        .. Phrases(
            Step.Left,
            "còn|còn lại|đang giải quyết|chưa giải quyết|chưa giải quyết xong|chưa xử lý|đang xử lý|đang xác minh|đang xem xét|đang xem xét giải quyết|"
            + "đang trong thời hạn giải quyết|thiếu|còn thiếu|khuyết|còn khuyết|dôi dư|kết dư|tồn đọng|tồn cuối kỳ|chuyển kỳ sau"),
        .. Phrases(Step.Other, "công nhận|chứng nhận|xác nhận|ghi nhận|đảm nhận"),
        .. Due("thu|nộp|chi|giải ngân|cấp|thực hiện|hoàn thành|xử lý|thi hành|thi hành xong|kiểm tra|thanh toán|giao|tiêm|triển khai|quyết toán"),
    ]);

    /// <summary>The moves of one sentence.</summary>
    public static void Read(ReportReading reading, Sentence sentence, List<Move> moves)
    {
        var from = sentence.From;
        for (var n = sentence.FirstNumber; n < sentence.LastNumber && moves.Count < Most; n++)
        {
            var number = reading.Numbers[n];
            if (number.Bracket >= 0 || number.Role is not (NumberRole.Quantity or NumberRole.Numerator) || number.Change || number.Decimals > 0)
            {
                continue;
            }

            moves.Add(new(StepOf(reading, Math.Max(from, number.Token - 14), number.Token), number));
            from = number.Next;
        }
    }

    /// <summary>The verb close before a figure.</summary>
    public static Step Before(ReportReading reading, Number number) =>
        StepOf(reading, Math.Max(reading.Sentences[number.Sentence].From, number.Token - 6), number.Token);

    /// <summary>A block of one short sentence with one figure or two: a line that is read together with those above and below.</summary>
    public static bool IsLine(ReportReading reading, Block block)
    {
        if (block.Kind == BlockKind.Row || block.LastSentence - block.FirstSentence != 1)
        {
            return false;
        }

        var sentence = reading.Sentences[block.FirstSentence];
        return sentence.LastNumber - sentence.FirstNumber is 1 or 2 && sentence.To - sentence.From <= MostLine;
    }

    private static Step StepOf(ReportReading reading, int from, int to)
    {
        var (step, colon) = (Step.None, false);
        for (var i = from; i < to; i++)
        {
            var (kind, length) = Book.Match(reading.Tokens, i);
            colon |= step != Step.None && reading.IsSign(i, ':');
            // "Giải quyết thủ tục hành chính: Tổng số hồ sơ 48.612": what stands before the colon is a heading.
            if (length > 0 && ((Step)kind != Step.Received || step == Step.None || colon))
            {
                (step, colon) = ((Step)kind, false);
            }

            i += Math.Max(0, length - 1);
        }

        return step;
    }

    /// <summary>phải thu, đã thu, chưa thu.</summary>
    private static IEnumerable<(string Phrase, int Kind)> Due(string verbs) => verbs.Split('|')
        .SelectMany(verb => new[]
        {
            ("phải " + verb, Step.Received), ("đã " + verb, Step.Solved), ("đã " + verb + " được", Step.Solved), ("chưa " + verb, Step.Left),
            ("còn phải " + verb, Step.Left),
        })
        .Select(entry => (entry.Item1, (int)entry.Item2));

    private static IEnumerable<(string Phrase, int Kind)> Phrases(Step step, string phrases) => phrases.Split('|').Select(phrase => (phrase, (int)step));
}
