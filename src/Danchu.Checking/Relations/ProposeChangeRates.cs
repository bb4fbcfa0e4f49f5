using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>A change and its rate side by side, this period's figure or the earlier one before them.</summary>
internal static class ProposeChangeRates
{
    private const int MostBack = 12;
    private const int MostAhead = 8;
    public static readonly System.Collections.Frozen.FrozenSet<ulong> Joining = WordHashes.Set(
        "tương ứng đương hay bằng đạt tỷ tỉ lệ là giảm tăng với khoảng hơn gần trên thêm");

    /// <summary>"120 đơn, tăng 20 đơn (20%)", "giảm 14 vụ, tương ứng 14,3%": change and rate side by side, this period's figure before them.</summary>
    public static void Propose(ReportReading reading, int n, List<Relation> relations)
    {
        var percent = reading.Numbers[n];
        if (ChangeBeside(reading, n) is not { } at)
        {
            return;
        }

        var change = reading.Numbers[at];
        var sign = Direction.Of(reading, change.Token - 3, change.Token);
        if (sign == 0)
        {
            return;
        }

        var against = IsAgainst(reading, percent) ? 1 : 0;
        var kin = KinOf(reading, at);
        foreach (var figure in kin)
        {
            // "158 lượt cùng kỳ, tăng 38 lượt (24,1%)": the figure may be the earlier one, but not where it is the only one and nothing says so.
            var earlier = kin.Count > 1 || reading.AnyPhrase(figure.Token - 12, figure.Token, Direction.Earlier);
            if (FromChange(percent, figure, change, sign, earlier, 5 + against) is { Holds: true } holding)
            {
                relations.Add(OverThisYear(reading, n, figure, change, sign) ?? holding);
                return;
            }
        }

        // "Năm 2021 đạt 27.000 hộ, tăng 1.080 hộ (8,3%)": the last figure of its kind is the earlier one, as the words before it say.
        if (against == 0 && kin.Count > 0 && change.Hedge == Hedge.None && kin[0].Hedge == Hedge.None
            && kin[0].Sentence == change.Sentence && IsEarlier(reading, kin[0]))
        {
            MakeGrowth.Add(relations, percent, change, Precision.Of(kin[0]), 0, [kin[0], change, percent], 6, kin[0]);
            return;
        }

        // Several figures of its kind (13 người chết, 35 người bị thương): it is unsure which of them changed.
        if (change.Hedge == Hedge.None && at < n && NowOf(reading, at) is { } now
            && FromNow(percent, now, change, sign, 5 + against - (kin.Count > 1 ? 2 : 0)) is { } wrong)
        {
            relations.Add(wrong);
        }
    }

