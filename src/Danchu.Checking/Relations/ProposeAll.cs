using Danchu.Checking.Lists;
using Danchu.Checking.Reading;

namespace Danchu.Checking.Relations;

/// <summary>Every reading of the figures that arithmetic and language allow.</summary>
internal static class ProposeAll
{
    public static List<Relation> Of(ReportReading reading, List<PartList> lists, ILookup<Number, PartList> listsByTotal)
    {
        var relations = new List<Relation>(reading.Numbers.Count);
        ProposeSums.Propose(reading, lists, relations);
        ProposeTotals.Propose(reading, listsByTotal, relations);
        ProposeSilentSums.Propose(reading, relations);
        ProposeWholeLists.Propose(reading, relations);
        ProposeLines.Propose(reading, relations);
        ProposeHundreds.Propose(reading, relations);
        ProposeRatios.Propose(reading, relations);
        ProposeShares.Propose(reading, lists, relations);
        ProposeFarShares.Propose(reading, relations);
        ProposeRuns.Propose(reading, relations);
        ProposeShareRests.Propose(reading, relations);
        ProposeGrowth.Propose(reading, relations);
        ProposeMovements.Propose(reading, relations);
        ProposeRemainders.Propose(reading, listsByTotal, relations);
        ProposeBalances.Propose(reading, relations);
        var explained = ExplainedBy(relations);
        ProposeRowShares.Propose(reading, explained, relations);
        ProposeCompanyShares.Propose(reading, explained, relations);
        ProposeComparisons.Propose(reading, explained, relations);
        ProposeCompanyChanges.Propose(reading, explained, relations);
        ProposeCompanyFlows.Propose(reading, relations);
        ProposeCompanySums.Propose(reading, relations);
        ProposeFarRests.Propose(reading, relations);
        ProposeSiblingShares.Propose(reading, relations);
        ProposeNearShares.Propose(reading, explained, relations);
        return relations;
    }

    /// <summary>The percentages of which something that was proposed will be read.</summary>
    private static HashSet<Number> ExplainedBy(List<Relation> relations)
    {
        var explained = new HashSet<Number>(ReferenceEqualityComparer.Instance);
        explained.UnionWith(relations.FindAll(relation => relation is { Stated.Role: NumberRole.Percentage, Situation: not Situation.GrowthFromNothing }
            && (relation.Holds ? relation.Strength >= 4 : relation.Evidence >= 6)).ConvertAll(relation => relation.Stated));
        return explained;
    }
}
