using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// The last look at a share that nothing explained: the figure right beside it over each figure of its kind in the paragraph. Where not one of these shares
/// comes out and just one of them is a single digit away, that was meant: "Cửa hàng có 397 quầy … đang kinh doanh 290 quầy, tỷ lệ sử dụng 37,0%".
/// </summary>
internal static class ProposeNearShares
{
    private const string Code = "T202";
    private const int MostWholes = 6;
    private const int MostBack = 14;
    private const int MostTokens = 24;
    private const int MostBehind = 8;
    private const int MostSentences = 2;
    private const int Evidence = 6;

    public static void Propose(ReportReading reading, HashSet<Number> explained, List<Relation> relations)
    {
        var spoken = Company.SpokenPercents(relations);
        for (var n = 0; n < reading.Numbers.Count; n++)
        {
            var percent = reading.Numbers[n];
            if (percent.Role == NumberRole.Percentage && !explained.Contains(percent) && !spoken.Contains(percent) && IsShare(reading, percent)
                && Of(reading, n) is { } relation)
            {
                relations.Add(relation);
            }
        }
    }

    private static bool IsShare(ReportReading reading, Number percent) => Percentages.IsUsable(percent) && percent.Mantissa > 0
        && Relation.DigitsOf(percent) > 1 && !Percentages.IsBound(reading, percent) && Direction.Before(reading, percent) == 0
        && !Percentages.IsChangeOf(reading, percent) && !Percentages.IsOfSomethingElse(reading, percent)
        && reading.Blocks[reading.Sentences[percent.Sentence].Block].Kind != BlockKind.Row;

    private static Relation? Of(ReportReading reading, int n)
    {
        var percent = reading.Numbers[n];
        var pairs = Pairs(reading, n);
        if (pairs.Count == 0 || pairs.Exists(pair => ComesOut(percent, pair.Part, pair.Whole)))
        {
            return null;
        }

        var near = pairs.FindAll(pair => IsMeant(percent, pair.Part, pair.Whole, pairs.Count == 1));
        return near is [var (part, whole)] ? MakeShare.Of(Code, Situation.ShareEarlier, percent, part, whole, Evidence) : null;
    }

    /// <summary>It is the share, or what the part leaves of the whole.</summary>
    private static bool ComesOut(Number percent, Number part, Number whole) => Precision.JudgeShare(percent, part, whole) != Verdict.Contradicts
        || Math.Abs(100 - (part.Value * 100 / whole.Value) - percent.Mantissa) <= Precision.Unit(percent.Decimals);

    /// <summary>A digit of the share, of three; of two only where nothing else could be meant. In the figures two digits must have changed places.</summary>
    private static bool IsMeant(Number percent, Number part, Number whole, bool alone) =>
        (Relation.DigitsOf(percent) > 2 || alone) && (Slip.Of(percent, part.Value * 100 / whole.Value) || Slip.IsSwapOfShare(percent, part, whole));

    private static List<(Number Part, Number Whole)> Pairs(ReportReading reading, int n)
    {
        var pairs = new List<(Number Part, Number Whole)>();
        foreach (var part in Beside(reading, n))
        {
            var at = reading.Tokens[part.Token].Number;
            var wholes = 0;
            for (var k = Math.Min(reading.Numbers.Count - 1, n + 3); k >= 0 && k > at - MostBack && wholes < MostWholes; k--)
            {
                var whole = reading.Numbers[k];
                if (k != at && MayBe(reading, reading.Numbers[n], part, whole))
                {
                    wholes++;
                    pairs.Add((part, whole));
                }
            }
        }

        return pairs;
    }

    /// <summary>The nearest figure before it, and the one right behind it in a bracket.</summary>
    private static IEnumerable<Number> Beside(ReportReading reading, int n)
    {
        var percent = reading.Numbers[n];
        for (var k = n - 1; k >= 0 && reading.Numbers[k].Sentence == percent.Sentence && percent.Token - reading.Numbers[k].Next <= MostTokens; k--)
        {
            if (IsFigure(reading.Numbers[k]) && !Percentages.IsClosed(reading, reading.Numbers[k], percent))
            {
                if (Percentages.IsDirect(reading, reading.Numbers[k], percent))
                {
                    yield return reading.Numbers[k];
                }

                break;
            }
        }

        if (n + 1 < reading.Numbers.Count && reading.Numbers[n + 1] is var behind && behind.Sentence == percent.Sentence && IsFigure(behind)
            && behind.Token - percent.Next <= MostBehind && reading.IsSign(percent.Next, '('))
        {
            yield return behind;
        }
    }

    private static bool IsFigure(Number number) => number is { Countable: true, InWords: false, Doubtful: false, Range: false, Change: false }
        && number.Role == NumberRole.Quantity && number.Hedge == Hedge.None && number.Value > 0 && !Units.IsDuration(number.Unit);

    private static bool MayBe(ReportReading reading, Number percent, Number part, Number whole) => IsFigure(whole) && whole.Value >= 10
        && whole.Value >= part.Value && whole.Power == part.Power
        && (Units.AreAlike(part.Unit, whole.Unit) || Company.IsBare(reading, part) || Company.IsBare(reading, whole))
        && reading.Sentences[whole.Sentence].Block == reading.Sentences[part.Sentence].Block && percent.Sentence - whole.Sentence is >= 0 and < MostSentences
        && !SharedPart.IsOfAnotherTime(reading, whole, part) && !SharedPart.NamesPlace(reading, part, whole);
}
