using Danchu.Checking.Checks;
using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>Parts named in a bracket, after trong đó, gồm, cụ thể, behind a colon or as list items, against their total.</summary>
internal static class ProposeSums
{
    private const string Code = "S101";

    public static void Propose(ReportReading reading, List<PartList> lists, List<Relation> relations)
    {
        foreach (var list in lists)
        {
            var addition = AddUp.Try(list);
            var parts = list.Parts.Take(addition.Used).ToList();
            var relation = Make(reading, list, parts, addition);
            // Kinds that do not come near the total (19 lớp (500 học viên, 30 giảng viên)) were never its parts.
            if (relation.Holds || Severities.Of(relation) is null || relation.Evidence < Told || IsOut(reading, list, addition.Sum, relation.Slip))
            {
                AddPartial(relations, list, parts, relation);
                continue;
            }

            relations.Add(relation);
        }
    }

    private const int Told = 6;

    private static void AddPartial(List<Relation> relations, PartList list, List<Number> parts, Relation relation)
    {
        if (relation.Holds)
        {
            relations.Add(relation);
        }
        else if (list.SameUnit && relation.Computed < list.Total.Value)
        {
            relations.Add(new Relation
            {
                Code = Code,
                Aspect = Aspect.Sum,
                Situation = relation.Situation,
                Stated = list.Total,
                Figures = relation.Figures,
                Verdict = Verdict.Partial,
                Value = list.Total.Value,
                Computed = relation.Computed,
                Evidence = 5,
                Parts = parts,
            });
        }
    }

    /// <summary>So far off that they were counted of something else; a digit of the total explains even much, where all parts are announced.</summary>
    private static bool IsOut(ReportReading reading, PartList list, decimal sum, bool slip)
    {
        var total = list.Total.Value;
        if (slip && total >= 2 && (list.Closing || (list.Cue == Cue.Colon && list.Parts.Count > 2 && total >= 100)
            || (total >= 100 && IsSwap(list.Total, list.Parts, sum)) || ClosedSets.Are(reading, list.Parts)))
        {
            return false;
        }

        var soft = list.Cue is Cue.Some or Cue.Colon || (list.Cue == Cue.Among && !(slip && total >= 100));
        return total < 2 || (soft && Math.Abs(sum - total) > total / 4)
            || (!slip && (sum > total * 2 || sum < total / 2 || list.Parts.Exists(part => part.Value >= total * 1.5m)));
    }

    public static Relation Make(ReportReading reading, PartList list, List<Number> parts, Addition addition)
    {
        var wrong = addition.Verdict == Verdict.Contradicts;
        var slip = wrong && IsSlip(list.Total, parts, addition.Sum);
        return new Relation
        {
            Code = Code,
            Aspect = Aspect.Sum,
            Situation = !list.SameUnit ? Situation.SumKinds : IsSoft(list) ? Situation.SumSome : Situation.SumListed,
            Stated = list.Total,
            Figures = [list.Total, .. parts],
            Verdict = addition.Verdict,
            Value = list.Total.Value,
            Computed = addition.Sum,
            Evidence = wrong ? WeighWrong(reading, list, parts, addition.Sum, slip) : 5,
            Rarity = Relation.DigitsOf(list.Total),
            Slip = slip,
            Parts = parts,
            StatedText = Write.Of(list.Total.Value),
            Expected = wrong ? Write.Of(addition.Sum) : null,
            Formula = wrong ? Write.Sum(parts, addition.Sum) : null,
        };
    }

    private static bool IsVague(Cue cue) => cue is Cue.Some or Cue.Among or Cue.Colon;

    /// <summary>The list may be of some only, its total another one, or its figures each rounded (36 triệu).</summary>
    private static bool IsSoft(PartList list) =>
        list.Open || list.Apart || IsVague(list.Cue) || list.Total.Power > 0 || list.Total.Decimals > 0;

    /// <summary>One slip in the total or in one part.</summary>
    public static bool IsSlip(Number total, List<Number> parts, decimal sum) =>
        (total.Value >= 10 && Slip.Of(total, sum)) || parts.Exists(part => Relation.DigitsOf(part) > 1 && Slip.Of(part, part.Value - sum + total.Value));

