using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>
/// A rate of change that is one slip away from that of the figures right before it: "tuần 42 có 96 ca, tuần 41 có 81 ca, tăng 15 ca, tăng 15,8%", or that was
/// taken of this period's figure and not of the earlier one: "18.720, kỳ trước 20.800, giảm 11,1%".
/// </summary>
internal static class SlippedGrowth
{
    private const int MostBack = 4;

    /// <summary>So many digits of which two changed places: fewer do so by chance.</summary>
    private const int SwapDigits = 3;

    public static Relation? Of(ReportReading reading, int n, int sign)
    {
        var percent = reading.Numbers[n];
        if (percent.Decimals == 0 || Relation.DigitsOf(percent) < 2)
        {
            return null;
        }

        Span<int> near = stackalloc int[MostBack];
        near = near[..Gather(reading, n, near)];
        for (var i = 0; i < near.Length; i++)
        {
            for (var j = 0; j < near.Length; j++)
            {
                var (now, earlier) = (reading.Numbers[near[i]], reading.Numbers[near[j]]);
                if (i != j && !earlier.Change && Make(reading, percent, now, earlier, now.Change ? 0 : sign) is { } relation)
                {
                    return relation;
                }
            }
        }

        return null;
    }

    /// <summary>The nearest figures before it in the sentence.</summary>
    private static int Gather(ReportReading reading, int n, Span<int> near)
    {
        var count = 0;
        for (var k = n - 1; k >= 0 && count < near.Length && reading.Numbers[k].Sentence == reading.Numbers[n].Sentence; k--)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Quantity, Doubtful: false, Hedge: Hedge.None, Range: false } number && !Units.IsTime(number.Unit))
            {
                near[count++] = k;
            }
        }

        return count;
    }

    private static Relation? Make(ReportReading reading, Number percent, Number now, Number earlier, int sign)
    {
        if ((now.Unit != earlier.Unit && now.Unit != 0 && earlier.Unit != 0) || earlier.Value < 10 || now.Value == 0 || now.Power != earlier.Power
            || (sign != 0 ? (now.Value > earlier.Value) != (sign > 0) : now.Value > earlier.Value))
        {
            return null;
        }

        var change = sign == 0 ? now.Value : Math.Abs(now.Value - earlier.Value);
        var swap = Relation.DigitsOf(percent) >= SwapDigits && Slip.IsSwapOf(percent, change * 100 / earlier.Value);
        var other = sign != 0 && Interval.Around(percent.Mantissa, Precision.Unit(percent.Decimals) / 2).Contains(change * 100 / now.Value)
            && IsEarlier(reading, earlier);
        return (swap || other)
            && MakeGrowth.Of(percent, now, Precision.Of(earlier), sign, [now, earlier, percent], swap ? 5 : 6, earlier) is { Holds: false } relation
            ? relation
            : null;
    }

    private static bool IsEarlier(ReportReading reading, Number earlier)
    {
        var from = Math.Max(reading.Sentences[earlier.Sentence].From, earlier.Token - 5);
        var at = reading.Tokens[earlier.Token].Number;
        return reading.AnyPhrase(from, earlier.Token, Direction.Earlier)
            || (at > 0 && reading.Numbers[at - 1] is { Role: NumberRole.Year } year && earlier.Token - year.Token <= 3);
    }
}
