using Danchu.Checking.Checks;
using Danchu.Checking.Reading;

namespace Danchu.Checking.Relations;

/// <summary>The relation "this is what is left of those", made once for all that propose it.</summary>
internal static class MakeRest
{
    /// <param name="figures">All but what is left, in the order in which they are told.</param>
    /// <param name="computed">What would be left of them.</param>
    /// <param name="rarity">Digits of what is left that agree.</param>
    /// <param name="expected">What to write; null where nothing sensible can be.</param>
    public static Relation Of(
        Number left, IEnumerable<Number> figures, Verdict verdict, decimal computed, int evidence, int rarity = 0, bool slip = false,
        string? expected = null, string? formula = null, Situation situation = Situation.LeftCarried) => new()
    {
        Code = "G301",
        Aspect = Aspect.Rest,
        Situation = situation,
        Stated = left,
        Figures = [.. figures, left],
        Verdict = verdict,
        Value = left.Value,
        Computed = computed,
        Evidence = evidence,
        Rarity = rarity,
        Slip = slip,
        StatedText = Write.Of(left.Value),
        Expected = expected,
        Formula = formula,
    };
}
