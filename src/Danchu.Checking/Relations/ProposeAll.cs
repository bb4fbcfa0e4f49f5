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
        ProposeRatios.Propose(reading, relations);
        ProposeShares.Propose(reading, lists, relations);
        ProposeFarShares.Propose(reading, relations);
        ProposeRuns.Propose(reading, relations);
        ProposeShareRests.Propose(reading, relations);
        ProposeGrowth.Propose(reading, relations);
        ProposeMovements.Propose(reading, relations);
        ProposeRemainders.Propose(reading, listsByTotal, relations);
        ProposeBalances.Propose(reading, relations);
        return relations;
    }
}
