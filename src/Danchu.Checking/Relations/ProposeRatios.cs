using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>a/b and the percentage printed with it, before or behind, in one breath or parted by a full stop.</summary>
internal static class ProposeRatios
{
    private const string Code = "T201";
    private const int Far = 12;
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Shared = WordHashes.Set("số tổng các");

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        var numbers = reading.Numbers;
        for (var n = 0; n < numbers.Count; n++)
        {
            if (numbers[n] is { Role: NumberRole.Percentage, Range: false, Doubtful: false })
            {
                ProposeBehind(reading, n, relations);
                ProposeBefore(reading, n, relations);
            }
        }
    }

    /// <summary>96,99% (484/499 đại biểu)</summary>
    private static void ProposeBehind(ReportReading reading, int n, List<Relation> relations)
    {
        var percent = reading.Numbers[n];
        if (!reading.IsSign(percent.Next, '(') || Percentages.IsChangeOf(reading, percent) || PooledRatios.ProposeBehind(reading, n, relations))
        {
            return;
        }

        for (var k = n + 1; k < reading.Numbers.Count && k <= n + 3 && reading.Numbers[k].Bracket == percent.Next; k++)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Numerator, Other: { } whole } part)
            {
                var evidence = (k == n + 1 && part.Token - percent.Next < Far && !SaysOther(reading, n, whole) ? 6 : 2)
                    + (Percentages.IsReached(reading, percent) ? 1 : 0);
                Add(reading, relations, Situation.RatioBeside, percent, part, whole, evidence);
                return;
            }
        }
    }

    /// <summary>"98,7% (12/15 trường đạt 100%)": the ratio in the bracket has a percentage or a sentence of its own.</summary>
    private static bool SaysOther(ReportReading reading, int n, Number whole)
    {
        var percent = reading.Numbers[n];
        for (var k = reading.Tokens[whole.Token].Number + 1; k < reading.Numbers.Count && reading.Numbers[k].Bracket == percent.Next; k++)
        {
            if (reading.Numbers[k].Role == NumberRole.Percentage)
            {
                return true;
            }
        }

        return false;
    }

    private static void ProposeBefore(ReportReading reading, int n, List<Relation> relations)
    {
        var percent = reading.Numbers[n];
        if (Percentages.IsBound(reading, percent))
        {
            return;
        }

        var before = Percentages.Before(reading, n);
        if (before is { Role: NumberRole.Denominator })
        {
            if (!Percentages.IsChange(reading, before, percent))
            {
                var direct = Percentages.IsDirect(reading, before, percent);
                // "441/473 người, 93,2%": three digits right behind need no word of share.
                var bare = reading.IsSign(percent.Token - 1, ',') && percent.Token - before.Next <= 4 && Relation.DigitsOf(percent) > 2;
                var evidence = (direct ? 4 : 0)
                    + (bare || Percentages.IsReached(reading, percent) || reading.Tokens[percent.Token - 1].Sign is '(' or '=' ? 2 : 0);
                Add(reading, relations, Situation.RatioBeside, percent, before.Other!, before, evidence);
                PooledRatios.ProposeBefore(reading, n, relations);
            }
        }
        else if (before is null && LastOfSentenceBefore(reading, n) is { } whole)
        {
            Add(reading, relations, Situation.RatioApart, percent, whole.Other!, whole, 3);
        }
    }

    /// <summary>"… 19/22 xã. Đạt tỷ lệ 86,4%": nothing but such words opens the sentence, and the ratio was the last thing said.</summary>
    private static Number? LastOfSentenceBefore(ReportReading reading, int n)
    {
        var percent = reading.Numbers[n];
        var sentence = reading.Sentences[percent.Sentence];
        if (percent.Sentence == 0 || sentence.FirstNumber != n || percent.Token - sentence.From > 5 || !Percentages.IsReached(reading, percent)
            || reading.Blocks[sentence.Block].Kind == BlockKind.Row || Percentages.IsChangeOf(reading, percent))
        {
            return null;
        }

        var before = reading.Sentences[percent.Sentence - 1];
        for (var k = before.LastNumber - 1; k >= before.FirstNumber && reading.Blocks[before.Block].Kind != BlockKind.Row; k--)
        {
            if (reading.Numbers[k].Countable && reading.Numbers[k].Bracket < 0)
            {
                return reading.Numbers[k] is { Role: NumberRole.Denominator } last ? last : null;
            }
        }

        return null;
    }

    private static void Add(ReportReading reading, List<Relation> relations, Situation situation, Number percent, Number part, Number whole, int evidence)
    {
        if (whole.Value < Precision.Smallest || part.Doubtful || whole.Doubtful || part.Range || whole.Range || IsFraction(part, whole))
        {
            return;
        }

        var elsewhere = Percentages.IsOfSomethingElse(reading, percent) || Percentages.IsVote(reading, part, percent)
            || Beside.IsOfOther(reading, part, whole, percent);
        situation = situation == Situation.RatioBeside && (elsewhere || !Beside.Is(reading, part, whole, percent)) ? Situation.RatioLoose : situation;
        var relation = MakeShare.Of(Code, percent.Hedge == Hedge.None ? situation : Situation.RatioHedged, percent, part, whole, evidence);
        // A percentage of one wrong digit in three or four is the same percentage, whatever it is said to be of.
        if (!relation.Holds && elsewhere
            && !(Relation.DigitsOf(percent) > 2 && (Slip.Of(percent, relation.Computed!.Value)
                || (part.Value != whole.Value && !Percentages.IsVote(reading, part, percent) && Slip.IsSwapOfShare(percent, part, whole)))))
        {
            return;
        }

        // "2/3 tầng …, đạt 83% khối lượng": of so few things the percentage is seldom meant, unless one digit makes it so.
        if (!relation.Holds && whole.Value < 10 && !relation.Slip)
        {
            return;
        }

        if (!relation.Holds && Relation.DigitsOf(percent) > 2 && Slip.IsSwapOf(percent, relation.Computed!.Value))
        {
            // "…, tỷ lệ đoàn kết tập hợp 40,4%" of 44,0%: so near that whatever words stand between do not part them.
            relation = MakeShare.Of(Code, situation, percent, part, whole, evidence + 4);
        }

        if (relation.Holds || percent.Hedge == Hedge.None)
        {
            relations.Add(relation.Holds || !IsUpsideDown(percent, part, whole) ? relation : TurnOver(relation, percent, part, whole));
        }
        else if (IsOnWrongSide(percent, part, whole) && Percentages.IsReached(reading, percent))
        {
            relations.Add(relation);
        }
    }

    /// <summary>"ít nhất 2/3 số hộ": a fraction, no count.</summary>
    private static bool IsFraction(Number part, Number whole) =>
        part.Hedge != Hedge.None || whole.Hedge != Hedge.None || (whole.Value <= 5 && (whole.Unit == 0 || Shared.Contains(whole.Unit)));

    /// <summary>Near enough to be meant: "gần 40%" of 42,4% and not "trên 85%", the limit of a class.</summary>
    private static bool IsOnWrongSide(Number percent, Number part, Number whole)
    {
        var share = part.Value * 100 / whole.Value;
        return Math.Abs(share - percent.Mantissa) <= percent.Mantissa / 10
            && (percent.Hedge is Hedge.Below or Hedge.Near ? share > percent.Mantissa : percent.Hedge == Hedge.Above && share < percent.Mantissa);
    }

    private static bool IsUpsideDown(Number percent, Number part, Number whole) =>
        part.Value > whole.Value && Precision.JudgeShare(percent, whole, part) != Verdict.Contradicts;

    private static Relation TurnOver(Relation relation, Number percent, Number part, Number whole) => new()
    {
        Code = Code,
        Aspect = Aspect.Share,
        Situation = Situation.RatioUpsideDown,
        Stated = percent,
        Figures = relation.Figures,
        Verdict = Verdict.Contradicts,
        Value = percent.Mantissa,
        Computed = relation.Computed,
        Evidence = relation.Evidence,
        Slip = true,
        StatedText = $"{Write.Of(part.Value)}/{Write.Of(whole.Value)}",
        Expected = $"{Write.Of(whole.Value)}/{Write.Of(part.Value)}",
        Formula = $"{Write.Of(whole.Value)} / {Write.Of(part.Value)} = {Write.Of(percent.Mantissa)}%",
        Place = new(part.Start, whole.End),
    };
}
