using Danchu.Checking.Reading;

namespace Danchu.Checking.Shares;

/// <summary>Walks from a percentage back to the figure it speaks of.</summary>
internal static class Percentages
{
    private const int MostBack = 10;
    private const int MostTokens = 30;

    // The percentage is of something else than the figures next to it.
    private static readonly PhraseBook ElsewhereAfter = new(
        "so với|so cùng kỳ|dự toán|kế hoạch|chỉ tiêu|tính trên|trên tổng số|tổng số|của tổng số|so|số|quy định|mục tiêu|định mức|công suất|chỉ tiêu giao|"
            + "nghị quyết|tổng diện tích|tổng dân số|dân số|số đơn vị|tổng");

    private const int MostWords = 6;
    private static readonly PhraseBook Larger = new("cả nước|toàn quốc|thế giới|toàn cầu|thị phần|của tỉnh|của huyện|toàn vùng|của vùng");

    private static readonly System.Collections.Frozen.FrozenSet<ulong> ChangeWords = WordHashes.Set("tăng giảm vượt hụt thêm bớt quân");

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Connectors = WordHashes.Set(
        "đạt tỷ tỉ lệ chiếm bằng là tương đương ứng với cắt giảm giải quyết xử lý hoàn thành được hòa công chung và đã đúng hạn trên tổng kết quả hài lòng "
            + "gần hơn khoảng xấp xỉ dưới tức chỉ mới tới bao phủ che tham gia phản hồi lấp đầy trúng tập hợp");

    private static readonly ulong CountOf = WordHashes.Hash("số");
    private static readonly ulong And = WordHashes.Hash("và");
    private static readonly ulong Rate = WordHashes.Hash("lệ");
    private static readonly ulong Ty = WordHashes.Hash("tỷ");
    private static readonly ulong Ti = WordHashes.Hash("tỉ");

    private static readonly System.Collections.Frozen.FrozenSet<ulong> ReachWords = WordHashes.Set("đạt chiếm");

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Reached = WordHashes.Set("đạt lệ chiếm bằng tức đương");

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Limits = WordHashes.Set("từ đến hoặc ngưỡng thiểu quá");

    private static readonly PhraseBook Bounds = new("trở lên|trở xuống");

    private static readonly PhraseBook Votes = new(
        "tán thành|bỏ phiếu|biểu quyết|tín nhiệm|bầu cử|đi bầu|cử tri|phiếu bầu|phiếu thuận|trúng cử|đồng ý|nhất trí");

    public static bool IsUsable(Number number) => number.Role == NumberRole.Percentage && !number.Range && !number.Doubtful && number.Hedge == Hedge.None;

    /// <summary>Nearest countable figure before the percentage, brackets closed in between left out; null when there is none near.</summary>
    public static Number? Before(ReportReading reading, int n) => Before(reading, n, n);

    /// <summary>The same, only figures before the one at <paramref name="from"/> being looked at.</summary>
    public static Number? Before(ReportReading reading, int from, int n)
    {
        var percent = reading.Numbers[n];
        for (var k = from - 1; k >= 0 && k >= n - MostBack && reading.Numbers[k].Sentence == percent.Sentence; k--)
        {
            var number = reading.Numbers[k];
            if (!number.Countable || IsClosed(reading, number, percent) || IsLimit(reading, number))
            {
                continue;
            }

            return percent.Token - number.Next <= MostTokens ? number : null;
        }

        return null;
    }

    /// <summary>"từ 70% đến dưới 85%", "85% trở lên", "tối thiểu 80%": where a class ends, and no share of anything.</summary>
    public static bool IsLimit(ReportReading reading, Number number) => number.Role == NumberRole.Percentage
        && (number.Hedge != Hedge.None || number.Range || (number.Token > 0 && Limits.Contains(reading.Tokens[number.Token - 1].Hash)));

    /// <summary>The same without hedges, which may also be said of a share (đạt gần 40%).</summary>
    public static bool IsBound(ReportReading reading, Number percent) => percent.Range
        || (percent.Token > 0 && Limits.Contains(reading.Tokens[percent.Token - 1].Hash)) || reading.AnyPhrase(percent.Next, percent.Next + 1, Bounds);

    /// <summary>True when the figure stands in a bracket that was closed before the other figure began.</summary>
    public static bool IsClosed(ReportReading reading, Number figure, Number later) =>
        figure.Bracket >= 0 && figure.Bracket != later.Bracket && reading.Partner[figure.Bracket] < later.Token;

