using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>
/// One percentage of several ratios together: "85% (trường trung học 3/29, trường tiểu học 144/144)", "cấp xã 120/138, cấp huyện 9/10, đạt 87,2%".
/// It is a claim, never a finding.
/// </summary>
internal static class PooledRatios
{
    private const int Most = 12;

    /// <summary>The ratios in the bracket behind the percentage; true when there are several, so that none of them alone is its ratio.</summary>
    public static bool ProposeBehind(ReportReading reading, int n, List<Relation> relations)
    {
        var percent = reading.Numbers[n];
        var parts = new List<Number>();
        for (var k = n + 1; k < reading.Numbers.Count && k < n + (2 * Most) && reading.Numbers[k].Bracket == percent.Next; k++)
        {
            if (reading.Numbers[k].Role == NumberRole.Percentage)
            {
                return false;
            }

            if (reading.Numbers[k] is { Role: NumberRole.Numerator, Other: not null, Doubtful: false } part)
            {
                parts.Add(part);
            }
        }

        return parts.Count > 1 && Add(relations, percent, parts, 6);
    }

    /// <summary>The ratios right before the percentage, from the second on until they give it.</summary>
    public static void ProposeBefore(ReportReading reading, int n, List<Relation> relations)
    {
        var percent = reading.Numbers[n];
        var parts = new List<Number>();
        for (var k = n - 1; k >= 0 && k >= n - (2 * Most) && reading.Numbers[k].Sentence == percent.Sentence; k--)
        {
            var number = reading.Numbers[k];
            if (number.Role is NumberRole.Percentage or NumberRole.Quantity)
            {
                return;
            }

            if (number is { Role: NumberRole.Numerator, Other: not null, Doubtful: false })
            {
                parts.Insert(0, number);
                if (parts.Count > 1 && Add(relations, percent, parts, 3))
                {
                    return;
                }
            }
        }
    }

    private static bool Add(List<Relation> relations, Number percent, List<Number> parts, int evidence)
    {
        var (one, all) = (parts.Sum(part => part.Value), parts.Sum(part => part.Other!.Value));
        if (all < Precision.Smallest || Precision.JudgeShare(percent, Interval.Exactly(one * 100 / all)) != Verdict.Holds)
        {
            return false;
        }

        relations.Add(new Relation
        {
            Code = "T201",
            Aspect = Aspect.Share,
            Situation = Situation.RatioApart,
            Stated = percent,
            Figures = [.. parts.SelectMany(part => new[] { part, part.Other! }), percent],
            Verdict = Verdict.Holds,
            Value = percent.Mantissa,
            Computed = one * 100 / all,
            Evidence = evidence,
            Rarity = Relation.DigitsOf(percent),
        });
        return true;
    }
}
