using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;

namespace Danchu.Checking.Checks;

/// <summary>A part with its share: 44.089 hồ sơ (chiếm 37,24%); the base is the head of the list or a figure before it.</summary>
internal sealed class T202PartAndShare : Check
{
    private const int MostBack = 10;
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Reach = WordHashes.Set("đạt lệ chiếm bằng");
    private static readonly PhraseBook Stated = new("tổng số|trong tổng số|trên tổng số|của tổng số|so với tổng số|tính trên tổng số");

    public override CheckDescription Description { get; } = new(
        "T202",
        "Tỷ trọng ghi kèm một số phải đúng với tổng số mà số đó là một phần.",
        "A share printed with a figure must be right for the total of which the figure is a part.",
        [
            "Tiếp nhận 400 hồ sơ, trong đó trực tiếp 100 hồ sơ (chiếm 25%), trực tuyến 300 hồ sơ (chiếm 74%).",
            "Tổng số đơn thuộc thẩm quyền là 64 đơn, đã giải quyết 52 đơn, đạt 83,25%.",
        ],
        [
            "Tiếp nhận 400 hồ sơ, trong đó trực tiếp 100 hồ sơ (chiếm 25%), trực tuyến 300 hồ sơ (chiếm 75%).",
            "Tổng số đơn thuộc thẩm quyền là 64 đơn, đã giải quyết 52 đơn, đạt 81,25%.",
            "Toàn xã có 1.200 hộ; hộ nghèo giảm còn 45 hộ, giảm 1,5% so với năm trước.",
            "Thu ngân sách 45 tỷ đồng, đạt 110% dự toán.",
            "Dân tộc Mông chiếm 37,5%; dân tộc Thái chiếm 15,9%.",
        ]);

    public override void Run(CheckWork work)
    {
        var heads = Heads(work.Lists);
        var right = new HashSet<Number>(ReferenceEqualityComparer.Instance);
        var open = new List<(Number Percent, Number Part, PartList? List)>();
        var numbers = work.Reading.Numbers;
        for (var n = 0; n < numbers.Count; n++)
        {
            if (!Percentages.IsUsable(numbers[n]) || PartOf(work.Reading, n) is not { } part)
            {
                continue;
            }

            var list = heads.GetValueOrDefault(part);
            if (FindBase(work.Reading, numbers[n], part, list) is { } whole)
            {
                Accept(work, right, numbers[n], part, whole);
            }
            else
            {
                open.Add((numbers[n], part, list));
            }
        }

        foreach (var (percent, part, list) in open)
        {
            if (!JudgeStated(work, percent, part))
            {
                Suspect(work, right, percent, part, list);
            }
        }
    }

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

    private static Number? PartOf(ReportReading reading, int n)
    {
        var percent = reading.Numbers[n];
        var part = Percentages.Before(reading, n);
        if (part is not { Role: NumberRole.Quantity } || part.Doubtful || part.Range || Units.IsTime(part.Unit) || percent.Token - part.Next > 8
            || Percentages.IsChange(reading, part, percent) || !Percentages.IsDirect(reading, part, percent))
        {
            return null;
        }

        // "(chiếm 37%)", ", đạt 84%": anything looser is a share of something else.
        var close = reading.IsSign(percent.Token - 1, '(') || reading.AnyWord(percent.Token - 3, percent.Token, Reach);
        return close ? part : null;
    }

    /// <summary>"214 hộ, chiếm 5,35% tổng số 4.000 hộ": the base is named right behind the share.</summary>
    private bool JudgeStated(CheckWork work, Number percent, Number part)
    {
        var (_, length) = Stated.Match(work.Reading.Tokens, percent.Next);
        var at = percent.Next + length;
        if (length == 0 || at >= work.Reading.Tokens.Count || work.Reading.Tokens[at].Kind != TokenKind.Number)
        {
            return false;
        }

        var whole = work.Reading.Numbers[work.Reading.Tokens[at].Number];
        if (whole.Role != NumberRole.Quantity || whole.Doubtful || whole.Hedge != Hedge.None || part.Hedge != Hedge.None || whole.Unit != part.Unit
            || part.Unit == 0 || whole.Value < part.Value)
        {
            return false;
        }

        Judge(work, percent, part, whole, Severity.Error);
        return true;
    }

