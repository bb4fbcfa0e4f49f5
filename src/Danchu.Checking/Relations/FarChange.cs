using Danchu.Checking.Reading;

namespace Danchu.Checking.Relations;

/// <summary>
/// "So với năm 2021 (20.415 trẻ) giảm 545 trẻ": the earlier figure stands by the change, this period's far before it, and the change comes out to the last
/// digit, or would with two of its digits the other way round.
/// </summary>
internal static class FarChange
{
    private const int MostFar = 24;
    private const int MostBefore = 8;
    private const int Digits = 3;
    private static readonly ulong Point = WordHashes.Hash("điểm");

    public static void Propose(ReportReading reading, int n, int sign, List<Relation> relations)
    {
        var change = reading.Numbers[n];
        if (change.Value < 10 && change.Decimals == 0)
        {
            return;
        }

        Relation? slipped = null;
        foreach (var earlier in FarEarlier(reading, n))
        {
            for (var k = n - 1; k >= 0 && k >= n - MostFar; k--)
            {
                if (reading.Numbers[k] is not { Change: false, Doubtful: false } now || now == earlier || now.Role != earlier.Role
                    || !(now.Unit == 0 || earlier.Unit == 0 || Units.AreAlike(now.Unit, earlier.Unit)))
                {
                    continue;
                }

                var apart = sign * ((now.Mantissa * now.Scale) - (earlier.Mantissa * earlier.Scale));
                if (apart == change.Mantissa * change.Scale)
                {
                    relations.Add(ProposeMovements.Make(change, [earlier, now], holds: true, change.Value, "", 3));
                    return;
                }

                slipped ??= IsSlipped(change, now, earlier, apart)
                    ? ProposeMovements.Make(change, [earlier, now], holds: false, apart, SlippedChange.Formula(now, earlier), 6)
                    : null;
            }
        }

        if (slipped is not null)
        {
            relations.Add(slipped);
        }
    }

    /// <summary>Two of three digits changed places, and all count one thing.</summary>
    private static bool IsSlipped(Number change, Number now, Number earlier, decimal apart) => change.Role == NumberRole.Quantity
        && now is { Role: NumberRole.Quantity, Range: false, Hedge: Hedge.None } && earlier.Hedge == Hedge.None && change.Hedge == Hedge.None
        && now.Unit != 0 && Units.AreAlike(now.Unit, change.Unit) && (Units.AreAlike(earlier.Unit, change.Unit) || earlier.Unit == 0)
        && now.Power == earlier.Power
        && Relation.DigitsOf(change) >= (now.Unit == change.Unit && earlier.Unit == change.Unit ? Digits - 1 : Digits)
        && Rounding.Slip.IsSwapOf(change, apart);

    /// <summary>Figures near the change that words call earlier, or against which it is said ("so với").</summary>
    private static IEnumerable<Number> FarEarlier(ReportReading reading, int n)
    {
        var change = reading.Numbers[n];
        for (var k = Math.Max(0, n - 2); k < reading.Numbers.Count && k <= n + 3; k++)
        {
            var number = reading.Numbers[k];
            var (from, to) = k < n ? (Math.Max(reading.Sentences[number.Sentence].From, number.Token - 9), number.Token) : (change.Next, number.Token);
            if (k != n && number is { Role: NumberRole.Quantity or NumberRole.Percentage, Doubtful: false, Change: false }
                && (number.Role == change.Role || (number.Role == NumberRole.Percentage && change.Unit == Point))
                && number.Sentence == change.Sentence && reading.AnyPhrase(from, to, Direction.Earlier))
            {
                yield return number;
            }
        }

        // "So với cùng kỳ (521 lượt, 647 người): giảm 53 lượt, giảm 54 người": of several kinds that of its unit.
        for (var k = n - 3; k >= 0 && k >= n - MostBefore && change.Unit != 0 && reading.Numbers[k].Sentence == change.Sentence; k--)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Quantity, Doubtful: false, Change: false, Bracket: >= 0 } number && number.Unit == change.Unit
                && reading.AnyPhrase(number.Bracket - MostBefore, number.Bracket, Direction.Earlier))
            {
                yield return number;
            }
        }

        // "Kỳ trước, năm 2021, huyện đảo có 10.712 cử tri. Như vậy tăng 1.134 cử tri": of three digits and more also some sentences before.
        for (var k = n - 1; k >= 0 && k >= n - MostBefore && Relation.DigitsOf(change) >= Digits && change.Unit != 0; k--)
        {
            var number = reading.Numbers[k];
            if (number is { Role: NumberRole.Quantity, Doubtful: false, Change: false } && number.Unit == change.Unit
                && number.Sentence >= change.Sentence - 2 && number.Sentence < change.Sentence
                && reading.AnyPhrase(reading.Sentences[number.Sentence].From, number.Token, Direction.Earlier))
            {
                yield return number;
            }
        }
    }
}
