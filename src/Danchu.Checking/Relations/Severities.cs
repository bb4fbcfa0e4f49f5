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
        [Situation.ShareColumn] = (Severity.Warning, Severity.Warning),
        [Situation.TotalRow] = (Severity.Error, Severity.Warning),
        [Situation.TotalColumn] = (Severity.Warning, Severity.Warning),
    };

    public static Severity? Of(Relation relation) => Of(relation.Situation, relation.Slip);

    public static Severity? Of(Situation situation, bool slip) => slip ? Table[situation].Slip : Table[situation].Other;
}
