using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>Rates of change: with the change itself, with the earlier figure, with both as a ratio, or with this period's figure alone.</summary>
internal static class ProposeGrowth
{
    private const string Code = "T206";
    private const int MostBack = 8;
    private const int MostWords = 20;
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Joining = WordHashes.Set(
        "tương ứng đương hay bằng đạt tỷ tỉ lệ là giảm tăng với khoảng hơn gần trên thêm");

    /// <summary>"hộ nghèo giảm còn 45 hộ, giảm 1,5%": there the rate is of the poor among all, not of their number.</summary>
    private static readonly ulong Left = WordHashes.Hash("còn");

    private static readonly ulong That = WordHashes.Hash("tức");

    /// <summary>"so với mức 1.513 tỷ đồng", "so với năm trước là 100 cuộc".</summary>
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Given = WordHashes.Set("là mức với của");

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        var numbers = reading.Numbers;
        for (var n = 0; n < numbers.Count; n++)
        {
            if (numbers[n] is { Role: NumberRole.Percentage, Range: false, Doubtful: false, Hedge: Hedge.None, Mantissa: > 0 } percent
                && !reading.AnyPhrase(percent.Next, percent.Next + 3, Direction.Aims))
            {
                ProposeRatio(reading, n, relations);
                ProposeChange(reading, n, relations);
                ProposeBases(reading, n, relations);
            }
        }
    }

    /// <summary>"giảm 44,1% (190/340 vụ)": this period over the last.</summary>
    private static void ProposeRatio(ReportReading reading, int n, List<Relation> relations)
    {
        var percent = reading.Numbers[n];
        var sign = Direction.Before(reading, percent);
        if (sign != 0 && reading.IsSign(percent.Next, '(') && n + 1 < reading.Numbers.Count
            && reading.Numbers[n + 1] is { Role: NumberRole.Numerator, Other: { } earlier } now && now.Bracket == percent.Next)
        {
            Add(relations, percent, now, Precision.Of(earlier), sign, [now, earlier, percent], 5 + (IsAgainst(reading, percent) ? 1 : 0), earlier);
        }
    }

    /// <summary>"120 đơn, tăng 20 đơn (20%)", "giảm 14 vụ, tương ứng 14,3%": change and rate side by side, this period's figure before them.</summary>
    private static void ProposeChange(ReportReading reading, int n, List<Relation> relations)
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
                relations.Add(holding);
                return;
            }
        }

        // Several figures of its kind (13 người chết, 35 người bị thương): it is unsure which of them changed.
        if (change.Hedge == Hedge.None && at < n && NowOf(reading, at) is { } now
            && FromNow(percent, now, change, sign, 5 + against - (kin.Count > 1 ? 2 : 0)) is { } wrong)
        {
            relations.Add(wrong);
        }
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
            : Make(percent, change, Precision.Of(figure), 0, [figure, change, percent], evidence, figure);

    private static Relation? FromNow(Number percent, Number now, Number change, int sign, int evidence)
    {
        var moved = Precision.Of(change);
        var earlier = Precision.Of(now).Minus(sign > 0 ? moved : new(-moved.High, -moved.Low));
        return Make(percent, now, earlier, sign, [now, change, percent], evidence, null);
    }

    /// <summary>All figures of the kind that changed, the nearest first.</summary>
    public static List<Number> KinOf(ReportReading reading, int n)
    {
        var (change, kin) = (reading.Numbers[n], new List<Number>());
        for (var k = n - 1; k >= 0 && k >= n - MostBack && reading.Numbers[k].Sentence >= change.Sentence - 1; k--)
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

    private static void ProposeBases(ReportReading reading, int n, List<Relation> relations)
    {
        var percent = reading.Numbers[n];
        var direction = Direction.Before(reading, percent);
        if (direction == 0)
        {
            return;
        }

        var before = Percentages.Before(reading, n);
        if (before is not { Role: NumberRole.Quantity, Doubtful: false, Hedge: Hedge.None, Change: false } || before.Unit == 0
            || Units.IsTime(before.Unit) || percent.Token - before.Next > MostWords)
        {
            if (before is { Change: true, Role: NumberRole.Quantity } change && IsSaidAgain(reading, percent)
                && (EarlierBetween(reading, n, change) ?? EarlierBefore(reading, change)) is { } base0)
            {
                // "giảm 93 vụ so với năm 2022 (1.187 vụ), tức giảm 7,83%".
                Add(relations, percent, change, Precision.Of(base0), 0, [change, base0, percent], 6, base0);
                return;
            }

            ProposePairs(reading, n, direction, relations);
            return;
        }

        if (EarlierBehind(reading, n) is { } behind && behind.Unit == before.Unit)
        {
            Add(relations, percent, before, Precision.Of(behind), direction, [before, percent, behind], 6, behind);
        }
        else if (EarlierBetween(reading, n, before) is { } between)
        {
            Add(relations, percent, before, Precision.Of(between), direction, [before, between, percent], 6, between);
        }
        else
        {
            ProposePairs(reading, n, direction, relations);
            if (before is { Power: 0, Decimals: 0 }
                && !reading.IsWord(before.Token - 1, Left) && WholeGrowth.Of(reading, percent, before, direction) is { } whole)
            {
                relations.Add(whole);
            }
        }
    }

    /// <summary>"so với năm trước (100 cuộc)", "so với năm 2022 là 100 cuộc".</summary>
    private static Number? EarlierBehind(ReportReading reading, int n)
    {
        var percent = reading.Numbers[n];
        for (var k = n + 1; k < reading.Numbers.Count && k <= n + 3; k++)
        {
            var number = reading.Numbers[k];
            if (number.Sentence != percent.Sentence || number.Token - percent.Next > 12)
            {
                return null;
            }

            if (number is { Role: NumberRole.Quantity, Doubtful: false, Hedge: Hedge.None } && !Units.IsTime(number.Unit))
            {
                return (reading.IsSign(number.Token - 1, '(') || reading.AnyWord(number.Token - 1, number.Token, Given) || number.Bracket == percent.Next)
                    && reading.AnyPhrase(percent.Next, number.Token, Direction.Earlier) ? number : null;
            }
        }

        return null;
    }

    /// <summary>"1.120 tỷ đồng (cùng kỳ 1.000 tỷ đồng), tăng 12%", "so với cùng kỳ năm 2022 (400 lượt) tăng 5%".</summary>
    private static Number? EarlierBetween(ReportReading reading, int n, Number now)
    {
        for (var k = n - 1; k > 0 && k >= n - 3 && reading.Numbers[k] != now; k--)
        {
            var number = reading.Numbers[k];
            if (number is { Role: NumberRole.Quantity, Doubtful: false, Hedge: Hedge.None, Change: false, Bracket: >= 0 } && (number.Unit == now.Unit || number.Unit == 0)
                && number.Sentence == now.Sentence && number.Token - now.Next < MostWords
                && reading.AnyPhrase(Math.Max(now.Next, number.Token - 9), number.Token, Direction.Earlier))
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>", tức giảm 7,83%": no subject of its own stands before the rate.</summary>
    private static bool IsSaidAgain(ReportReading reading, Number percent)
    {
        var at = percent.Token - 1;
        while (at >= 0 && reading.Tokens[at].Kind == TokenKind.Word && (Joining.Contains(reading.Tokens[at].Hash) || reading.IsWord(at, That)))
        {
            at--;
        }

        return at >= 0 && reading.Tokens[at].Sign is ',' or ')';
    }

    /// <summary>"So với năm 2022 (307 đảng viên), giảm 21 đảng viên, giảm 6,8%".</summary>
    private static Number? EarlierBefore(ReportReading reading, Number change)
    {
        var at = reading.Tokens[change.Token].Number - 1;
        return at >= 0 && reading.Numbers[at] is { Role: NumberRole.Quantity, Doubtful: false, Hedge: Hedge.None, Change: false, Bracket: >= 0 } earlier
            && earlier.Unit == change.Unit && earlier.Sentence == change.Sentence
            && reading.AnyPhrase(Math.Max(reading.Sentences[earlier.Sentence].From, earlier.Token - 9), earlier.Token, Direction.Earlier)
            ? earlier
            : null;
    }

    /// <summary>Any two figures of one kind of which one grew to the other at this rate: a claim, never a contradiction.</summary>
    private static void ProposePairs(ReportReading reading, int n, int direction, List<Relation> relations)
    {
        var percent = reading.Numbers[n];
        var near = new List<Number>(MostBack);
        for (var k = Math.Min(n + 3, reading.Numbers.Count - 1); k >= 0 && k >= n - MostBack; k--)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Quantity, Doubtful: false, Change: false } number && number.Unit != 0 && !Units.IsTime(number.Unit)
                && Math.Abs(number.Sentence - percent.Sentence) <= 1)
            {
                near.Add(number);
            }
        }

        var against = reading.AnyPhrase(percent.Token - 12, percent.Next + 10, Direction.Earlier) ? 1 : 0;
        foreach (var now in near)
        {
            foreach (var earlier in near)
            {
                if (now != earlier && now.Unit == earlier.Unit && (now.Value > earlier.Value) == (direction > 0)
                    && Make(percent, now, Precision.Of(earlier), direction, [now, earlier, percent], 2 + against, earlier) is { Verdict: Verdict.Holds } pair)
                {
                    relations.Add(pair);
                    return;
                }
            }
        }
    }


    private static bool IsAgainst(ReportReading reading, Number percent) => reading.AnyPhrase(percent.Next, percent.Next + 4, Direction.Earlier);

    private static void Add(
        List<Relation> relations, Number percent, Number now, Interval earlier, int sign, List<Number> figures, int evidence, Number? stated)
    {
        if (Make(percent, now, earlier, sign, figures, evidence, stated) is { } relation)
        {
            relations.Add(relation);
        }
    }

    private static Relation? Make(Number percent, Number now, Interval earlier, int sign, List<Number> figures, int evidence, Number? stated)
    {
        if (earlier.Low < Precision.Smallest)
        {
            return null;
        }

        var value = Precision.Of(now);
        // Without a direction the figure is the change itself.
        var (offset, way) = sign == 0 ? (0, 1) : (1, sign);
        var share = new Interval(((value.Low / earlier.High) - offset) * 100 * way, ((value.High / earlier.Low) - offset) * 100 * way);
        share = share.Low <= share.High ? share : new(share.High, share.Low);
        var verdict = Precision.JudgeShare(percent, share);
        var wrong = verdict == Verdict.Contradicts;
        var slip = wrong && (Slip.Of(percent.Mantissa, Math.Round(share.Low, percent.Decimals, MidpointRounding.AwayFromZero), percent.Decimals)
            || (stated is not null && sign != 0 && IsSlipOf(percent, now, stated, sign)));
        // A fall beyond everything, or one that is a rise: the figures are not those of this rate, unless one of them is a slip.
        if (wrong && share.High <= 0 && !slip)
        {
            return null;
        }

        return new Relation
        {
            Code = Code,
            Aspect = Aspect.Share,
            Situation = Situation.Growth,
            Stated = percent,
            Figures = figures,
            Verdict = verdict,
            Value = percent.Mantissa,
            Computed = (share.Low + share.High) / 2,
            Evidence = evidence + (slip ? 1 : 0),
            Rarity = Relation.DigitsOf(percent),
            Slip = slip,
            StatedText = Write.Of(percent.Mantissa) + "%",
            Expected = wrong && share.High > 0 ? Write.Percent((share.Low + share.High) / 2, percent.Decimals) : null,
            Formula = wrong ? $"{Write.Of(now.Value)} / {Write.Of(stated?.Value ?? earlier.Low)}" : null,
        };
    }

    /// <summary>One slip in one of the two figures makes the rate right.</summary>
    private static bool IsSlipOf(Number percent, Number now, Number earlier, int sign)
    {
        var half = Precision.Unit(percent.Decimals) / 2;
        var (low, high) = (1 + (sign * (percent.Mantissa - half) / 100), 1 + (sign * (percent.Mantissa + half) / 100));
        (low, high) = low <= high ? (low, high) : (high, low);
        return low > 0 && percent.Decimals is > 0 and < 4 && percent.Mantissa < 10_000
            && (Slip.Reaches(now, earlier.Value * low, earlier.Value * high) || Slip.Reaches(earlier, now.Value / high, now.Value / low));
    }
}
