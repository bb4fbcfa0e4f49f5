using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;

namespace Danchu.Checking.Relations;

/// <summary>
/// Whether a ratio and a percentage belong together beyond doubt: "38/40 xã, đạt 95%", "95% (38/40 xã)". One mark stands between them, behind it only words of
/// share, nothing else is named that the percentage could be of, and one slip of the hand explains the difference.
/// </summary>
internal static class Beside
{
    private const int MostWords = 8;
    private const int Around = 12;

    /// <summary>Of two digits every other percentage is one slip away.</summary>
    private const int SlipDigits = 3;

    private static readonly PhraseBook Compared = new("cao hơn|thấp hơn|tăng|giảm|so với|năm trước|cùng kỳ|kỳ trước");

    /// <summary>Words that say of the percentage that it is one of another thing: an aim, another time, a mean.</summary>
    private static readonly PhraseBook Others = new(
        "mục tiêu|phấn đấu|kế hoạch|chỉ tiêu|dự toán|chỉ số|cùng kỳ|năm trước|kỳ trước|so với|bình quân|trung bình|dự kiến|ước|tốc độ|báo cáo của|tổng hợp từ|"
            + "tối thiểu|quy định|yêu cầu|xếp|hạng|khối lượng|giá trị|công suất|diện tích|vốn");

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Share = WordHashes.Set(
        "đạt tỷ tỉ lệ chiếm bằng là tương đương ứng với được tức đã");

    /// <summary>They go on with the sentence and name nothing.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Going = WordHashes.Set(
        "và trong còn nhưng gồm do vì theo để tính tại ở cao thấp hoặc nên cho thì có đã là tăng giảm vượt gấp nhờ khi");

    public static bool Is(ReportReading reading, Number part, Number whole, Number percent)
    {
        var behind = whole.Next <= percent.Token;
        var (from, to) = behind ? (whole.Next, percent.Token) : (percent.Next, part.Token);
        return IsOneMark(reading, from, to, behind)
            && (Percentages.IsReached(reading, percent) || (behind && reading.Tokens[percent.Token - 1].Sign is '(' or '='))
            && IsSharp(percent, part, whole)
            && !reading.AnyPhrase(percent.Next, percent.Next + 4, Compared)
            && !reading.AnyPhrase(Math.Max(reading.Sentences[percent.Sentence].From, Math.Min(part.Token, percent.Token) - MostWords), percent.Token, Others)
            && !HasRival(reading, part, whole, percent);
    }

    /// <summary>One slip that is hardly chance: in a percentage of three digits or more, or two digits that changed places.</summary>
    public static bool IsSharp(Number percent, Number part, Number whole) => Relation.DigitsOf(percent) >= SlipDigits
        ? Slip.OfShare(percent, part, whole)
        : Slip.IsSwapOf(percent, part.Value * 100 / whole.Value);

    /// <summary>
    /// "đạt 91,3% diện tích cần cấp", "đạt 91% hài lòng": what follows the percentage is named nowhere near the ratio; "101%" of 41/42 is of another year.
    /// </summary>
    public static bool IsOfOther(ReportReading reading, Number part, Number whole, Number percent)
    {
        if ((percent.Mantissa > 100 && part.Value < whole.Value) || HasRival(reading, part, whole, percent))
        {
            return true;
        }

        var at = percent.Next;
        if (at >= reading.Tokens.Count || reading.Tokens[at] is not { Kind: TokenKind.Word, LineBefore: false } next || Going.Contains(next.Hash))
        {
            return false;
        }

        for (var i = Math.Max(0, Math.Min(part.Token, percent.Token) - Around); i < percent.Token; i++)
        {
            if (reading.Tokens[i].Hash == next.Hash)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A comma or bracket between, and right before the percentage nothing but words of share.</summary>
    private static bool IsOneMark(ReportReading reading, int from, int to, bool behind)
    {
        var (marks, words, at) = (0, 0, from);
        for (var i = from; i < to; i++)
        {
            var token = reading.Tokens[i];
            words += token.Kind == TokenKind.Word ? 1 : 0;
            marks += token.Kind == TokenKind.Word ? 0 : token.Sign is ',' or '(' or '=' or ':' ? 1 : 2;
            at = token.Kind == TokenKind.Word ? at : i + 1;
        }

        for (var i = at; behind && i < to; i++)
        {
            if (!Share.Contains(reading.Tokens[i].Hash))
            {
                return false;
            }
        }

        return marks == 1 && words <= MostWords;
    }

    /// <summary>"cấp xã 120/138, cấp huyện 9/10, đạt 87,2%": another ratio stands before it, and the percentage may be of both.</summary>
    private static bool HasRival(ReportReading reading, Number part, Number whole, Number percent)
    {
        var first = reading.Tokens[part.Token].Number;
        for (var k = first - 1; whole.Next <= percent.Token && k >= 0 && k > first - 4 && reading.Numbers[k].Sentence == part.Sentence; k--)
        {
            var number = reading.Numbers[k];
            if (number.Role == NumberRole.Percentage || (number.Bracket >= 0 && number.Bracket != part.Bracket)
                || reading.AnySign(number.Next, part.Token, ';'))
            {
                return false;
            }

            if (number.Role == NumberRole.Denominator)
            {
                return true;
            }
        }

        return false;
    }
}
