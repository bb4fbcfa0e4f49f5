using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Lists;

/// <summary>What adding the parts gave: how many of them were added, their sum and how it fits the total.</summary>
internal readonly record struct Addition(Verdict Verdict, int Used, decimal Sum);

/// <summary>Adds parts up to a total.</summary>
internal static class AddUp
{
    public static Addition Try(PartList list)
    {
        if (Fitting(list) is { } whole)
        {
            return whole;
        }

        var first = list.Stops.Count > 0 && list.Stops[0] > 1 ? list.Stops[0] : list.Parts.Count;
        var (bestUsed, bestSum) = (list.Parts.Count, Sum(list.Parts, list.Parts.Count));
        if (first < list.Parts.Count && Math.Abs(Sum(list.Parts, first) - list.Total.Value) < Math.Abs(bestSum - list.Total.Value))
        {
            (bestUsed, bestSum) = (first, Sum(list.Parts, first));
        }

        return new(Verdict.Contradicts, bestUsed, bestSum);
    }

    /// <summary>The first two or more parts that add up to the total, if any: what follows them in the sentence is something else.</summary>
    private static Addition? Fitting(PartList list)
    {
        var interval = Interval.Exactly(0);
        decimal sum = 0;
        for (var k = 0; k < list.Parts.Count; k++)
        {
            interval = interval.Plus(Precision.Loose(list.Parts[k]));
            sum += list.Parts[k].Value;
            if (k > 0 && Fits(list.Total, interval))
            {
                var plain = list.Total.Hedge == Hedge.None && list.Parts.TrueForAll(part => part.Hedge == Hedge.None);
                return new(plain ? Verdict.Holds : Verdict.HoldsAsHedged, k + 1, sum);
            }
        }

        return null;
    }

    /// <summary>A total written as a ratio (59/59, 100/162) may be meant by either side.</summary>
    private static bool Fits(Number total, Interval sum) =>
        sum.Meets(Precision.Loose(total)) || (total.Role == NumberRole.Numerator && total.Other is { } whole && sum.Meets(Precision.Of(whole)));

    public static decimal Sum(List<Number> parts, int count)
    {
        decimal sum = 0;
        for (var k = 0; k < count; k++)
        {
            sum += parts[k].Value;
        }

        return sum;
    }
}
