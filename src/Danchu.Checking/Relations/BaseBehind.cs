using Danchu.Checking.Reading;

namespace Danchu.Checking.Relations;

/// <summary>The figure of which a share is said, where it stands right behind the share.</summary>
internal static class BaseBehind
{
    private static readonly PhraseBook Stated = new("tổng số|trong tổng số|trên tổng số|của tổng số|so với tổng số|tính trên tổng số|trên tổng|"
        + "trong tổng|của|trong số|số");
    private static readonly PhraseBook Plans = new("kế hoạch|dự toán|chỉ tiêu|kế hoạch năm|dự toán năm|chỉ tiêu giao|kế hoạch giao|dự toán giao|mục tiêu");

    /// <summary>"214 hộ, chiếm 5,35% tổng số 4.000 hộ", "đạt 74,0% kế hoạch năm (40.200 tỷ đồng)": the base is named right behind the share.</summary>
    public static Number? Named(ReportReading reading, SharedPart shared)
    {
        var (_, length) = Stated.Match(reading.Tokens, shared.Percent.Next);
        var at = shared.Percent.Next + length;
        var whole = (length > 0 ? NumberAt(reading, at) : null) ?? InBracketBehind(reading, shared.Percent);
        return whole is { Role: NumberRole.Quantity, Doubtful: false, Change: false }
            && (whole.Unit == shared.Part.Unit || ((length == 0 || whole.Bracket >= at) && (whole.Unit == 0 || shared.Part.Unit == 0))) && whole.Value > 0
            ? whole
            : null;
    }

    /// <summary>"đạt 94,4% kế hoạch 125 tỷ đồng", "bằng 102% dự toán năm (4.200 tỷ đồng)": the plan with its figure right behind.</summary>
    public static Number? Plan(ReportReading reading, SharedPart shared)
    {
        var (_, length) = Plans.Match(reading.Tokens, shared.Percent.Next);
        var at = shared.Percent.Next + length;
        while (length > 0 && at < shared.Percent.Next + 5 && at < reading.Tokens.Count && reading.Tokens[at].Kind == TokenKind.Word)
        {
            at++;
        }

        return length > 0 && NumberAt(reading, at) is { Role: NumberRole.Quantity, Doubtful: false, Change: false, Hedge: Hedge.None } plan
            && plan.Unit == shared.Part.Unit && plan.Unit != 0 && plan.Sentence == shared.Part.Sentence && !reading.Tokens[at - 1].LineBefore
            ? plan
            : null;
    }

    private static Number? NumberAt(ReportReading reading, int at) =>
        at < reading.Tokens.Count && reading.Tokens[at].Kind == TokenKind.Number ? reading.Numbers[reading.Tokens[at].Number] : null;

    /// <summary>The figure alone in a bracket after some words that say of what the share is.</summary>
    private static Number? InBracketBehind(ReportReading reading, Number percent)
    {
        var at = percent.Next;
        while (at < percent.Next + 10 && at < reading.Tokens.Count && reading.Tokens[at].Kind == TokenKind.Word)
        {
            at++;
        }

        return at > percent.Next && reading.IsSign(at, '(') && reading.Partner[at] > at && NumberAt(reading, at + 1) is { } whole
            && reading.Partner[at] == whole.Next
            ? whole
            : null;
    }
}
