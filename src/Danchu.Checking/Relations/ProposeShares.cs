using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// A part with its share: 44.089 hồ sơ (chiếm 37,24%). The total may be the head of the list, a figure before in clause, sentence or paragraph, or one
/// named behind the share; shares of sisters that are right vouch for it.
/// </summary>
internal static class ProposeShares
{
    private const string Code = "T202";
    private const int MostBack = 32;
    private const int MostBlocks = 10;
    private const int MostAhead = 4;
    private const int SistersApart = 24;

    /// <summary>Words that only say that some figure stands somewhere before: among so many one fits by chance.</summary>
    private const int Far = 3;

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Done = WordHashes.Set("đã được xong thành về quyết lý ngân đồng trả");

    private static readonly ulong Among = WordHashes.Hash("trong");

    /// <summary>Where the last share stands that is right for a total, and how much such shares say for it: two without words as much as one with.</summary>
    private readonly record struct Voucher(int At, int Weight);

    public static void Propose(ReportReading reading, List<PartList> lists, List<Relation> relations)
    {
        var heads = Heads(lists);
        var summed = Summed(relations);
        var (open, held, slipped) = (new List<SharedPart>(), new List<HeldShare>(), new List<Relation>());
        var vouched = new Dictionary<Number, Voucher>(ReferenceEqualityComparer.Instance);
        var parts = new HashSet<Number>(ReferenceEqualityComparer.Instance);
        for (var n = 0; n < reading.Numbers.Count; n++)
        {
            if (!Percentages.IsUsable(reading.Numbers[n]))
            {
                continue;
            }

            var beside = SharedPart.Of(reading, n);
            if ((beside ?? (Percentages.Before(reading, n) is { Role: NumberRole.Denominator } ? null : NamedPart.Of(reading, n))) is not { } shared)
            {
                continue;
            }

            if (OverPart(reading, shared) is { } over)
            {
                relations.Add(over);
                continue;
            }

            var holding = FindHolding(reading, shared, heads.GetValueOrDefault(shared.Part));
            var slip = holding is null or { Evidence: <= Far } ? SlippedShare.Of(reading, shared, beside is null, holding is not null) : null;
            if (slip is not null)
            {
                slipped.Add(slip);
                if (beside is not null || IsSwapOfHead(shared, heads.GetValueOrDefault(shared.Part)))
                {
                    open.Add(shared);
                }
            }
            else if (holding is not null)
            {
                held.Add(new(shared, holding));
                parts.Add(shared.Part);
                if (holding is { Verdict: Verdict.Holds, Rarity: > 1 })
                {
                    var weight = vouched.GetValueOrDefault(holding.Figures[1]).Weight + (holding.Evidence > 3 ? 2 : 1);
                    vouched[holding.Figures[1]] = new(n, weight);
                }
            }
            else if (beside is not null || IsSwapOfHead(shared, heads.GetValueOrDefault(shared.Part)))
            {
                open.Add(shared);
            }
            else if (summed.TryGetValue(shared.Part, out var whole)
                && reading.Sentences[shared.Part.Sentence].Block == reading.Sentences[shared.Percent.Sentence].Block
                && !Percentages.IsOfSomethingElse(reading, shared.Percent))
            {
                // "chôn lấp 38.018 tấn, đốt …, làm phân …. Tỷ lệ chôn lấp 26,0%": a part of a sum that comes out, called by its name.
                Add(relations, Situation.ShareListed, shared, whole, 6);
            }
        }

        for (var k = 0; k < held.Count; k++)
        {
            var part = held[k].Shared.Part;
            if (RivalBase.Of(reading, held, k, heads.GetValueOrDefault(part), summed) is var (wrong, weak))
            {
                relations.Add(wrong);
                relations.Add(weak);
            }
            else
            {
                relations.Add(held[k].Relation);
            }
        }

        foreach (var shared in open)
        {
            ProposeWrong(reading, shared, heads.GetValueOrDefault(shared.Part), vouched, parts, relations);
        }

        relations.AddRange(slipped);
    }

