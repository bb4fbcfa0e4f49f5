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
    private const int MostAhead = 8;
    private const int MostBehind = 4;

    public static Relation? Of(ReportReading reading, int n, int sign)
    {
        var percent = reading.Numbers[n];
        if (percent.Decimals == 0 || Relation.DigitsOf(percent) < 2)
        {
            return null;
        }

        Span<int> near = stackalloc int[MostBack + MostBehind];
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
        for (var k = n - 1; k >= 0 && count < MostBack && reading.Numbers[k].Sentence == reading.Numbers[n].Sentence; k--)
        {
            if (IsPlain(reading.Numbers[k]))
            {
                near[count++] = k;
            }
        }

        // "giảm 13 vụ (29,55%), giảm 5 người chết (31,25%) … (Tết trước 44 vụ, 16 người chết)": the earlier ones in a bracket behind.
        for (var k = n + 1; k < reading.Numbers.Count && k <= n + MostAhead && count < near.Length
            && reading.Numbers[k].Sentence == reading.Numbers[n].Sentence; k++)
        {
            if (IsPlain(reading.Numbers[k]) && !reading.Numbers[k].Change && reading.Numbers[k].Bracket >= reading.Numbers[n].Next)
            {
                near[count++] = k;
            }
        }

        return count;
    }

    /// <summary>Means may be compared too.</summary>
    private static bool IsPlain(Number number) =>
        number is { Role: NumberRole.Quantity, Doubtful: false, Hedge: Hedge.None } && !Units.IsTime(number.Unit);

    public static Relation? Make(ReportReading reading, Number percent, Number now, Number earlier, int sign)
    {
        if ((now.Unit != earlier.Unit && now.Unit != 0 && earlier.Unit != 0) || earlier.Value < 10 || now.Value <= 0 || now.Power != earlier.Power
            || (sign != 0 ? (now.Value > earlier.Value) != (sign > 0) : now.Value > earlier.Value))
        {
            return null;
        }

        var change = sign == 0 ? now.Value : Math.Abs(now.Value - earlier.Value);
        var swap = Relation.DigitsOf(percent) >= Slip.SwapDigits && Slip.IsSwapOf(percent, change * 100 / earlier.Value);
        var other = sign != 0 && Interval.Around(percent.Mantissa, Precision.Unit(percent.Decimals) / 2).Contains(change * 100 / now.Value)
            && IsEarlier(reading, earlier);
        return (swap || other)
            && MakeGrowth.Of(percent, now, Precision.Of(earlier), sign, [now, earlier, percent], swap ? 5 : 6, earlier) is { Holds: false } relation
            ? relation
            : null;
    }

    /// <summary>Words or a year right before it say that it is of an earlier time.</summary>
    public static bool IsEarlier(ReportReading reading, Number earlier)
    {
        var from = Math.Max(reading.Sentences[earlier.Sentence].From, earlier.Bracket >= 0 ? Math.Min(earlier.Bracket, earlier.Token - 5) : earlier.Token - 5);
        var at = reading.Tokens[earlier.Token].Number;
        return reading.AnyPhrase(from, earlier.Token, Direction.Earlier)
            || (at > 0 && reading.Numbers[at - 1] is { Role: NumberRole.Year } year && earlier.Token - year.Token <= 3);
    }
}
