using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Shares;

namespace Danchu.Checking.Relations;

/// <summary>A share that comes out, and of what.</summary>
internal readonly record struct HeldShare(SharedPart Shared, Relation Relation)
{
    public Number Whole => Relation.Figures[1];
}

/// <summary>
/// A share that comes out, but of the wrong base: of what is left instead of all ("kiểm tra 40 cơ sở, vi phạm 6, chiếm 17,6%; 34 cơ sở chấp hành tốt"), of
/// last year's total, of a sister. The shares beside it, the head of its list or the figures themselves say of what it was to be.
/// </summary>
internal static class RivalBase
{
    private static readonly PhraseBook Rest = new("còn|còn lại|chưa|không|thiếu|tồn|đang|quá hạn|trễ hạn|hụt|vắng");
    private const int MostApart = 10;
    private const int Enough = 5;
    private const int Evidence = 8;
    private const int MostLines = 3;
    private const int MostNames = 6;
    private const int MostToName = 24;

    /// <summary>The contradiction against the better base, with the share's own reading made weak; null when its base is as good as any.</summary>
    public static (Relation Wrong, Relation Weak)? Of(
        ReportReading reading, List<HeldShare> held, int at, PartList? list, Dictionary<Number, Number> sums)
    {
        var (shared, whole) = (held[at].Shared, held[at].Whole);
        var summed = sums.GetValueOrDefault(shared.Part);
        if ((OfName(reading, shared, whole) ?? OfSameName(reading, held, at)) is { } named)
        {
            return Against(shared, whole, named);
        }

        if (shared.Closeness < 0 || shared.Part.Hedge != Hedge.None || Percentages.IsOfSomethingElse(reading, shared.Percent)
            || (Percentages.IsVote(reading, shared.Part, shared.Percent) && list is null))
        {
            return null;
        }

        var better = OfRest(reading, shared, whole) ?? OfLeft(reading, shared, whole) ?? OfList(held, at, list, summed)
            ?? OfSisters(reading, held, at, summed, sums.GetValueOrDefault(whole));
        return better is null ? null : Against(shared, whole, better);
    }

    private static (Relation Wrong, Relation Weak)? Against(SharedPart shared, Number whole, Number better) =>
        MakeShare.Of("T202", Situation.ShareVouched, shared.Percent, shared.Part, better, Evidence) is { Holds: false } wrong
            ? (wrong, MakeShare.Of("T202", Situation.ShareEarlier, shared.Percent, shared.Part, whole, 1))
            : null;