    /// <summary>"1.027 người trong 1.614 sinh viên, tức 63,6%", "186.420, dự toán 172.000, đạt 108,4%": the figure before the share is the whole.</summary>
    private static Relation? OverPart(ReportReading reading, SharedPart shared)
    {
        var at = reading.Tokens[shared.Part.Token].Number - 1;
        return at >= 0 && reading.Numbers[at] is { Role: NumberRole.Quantity, Change: false, Doubtful: false, Hedge: Hedge.None } part
            && part.Sentence == shared.Part.Sentence && part.Power == shared.Part.Power && shared.Part.Value >= 10 && Relation.DigitsOf(shared.Percent) > 2
            && reading.AnyPhrase(Math.Max(part.Next, shared.Part.Token - 4), shared.Part.Token, Over)
            && Precision.JudgeShare(shared.Percent, part, shared.Part) == Verdict.Holds
            ? MakeShare.Of(Code, Situation.ShareEarlier, shared.Percent, part, shared.Part, 4)
            : null;
    }

    private static readonly PhraseBook Over = new("trong|trên|dự toán|kế hoạch|chỉ tiêu|tổng số|so với");

    /// <summary>A part known only by its name is held against the total of its own list, and only when two digits changed places.</summary>
    private static bool IsSwapOfHead(SharedPart shared, PartList? list) =>
        list is not null && list.Total.Value > 0 && Slip.IsSwapOf(shared.Percent, shared.Part.Value * 100 / list.Total.Value);

    private static Dictionary<Number, PartList> Heads(List<PartList> lists)
    {
        var heads = new Dictionary<Number, PartList>(ReferenceEqualityComparer.Instance);
        foreach (var list in lists)
        {
            foreach (var part in list.Parts)
            {
                heads.TryAdd(part, list);
            }
        }

        return heads;
    }

    /// <summary>For each part of a sum that comes out, its total.</summary>
    private static Dictionary<Number, Number> Summed(List<Relation> relations)
    {
        var summed = new Dictionary<Number, Number>(ReferenceEqualityComparer.Instance);
        foreach (var sum in relations)
        {
            if (sum is { Aspect: Aspect.Sum, Verdict: Verdict.Holds, Strength: > 5 } && sum.Stated.Value >= 10)
            {
                foreach (var part in sum.Parts)
                {
                    summed.TryAdd(part, sum.Stated);
                }
            }
        }

        return summed;
    }

    /// <summary>The total for which the share is right, the best vouched for by the words.</summary>
    private static Relation? FindHolding(ReportReading reading, SharedPart shared, PartList? list)
    {
        if (list is not null && Fits(shared, list.Total))
        {
            return MakeShare.Of(Code, Situation.ShareListed, shared.Percent, shared.Part, list.Total, 4 + shared.Closeness);
        }

        var (best, evidence) = ((Number?)null, -1);
        Span<ulong> said = stackalloc ulong[6];
        said = said[..NamedBase.Read(reading, shared.Percent, said)];
        foreach (var whole in Around(reading, shared))
        {
            if (Fits(shared, whole) && EvidenceOf(reading, shared, whole) + NamedBase.Shared(reading, whole, said) is var weight && weight > evidence)
            {
                (best, evidence) = (whole, weight);
            }
        }

        return best is null ? null : MakeShare.Of(Code, Situation.ShareEarlier, shared.Percent, shared.Part, best, evidence + shared.Closeness);
    }

    private static bool Fits(SharedPart shared, Number whole) => MakeShare.MayFit(shared.Percent, shared.Part, whole)
        && (Precision.JudgeShare(shared.Percent, shared.Part, whole) == Verdict.Holds
            || ((shared.Part.Hedge != Hedge.None || whole.Hedge != Hedge.None) && shared.Part.Unit == whole.Unit
                && Precision.Loose(shared.Percent).Meets(Precision.LooseShare(shared.Part, whole))));

