using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>The relation "this percentage is the share of that part in that whole", computed once for all that propose it.</summary>
internal static class MakeShare
{
    /// <summary>Cheap look before the exact one: most pairs are far from it.</summary>
    public static bool MayFit(Number percent, Number part, Number whole)
    {
        if (whole.Value < Precision.Smallest)
        {
            return false;
        }

        var share = (double)part.Value * 100 / (double)whole.Value;
        return Math.Abs(share - (double)percent.Mantissa) <= (0.2 * (double)percent.Mantissa) + 1;
    }

    public static Relation Of(string code, Situation situation, Number percent, Number part, Number whole, int evidence)
    {
        var share = part.Value * 100 / whole.Value;
        var verdict = Precision.JudgeShare(percent, part, whole);
        if (verdict == Verdict.Contradicts && Precision.Loose(percent).Meets(Precision.LooseShare(part, whole)))
        {
            verdict = Verdict.HoldsAsHedged;
        }

        var wrong = verdict is Verdict.Contradicts or Verdict.HoldsIfTruncated;
        return new Relation
        {
            Code = code,
            Aspect = Aspect.Share,
            Situation = situation,
            Stated = percent,
            Figures = [part, whole, percent],
            Verdict = verdict,
            Value = percent.Mantissa,
            Computed = share,
            Evidence = evidence,
            Rarity = verdict == Verdict.HoldsAsHedged ? 1 : Math.Min(Relation.DigitsOf(percent), Relation.DigitsOf(whole) + 1),
            Slip = verdict == Verdict.Contradicts && (Slip.OfShare(percent, part, whole) || Slip.IsOverRest(percent, part, whole)),
            Expected = wrong && IsSaid(code, percent, share) ? Write.Percent(share, percent.Decimals) : null,
            Formula = wrong ? $"{Write.Of(part.Value)} / {Write.Of(whole.Value)} = {Write.Percent(share, Math.Max(2, percent.Decimals + 1))}" : null,
            StatedText = Write.Of(percent.Mantissa) + "%",
        };
    }

    /// <summary>No part is more than all, and what is left after rounding must be something: else only the author knows.</summary>
    private static bool IsSaid(string code, Number percent, decimal share) => share >= Precision.Unit(percent.Decimals) / 2
        && (share <= 100 || percent.Mantissa > 100 || string.Equals(code, "T201", StringComparison.Ordinal));
}