    /// <summary>The same of two digits that changed places, which is hardly ever chance.</summary>
    public static bool IsSwap(Number total, List<Number> parts, decimal sum) =>
        Slip.IsSwapOf(total, sum) || parts.Exists(part => Relation.DigitsOf(part) > 1 && Slip.IsSwapOf(part, part.Value - sum + total.Value));

    /// <summary>One of three parts or more was left out when they were added up: of three digits that is no chance.</summary>
    public static bool IsForgotten(Number total, List<Number> parts, decimal sum) =>
        parts.Count > 2 && Relation.DigitsOf(total) > 2 && parts.Exists(part => part.Value > 0 && sum - part.Value == total.Value);

    /// <summary>A part larger than all is none, unless it is the one in which the slip is.</summary>
    public static bool IsTooLarge(Number total, Number part, decimal sum) =>
        part.Value >= total.Value && !(sum > part.Value && Slip.IsSwapOf(total, sum)) && !(part.Value >= 10 && Slip.Of(part, part.Value - sum + total.Value));

    /// <summary>"198 thôn, tổ dân phố; trong đó 176 thôn và 12 tổ dân phố": the kinds are named behind the total, and there are no others.</summary>
    private static bool IsNamedByKinds(ReportReading reading, PartList list, List<Number> parts)
    {
        var to = Math.Min(parts[0].Token, list.Total.Token + 10);
        for (var k = 0; k < parts.Count && !list.SameUnit; k++)
        {
            var named = false;
            for (var i = list.Total.Token + 1; i < to && !named; i++)
            {
                named = parts[k].UnitFrom > 0 && parts[k].UnitFrom < reading.Tokens.Count && i < reading.Tokens.Count
                    && reading.Tokens[i].Hash == reading.Tokens[parts[k].UnitFrom].Hash && reading.Tokens[i].Kind == TokenKind.Word;
            }

            if (!named)
            {
                return false;
            }
        }

        return !list.SameUnit;
    }

    /// <summary>What says that these are all parts and nothing else.</summary>
    private static int WeighWrong(ReportReading reading, PartList list, List<Number> parts, decimal sum, bool slip)
    {
        var total = list.Total.Value;
        var closed = ClosedSets.Are(reading, parts) || IsNamedByKinds(reading, list, parts);
        var evidence = list.Cue switch
        {
            Cue.Some => 1,
            Cue.Colon => 2,
            Cue.Among => 3,
            _ => 5,
        };
        evidence += list.SameUnit ? 2 : 0;
        evidence += closed ? 4 : list.Closing ? 2 : 0;
        evidence += slip ? 2 : 0;
        evidence += Math.Abs(sum - total) <= Math.Max(1, total / 20) ? 1 : 0;
        evidence += sum > total && list.SameUnit ? 1 : 0;
        // Three parts and more that miss their total by two in a hundred were meant to make it.
        evidence += !slip && IsVague(list.Cue) && list.SameUnit && parts.Count > 2 && Math.Abs(sum - total) <= total / 50 && total >= 100 ? 4 : 0;
        evidence -= list.Overlapping && !closed ? 6 : 0;
        evidence -= list.Open && !closed ? 3 : 0;
        // What falls short may simply not be all that there is.
        evidence -= sum < total && !slip && !closed && IsVague(list.Cue) ? 2 : 0;
        evidence -= list.Cue == Cue.Some && sum < total && total < 100 && !closed ? 1 : 0;
        evidence -= list.Apart ? 1 : 0;
        evidence -= !slip && Math.Abs(sum - total) > total / 5 ? 4 : 0;
        evidence -= reading.Blocks[reading.Sentences[list.Total.Sentence].Block].Kind == BlockKind.Row ? 4 : 0;
        evidence -= list.Total.Doubtful || list.Parts.Exists(part => part.Doubtful) ? 6 : 0;
        evidence -= list.Total.Hedge != Hedge.None || parts.Exists(part => part.Hedge != Hedge.None) ? 2 : 0;
        return evidence;
    }
}