    /// <summary>The base stands behind, and with the part it makes a total that stands before.</summary>
    private static Number? OfRest(ReportReading reading, SharedPart shared, Number rest)
    {
        if (rest.Token < shared.Part.Token || rest.Token < shared.Percent.Token)
        {
            return null;
        }

        var at = reading.Tokens[shared.Part.Token].Number;
        for (var k = at - 1; k >= 0 && k >= at - MostApart && reading.Numbers[k].Sentence >= shared.Part.Sentence - 1; k--)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Quantity, Doubtful: false, Change: false } total && total.Value == rest.Value + shared.Part.Value)
            {
                return total;
            }
        }

        return null;
    }

    /// <summary>"đưa ra hòa giải 1.463 vụ, hòa giải thành 1.258 vụ, đạt …; không thành 205 vụ": what is left says of what it is a part.</summary>
    private static Number? OfLeft(ReportReading reading, SharedPart shared, Number whole)
    {
        var at = reading.Tokens[shared.Part.Token].Number;
        for (var k = at - 1; k >= 0 && k >= at - MostApart && reading.Numbers[k].Sentence == shared.Part.Sentence; k--)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Quantity, Doubtful: false, Change: false } total && total != whole && total.Value != whole.Value
                && total.Value > shared.Part.Value && Units.AreAlike(total.Unit, shared.Part.Unit) && total.Unit != 0
                && IsLeftBehind(reading, shared, total.Value - shared.Part.Value) && !IsLeftBehind(reading, shared, whole.Value - shared.Part.Value))
            {
                return total;
            }
        }

        return null;
    }

    /// <summary>The figure stands right behind the share, called what is left.</summary>
    public static bool IsLeftBehind(ReportReading reading, SharedPart shared, decimal left)
    {
        var from = Math.Max(reading.Tokens[shared.Part.Token].Number, reading.Tokens[shared.Percent.Token].Number) + 1;
        for (var k = from; k < reading.Numbers.Count && k < from + 2 && reading.Numbers[k].Sentence <= shared.Percent.Sentence + 1; k++)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Quantity, Doubtful: false } number && number.Value == left && left >= 10
                && (number.Unit == shared.Part.Unit || number.Unit == 0)
                && (reading.AnyPhrase(number.Token - 4, number.Token, Rest) || reading.AnyPhrase(number.Next, number.Next + 3, Rest)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sister in the same list, which is itself a share of the list's head.</summary>
    private static Number? OfList(List<HeldShare> held, int at, PartList? list, Number? summed)
    {
        var (part, whole) = (held[at].Shared.Part, held[at].Whole);
        return list is { SameUnit: true, Total.Doubtful: false } && list.Total.Value > whole.Value && list.Parts.Contains(whole) && list.Parts.Contains(part)
            && (summed is null || summed == list.Total) && IsShareOf(held, at, whole, list.Total)
            ? list.Total
            : null;
    }

    private static bool IsShareOf(List<HeldShare> held, int at, Number sister, Number total)
    {
        for (var k = Math.Max(0, at - 4); k < at; k++)
        {
            if (held[k].Shared.Part == sister && held[k].Whole == total)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The base of the shares beside it, when its own speaks for another time, another thing or a plan.</summary>
    private static Number? OfSisters(ReportReading reading, List<HeldShare> held, int at, Number? summed, Number? above)
    {
        var (shared, whole) = (held[at].Shared, held[at].Whole);
        var votes = new Dictionary<Number, (int Before, int Behind)>(ReferenceEqualityComparer.Instance);
        var own = 0;
        for (var k = Math.Max(0, at - 4); k < held.Count && k <= at + 4; k++)
        {
            var sister = held[k];
            own += k != at && sister.Whole == whole ? 1 : 0;
            if (k != at && sister.Whole != whole && sister.Relation is { Verdict: Verdict.Holds, Rarity: > 1 }
                && Units.AreAlike(sister.Shared.Part.Unit, shared.Part.Unit)
                && (sister.Shared.Part.Sentence == shared.Part.Sentence 
                    || (whole.Sentence != shared.Part.Sentence && AreLines(reading, sister.Shared.Part, shared.Part)))
                && sister.Whole.Token < shared.Part.Token)
            {
                var (before, behind) = votes.GetValueOrDefault(sister.Whole);
                votes[sister.Whole] = k < at ? (before + 1, behind) : (before, behind + 1);
            }
        }

        foreach (var (rival, (before, behind)) in votes)
        {
            if (rival.Value <= shared.Part.Value || before + behind <= own || held[at].Relation.Situation == Situation.ShareNamed)
            {
                continue;
            }

            var weight = (2 * Math.Min(2, before + behind)) + (before > 0 && behind > 0 ? 2 : 0) + (summed == rival || above == rival ? 3 : 0)
                + (!IsAlike(shared.Part, whole) && IsAlike(shared.Part, rival) ? 3 : 0) + (IsOfOther(reading, shared, whole) ? 3 : 0)
                + (whole.Other == rival ? 1 : 0) + (before > 1 && AreLines(reading, held[at - 1].Shared.Part, shared.Part) ? 1 : 0);
            if (weight >= Enough)
            {
                return rival;
            }
        }

        return null;
    }

    /// <summary>Items of one list.</summary>
    private static bool AreLines(ReportReading reading, Number one, Number other)
    {
        var (first, last) = (reading.Sentences[one.Sentence].Block, reading.Sentences[other.Sentence].Block);
        return Math.Abs(first - last) is > 0 and <= MostLines && IsItem(reading, first) && IsItem(reading, last);
    }

    private static bool IsItem(ReportReading reading, int block) => reading.Blocks[block].Kind is Structure.BlockKind.Item or Structure.BlockKind.Heading;

    /// <summary>"đạt 39,6% sản lượng nuôi trồng": the last words name a figure, and not the one of which it is the share.</summary>
    private static Number? OfName(ReportReading reading, SharedPart shared, Number whole)
    {
        Span<ulong> said = stackalloc ulong[MostNames];
        said = said[..NamedBase.Read(reading, shared.Percent, said)];
        if (said.Length == 0 || said.Length == MostNames)
        {
            return null;
        }

        // "218 bản, 76,8% số bản đã ký": of what is counted in bản, and not in doanh nghiệp.
        var unit = SharedPart.UnitBehind(reading, shared.Percent) is not 0 and var of && of == shared.Part.Unit && whole.Unit != 0 && whole.Unit != of;
        var last = said[Math.Max(0, said.Length - 2)..];
        if (NamedBase.Beside(reading, whole, said) > 0 && NamedBase.Beside(reading, whole, last) > 0)
        {
            return null;
        }

        var at = reading.Tokens[shared.Part.Token].Number;
        for (var k = at - 1; k >= 0 && k >= at - MostToName; k--)
        {
            if (reading.Numbers[k] is { Role: NumberRole.Quantity, Doubtful: false, Change: false, Range: false, Hedge: Hedge.None } named && named != whole
                && named.Value > shared.Part.Value && named.Value != whole.Value && Units.AreAlike(named.Unit, shared.Part.Unit) && named.Unit != 0
                && last.Length == 2 && (NamedBase.Beside(reading, named, last) == last.Length || (unit && named.Unit == shared.Part.Unit)))
            {
                return named;
            }
        }

        return null;
    }

    /// <summary>"nữ 1.173 người, chiếm 45,0% số có mặt; dân tộc thiểu số 412 người, chiếm 14,1% số có mặt": what is called the same is the same.</summary>
    private static Number? OfSameName(ReportReading reading, List<HeldShare> held, int at)
    {
        var (shared, whole) = (held[at].Shared, held[at].Whole);
        Span<ulong> said = stackalloc ulong[MostNames];
        Span<ulong> other = stackalloc ulong[MostNames];
        said = said[..NamedBase.Read(reading, shared.Percent, said)];
        for (var k = Math.Max(0, at - 2); k < held.Count && k <= at + 2 && said.Length > 0; k++)
        {
            var sister = held[k];
            if (k != at && sister.Whole != whole && sister.Whole.Value != whole.Value && sister.Relation is { Verdict: Verdict.Holds, Rarity: > 2 }
                && sister.Whole.Value > shared.Part.Value && Math.Abs(sister.Shared.Part.Sentence - shared.Part.Sentence) < 2
                && said.SequenceEqual(other[..NamedBase.Read(reading, sister.Shared.Percent, other)])
                && NamedBase.Shared(reading, sister.Whole, said) > NamedBase.Shared(reading, whole, said))
            {
                return sister.Whole;
            }
        }

        return null;
    }

    private static bool IsAlike(Number part, Number whole) => part.Unit == 0 || whole.Unit == 0 || Units.AreAlike(part.Unit, whole.Unit);

    /// <summary>Of an earlier time, a plan, or said by the way in a bracket.</summary>
    private static bool IsOfOther(ReportReading reading, SharedPart shared, Number whole)
    {
        var from = Math.Max(reading.Sentences[whole.Sentence].From, whole.Token - 5);
        return Percentages.IsClosed(reading, whole, shared.Part) || reading.AnyPhrase(from, whole.Token, Direction.Earlier)
            || reading.AnyPhrase(from, whole.Token, Direction.Aims);
    }
}
