using Danchu.Checking.Checks;
using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>Parts first, then "tổng cộng", "cộng là" and the total.</summary>
internal static class ProposeTotals
{
    private const string Code = "S102";
    private const int Most = 24;

    // 2: the words can only close a sum; 1: they may open one.
    private static readonly PhraseBook Sums = new([
        ("tổng cộng", 1), ("tổng cộng là", 2), ("cộng là", 2), ("cộng lại", 2), ("cộng lại là", 2), ("tất cả là", 2), ("tổng số là", 1), ("như vậy", 1),
        ("cộng", 1),
    ]);

    public static void Propose(ReportReading reading, ILookup<Number, PartList> lists, List<Relation> relations)
    {
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.LastNumber - sentence.FirstNumber < 3)
            {
                continue;
            }

            for (var i = sentence.From + 4; i < sentence.To; i++)
            {
                var (kind, length) = Sums.Match(reading.Tokens, i);
                if (length > 0)
                {
                    Judge(reading, lists, sentence, i + length, kind == 2, relations);
                }

                i += Math.Max(0, length - 1);
            }
        }
    }

    private static void Judge(
        ReportReading reading, ILookup<Number, PartList> lists, Sentence sentence, int from, bool closing, List<Relation> relations)
    {
        var n = FindLists.FirstNumber(reading, sentence, from);
        if (n >= sentence.LastNumber || reading.Numbers[n].Token - from > 8)
        {
            return;
        }

        var total = reading.Numbers[n];
        if (!total.Addable || total.Role != NumberRole.Quantity || total.Unit == 0 || Units.IsTime(total.Unit) || lists.Contains(total))
        {
            return;
        }

        var parts = new List<Number>();
        var (interval, sum, holds) = (Interval.Exactly(0), 0m, false);
        for (var k = n - 1; k >= sentence.FirstNumber && parts.Count < Most && !holds; k--)
        {
            var part = reading.Numbers[k];
            if (part.Unit == total.Unit && part.Addable && part.Role == NumberRole.Quantity && part.Bracket == total.Bracket)
            {
                parts.Insert(0, part);
                (interval, sum) = (interval.Plus(Precision.Of(part)), sum + part.Value);
                holds = parts.Count > 1 && interval.Meets(Precision.Of(total));
            }
        }

        if (holds || IsNear(parts, total, sum))
        {
            var sure = closing && total.Token == from;
            relations.Add(MakeSum.Behind(sure ? Situation.SumBefore : Situation.SumSome, total, parts, sum, holds));
        }
    }

    private static bool IsNear(List<Number> parts, Number total, decimal sum) =>
        parts.Count > 1 && ((sum >= total.Value * 0.8m && sum <= total.Value * 1.25m) || Slip.Of(total, sum))
            && !parts.Exists(part => part.Doubtful || part.Hedge != Hedge.None || part.Value >= total.Value) && !total.Doubtful && total.Hedge == Hedge.None;
}