    /// <summary>Figures that may be totals: those before, the nearest first, then those right behind the share.</summary>
    private static IEnumerable<Number> Around(ReportReading reading, SharedPart shared)
    {
        var block = reading.Sentences[shared.Part.Sentence].Block;
        var row = reading.Blocks[block].Kind == BlockKind.Row;
        var at = reading.Tokens[shared.Part.Token].Number;
        for (var k = at - 1; k >= 0 && k >= at - MostBack; k--)
        {
            var number = reading.Numbers[k];
            if (row ? number.Sentence != shared.Part.Sentence : reading.Sentences[number.Sentence].Block < block - MostBlocks)
            {
                break;
            }

            if (CanBeWhole(number))
            {
                yield return number;
            }
        }

        var last = Math.Max(at, reading.Tokens[shared.Percent.Token].Number);
        for (var k = last + 1; k < reading.Numbers.Count && k <= last + MostAhead && reading.Numbers[k].Sentence == shared.Part.Sentence; k++)
        {
            if (CanBeWhole(reading.Numbers[k]))
            {
                yield return reading.Numbers[k];
            }
        }
    }

    private static bool CanBeWhole(Number number) =>
        number.Role is NumberRole.Quantity or NumberRole.Numerator or NumberRole.Denominator && !number.Doubtful && !number.Change;

    private static int EvidenceOf(ReportReading reading, SharedPart shared, Number whole)
    {
        var same = shared.Part.Unit == 0 ? shared.Part.Sentence == whole.Sentence : Units.AreAlike(shared.Part.Unit, whole.Unit);
        var apart = Math.Abs(shared.Part.Sentence - whole.Sentence);
        if (whole.Token > shared.Percent.Token)
        {
            return same ? 3 : 1;
        }

        return (same, apart) switch
        {
            (true, 0) => 4,
            (true, 1) => 3,
            (true, _) => reading.Sentences[shared.Part.Sentence].Block == reading.Sentences[whole.Sentence].Block ? 3 : 2,
            (false, 0) => 2,
            _ => apart <= 1 && (whole.Unit == 0 || shared.Part.Unit == 0) ? 2 : apart <= 3 ? 1 : -1,
        };
    }

