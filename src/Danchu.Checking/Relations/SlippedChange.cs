using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;

namespace Danchu.Checking.Relations;

/// <summary>
/// A change that is one slip away from what lies between two figures: "giá gói thầu 182.842 triệu đồng, trúng thầu 181.306 triệu đồng, giảm 1.536 triệu đồng",
/// "tạm ngừng 498, tăng 96 doanh nghiệp (402)". They stand right before it, or the earlier one alone in the bracket behind it.
/// </summary>
internal static class SlippedChange
{
    private const int MostBack = 10;
    private const int MostAhead = 5;

    public static void Propose(ReportReading reading, int n, int sign, List<Relation> relations)
    {
        var change = reading.Numbers[n];
        if (change.Role != NumberRole.Quantity || change.Hedge != Hedge.None || Relation.DigitsOf(change) < 2)
        {
            return;
        }

        Relation? best = null;
        foreach (var earlier in Earlier(reading, n))
        {
            foreach (var now in Now(reading, n))
            {
                if (now != earlier && now.Power == earlier.Power && IsKind(change, now, earlier) && (now.Value > earlier.Value) == (sign > 0))
                {
                    var apart = Math.Abs(now.Value - earlier.Value);
                    if (apart == change.Value)
                    {
                        return;
                    }

                    var lone = earlier.Bracket >= change.Next;
                    best ??= Slip.IsSwapOf(change, apart) && (lone || Relation.DigitsOf(change) >= Slip.SwapDigits)
                        ? ProposeMovements.Make(change, [earlier, now], holds: false, apart, Formula(now, earlier), lone ? 6 : 5)
                        : null;
                }
            }
        }

        if (best is not null)
        {
            relations.Add(best);
        }
    }

    public static string Formula(Number now, Number earlier) =>
        $"{Checks.Write.Of(Math.Max(now.Value, earlier.Value))} - {Checks.Write.Of(Math.Min(now.Value, earlier.Value))}";

    /// <summary>One unit, or none of them has any.</summary>
    private static bool IsKind(Number change, Number now, Number earlier) => (change.Unit == now.Unit || now.Unit == 0 || change.Unit == 0)
        && (earlier.Unit == change.Unit || earlier.Unit == 0 || earlier.Unit == now.Unit);

    /// <summary>In a bracket right behind the change, or the last figures before it.</summary>
    private static IEnumerable<Number> Earlier(ReportReading reading, int n)
    {
        var change = reading.Numbers[n];
        for (var k = n + 1; k < reading.Numbers.Count && k <= n + MostAhead && reading.Numbers[k].Sentence == change.Sentence; k++)
        {
            if (IsPlain(reading.Numbers[k]) && reading.Numbers[k].Bracket >= change.Next && reading.Numbers[k].Bracket - change.Next < 8)
            {
                yield return reading.Numbers[k];
            }
        }

        foreach (var near in Right(reading, n))
        {
            yield return near;
        }
    }

    private static IEnumerable<Number> Now(ReportReading reading, int n)
    {
        var bracket = n + 1 < reading.Numbers.Count && reading.Numbers[n + 1].Bracket >= reading.Numbers[n].Next;
        return bracket ? Before(reading, n) : Right(reading, n);
    }

    /// <summary>Plain figures before it, the nearest first.</summary>
    private static IEnumerable<Number> Before(ReportReading reading, int n)
    {
        for (var k = n - 1; k >= 0 && k >= n - MostBack && reading.Numbers[k].Sentence >= reading.Numbers[n].Sentence - 1; k--)
        {
            if (IsPlain(reading.Numbers[k]) && !Percentages.IsClosed(reading, reading.Numbers[k], reading.Numbers[n]))
            {
                yield return reading.Numbers[k];
            }
        }
    }

    /// <summary>The last two of its sentence, when no other figure but years and shares stands between.</summary>
    private static IEnumerable<Number> Right(ReportReading reading, int n)
    {
        var found = 0;
        for (var k = n - 1; k >= 0 && found < 2 && reading.Numbers[k].Sentence == reading.Numbers[n].Sentence; k--)
        {
            var number = reading.Numbers[k];
            if (IsPlain(number))
            {
                found++;
                yield return number;
            }
            else if (number.Role is not (NumberRole.Year or NumberRole.Name or NumberRole.Percentage))
            {
                yield break;
            }
        }
    }

    private static bool IsPlain(Number number) =>
        number is { Role: NumberRole.Quantity, Doubtful: false, Change: false, Hedge: Hedge.None } && !Units.IsTime(number.Unit);
}