    /// <summary>
    /// "Năm 2021 đạt 27.000 hộ, tăng 1.080 hộ (3,8%)" where 28.080 is this year's: the rate was taken of this year's figure, though the earlier one is told.
    /// </summary>
    private static Relation? OverThisYear(ReportReading reading, int n, Number figure, Number change, int sign)
    {
        var percent = reading.Numbers[n];
        if (change.Hedge != Hedge.None || FromNow(percent, figure, change, sign, 0) is { Holds: true })
        {
            return null;
        }

        for (var k = Math.Min(n + MostAhead, reading.Numbers.Count - 1); k >= 0 && k >= n - MostBack; k--)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Quantity, Change: false, Doubtful: false } earlier && earlier != figure
                && earlier.Sentence >= percent.Sentence - 1 && earlier.Sentence <= percent.Sentence && (earlier.Unit == figure.Unit || earlier.Unit == 0)
                && figure.Value - earlier.Value == sign * change.Value && (IsEarlier(reading, earlier) || earlier.Bracket >= percent.Next))
            {
                var rate = MakeGrowth.Of(percent, change, Precision.Of(earlier), 0, [earlier, change, percent], 8, earlier);
                return rate is { Holds: false } ? rate : null;
            }
        }

        return null;
    }

    private static bool IsEarlier(ReportReading reading, Number figure)
    {
        var at = reading.Tokens[figure.Token].Number;
        return reading.AnyPhrase(Math.Max(reading.Sentences[figure.Sentence].From, figure.Token - 6), figure.Token, Direction.Earlier)
            || (at > 0 && reading.Numbers[at - 1] is { Role: NumberRole.Year } year && figure.Token - year.Token <= 4);
    }

    /// <summary>The change right before the rate, or right behind it: "tăng 23,1%, tương ứng tăng 28,55 tỷ USD".</summary>
    private static int? ChangeBeside(ReportReading reading, int n)
    {
        var percent = reading.Numbers[n];
        for (var at = n - 1; at <= n + 1; at += 2)
        {
            if (at >= 0 && at < reading.Numbers.Count && reading.Numbers[at] is { Change: true, Role: NumberRole.Quantity, Doubtful: false } change
                && change.Sentence == percent.Sentence && (at < n ? IsJoined(reading, change, percent) : IsJoined(reading, percent, change)))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The figure is this period's, or the one before.</summary>
    private static Relation? FromChange(Number percent, Number figure, Number change, int sign, bool earlier, int evidence) =>
        FromNow(percent, figure, change, sign, evidence) is { Holds: true } now ? now
            : !earlier ? null
            : MakeGrowth.Of(percent, change, Precision.Of(figure), 0, [figure, change, percent], evidence, figure);

    private static Relation? FromNow(Number percent, Number now, Number change, int sign, int evidence)
    {
        var moved = Precision.Of(change);
        var earlier = Precision.Of(now).Minus(sign > 0 ? moved : new(-moved.High, -moved.Low));
        return MakeGrowth.Of(percent, now, earlier, sign, [now, change, percent], evidence, null);
    }

    /// <summary>All figures of the kind that changed, the nearest first.</summary>
    public static List<Number> KinOf(ReportReading reading, int n, int sentences = 1)
    {
        var (change, kin) = (reading.Numbers[n], new List<Number>());
        for (var k = n - 1; k >= 0 && k >= n - MostBack && reading.Numbers[k].Sentence >= change.Sentence - sentences; k--)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Quantity, Change: false, Doubtful: false, Range: false } number
                && change.Unit != 0 && number.Unit == change.Unit && !Units.IsTime(number.Unit))
            {
                kin.Add(number);
            }
        }

        return kin;
    }

    private static bool IsJoined(ReportReading reading, Number change, Number percent)
    {
        // "giảm 80 người chết (12,9%)": the noun may go on for a word or two.
        var from = change.Next;
        while (from < change.Next + 3 && reading.Tokens[from].Kind == TokenKind.Word)
        {
            from++;
        }

        for (var i = from; i < percent.Token; i++)
        {
            var token = reading.Tokens[i];
            if (token.Kind == TokenKind.Word ? !Joining.Contains(token.Hash) : token.Sign is not ('(' or ',' or '-' or '+' or '/'))
            {
                return false;
            }
        }

        return percent.Token - from < 6;
    }

    /// <summary>This period's figure of the kind that changed: the nearest before it that is no change itself.</summary>
    public static Number? NowOf(ReportReading reading, int n)
    {
        var change = reading.Numbers[n];
        for (var k = n - 1; k >= 0 && k >= n - MostBack && reading.Numbers[k].Sentence >= change.Sentence - 1; k--)
        {
            var number = reading.Numbers[k];
            if (number is { Role: NumberRole.Quantity, Change: false } && change.Unit != 0 && number.Unit == change.Unit
                && (number.Bracket < 0 || number.Bracket == change.Bracket)
                && reading.Sentences[number.Sentence].Block == reading.Sentences[change.Sentence].Block)
            {
                return number is { Doubtful: false, Hedge: Hedge.None, Range: false } && !Units.IsTime(number.Unit) ? number : null;
            }
        }

        return null;
    }

    public static bool IsAgainst(ReportReading reading, Number percent) => reading.AnyPhrase(percent.Next, percent.Next + 4, Direction.Earlier);
}
