using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>
/// A rate of change whose earlier figure stands in its sentence and this period's some sentences before: "Doanh thu 486,3 tỷ đồng; … Năm 2023
/// doanh thu 421,9 tỷ đồng, vậy tăng 15,3%". One pair that comes out explains it; else one of which two digits changed places, or that was
/// taken of this period's figure.
/// </summary>
internal static class FarGrowth
{
    private const int MostBack = 24;
    private const int MostAhead = 3;
    private const int MostInSentence = 8;
    private const int Evidence = 3;

    public static Relation? Of(ReportReading reading, int n, int sign)
    {
        var percent = reading.Numbers[n];
        if (percent.Decimals == 0 || Relation.DigitsOf(percent) < 2)
        {
            return null;
        }

        Relation? slipped = null;
        foreach (var earlier in Earlier(reading, n))
        {
            for (var k = n - 1; k >= 0 && k >= n - MostBack; k--)
            {
                var now = reading.Numbers[k];
                if (now == earlier || !IsPlain(now) || now.Power != earlier.Power || !(now.Unit == earlier.Unit || (Units.AreAlike(now.Unit, earlier.Unit))))
                {
                    continue;
                }

                if (MakeGrowth.Of(percent, now, Precision.Of(earlier), sign, [now, earlier, percent], Evidence, earlier) is { Verdict: Verdict.Holds } right)
                {
                    // "giảm 116,4 tỷ đồng (giảm 7,6%)": beside a change the rate is held against that.
                    return reading.Numbers[n - 1].Change ? null : right;
                }

                slipped ??= SlippedGrowth.Make(reading, percent, now, earlier, sign);
            }
        }

        return slipped;
    }

    /// <summary>Figures of its sentence that are called earlier.</summary>
    private static IEnumerable<Number> Earlier(ReportReading reading, int n)
    {
        for (var k = Math.Max(0, n - MostInSentence); k < reading.Numbers.Count && k <= n + MostAhead; k++)
        {
            var number = reading.Numbers[k];
            if (k != n && number.Sentence == reading.Numbers[n].Sentence && IsPlain(number) && number.Unit != 0 && SlippedGrowth.IsEarlier(reading, number))
            {
                yield return number;
            }
        }
    }

    private static bool IsPlain(Number number) =>
        number is { Role: NumberRole.Quantity, Doubtful: false, Change: false, Range: false, Hedge: Hedge.None } && !Units.IsTime(number.Unit);
}
