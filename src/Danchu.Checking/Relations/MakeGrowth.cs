using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>The relation "this figure grew from that one at this rate", computed once for all that propose it.</summary>
internal static class MakeGrowth
{
    /// <summary>A rate so far above the one that is said is of other figures.</summary>
    private const decimal Most = 500;

    public static void Add(
        List<Relation> relations, Number percent, Number now, Interval earlier, int sign, List<Number> figures, int evidence, Number? stated)
    {
        if (Of(percent, now, earlier, sign, figures, evidence, stated) is { } relation)
        {
            relations.Add(relation);
        }
    }

    public static Relation? Of(Number percent, Number now, Interval earlier, int sign, List<Number> figures, int evidence, Number? stated)
    {
        if (earlier.Low < Precision.Smallest)
        {
            return null;
        }

        var value = Precision.Of(now);
        // Without a direction the figure is the change itself.
        var (offset, way) = sign == 0 ? (0, 1) : (1, sign);
        var share = new Interval(((value.Low / earlier.High) - offset) * 100 * way, ((value.High / earlier.Low) - offset) * 100 * way);
        share = share.Low <= share.High ? share : new(share.High, share.Low);
        var verdict = Precision.JudgeShare(percent, share);
        var wrong = verdict == Verdict.Contradicts;
        var slip = wrong && (Slip.Of(percent.Mantissa, Math.Round(share.Low, percent.Decimals, MidpointRounding.AwayFromZero), percent.Decimals)
            || (stated is not null && sign != 0 && IsSlipOf(percent, now, stated, sign)));
        // A fall beyond everything, or one that is a rise: the figures are not those of this rate, unless one of them is a slip.
        if (wrong && !slip && (share.High <= 0 || share.High > Most + (10 * percent.Mantissa)))
        {
            return null;
        }

        return new Relation
        {
            Code = "T206",
            Aspect = Aspect.Share,
            Situation = Situation.Growth,
            Stated = percent,
            Figures = figures,
            Verdict = verdict,
            Value = percent.Mantissa,
            Computed = (share.Low + share.High) / 2,
            Evidence = evidence + (slip ? 1 : 0),
            Rarity = Relation.DigitsOf(percent),
            Slip = slip,
            StatedText = Write.Of(percent.Mantissa) + "%",
            Expected = wrong && share.High > 0 ? Write.Percent((share.Low + share.High) / 2, percent.Decimals) : null,
            Formula = wrong ? $"{Write.Of(now.Value)} / {Write.Of(stated?.Value ?? earlier.Low)}" : null,
        };
    }

    /// <summary>One slip in one of the two figures makes the rate right.</summary>
    private static bool IsSlipOf(Number percent, Number now, Number earlier, int sign)
    {
        var half = Precision.Unit(percent.Decimals) / 2;
        var (low, high) = (1 + (sign * (percent.Mantissa - half) / 100), 1 + (sign * (percent.Mantissa + half) / 100));
        (low, high) = low <= high ? (low, high) : (high, low);
        return low > 0 && percent.Decimals is > 0 and < 4 && percent.Mantissa < 10_000
            && (Slip.Reaches(now, earlier.Value * low, earlier.Value * high) || Slip.Reaches(earlier, now.Value / high, now.Value / low));
    }
}
