using Danchu.Checking.Checks;
using Danchu.Checking.Lists;
using Danchu.Checking.Reading;

namespace Danchu.Checking.Relations;

/// <summary>The relation "these parts make that total", computed once for all that propose it without a list's own words.</summary>
internal static class MakeSum
{
    /// <summary>A total behind its parts.</summary>
    public static Relation Behind(Situation situation, Number total, List<Number> parts, decimal sum, bool holds) => new()
    {
        Code = "S102",
        Aspect = Aspect.Sum,
        Situation = situation,
        Stated = total,
        Figures = [.. parts, total],
        Verdict = holds ? Verdict.Holds : Verdict.Contradicts,
        Value = total.Value,
        Computed = sum,
        Evidence = 6,
        Rarity = Relation.DigitsOf(total),
        Slip = !holds && ProposeSums.IsSlip(total, parts, sum),
        Parts = parts,
        StatedText = Write.Of(total.Value),
        Expected = Write.Of(sum),
        Formula = Write.Sum(parts, sum),
    };

    /// <summary>A sum that one slip of the hand keeps from coming out.</summary>
    public static Relation Slipped(string code, Number total, List<Number> parts, decimal sum, IReadOnlyList<Number> figures, int evidence) => new()
    {
        Code = code,
        Aspect = Aspect.Sum,
        Situation = Situation.SumSome,
        Stated = total,
        Figures = figures,
        Verdict = Verdict.Contradicts,
        Value = total.Value,
        Computed = sum,
        Evidence = evidence,
        Slip = true,
        Parts = [.. parts],
        StatedText = Write.Of(total.Value),
        Expected = Write.Of(sum),
        Formula = Write.Sum(parts, sum),
    };

    /// <summary>A sum that comes out though nothing announces it: one digit of its agreement is chance.</summary>
    public static Relation Silent(Number total, List<Number> parts, Verdict verdict, int evidence) => new()
    {
        Code = "S101",
        Aspect = Aspect.Sum,
        Situation = Situation.SumSilent,
        Stated = total,
        Figures = [total, .. parts],
        Verdict = verdict,
        Value = total.Value,
        Computed = AddUp.Sum(parts, parts.Count),
        Evidence = evidence,
        Rarity = Relation.DigitsOf(total) - 1,
        Parts = [.. parts],
    };
}
