using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// The whole of a run stands some sentences before it: "đã giải quyết 378 tin, đạt 76,8%. … có 182 tin khởi tố, 131 tin không khởi tố, 65 tin tạm đình
/// chỉ". A total of which parts of the run are said to be right shares is its total wherever it stands; any other must be one slip away.
/// </summary>
internal static class ProposeRuns
{
    private const string Code = "S101";
    private const int MostBack = 24;
    private const int MostBlocks = 4;
    private const int Large = 1000;
    private const int Sharp = 4;

    /// <summary>A twentieth of the total: so near they were meant to make it.</summary>
    private const int Near = 20;

    private static readonly PhraseBook Parting = new(
        "theo|trong số|trong tổng số|trong các|phân theo|phân loại|chia theo|cơ cấu|nguồn|nguồn vốn|kết quả|về trình độ|về xếp loại|xếp loại|hình thức|"
            + "nguyên nhân|bao gồm");

    private static readonly PhraseBook Denying = new(
        "chưa|không|còn|còn lại|tồn|tồn lại|thiếu|thừa|dư|đang|nợ|vắng|hụt|quá hạn");

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        var bases = BasesOf(relations);
        var summed = new HashSet<Number>(ReferenceEqualityComparer.Instance);
        summed.UnionWith(relations.FindAll(relation => relation is { Aspect: Aspect.Sum, Verdict: Verdict.Holds, Strength: > 5 }).SelectMany(sum => sum.Parts));
        var established = new HashSet<Number>(ReferenceEqualityComparer.Instance);
        established.UnionWith(relations.FindAll(relation => relation is { Aspect: Aspect.Sum, Verdict: Verdict.Holds, Strength: > 5 })
            .ConvertAll(sum => sum.Stated));
        var runs = FindRuns.Find(reading);
        for (var r = 0; r < runs.Count; r++)
        {
            var run = runs[r];
            if (run.Parts.Exists(summed.Contains))
            {
                continue;
            }

            if ((Best(reading, run, bases, IsBesideSum(runs, r, summed), established) ?? Within(reading, run, bases)) is { } relation)
            {
                relations.Add(relation);
                if (relation.Holds)
                {
                    established.Add(relation.Stated);
                }
            }
        }
    }

    /// <summary>The other column of the same items makes its total.</summary>
    private static bool IsBesideSum(List<Run> runs, int at, HashSet<Number> summed)
    {
        for (var k = Math.Max(0, at - 2); k < runs.Count && k <= at + 2; k++)
        {
            if (k != at && runs[at].Items && runs[k].Items && runs[k].Parts[0].Sentence == runs[at].Parts[0].Sentence
                && runs[k].Parts.Exists(summed.Contains))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"thu 9.614 ý kiến, tiếp thu 7.402 ý kiến, giải trình 2.212 ý kiến": the first of the run is the total of those behind it.</summary>
    private static Relation? Within(ReportReading reading, Run run, Dictionary<Number, Number> bases)
    {
        for (var k = 0; k + 2 < run.Parts.Count; k++)
        {
            for (var last = run.Parts.Count; last >= k + 3 && last > run.Parts.Count - 2; last--)
            {
                var parts = run.Parts.GetRange(k + 1, last - k - 1);
                var rest = run with { Parts = parts, End = last == run.Parts.Count ? run.End : parts[^1].Next };
                if (HeadOf(reading, rest, run.Parts[k], VouchesOf(bases, rest, run.Parts[k])) is { } relation)
                {
                    return relation;
                }
            }
        }

        return null;
    }

    private static Relation? HeadOf(ReportReading reading, Run rest, Number total, int vouched)
    {
        // Without a unit it may still be their total, for it stands right before them.
        if (!CanBeTotal(reading, rest, total, total.Unit == 0 ? 1 : 0) || total.Value <= rest.Parts.Max(part => part.Value))
        {
            return null;
        }

        return IsSum(rest.Parts, total)
            ? MakeSum.Silent(total, rest.Parts, Verdict.Holds, rest.Parts.Count > 2 ? 4 : 3)
            : Slipped(reading, rest, total, AddUp.Sum(rest.Parts, rest.Parts.Count), vouched, nearest: true, said: 0);
    }

    /// <summary>For each part of which a right share is said, its total.</summary>
    private static Dictionary<Number, Number> BasesOf(List<Relation> relations)
    {
        var bases = new Dictionary<Number, Number>(ReferenceEqualityComparer.Instance);
        foreach (var share in relations)
        {
            if (share is { Aspect: Aspect.Share, Code: "T202", Verdict: Verdict.Holds, Rarity: > 1, Figures: [{ } part, { } whole, { }] })
            {
                bases.TryAdd(part, whole);
            }
        }

        return bases;
    }

    private static int VouchesOf(Dictionary<Number, Number> bases, Run run, Number total) => run.Parts.Count(part => bases.GetValueOrDefault(part) == total);

    /// <summary>The nearest total that they make, or the best vouched for of those they miss by a slip.</summary>
    private static Relation? Best(ReportReading reading, Run run, Dictionary<Number, Number> bases, bool beside, HashSet<Number> established)
    {
        var (first, sum) = (reading.Tokens[run.Parts[0].Token].Number, AddUp.Sum(run.Parts, run.Parts.Count));
        var block = reading.Sentences[run.Parts[0].Sentence].Block;
        var (best, nearest) = ((Relation?)null, true);
        for (var k = first - 1; k >= 0 && k >= first - MostBack && reading.Sentences[reading.Numbers[k].Sentence].Block >= block - MostBlocks; k--)
        {
            var total = reading.Numbers[k];
            var vouched = VouchesOf(bases, run, total);
            if (!CanBeTotal(reading, run, total, vouched))
            {
                continue;
            }

            if (IsSum(run.Parts, total))
            {
                return MakeSum.Silent(total, run.Parts, Verdict.Holds, 2 + Math.Min(2, vouched) + (run.Parts.Count > 2 ? 1 : 0));
            }

            // Parted once and rightly, it is surely a total.
            var sure = beside || (established.Contains(total) && ProposeSums.IsSwap(total, run.Parts, sum));
            if (Slipped(reading, run, total, sum, vouched, nearest, sure ? 2 : 0) is { } slipped && slipped.Evidence > (best?.Evidence ?? 0))
            {
                best = slipped;
            }

            nearest = false;
        }

        return best;
    }

    private static bool CanBeTotal(ReportReading reading, Run run, Number total, int vouched) =>
        total.Role is NumberRole.Quantity or NumberRole.Denominator or NumberRole.Numerator && !total.Change && !total.Range && !total.Doubtful
            && total.Hedge == Hedge.None
            && total.Value >= 10 && (vouched > 0 || IsOfKind(run, total) || IsOfAnnounced(reading, run, total))
            && total.Power == run.Parts[0].Power && run.Parts.TrueForAll(part => part.Power == total.Power)
            && (vouched > 0 || !Shares.Percentages.IsClosed(reading, total, run.Parts[0]))
            && reading.Blocks[reading.Sentences[total.Sentence].Block].Kind != BlockKind.Row;

    private static bool IsOfKind(Run run, Number total) => total.Unit == 0
        ? run.Parts[0].Unit == 0
        : run.Parts.TrueForAll(part => part.Unit == 0 || Units.AreAlike(part.Unit, total.Unit)) && run.Parts.Exists(part => part.Unit != 0);

    /// <summary>"2.486 người. … Chia theo bộ phận: may 1.874, cắt 203, …": bare figures of what is parted count what the total counts.</summary>
    private static bool IsOfAnnounced(ReportReading reading, Run run, Number total) => total.Unit != 0 && run.Parts.Count > 2
        && run.Parts.TrueForAll(part => part.Unit == 0) && IsAnnounced(reading, run);

    private static bool IsSum(List<Number> parts, Number total)
    {
        var interval = Interval.Exactly(0);
        parts.ForEach(part => interval = interval.Plus(Precision.Of(part)));
        return interval.Meets(Precision.Of(total));
    }

    private static Relation? Slipped(ReportReading reading, Run run, Number total, decimal sum, int vouched, bool nearest, int said)
    {
        if (total.Role == NumberRole.Denominator || Math.Abs(sum - total.Value) > total.Value || !ProposeSums.IsSlip(total, run.Parts, sum)
            || run.Parts.Exists(part => part.Value == total.Value || ProposeSums.IsTooLarge(total, part, sum) || IsStep(reading, part))
            || (total.Sentence == run.Parts[0].Sentence && reading.AnyPhrase(total.Next, run.Parts[^1].Token, Direction.Earlier))
            || ((vouched > 0 || IsStep(reading, total)) && IsOfSteps(reading, run.Parts)))
        {
            return null;
        }

        var scope = new Scope(Cue.Colon, run.Parts[0].Token, StartOf(reading, run.Parts[0]), run.End, -1, -1);
        var closing = ListWords.IsClosing(reading, scope, run.Parts);
        if (!run.Items && !(closing && vouched > 0) && (ListWords.NamesQualities(reading, scope) || ListWords.SaysMore(reading, scope, closing)))
        {
            return null;
        }

        var swap = ProposeSums.IsSwap(total, run.Parts, sum);
        var closed = ClosedSets.Are(reading, run.Parts);
        var evidence = 2 + said + (run.Parts.Count > 2 ? 1 : 0) + (swap ? 2 : 0) + (swap && IsSharp(total, run.Parts, sum) ? 2 : 0)
            + (closing || IsDenied(reading, run) ? 2 : 0) + (closed ? 3 : 0) + (vouched > 0 ? Math.Min(5, 2 + vouched) : 0) + (nearest ? 1 : 0)
            + (total.Value >= Large ? 1 : 0) + (IsLarge(run, total) ? 1 : 0)
            + (Math.Abs(sum - total.Value) <= total.Value / Near ? 1 : 0) + (IsSeries(reading, run.Parts) ? 2 : 0)
            + (IsAnnounced(reading, run) ? 1 : 0) + (nearest && IsAlone(reading, total) ? 1 : 0)
            - (total.Sentence < run.Parts[0].Sentence - 1 && vouched == 0 && !run.Items ? 1 : 0);
        return MakeSum.Slipped(Code, total, run.Parts, sum, [total, .. run.Parts], evidence);
    }

    /// <summary>Of five digits and more, counted like its parts: that another digit makes the sum is hardly chance.</summary>
    private static bool IsLarge(Run run, Number total) =>
        total.Mantissa >= 10 * Large && run.Parts.Count > 2 && run.Parts.TrueForAll(part => part.Unit == total.Unit);

    /// <summary>"Theo nhóm tuổi", "Trong số đã giải quyết có": the sentence, or the line above the items, says that something is parted.</summary>
    private static bool IsAnnounced(ReportReading reading, Run run)
    {
        var sentence = reading.Sentences[run.Parts[0].Sentence];
        return Parting.IsAt(reading.Tokens, sentence.From)
            || (run.Items && run.Parts[0].Sentence > 0 && Parting.IsAt(reading.Tokens, reading.Sentences[run.Parts[0].Sentence - 1].From));
    }

    /// <summary>"đánh giá đúng 361 bản tin; 51 bản tin chưa đạt": the last is what the others are not.</summary>
    private static bool IsDenied(ReportReading reading, Run run) =>
        reading.AnyPhrase(run.Parts[^1].Next, run.End, Denying) || reading.AnyPhrase(StartOf(reading, run.Parts[^1]), run.Parts[^1].Token, Denying);

    /// <summary>The only figure of its sentence.</summary>
    private static bool IsAlone(ReportReading reading, Number total)
    {
        var sentence = reading.Sentences[total.Sentence];
        for (var n = sentence.FirstNumber; n < sentence.LastNumber; n++)
        {
            if (reading.Numbers[n] != total && reading.Numbers[n] is { Countable: true, InWords: false })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"đoạn thượng lưu dài 88 km, đoạn trung lưu 117 km và đoạn hạ lưu 49 km": the same word opens each of them.</summary>
    private static bool IsSeries(ReportReading reading, List<Number> parts)
    {
        var word = reading.Tokens[OpeningOf(reading, parts[0])].Hash;
        return parts.Count > 2 && word != 0
            && parts.TrueForAll(part => OpeningOf(reading, part) is var at && at < part.Token && reading.Tokens[at].Hash == word);
    }

    private static int OpeningOf(ReportReading reading, Number part)
    {
        var at = StartOf(reading, part);
        for (var i = part.Token - 1; i > at; i--)
        {
            if (reading.Tokens[i].Hash == Cues.And)
            {
                return i + 1;
            }
        }

        return at;
    }

    /// <summary>Where the words of the part begin: behind the mark or figure before it.</summary>
    private static int StartOf(ReportReading reading, Number part)
    {
        var at = part.Token;
        while (at > reading.Sentences[part.Sentence].From && reading.Tokens[at - 1].Kind == TokenKind.Word)
        {
            at--;
        }

        return at;
    }

    private static bool IsStep(ReportReading reading, Number part) => Steps.Before(reading, part) is Step.Received or Step.NewlyReceived or Step.CarriedOver;

    /// <summary>"đã chi 45.250.000 đồng, còn lại 3.520.000 đồng": solved and left are held against each other by their own rule.</summary>
    private static bool IsOfSteps(ReportReading reading, List<Number> parts) => parts.Count == 2
        && Steps.Before(reading, parts[0]) == Step.Solved && Steps.Before(reading, parts[1]) == Step.Left;

    /// <summary>Two digits of four or more changed places.</summary>
    private static bool IsSharp(Number total, List<Number> parts, decimal sum) =>
        (Relation.DigitsOf(total) >= Sharp && Slip.IsSwapOf(total, sum))
            || parts.Exists(part => Relation.DigitsOf(part) >= Sharp && Slip.IsSwapOf(part, part.Value - sum + total.Value));
}
