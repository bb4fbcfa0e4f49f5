using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>
/// What a contradiction weighs, situation by situation: with one slip that explains it, and without. The only place where it is said; an error stands here
/// only where at least 98 of a hundred were right on texts that did not shape the rules.
/// </summary>
internal static class Severities
{
    private static readonly Dictionary<Situation, (Severity? Slip, Severity? Other)> Table = new()
    {
        [Situation.RatioBeside] = (Severity.Error, Severity.Warning),
        [Situation.RatioLoose] = (Severity.Warning, Severity.Warning),
        [Situation.RatioApart] = (Severity.Warning, null),
        [Situation.RatioHedged] = (Severity.Note, Severity.Note),
        [Situation.RatioUpsideDown] = (Severity.Warning, Severity.Warning),
        [Situation.ShareListed] = (Severity.Warning, Severity.Warning),
        [Situation.ShareVouched] = (Severity.Error, Severity.Warning),
        [Situation.ShareNamed] = (Severity.Error, Severity.Warning),
        [Situation.ShareEarlier] = (Severity.Warning, Severity.Warning),
        [Situation.SumListed] = (Severity.Error, Severity.Warning),
        [Situation.SumSome] = (Severity.Warning, Severity.Warning),
        [Situation.SumKinds] = (Severity.Warning, Severity.Warning),
        [Situation.SumBefore] = (Severity.Error, Severity.Warning),
        [Situation.SumSilent] = (null, null),
        [Situation.Left] = (Severity.Error, Severity.Warning),
        [Situation.LeftCarried] = (Severity.Warning, Severity.Warning),
        [Situation.Growth] = (Severity.Warning, Severity.Warning),
        [Situation.GrowthFromNothing] = (Severity.Warning, Severity.Warning),
        [Situation.Movement] = (Severity.Warning, Severity.Warning),
        [Situation.Hundred] = (Severity.Warning, Severity.Warning),
        [Situation.ShareColumn] = (Severity.Error, Severity.Warning),
        [Situation.TotalRow] = (Severity.Error, Severity.Warning),
        [Situation.TotalColumn] = (Severity.Warning, Severity.Warning),
    };

    /// <summary>Situations in which two digits of a figure that changed places are proof enough, when the words are strong besides.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<Situation> Proved =
        System.Collections.Frozen.FrozenSet.ToFrozenSet(
            [Situation.ShareListed, Situation.ShareEarlier, Situation.SumSome, Situation.SumKinds, Situation.LeftCarried]);

    private const int StrongWords = 8;

    public static Severity? Of(Relation relation) => Of(relation.Situation, relation.Slip) is { } severity
        ? severity == Severity.Warning && IsProved(relation) ? Severity.Error : severity
        : null;

    private static bool IsProved(Relation relation) => relation is { Holds: false, Slip: true, Evidence: >= StrongWords } && Proved.Contains(relation.Situation)
        && relation.Mend is { Rank: 2 } mend && Relation.DigitsOf(mend.Figure) >= Slip.SwapDigits;

    public static Severity? Of(Situation situation, bool slip) => slip ? Table[situation].Slip : Table[situation].Other;
}