    private static Number? FindBase(ReportReading reading, Number percent, Number part, PartList? list)
    {
        if (list is not null && Fits(percent, part, list.Total))
        {
            return list.Total;
        }

        var at = reading.Tokens[part.Token].Number;
        Number? other = null;
        for (var k = at - 1; k >= 0 && k >= at - MostBack; k--)
        {
            var number = reading.Numbers[k];
            if (number.Sentence < part.Sentence - 3)
            {
                break;
            }

            if (number.Role is not (NumberRole.Quantity or NumberRole.Numerator or NumberRole.Denominator) || number.Doubtful || !Fits(percent, part, number))
            {
                continue;
            }

            if (number.Unit == part.Unit)
            {
                return number;
            }

            other ??= number;
        }

        return other;
    }

    private static bool Fits(Number percent, Number part, Number whole) =>
        whole.Value >= Precision.Smallest && Precision.JudgeShare(percent, part, whole) == Verdict.Holds;

    private void Accept(CheckWork work, HashSet<Number> right, Number percent, Number part, Number whole)
    {
        right.Add(part);
        work.Claim(Code, Verdict.Holds, percent.Mantissa, part.Value * 100 / whole.Value, [whole, part, percent]);
    }

    /// <summary>No base makes the share right. It is wrong when its list is known: the more so when a sister's share is right for the same total.</summary>
    private void Suspect(CheckWork work, HashSet<Number> right, Number percent, Number part, PartList? list)
    {
        if (Percentages.IsOfSomethingElse(work.Reading, percent) || Percentages.IsVote(work.Reading, part, percent))
        {
            return;
        }

        var sister = list is not null && list.Parts.Exists(right.Contains);
        var whole = list is { Total.Doubtful: false } && (list.SameUnit || sister) && list.Total.Value >= part.Value
            ? list.Total
            : Nearest(work.Reading, part, percent);
        if (whole is not null && whole.Value >= Precision.Smallest && part.Hedge == Hedge.None && whole.Hedge == Hedge.None)
        {
            Judge(work, percent, part, whole, sister ? Severity.Error : Severity.Warning);
        }
    }

    private void Judge(CheckWork work, Number percent, Number part, Number whole, Severity wrong)
    {
        var verdict = Precision.JudgeShare(percent, part, whole);
        var share = part.Value * 100 / whole.Value;
        work.Claim(Code, verdict, percent.Mantissa, share, [whole, part, percent]);
        if (verdict == Verdict.Holds)
        {
            return;
        }

        work.Find(
            Code,
            verdict == Verdict.HoldsIfTruncated ? Severity.Note : wrong,
            percent.Span,
            Write.Of(percent.Mantissa) + "%",
            Write.Percent(share, percent.Decimals),
            $"{Write.Of(part.Value)} / {Write.Of(whole.Value)} = {Write.Percent(share, Math.Max(2, percent.Decimals + 1))}",
            [whole.Span, part.Span]);
    }

    /// <summary>"tổng số … là 64 đơn, đã giải quyết 52 đơn, đạt …": the figure just before, of the same unit and not smaller.</summary>
    private static Number? Nearest(ReportReading reading, Number part, Number percent)
    {
        var at = reading.Tokens[part.Token].Number;
        if (at == 0 || reading.IsSign(percent.Token - 1, '(') || reading.AnyWord(part.Next, percent.Token, Alone))
        {
            return null;
        }

        var before = reading.Numbers[at - 1];
        return before.Role == NumberRole.Quantity && before.Sentence == part.Sentence && before.Unit == part.Unit && part.Unit != 0
            && before.Value >= part.Value && before.Bracket == part.Bracket && !before.Doubtful && !before.Change && part.Token - before.Next < 16
            ? before
            : null;
    }

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Alone = WordHashes.Set("chiếm bằng");
}
