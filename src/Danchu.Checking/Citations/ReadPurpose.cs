using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Citations;

/// <summary>Reads from the words of its clause what an act that has ended is named for.</summary>
internal sealed class ReadPurpose(ReportReading reading, Letterhead letterhead, DateOnly report)
{
    /// <summary>Months after which everybody must know that an act has ended.</summary>
    private const int Settled = 4;
    private const int Before = 60;
    private const int Behind = 40;
    private const int Near = 14;

    /// <summary>"Thực hiện Pháp lệnh số …" opens a sentence: so many words lie before the number at most.</summary>
    private const int Opening = 7;

    private static readonly PhraseBook Past = new(
        "thay thế|thay cho|thay bằng|bãi bỏ|lịch sử|hợp đồng|hết hiệu lực|không còn hiệu lực|không còn phù hợp|trước đây|trước đó|trước khi|giai đoạn|"
        + "tổng kết|sơ kết|nhiều năm|các năm|những năm|năm thực hiện|năm triển khai|năm thi hành|kế thừa|so với|luật hóa|luật hoá|nâng lên|"
        + "kết thúc|tiền thân|từng bước thay|"
        + "sau khi|kết quả thực hiện|quá trình thực hiện|quá trình triển khai|việc thực hiện|việc triển khai|được ban hành|ra đời|khi còn|đến hết ngày|"
        + "tháng đầu năm|quý i|quý ii");

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Done = WordHashes.Set("đã từng qua");
    private static readonly PhraseBook Now = new("đang thực hiện|hiện nay|hiện đang|hiện tại");
    private static readonly PhraseBook Basis = new("căn cứ");
    private static readonly PhraseBook Still = new("tiếp tục|thường xuyên|áp dụng");
    private static readonly PhraseBook Followed = new(
        "thực hiện|triển khai|theo|quán triệt|tuyên truyền|phổ biến|chấp hành|tinh thần|quy định tại|quy định của");
    private static readonly PhraseBook Ahead = new("phương hướng|nhiệm vụ trọng tâm|nhiệm vụ giải pháp|thời gian tới|nhiệm vụ năm");
    private static readonly ulong Nam = WordHashes.Hash("năm");

    /// <summary>The days on which acts were issued, as they stand beside their numbers: they tell nothing of when something was done.</summary>
    private readonly HashSet<DateRead> daysOfActs = new(
        reading.Symbols.Where(Register.IsCentral).Select(symbol => symbol.Date).OfType<DateRead>(), ReferenceEqualityComparer.Instance);

    /// <param name="ended">The first day on which the act no longer applied; not after the day of the report.</param>
    public CitedFor Of(Symbol symbol, DateOnly ended)
    {
        if (SentenceOf(symbol) is not { } sentence)
        {
            return CitedFor.History;
        }

        var from = Clause(symbol.Token, Math.Max(sentence.From, symbol.Token - Before));
        var to = Math.Min(sentence.To, symbol.Next + Behind);
        if (reading.AnyPhrase(from, EndOfClause(symbol.Next, to), Past) || IsOfItsTime(symbol, ended, from))
        {
            return CitedFor.History;
        }

        if (IsAhead(symbol) || reading.AnyPhrase(from, Math.Min(from + 3, symbol.Token), Basis) || reading.AnyPhrase(from, symbol.Token, Now))
        {
            return CitedFor.Basis;
        }

        if (report < ended.AddMonths(Settled) || letterhead.Year < ended.Year || reading.AnyWord(Math.Max(from, symbol.Token - Near), symbol.Token, Done))
        {
            return CitedFor.History;
        }

        return IsFollowed(symbol, ended, sentence.From, from);
    }

    private CitedFor IsFollowed(Symbol symbol, DateOnly ended, int sentence, int from)
    {
        if (!reading.AnyPhrase(from, symbol.Token, Followed) && !reading.AnyPhrase(from, symbol.Token, Still))
        {
            return CitedFor.History;
        }

        // In the year in which it ended half of what is reported was done under it.
        var surely = letterhead.Year > ended.Year || reading.AnyPhrase(from, symbol.Token, Still)
            || (symbol.Token - sentence <= Opening && Followed.IsAt(reading.Tokens, sentence));
        return surely ? CitedFor.Basis : CitedFor.Perhaps;
    }

    /// <summary>"Ngày 27/02/2023 ban hành kế hoạch theo …", "năm 2015 ban hành …": a day or year before the act ended stands in the clause.</summary>
    private bool IsOfItsTime(Symbol symbol, DateOnly ended, int from)
    {
        var dates = reading.Dates;
        for (var d = dates.BinarySearch(new DateRead(from, 0, default, 0, 0, 0), ByToken.Instance) is var at && at < 0 ? ~at : at;
            d < dates.Count && dates[d].Token < symbol.Token;
            d++)
        {
            if (dates[d].Date < ended && !daysOfActs.Contains(dates[d]))
            {
                return true;
            }
        }

        for (var i = from; i < Math.Min(symbol.Next + Near, reading.Tokens.Count); i++)
        {
            var token = reading.Tokens[i];
            if (token.Kind == TokenKind.Number && reading.Numbers[token.Number] is { Role: NumberRole.Year } year && year.Mantissa < ended.Year
                && (year.Mantissa != symbol.Year || i < symbol.Token) && reading.IsWord(i - 1, Nam))
            {
                return true;
            }
        }

        return false;
    }

    private int Clause(int token, int from)
    {
        var at = token;
        while (at > from && !reading.IsSign(at - 1, ';'))
        {
            at--;
        }

        while (at < token && reading.Tokens[at].Kind == TokenKind.Mark)
        {
            at++;
        }

        return at;
    }

    private int EndOfClause(int token, int to)
    {
        var at = token;
        while (at < to && !reading.IsSign(at, ';'))
        {
            at++;
        }

        return at;
    }

    private Sentence? SentenceOf(Symbol symbol)
    {
        var (low, high) = (0, reading.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = reading.Sentences[middle].To <= symbol.Token ? (middle + 1, high) : (low, middle);
        }

        return high >= 0 ? reading.Sentences[low] : null;
    }

    /// <summary>Under the last heading in capitals or with a Roman number that speaks of the time to come.</summary>
    private bool IsAhead(Symbol symbol)
    {
        var at = reading.Sections.BinarySearch((symbol.Span.Start, 0));
        at = at < 0 ? ~at - 1 : at;
        if (at < 0)
        {
            return false;
        }

        var block = reading.Blocks[reading.Sections[at].Block];
        var end = Math.Min(block.LastToken, block.FirstToken + 24);
        if (reading.AnyPhrase(block.FirstToken, end, Ahead))
        {
            return true;
        }

        for (var i = block.FirstToken; i < end && letterhead.Year > 0; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Number
                && reading.Numbers[reading.Tokens[i].Number] is { Role: NumberRole.Year } year
                && year.Mantissa > letterhead.Year)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class ByToken : IComparer<DateRead>
    {
        public static readonly ByToken Instance = new();

        public int Compare(DateRead? x, DateRead? y) => x!.Token.CompareTo(y!.Token);
    }
}