    /// <summary>"tăng 5%", "tăng trưởng 5%"; but not "tỷ lệ cắt giảm đạt 38%".</summary>
    public static bool IsChange(ReportReading reading, Number from, Number percent)
    {
        for (var i = percent.Token - 1; i >= from.Next && i > percent.Token - 6; i--)
        {
            if (ReachWords.Contains(reading.Tokens[i].Hash))
            {
                return false;
            }

            if (ChangeWords.Contains(reading.Tokens[i].Hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same where no figure stands before it: "giảm 6,2% (3.290/3.508 vụ)".</summary>
    public static bool IsChangeOf(ReportReading reading, Number percent)
    {
        for (var i = percent.Token - 1; i >= 0 && i > percent.Token - 4; i--)
        {
            if (ReachWords.Contains(reading.Tokens[i].Hash) || reading.Tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }

            if (ChangeWords.Contains(reading.Tokens[i].Hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"đạt", "chiếm", "tỷ lệ", "bằng" right before it.</summary>
    public static bool IsReached(ReportReading reading, Number percent) => reading.AnyWord(percent.Token - 3, percent.Token, Reached);

    /// <summary>
    /// True when nothing but "đạt", "tỷ lệ", "chiếm" … stands between the figure's clause and the percentage:
    /// in "5/13 xã đạt chuẩn, tỷ lệ hộ nghèo 3,2%" the percentage has a subject of its own.
    /// </summary>
    public static bool IsDirect(ReportReading reading, Number figure, Number percent)
    {
        var start = -1;
        for (var i = figure.Next; i < percent.Token; i++)
        {
            if (reading.IsSign(i, '(') && reading.Partner[i] > i && reading.Partner[i] < percent.Token)
            {
                i = reading.Partner[i];
            }
            else if (reading.Tokens[i].Sign is ',' or ';' or ':' or '('
                || (reading.Tokens[i].Hash == And && i + 1 < percent.Token && Reached.Contains(reading.Tokens[i + 1].Hash))
                || (reading.Tokens[i].Hash == Rate && reading.Tokens[i - 1].Hash is var before && (before == Ty || before == Ti)))
            {
                start = i + 1;
            }
        }

        for (var i = start; start >= 0 && i < percent.Token; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word && !Connectors.Contains(reading.Tokens[i].Hash))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsOfSomethingElse(ReportReading reading, Number percent)
    {
        var at = percent.Next;
        while (at < percent.Next + 2 && reading.IsSign(at, ')'))
        {
            at++;
        }

        // Only words of the same clause: behind a mark something else is said.
        var to = at;
        while (to < at + 3 && to < reading.Tokens.Count && reading.Tokens[to] is { Kind: TokenKind.Word, LineBefore: false })
        {
            to++;
        }

        return (reading.AnyPhrase(at, to, ElsewhereAfter) && !IsOfItsOwn(reading, percent, at))
            || (at < reading.Tokens.Count && !reading.Tokens[at].LineBefore && IsOfMore(reading, at));
    }

    /// <summary>"chiếm 38,2% vốn FDI cả nước".</summary>
    private static bool IsOfMore(ReportReading reading, int at)
    {
        for (var i = at; i < at + MostWords && i < reading.Tokens.Count && reading.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (Larger.IsAt(reading.Tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"2.534/3.208 hộ dự, bằng 79,0% số hộ": of what was counted right before it.</summary>
    private static bool IsOfItsOwn(ReportReading reading, Number percent, int at)
    {
        if (!reading.IsWord(at, CountOf))
        {
            return false;
        }

        var unit = at + 1 < reading.Tokens.Count ? reading.Tokens[at + 1].Hash : 0;
        for (var i = percent.Token - 1; i >= 0 && i > percent.Token - 12; i--)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word && reading.Tokens[i].Hash == unit)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Votes are counted over all members, not over the papers handed in.</summary>
    public static bool IsVote(ReportReading reading, Number from, Number percent) => reading.AnyPhrase(
        Math.Max(reading.Sentences[Math.Min(from.Sentence, percent.Sentence)].From, Math.Min(from.Token, percent.Token) - 8),
        Math.Min(reading.Sentences[Math.Max(from.Sentence, percent.Sentence)].To, Math.Max(from.Next, percent.Next) + 8), Votes);
}
