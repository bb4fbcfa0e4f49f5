using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// A share that nothing explains, one slip away from that of a total told long before or right behind: "18.906 hộ, … 1.914 hộ, bằng 11,0%". Two digits of three
/// that changed places, or a point that moved, are hardly ever chance; the total must count the same things or be called by its name.
/// </summary>
internal static class ProposeFarShares
{
    private const string Code = "T202";
    private const int MostBack = 80;
    private const int MostBlocks = 20;
    private const int MostAhead = 3;
    private const int SistersApart = 24;
    private const int NextSister = 4;
    private const int Digits = 3;
    private const int FarSentences = 3;
    private const int Told = 6;

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        var explained = new HashSet<Number>(ReferenceEqualityComparer.Instance);
        explained.UnionWith(relations.FindAll(relation => relation.Stated.Role == NumberRole.Percentage
            && (relation.Holds ? relation.Strength >= 5 : relation.Evidence >= Told)).ConvertAll(relation => relation.Stated));
        var vouched = Vouched(reading, relations);
        for (var n = 0; n < reading.Numbers.Count; n++)
        {
            var percent = reading.Numbers[n];
            if (Percentages.IsUsable(percent) && percent.Mantissa is > 0 and < 100 && !explained.Contains(percent)
                && ((PartOf(reading, n) is { } shared ? Best(reading, shared, vouched) ?? OfSecond(reading, shared, vouched) : null)
                    ?? SubjectShare.Of(reading, n)) is { } relation)
            {
                relations.Add(relation);
            }
        }
    }

    /// <summary>For each total of which a share is right, the number of the last such share before or behind.</summary>
    private static Dictionary<Number, List<int>> Vouched(ReportReading reading, List<Relation> relations)
    {
        var vouched = new Dictionary<Number, List<int>>(ReferenceEqualityComparer.Instance);
        foreach (var share in relations)
        {
            if (share is { Aspect: Aspect.Share, Verdict: Verdict.Holds, Rarity: > 1, Evidence: > 1, Figures: [{ }, { } whole, { }] })
            {
                (vouched.TryGetValue(whole, out var places) ? places : vouched[whole] = []).Add(reading.Tokens[share.Stated.Token].Number);
            }
        }

        return vouched;
    }

    /// <summary>"2.164 con với trọng lượng 142,8 tấn, chiếm 0,45% tổng đàn": of the figure before the nearest, which counts something else.</summary>
    private static Relation? OfSecond(ReportReading reading, SharedPart shared, Dictionary<Number, List<int>> vouched)
    {
        var at = reading.Tokens[shared.Part.Token].Number - 1;
        return at >= 0 && shared.Closeness > 0 && shared.Part.Token < shared.Percent.Token
            && reading.Numbers[at] is { Role: NumberRole.Quantity, Hedge: Hedge.None, Doubtful: false, Change: false, Range: false } second
            && second.Sentence == shared.Part.Sentence && second.Unit != 0 && !Units.AreAlike(second.Unit, shared.Part.Unit)
            && !Units.IsDuration(second.Unit) && !Percentages.IsClosed(reading, second, shared.Percent)
            ? Best(reading, shared with { Part = second, Closeness = 1 }, vouched)
            : null;
    }

    private static SharedPart? PartOf(ReportReading reading, int n) => Percentages.Before(reading, n) is { Role: NumberRole.Denominator } ? null
        : (SharedPart.Of(reading, n) ?? NamedPart.Of(reading, n)) is { Part: { Role: NumberRole.Quantity, Hedge: Hedge.None } } shared
            && reading.Blocks[reading.Sentences[shared.Part.Sentence].Block].Kind != BlockKind.Row
            ? shared
            : null;

    private static Relation? Best(ReportReading reading, SharedPart shared, Dictionary<Number, List<int>> vouched)
    {
        Span<ulong> said = stackalloc ulong[6];
        said = said[..NamedBase.Read(reading, shared.Percent, said)];
        var (best, evidence, alike) = ((Number?)null, Told - 1, false);
        foreach (var whole in Around(reading, shared))
        {
            var same = shared.Part.Unit != 0 && Units.AreAlike(shared.Part.Unit, whole.Unit);
            var nearest = same && !alike && whole.Token < shared.Part.Token;
            alike |= nearest;
            if (whole.Value > shared.Part.Value && SlipOf(shared, whole) is > 0 and var slip
                && Weigh(reading, shared, whole, said, slip) + (nearest ? 1 : 0) + VoucherOf(reading, shared, whole, vouched) is var weight
                && weight > evidence)
            {
                (best, evidence) = (whole, weight);
            }
        }

        return best is null ? null : MakeShare.Of(Code, Situation.ShareEarlier, shared.Percent, shared.Part, best, Math.Min(evidence, 7));
    }

    /// <summary>Of this total other shares near by are right; the nearer, the surer.</summary>
    private static int VoucherOf(ReportReading reading, SharedPart shared, Number whole, Dictionary<Number, List<int>> vouched)
    {
        var own = reading.Tokens[shared.Percent.Token].Number;
        var apart = vouched.TryGetValue(whole, out var places) ? places.Min(at => Math.Abs(at - own)) : int.MaxValue;
        return apart <= NextSister ? 3 : apart <= SistersApart ? 2 : 0;
    }

    private static int Weigh(ReportReading reading, SharedPart shared, Number whole, ReadOnlySpan<ulong> said, int slip)
    {
        var same = shared.Part.Unit != 0 && Units.AreAlike(shared.Part.Unit, whole.Unit);
        var named = Math.Min(2, NamedBase.Shared(reading, whole, said));
        var open = shared.Part.Unit == 0 || whole.Unit == 0;
        var behind = whole.Token > shared.Percent.Token;
        var far = shared.Part.Sentence - whole.Sentence > FarSentences && named == 0;
        var elsewhere = Percentages.IsOfSomethingElse(reading, shared.Percent) && named == 0 && !behind;
        var voted = Percentages.IsVote(reading, shared.Part, shared.Percent);
        return (same ? 3 : open ? 1 : named > 1 || behind ? 1 : -2) + slip + Math.Max(0, shared.Closeness) + named
            - (far ? 1 : 0) - (elsewhere ? 2 : 0) - (voted && slip < 3 ? 3 : 0) - (SharedPart.NamesPlace(reading, shared.Part, whole) ? 2 : 0);
    }

    /// <summary>3 for two digits that changed places or a point that moved, 1 for another digit, 0 for none of these.</summary>
    private static int SlipOf(SharedPart shared, Number whole)
    {
        var (percent, share) = (shared.Percent, shared.Part.Value * 100 / whole.Value);
        var digits = Relation.DigitsOf(percent);
        if (digits >= Digits
            ? Slip.IsSwapOf(percent, share) || IsMoved(percent, share) || Slip.IsOverRest(percent, shared.Part, whole)
            : digits == 2 && percent.Decimals > 0 && IsMoved(percent, share))
        {
            return digits >= Digits ? 3 : 2;
        }

        return digits >= Digits && Slip.Of(percent, share) ? 1 : 0;
    }

    /// <summary>18,4 for 1,84 and 8,0 for 80: the same digits with the point one place off.</summary>
    private static bool IsMoved(Number percent, decimal share)
    {
        var half = Precision.Unit(percent.Decimals) / 2;
        return Math.Abs((share * 10) - percent.Mantissa) <= half || (share <= 100 && Math.Abs((share / 10) - percent.Mantissa) <= half);
    }

    private static IEnumerable<Number> Around(ReportReading reading, SharedPart shared)
    {
        var (at, block) = (reading.Tokens[shared.Part.Token].Number, reading.Sentences[shared.Part.Sentence].Block);
        for (var k = at - 1; k >= 0 && k >= at - MostBack && reading.Sentences[reading.Numbers[k].Sentence].Block >= block - MostBlocks; k--)
        {
            if (CanBeWhole(reading.Numbers[k]) && !SharedPart.IsOfAnotherTime(reading, reading.Numbers[k], shared.Part))
            {
                yield return reading.Numbers[k];
            }
        }

        var last = Math.Max(at, reading.Tokens[shared.Percent.Token].Number);
        for (var k = last + 1; k < reading.Numbers.Count && k <= last + MostAhead && reading.Numbers[k].Sentence == shared.Part.Sentence; k++)
        {
            // Right behind, in a bracket of its own: "đạt 62,6% số đoàn viên (5.140 đồng chí)".
            if (CanBeWhole(reading.Numbers[k]) && reading.Numbers[k].Bracket >= shared.Percent.Next && reading.Numbers[k].Bracket - shared.Percent.Next < 10)
            {
                yield return reading.Numbers[k];
            }
        }
    }

    private static bool CanBeWhole(Number number) => number.Role is NumberRole.Quantity or NumberRole.Denominator or NumberRole.Numerator
        && !number.Doubtful && !number.Change && !number.Range && number.Hedge == Hedge.None && number.Value >= 10 && !Units.IsDuration(number.Unit);
}