    private static void ProposeWrong(
        ReportReading reading, SharedPart shared, PartList? list, Dictionary<Number, Voucher> vouched, HashSet<Number> parts, List<Relation> relations)
    {
        if (BaseBehind.Plan(reading, shared) is { } plan)
        {
            Add(relations, Situation.ShareEarlier, shared, plan, 6);
            return;
        }

        if (BaseBehind.Named(reading, shared) is { } number)
        {
            Add(relations, Situation.ShareNamed, shared, number, 6);
            return;
        }

        Span<ulong> said = stackalloc ulong[6];
        said = said[..NamedBase.Read(reading, shared.Percent, said)];
        var larger = Around(reading, shared).Where(whole => whole.Token < shared.Part.Token && whole.Value > shared.Part.Value
            && whole.Role != NumberRole.Numerator && !SharedPart.IsOfAnotherTime(reading, whole, shared.Part)
            && (parts.Contains(whole) || !IsSister(reading, shared, whole))).ToList();
        // "nhận 318 phản ánh; đã xử lý 309, đạt 97,7%": a bare figure counts what was counted right before it.
        var wholes = larger.FindAll(whole => shared.Part.Unit == 0 ? whole.Sentence >= shared.Part.Sentence - 1 : Units.AreAlike(shared.Part.Unit, whole.Unit));
        var (named, agreeing) = Named(reading, larger, said);
        if (named is not null)
        {
            // Of those present and of all members: only two digits that changed places tell which was meant.
            if (!Percentages.IsVote(reading, shared.Part, shared.Percent) || Slip.IsSwapOf(shared.Percent, shared.Part.Value * 100 / named.Value))
            {
                Add(relations, Situation.ShareNamed, shared, named, 4 + agreeing + shared.Closeness);
            }

            return;
        }

        var voted = Percentages.IsVote(reading, shared.Part, shared.Percent)
            && !wholes.Exists(whole => Slip.IsSwapOf(shared.Percent, shared.Part.Value * 100 / whole.Value));
        var elsewhere = Percentages.IsOfSomethingElse(reading, shared.Percent) ? 6 : voted ? 3 : 0;
        var total = list is { Total.Doubtful: false } && list.Total.Value >= shared.Part.Value && !SharedPart.IsOfAnotherTime(reading, list.Total, shared.Part)
            ? list.Total
            : null;
        var sister = larger.Find(whole => MayBeOf(shared.Part, whole) && IsVouched(reading, vouched, whole, shared))
            ?? (total is not null && IsVouched(reading, vouched, total, shared) ? total : null)
            ?? larger.Find(whole => Slip.IsSwapOf(shared.Percent, shared.Part.Value * 100 / whole.Value) && IsVouched(reading, vouched, whole, shared));
        if (sister is not null)
        {
            Add(relations, Situation.ShareVouched, shared, sister, 5 + shared.Closeness - elsewhere);
        }
        else if (total is not null && list!.SameUnit)
        {
            Add(relations, Situation.ShareListed, shared, total, 4 + shared.Closeness - elsewhere - (list.Cue == Cue.Some ? 1 : 0));
        }
        else if (wholes.Count > 0 && IsNext(reading, shared, wholes[0]) && shared.Closeness >= 0)
        {
            // "cần 1.426 ha, đã giao 1.155 ha, đạt 84%": nothing stands between the two.
            var done = IsDone(reading, shared.Part) && !IsDone(reading, wholes[0]) ? 1 : 0;
            var only = wholes.TrueForAll(whole => whole.Value == wholes[0].Value) ? 1 : 0;
            var rough = Relation.DigitsOf(shared.Percent) < 3 && shared.Closeness < 2 && done == 0 ? 1 : 0;
            var place = SharedPart.NamesPlace(reading, shared.Part, wholes[0]) ? 4 : 0;
            var told = reading.IsWord(wholes[0].Token - 1, Among) || RivalBase.IsLeftBehind(reading, shared, wholes[0].Value - shared.Part.Value) ? 1 : 0;
            Add(relations, Situation.ShareEarlier, shared, wholes[0], 2 + (2 * shared.Closeness) + done + only + told - rough - elsewhere - place);
        }
        else if (wholes.MaxBy(whole => NearnessOf(MakeShare.Of(Code, Situation.ShareEarlier, shared.Percent, shared.Part, whole, 0))) is { } nearest
            && nearest != wholes[0])
        {
            // Not the nearest figure, but the one of which it nearly is the share.
            Add(
                relations, Situation.ShareEarlier, shared, nearest,
                EvidenceOf(reading, shared, nearest) + shared.Closeness - 1 - elsewhere - (SharedPart.NamesPlace(reading, shared.Part, nearest) ? 2 : 0));
        }
        else if (wholes.Count > 0)
        {
            var block = reading.Sentences[shared.Part.Sentence].Block;
            var here = wholes.FindAll(whole => reading.Sentences[whole.Sentence].Block == block);
            var only = shared.Part.Unit != 0 && (here.Count > 0 ? here : wholes).TrueForAll(whole => whole.Value == wholes[0].Value) ? 1 : -1;
            var place = SharedPart.NamesPlace(reading, shared.Part, wholes[0]) ? 4 : 0;
            var done = Steps.Before(reading, wholes[0]) is Step.Received or Step.NewlyReceived && Steps.Before(reading, shared.Part) == Step.Solved ? 1 : 0;
            Add(
                relations, Situation.ShareEarlier, shared, wholes[0],
                EvidenceOf(reading, shared, wholes[0]) + (2 * (shared.Closeness - 1)) + only + done - place - elsewhere);
        }
    }

