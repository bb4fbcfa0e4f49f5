using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;

namespace Danchu.Checking.Relations;

/// <summary>Rates of change: with the change itself, with the earlier figure, with both as a ratio, or with this period's figure alone.</summary>
internal static class ProposeGrowth
{
    private const string Code = "T206";
    private const int MostBack = 8;
    private const int MostWords = 20;

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
                ProposeChangeRates.Propose(reading, n, relations);
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
            var evidence = 5 + (ProposeChangeRates.IsAgainst(reading, percent) ? 1 : 0);
            MakeGrowth.Add(relations, percent, now, Precision.Of(earlier), sign, [now, earlier, percent], evidence, earlier);
        }
    }

    private static void ProposeBases(ReportReading reading, int n, List<Relation> relations)
    {
        var percent = reading.Numbers[n];
        var direction = Direction.Before(reading, percent);
        if (direction == 0)
        {
            // "giảm 5 người chết (31,25%)": the rate of the change right before its bracket.
            if (n > 0 && reading.Numbers[n - 1] is { Change: true, Role: NumberRole.Quantity } moved && percent.Bracket >= moved.Next
                && percent.Bracket - moved.Next <= 3 && Direction.Before(reading, moved) is not 0 and var way
                && SlippedGrowth.Of(reading, n, way) is { } rate)
            {
                relations.Add(rate);
            }

            return;
        }

        if ((SlippedGrowth.Of(reading, n, direction) ?? FarGrowth.Of(reading, n, direction)) is { } slipped)
        {
            relations.Add(slipped);
        }

        var before = Percentages.Before(reading, n);
        if (before is not { Role: NumberRole.Quantity, Doubtful: false, Hedge: Hedge.None, Change: false } || before.Unit == 0
            || Units.IsTime(before.Unit) || percent.Token - before.Next > MostWords)
        {
            if (before is { Change: true, Role: NumberRole.Quantity } change && IsSaidAgain(reading, percent)
                && (EarlierBetween(reading, n, change) ?? EarlierBefore(reading, change)) is { } base0)
            {
                // "giảm 93 vụ so với năm 2022 (1.187 vụ), tức giảm 7,83%".
                MakeGrowth.Add(relations, percent, change, Precision.Of(base0), 0, [change, base0, percent], 6, base0);
                return;
            }

            ProposePairs(reading, n, direction, relations);
            return;
        }

        var at = reading.Tokens[before.Token].Number;
        if (reading.AnyPhrase(Math.Max(reading.Sentences[before.Sentence].From, before.Token - 5), before.Token, Direction.Earlier)
            && ProposeChangeRates.KinOf(reading, at) is [var present, ..])
        {
            // "3.694 USD/tấn; niên vụ trước 2.458 USD/tấn, tăng 50,3%".
            MakeGrowth.Add(relations, percent, present, Precision.Of(before), direction, [present, before, percent], 6, before);
            return;
        }

        if (EarlierBehind(reading, n) is { } behind && behind.Unit == before.Unit)
        {
            Hold(reading, n, direction, before, behind, [before, percent, behind], relations);
        }
        else if (EarlierBetween(reading, n, before) is { } between)
        {
            Hold(reading, n, direction, before, between, [before, between, percent], relations);
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

    /// <summary>Against the earlier figure that is named; when it does not come out, of any other pair it may.</summary>
    private static void Hold(ReportReading reading, int n, int direction, Number now, Number earlier, List<Number> figures, List<Relation> relations)
    {
        var named = MakeGrowth.Of(reading.Numbers[n], now, Precision.Of(earlier), direction, figures, 6, earlier);
        if (named is not null)
        {
            relations.Add(named);
        }

        // Among many figures a rate of two digits comes out by chance.
        if (named is not { Holds: true } && !(named is { Slip: true } && Relation.DigitsOf(reading.Numbers[n]) < 3))
        {
            ProposePairs(reading, n, direction, relations);
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
                return (reading.IsSign(number.Token - 1, '(')
                        || reading.IsSign(number.Token - 1, ':') || reading.AnyWord(number.Token - 1, number.Token, Given) || number.Bracket == percent.Next)
                    && (reading.AnyPhrase(percent.Next, number.Token, Direction.Earlier) || IsOfYear(reading, k, percent)) ? number : null;
            }
        }

        return null;
    }

    /// <summary>"tăng 63,2% (năm 2022: 7,6 triệu lượt)".</summary>
    private static bool IsOfYear(ReportReading reading, int k, Number percent) => reading.Numbers[k].Bracket == percent.Next
        && reading.Numbers[k - 1] is { Role: NumberRole.Year } year && year.Bracket == percent.Next && reading.Numbers[k].Token - year.Token <= 3;

    /// <summary>"1.120 tỷ đồng (cùng kỳ 1.000 tỷ đồng), tăng 12%", "so với cùng kỳ năm 2022 (400 lượt) tăng 5%".</summary>
    private static Number? EarlierBetween(ReportReading reading, int n, Number now)
    {
        for (var k = n - 1; k > 0 && k >= n - 3 && reading.Numbers[k] != now; k--)
        {
            var number = reading.Numbers[k];
            if (number is { Role: NumberRole.Quantity, Doubtful: false, Hedge: Hedge.None, Change: false, Bracket: >= 0 }
                && (number.Unit == now.Unit || number.Unit == 0)
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
        while (at >= 0 && reading.Tokens[at].Kind == TokenKind.Word
            && (ProposeChangeRates.Joining.Contains(reading.Tokens[at].Hash) || reading.IsWord(at, That)))
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

    /// <summary>"thành lập mới 806, tăng 10,3% (cùng kỳ 731)": without units only in one sentence, and of a rate of three digits.</summary>
    private static bool IsBareBeside(Number percent, Number number) =>
        number.Sentence == percent.Sentence && Relation.DigitsOf(percent) > 2 && number.Value >= 10;

    /// <summary>Any two figures of one kind of which one grew to the other at this rate: a claim, never a contradiction.</summary>
    private static void ProposePairs(ReportReading reading, int n, int direction, List<Relation> relations)
    {
        var percent = reading.Numbers[n];
        var near = new List<Number>(MostBack);
        var against = reading.AnyPhrase(percent.Token - 12, percent.Next + 10, Direction.Earlier) ? 1 : 0;
        for (var k = Math.Min(n + 3, reading.Numbers.Count - 1); k >= 0 && k >= n - MostBack; k--)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Quantity, Doubtful: false, Change: false } number && !Units.IsTime(number.Unit)
                && (number.Unit != 0 || IsBareBeside(percent, number)) && Math.Abs(number.Sentence - percent.Sentence) <= 1 + (2 * against))
            {
                near.Add(number);
            }
        }

        foreach (var now in near)
        {
            foreach (var earlier in near)
            {
                if (now != earlier && (now.Unit == earlier.Unit || now.Unit == 0 || earlier.Unit == 0) && now.Power == earlier.Power
                    && (now.Value > earlier.Value) == (direction > 0)
                    && MakeGrowth.Of(percent, now, Precision.Of(earlier), direction, [now, earlier, percent], 2 + against, earlier) is
                        { Verdict: Verdict.Holds } pair)
                {
                    relations.Add(pair);
                    return;
                }
            }
        }
    }
}
