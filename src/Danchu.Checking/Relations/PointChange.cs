using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;

namespace Danchu.Checking.Relations;

/// <summary>A change in points between two percentages or scores.</summary>
internal static class PointChange
{
    /// <summary>"14,8%, giảm 1,3 điểm phần trăm so với 16,1%", "86,27 điểm, tăng 1,32 điểm": a change in points between two percentages or scores.</summary>
    public static void Propose(ReportReading reading, int n, int sign, List<Relation> relations)
    {
        var change = reading.Numbers[n];
        for (var k = n - 1; k >= 0 && k >= n - ProposeMovements.MostBack; k--)
        {
            for (var m = Math.Min(n + 3, reading.Numbers.Count - 1); m >= 0 && m >= n - ProposeMovements.MostBack; m--)
            {
                var (now, earlier) = (reading.Numbers[k], reading.Numbers[m]);
                if (m != n && m != k && IsScore(now) && IsScore(earlier) && now.Sentence >= change.Sentence - 1
                    && Math.Abs(earlier.Sentence - change.Sentence) <= 1 && now.Mantissa - earlier.Mantissa == sign * change.Mantissa)
                {
                    relations.Add(ProposeMovements.Make(change, [earlier, now], holds: true, change.Value, "", 3));
                    return;
                }
            }
        }

        // "11,41%, giảm 3,83 điểm phần trăm so với đầu năm (14,79%)", "86,27%, năm 2022 đạt 84,95%, tăng 3,12 điểm": both named, and it does not come out.
        if ((PointsBehind(reading, n) ?? PointsBefore(reading, n)) is var (before, after)
            && IsPlain(after) && IsPlain(before) && after != before
            && after.Mantissa != before.Mantissa)
        {
            var difference = Math.Abs(after.Mantissa - before.Mantissa);
            var right = (after.Mantissa > before.Mantissa) == (sign > 0);
            var needed = before.Mantissa + (sign * change.Mantissa);
            var slip = Slip.Of(change, difference) || (needed > 0 && Slip.Of(after, needed)) || Slip.Of(before, after.Mantissa - (sign * change.Mantissa));
            if (right || slip)
            {
                var formula = $"{Write.Of(after.Mantissa)} - {Write.Of(before.Mantissa)}";
                relations.Add(ProposeMovements.Make(change, [before, after], holds: false, difference, formula, slip ? 6 : 5));
            }
        }
    }

    /// <summary>The earlier percentage behind the change, after "so với", and this period's before it.</summary>
    private static (Number Before, Number After)? PointsBehind(ReportReading reading, int n)
    {
        var change = reading.Numbers[n];
        for (var k = n + 1; k < reading.Numbers.Count && k <= n + 3 && reading.Numbers[k].Sentence == change.Sentence; k++)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Percentage, Change: false } before)
            {
                return before.Token - change.Next < 14 && reading.AnyPhrase(change.Next, before.Token, Direction.Earlier)
                    && Percentages.Before(reading, n) is { Role: NumberRole.Percentage, Change: false } after
                    ? (before, after)
                    : null;
            }
        }

        return null;
    }

    /// <summary>The last two percentages before the change, one of them with its earlier year.</summary>
    private static (Number Before, Number After)? PointsBefore(ReportReading reading, int n)
    {
        var (change, found) = (reading.Numbers[n], new List<int>(2));
        for (var k = n - 1; k >= 0 && k >= n - ProposeMovements.MostBack && found.Count < 2 && reading.Numbers[k].Sentence == change.Sentence; k--)
        {
            if (reading.Numbers[k].Role == NumberRole.Percentage)
            {
                found.Add(k);
            }
            else if (reading.Numbers[k].Role != NumberRole.Year)
            {
                return null;
            }
        }

        return found.Count == 2 && change.Token - reading.Numbers[found[0]].Next <= 5 && !reading.Numbers[found[0]].Change && !reading.Numbers[found[1]].Change
            && IsEarlier(reading, found[0])
            ? (reading.Numbers[found[0]], reading.Numbers[found[1]])
            : null;
    }

    private static bool IsEarlier(ReportReading reading, int k) => ProposeMovements.YearOf(reading, k) > 0 || reading.AnyPhrase(
        Math.Max(reading.Sentences[reading.Numbers[k].Sentence].From, reading.Numbers[k].Token - 6), reading.Numbers[k].Token, Direction.Earlier);

    private static bool IsScore(Number number) => number.Role is NumberRole.Percentage or NumberRole.Quantity && !number.Doubtful;

    /// <summary>Means may be compared too.</summary>
    private static bool IsPlain(Number number) => !number.Doubtful && number.Hedge == Hedge.None;
}
