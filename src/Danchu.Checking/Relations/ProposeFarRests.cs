using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// What is left or lies between, told some sentences behind the figures: "giải ngân 21.640/30.500 triệu đồng … Phần vốn chưa giải ngân, 8.680
/// triệu đồng", "quỹ 1.286,4 triệu đồng. Doanh nghiệp 694,2 … Hộ dân 431,5 … Phần của cơ quan 106,7". No words tie them, so two of four digits
/// or more must have changed places.
/// </summary>
internal static class ProposeFarRests
{
    private const int MostBack = 40;
    private const int MostBlocks = 8;
    private const int MostFigures = 12;
    private const int MostParts = 4;
    private const int Near = 4;
    private const int Sharp = 4;
    private const int Evidence = 6;
    private const int Beside = 2;
    private const int MostWords = 8;
    private static readonly ulong NotYet = WordHashes.Hash("chưa");

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        var known = Company.Spoken(relations, Aspect.Sum, Aspect.Rest, Aspect.Change);
        var before = new List<Number>(MostFigures);
        for (var n = 2; n < reading.Numbers.Count; n++)
        {
            var left = reading.Numbers[n];
            if (!CanBe(reading, left) || Relation.DigitsOf(left) < Sharp || known.Contains(left) || left.Change)
            {
                continue;
            }

            Gather(reading, n, before);
            if ((OfPair(reading, left, before) ?? OfRest(left, before)) is { } relation)
            {
                relations.Add(relation);
            }
        }
    }

    private static bool CanBe(ReportReading reading, Number number) => number is { Doubtful: false, Range: false, Hedge: Hedge.None, Unit: not 0 }
        && number.Role is NumberRole.Quantity && !Units.IsTime(number.Unit) && reading.Blocks[reading.Sentences[number.Sentence].Block].Kind != BlockKind.Row;

    /// <summary>The figures of its kind before it, the nearest first; of a ratio both sides.</summary>
    private static void Gather(ReportReading reading, int n, List<Number> before)
    {
        var left = reading.Numbers[n];
        before.Clear();
        for (var k = n - 1; k >= 0 && k > n - MostBack && before.Count < MostFigures
            && reading.Sentences[reading.Numbers[k].Sentence].Block >= reading.Sentences[left.Sentence].Block - MostBlocks; k--)
        {
            var number = reading.Numbers[k];
            if (number.Role is NumberRole.Quantity or NumberRole.Numerator or NumberRole.Denominator && !number.Change && !number.Doubtful && !number.Range
                && number.Hedge == Hedge.None && number.Unit == left.Unit && number.Power == left.Power)
            {
                before.Add(number);
            }
        }
    }

    /// <summary>What lies between two figures, one of them near, when words say that it is a rest or a difference.</summary>
    private static Relation? OfPair(ReportReading reading, Number left, List<Number> before)
    {
        for (var near = 0; near < before.Count && near < Near && ProposeBalances.IsLeft(reading, left); near++)
        {
            for (var far = 0; far < before.Count; far++)
            {
                if (before[far].Value > before[near].Value && (Slip.IsSwapOf(left, before[far].Value - before[near].Value)
                    || (far - near is > 0 and <= Beside && Slip.Of(left, before[far].Value - before[near].Value) && IsNotDone(reading, left, before[near]))))
                {
                    return Make(left, [before[far], before[near]], before[far].Value - before[near].Value);
                }
            }
        }

        return null;
    }

    /// <summary>"giải ngân 256,4 tỷ đồng … Phần vốn chưa giải ngân 156,4 tỷ đồng": what was not done of what was.</summary>
    private static bool IsNotDone(ReportReading reading, Number left, Number done)
    {
        for (var i = left.Token - 1; i > left.Token - MostWords && i >= reading.Sentences[left.Sentence].From; i--)
        {
            if (reading.IsWord(i, NotYet))
            {
                var verb = reading.Tokens[i + 1].Hash;
                for (var k = done.Token - 1; k > done.Token - MostWords && k >= reading.Sentences[done.Sentence].From; k--)
                {
                    if (reading.IsWord(k, verb))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>The last of several parts told one after another: what the others leave of a total before them.</summary>
    private static Relation? OfRest(Number left, List<Number> before)
    {
        var sum = 0m;
        for (var parts = 0; parts + 1 < before.Count && parts < MostParts; parts++)
        {
            sum += before[parts].Value;
            for (var total = parts + 1; parts > 0 && total < before.Count; total++)
            {
                if (before[total].Value > sum && before[total].Value > left.Value && Slip.IsSwapOf(left, before[total].Value - sum))
                {
                    return Make(left, [before[total], .. Enumerable.Reverse(before.GetRange(0, parts + 1))], before[total].Value - sum);
                }
            }
        }

        return null;
    }

    private static Relation Make(Number left, List<Number> figures, decimal computed) => MakeRest.Of(
        left, figures, Verdict.Contradicts, computed, Evidence + (Relation.DigitsOf(left) > Sharp ? 1 : 0), slip: true, expected: Checks.Write.Of(computed),
        formula: $"{string.Join(" - ", figures.Select(figure => Checks.Write.Of(figure.Value)))} = {Checks.Write.Of(computed)}");
}
