using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// All figures of a clause, bracket or sentence together make a total that stands near by: "Khối 10: 468 em; khối 11: 455 em; khối 12: 445 em" under
/// "1.368 học sinh", "148, 205, 131, 166 và 112, tổng 762 lượt". Only whole clauses are tried, so chance has little room; it is a claim, never a finding.
/// </summary>
internal static class ProposeWholeLists
{
    private const int MostParts = 16;
    private const int MostBack = 24;
    private const int MostBlocks = 6;
    private const int MostHead = 6;
    private static readonly PhraseBook Totals = new("tổng|cộng|tổng cộng|tổng số|tất cả|như vậy|toàn bộ|gộp lại|cả năm|cả hai|cả ba|cả kỳ");

    private static readonly PhraseBook Closing = new("tổng cộng|cộng|tổng|cộng là|tổng số|tổng số là|tất cả|tổng là|cộng lại|cộng lại được|gộp lại|"
        + "cả năm|cả hai|cả ba|cả kỳ");

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        var parts = new List<Number>(MostParts);
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.LastNumber - sentence.FirstNumber < 2 || reading.Blocks[sentence.Block].Kind == BlockKind.Row)
            {
                continue;
            }

            Read(reading, sentence, parts, mixed: false, relations);
            Read(reading, sentence, parts, mixed: true, relations);
        }
    }

    /// <summary>Figures of one kind, or (mixed) kinds one after another: 78 bác sĩ, 24 dược sĩ … (384 người).</summary>
    private static void Read(ReportReading reading, Sentence sentence, List<Number> parts, bool mixed, List<Relation> relations)
    {
        parts.Clear();
        Number? last = null;
        for (var n = sentence.FirstNumber; n < sentence.LastNumber; n++)
        {
            var number = reading.Numbers[n];
            if (!number.Addable || number.Role != NumberRole.Quantity || number.Doubtful || Units.IsDuration(number.Unit))
            {
                continue;
            }

            // A bracket, a colon, a full clause or a word of closing parts the lists.
            if (last is not null && (number.Bracket != last.Bracket || Breaks(reading, last, number, mixed)))
            {
                Close(reading, parts, mixed, relations);
                parts.Clear();
            }

            parts.Add(number);
            last = number;
        }

        Close(reading, parts, mixed, relations);
    }

    private static bool Breaks(ReportReading reading, Number before, Number next, bool mixed)
    {
        if (!mixed && before.Unit != 0 && next.Unit != 0 && !Units.AreAlike(before.Unit, next.Unit))
        {
            return true;
        }

        for (var i = before.Next; i < next.Token; i++)
        {
            if (reading.Tokens[i].Sign == ':' || (mixed && reading.Tokens[i].Sign == ';') || Totals.IsAt(reading.Tokens, i)
                || Lists.Cues.Book.IsAt(reading.Tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    private static void Close(ReportReading reading, List<Number> parts, bool mixed, List<Relation> relations)
    {
        if (parts.Count is < 2 or > MostParts || mixed != IsMixed(parts))
        {
            return;
        }

        var interval = SumOf(parts);
        var (first, last) = (reading.Tokens[parts[0].Token].Number, reading.Tokens[parts[^1].Token].Number);
        // The sentence may begin with a figure of something else: "5 cuộc, số câu hỏi từng cuộc 21, 14, 12, 8, 7; cộng 62 câu".
        for (var skip = 0; skip + 2 <= parts.Count; skip++)
        {
            if (Behind(reading, last, parts[^1], interval) is { } closing)
            {
                var counted = parts.GetRange(skip, parts.Count - skip);
                relations.Add(MakeSum.Silent(closing, counted, Verdict.Holds, counted.Count > 2 ? 5 : 4));
                return;
            }

            interval = interval.Minus(Precision.Of(parts[skip]));
        }

        interval = SumOf(parts);
        if (Slipped(reading, last, parts, interval) is { } behind)
        {
            relations.Add(behind);
        }
        else if (!mixed && !Before(reading, first, parts, interval, relations) && SlippedHead(reading, first, parts, interval) is { } head)
        {
            relations.Add(head);
        }
    }

    /// <summary>A total before the list that they make; the nearest is taken.</summary>
    private static bool Before(ReportReading reading, int first, List<Number> parts, Interval interval, List<Relation> relations)
    {

        for (var k = first - 1; k >= 0 && k >= first - MostBack; k--)
        {
            var total = reading.Numbers[k];
            if (reading.Sentences[total.Sentence].Block < reading.Sentences[parts[0].Sentence].Block - MostBlocks)
            {
                return false;
            }

            if (CanBeTotal(total, parts) && interval.Meets(Precision.Of(total)))
            {
                relations.Add(MakeSum.Silent(total, parts, Verdict.Holds, (total.Sentence >= parts[0].Sentence - 1 ? 3 : 2) + (parts.Count > 2 ? 1 : 0)));
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "Đã giải quyết 2.661 tin. Kết quả giải quyết: khởi tố 1.264 tin; không khởi tố 873 tin; …": the last figure of their kind before the list, one slip off.
    /// </summary>
    private static Relation? SlippedHead(ReportReading reading, int first, List<Number> parts, Interval sum)
    {
        if (parts.TrueForAll(part => part.Unit != 0 && part.Unit == parts[0].Unit) && Lists.ClosedSets.Are(reading, parts)
            && FarHead(reading, first, parts, (sum.Low + sum.High) / 2) is { } far)
        {
            return far;
        }

        var total = Enumerable.Range(1, Math.Min(first, MostHead)).Select(back => reading.Numbers[first - back])
            .FirstOrDefault(number => number.Role == NumberRole.Quantity && number.Unit != 0 && CanBeTotal(number, parts) && number.Bracket < 0);
        var center = (sum.Low + sum.High) / 2;
        if (total is not { Hedge: Hedge.None } || total.Sentence < parts[0].Sentence - 1 || total.Value < 20
            || reading.Sentences[total.Sentence].Block != reading.Sentences[parts[0].Sentence].Block
            || parts.Exists(part => part.Hedge != Hedge.None || ProposeSums.IsTooLarge(total, part, center)))
        {
            return null;
        }

        var swap = ProposeSums.IsSwap(total, parts, center);
        if ((!swap && !ProposeSums.IsSlip(total, parts, center)) || Math.Abs(center - total.Value) > total.Value / 2)
        {
            return null;
        }

        var scope = new Lists.Scope(Lists.Cue.Colon, total.Next, total.Next, Math.Min(parts[^1].Next + 6, reading.Tokens.Count), -1, -1);
        if (Lists.ListWords.NamesQualities(reading, scope) || Lists.ListWords.SaysMore(reading, scope, Lists.ListWords.IsClosing(reading, scope, parts)))
        {
            return null;
        }

        var colon = reading.AnySign(total.Next, parts[0].Token, ':');
        return MakeSum.Slipped("S101", total, parts, center, [total, .. parts],
            (parts.TrueForAll(part => part.Unit == total.Unit) ? 2 : 1) + (parts.Count > 2 ? 1 : 0) + (colon ? 2 : 0) + (swap ? 2 : 1)
                + (Lists.ClosedSets.Are(reading, parts) ? 4 : 0) + (total.Value >= 1000 ? 1 : 0)
                + (IsLast(reading, total) && parts.TrueForAll(part => part.Unit == total.Unit) ? 2 : 0));
    }

    /// <summary>
    /// "Dân số 1.342.610 người, nam …, nữ …. … Thành thị 138.200 người, chiếm 23,7%; nông thôn 1.024.410 người": kinds that are always all, their total some
    /// sentences before.
    /// </summary>
    private static Relation? FarHead(ReportReading reading, int first, List<Number> parts, decimal sum)
    {
        if (sum < 100 || parts.Exists(part => part.Hedge != Hedge.None))
        {
            return null;
        }

        var block = reading.Sentences[parts[0].Sentence].Block;
        for (var k = first - 1; k >= 0 && k >= first - MostBack && reading.Sentences[reading.Numbers[k].Sentence].Block == block; k--)
        {
            var total = reading.Numbers[k];
            if (total is { Role: NumberRole.Quantity, Change: false, Range: false, Doubtful: false, Hedge: Hedge.None, Bracket: < 0 }
                && total.Unit == parts[0].Unit && total.Power == parts[0].Power && total.Value >= 100 && ProposeSums.IsSlip(total, parts, sum)
                && !parts.Exists(part => ProposeSums.IsTooLarge(total, part, sum)))
            {
                return MakeSum.Slipped("S101", total, parts, sum, [total, .. parts], ProposeSums.IsSwap(total, parts, sum) || total.Value >= 1000 ? 8 : 6);
            }
        }

        return null;
    }

    /// <summary>"Doanh thu toàn làng 812 tỷ đồng. Bán trong tỉnh 228 …": the sentence before says the total and ends.</summary>
    private static bool IsLast(ReportReading reading, Number total)
    {
        var sentence = reading.Sentences[total.Sentence];
        return sentence.LastNumber - sentence.FirstNumber == 1 && sentence.To - total.Next <= 2;
    }

    /// <summary>The figure right behind, after "tổng", "cộng" or alone in a bracket.</summary>
    private static Number? Behind(ReportReading reading, int last, Number part, Interval sum)
    {
        for (var k = last + 1; k < reading.Numbers.Count && k <= last + 2
            && (reading.Numbers[k].Sentence == part.Sentence || IsRightBehind(reading, part, reading.Numbers[k])); k++)
        {
            var total = reading.Numbers[k];
            if (total.Role is NumberRole.Quantity or NumberRole.Denominator && sum.Meets(Precision.Of(total)) && total.Token - part.Next < 12
                && (reading.AnyPhrase(part.Next, total.Token, Totals) || reading.IsSign(total.Token - 1, '(')))
            {
                return total;
            }
        }

        return null;
    }

    /// <summary>"41 kiến nghị, 18 kháng nghị, tổng cộng 69 văn bản": the figure behind "tổng cộng" is one slip off.</summary>
    private static Relation? Slipped(ReportReading reading, int last, List<Number> parts, Interval sum)
    {
        var center = (sum.Low + sum.High) / 2;
        if (last + 1 >= reading.Numbers.Count || reading.Numbers[last + 1] is not { Role: NumberRole.Quantity, Doubtful: false, Hedge: Hedge.None } total
            || !IsRightBehind(reading, parts[^1], total) || total.Value < 10 || !parts.TrueForAll(part => part.Power == total.Power)
            || !reading.AnyPhrase(parts[^1].Next, total.Token, Closing)
            || parts.Exists(part => part.Hedge != Hedge.None || ProposeSums.IsTooLarge(total, part, center)))
        {
            return null;
        }

        return ProposeSums.IsSlip(total, parts, center) || ProposeSums.IsForgotten(total, parts, center)
            ? MakeSum.Slipped("S102", total, parts, center, [.. parts, total], 6)
            : null;
    }

    /// <summary>In the same sentence, or opening the next: "chủ trì 312 cuộc, phối hợp 1.906 cuộc. Tổng số 2.218 cuộc".</summary>
    private static bool IsRightBehind(ReportReading reading, Number part, Number total) => total.Token - part.Next <= 7
        && (total.Sentence == part.Sentence || (total.Sentence == part.Sentence + 1 && Closing.IsAt(reading.Tokens, reading.Sentences[total.Sentence].From)));

    private static bool IsMixed(List<Number> parts) =>
        parts.Exists(part => part.Unit != 0 && parts.Exists(other => other.Unit != 0 && other.Unit != part.Unit));

    private static bool CanBeTotal(Number total, List<Number> parts) =>
        total.Role is NumberRole.Quantity or NumberRole.Denominator && !total.Change && !total.Range && !total.Doubtful && total.Value > parts[0].Value
            && parts.TrueForAll(part => part.Unit == 0 || Units.AreAlike(part.Unit, total.Unit))
            && (total.Power == 0 || parts[0].Power == total.Power);

    private static Interval SumOf(List<Number> parts)
    {
        var interval = Interval.Exactly(0);
        foreach (var part in parts)
        {
            interval = interval.Plus(Precision.Of(part));
        }

        return interval;
    }
}