    /// <summary>The last figure before the part, in the same sentence and unit.</summary>
    private static bool IsNext(ReportReading reading, SharedPart shared, Number whole)
    {
        var at = reading.Tokens[shared.Part.Token].Number;
        return whole.Sentence == shared.Part.Sentence && whole.Unit == shared.Part.Unit && whole.Unit != 0 && whole.Role == NumberRole.Quantity
            && at > 0 && reading.Numbers[at - 1] == whole && whole.Bracket == shared.Part.Bracket && !reading.AnySign(whole.Next, shared.Part.Token, ';');
    }

    /// <summary>"đàn lợn 124.500 con (đạt 98,5%), đàn trâu 12.450 con (đạt 99,6%)": both have a percentage of something that is not said.</summary>
    private static bool IsSister(ReportReading reading, SharedPart shared, Number whole)
    {
        var at = reading.Tokens[whole.Token].Number + 1;
        return reading.IsSign(whole.Next, '(') && reading.Numbers[at] is { Role: NumberRole.Percentage } own && own.Bracket == whole.Next
            && own.Next == reading.Partner[whole.Next] && shared.Percent.Bracket == shared.Part.Next;
    }

    private static bool IsDone(ReportReading reading, Number number) =>
        reading.AnyWord(Math.Max(reading.Sentences[number.Sentence].From, number.Token - 4), number.Token, Done);

    /// <summary>The total beside which the words stand that follow the share.</summary>
    private static (Number? Whole, int Agreeing) Named(ReportReading reading, List<Number> wholes, ReadOnlySpan<ulong> said)
    {
        var (best, most) = ((Number?)null, 0);
        foreach (var whole in wholes)
        {
            if (NamedBase.Shared(reading, whole, said) is var shared && shared > most)
            {
                (best, most) = (whole, shared);
            }
        }

        // One word of several may be chance.
        return most * 2 > said.Length ? (best, most) : (null, 0);
    }

    /// <summary>What counts something else was vouched for by other shares than these.</summary>
    private static bool MayBeOf(Number part, Number whole) => part.Unit == 0 || whole.Unit == 0 || Units.AreAlike(part.Unit, whole.Unit);

    private static bool IsVouched(ReportReading reading, Dictionary<Number, Voucher> vouched, Number whole, SharedPart shared) =>
        vouched.TryGetValue(whole, out var sister) && sister.Weight > 1 && Math.Abs(sister.At - reading.Tokens[shared.Percent.Token].Number) <= SistersApart;

    private static void Add(List<Relation> relations, Situation situation, SharedPart shared, Number whole, int evidence)
    {
        // "30 mặt hàng trên 1 tỷ USD, chiếm 92,3%": the hedged figure is a limit and no part.
        var estimated = shared.Part.Hedge == Hedge.About && Relation.DigitsOf(shared.Part) > 3;
        if (whole.Value < Precision.Smallest || (shared.Part.Hedge != Hedge.None && !estimated))
        {
            return;
        }

        var hedged = whole.Hedge != Hedge.None;
        var relation = MakeShare.Of(Code, situation, shared.Percent, shared.Part, whole, evidence - (hedged ? 1 : 0));
        if (!relation.Holds && NearnessOf(relation) is not 0 and var nearness)
        {
            if (nearness < 0)
            {
                return;
            }

            relation = MakeShare.Of(Code, situation, shared.Percent, shared.Part, whole, evidence + nearness - (hedged ? 1 : 0));
        }

        relations.Add(relation);
    }

    /// <summary>A share that nearly comes out, or would with two digits changed, was meant of this total.</summary>
    private static int NearnessOf(Relation relation) =>
        // No part is more than all: "21 vụ của 25 vụ, tỷ lệ 525%".
        relation is { Value: > 150, Computed: <= 100, Slip: false } ? 1
        : Slip.IsSwapOf(relation.Stated, relation.Computed!.Value) ? (2 * Relation.DigitsOf(relation.Stated)) - 3
        : relation.Slip ? Math.Max(1, Relation.DigitsOf(relation.Stated) - 1)
        : Math.Abs(relation.Computed.Value - relation.Value) <= relation.Value / 50 ? 1
        : Math.Abs(relation.Computed.Value - relation.Value) > relation.Value / 4 ? -3
        : 0;
}
