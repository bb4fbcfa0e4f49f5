using Danchu.Checking.Checks;
using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// What a share leaves of its total: "đã xử lý 306 vụ, đạt 96,2%; còn 12 vụ", "nữ 4.425 người (64%), nam 2.489 người". The share that is right vouches for the
/// total, wherever it stands.
/// </summary>
internal static class ProposeShareRests
{
    private const int MostAhead = 4;
    private const int MostTokens = 30;

    private static readonly PhraseBook Rest = new(
        "còn|còn lại|số còn lại|chưa|không|thiếu|đang|quá hạn|trễ hạn|còn nợ|tồn|vắng|loại|trả lại|từ chối|không đạt|chưa đạt|hụt");

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        var shares = relations.FindAll(relation => relation is { Aspect: Aspect.Share, Verdict: Verdict.Holds, Rarity: > 1, Figures.Count: 3 }
            && relation.Code is "T201" or "T202" && relation.Value is > 0 and < 100);
        // "đúng hạn 90.298, quá hạn 10" may be two of three: a sum that comes out says it better.
        var parts = new HashSet<Number>(ReferenceEqualityComparer.Instance);
        parts.UnionWith(relations.FindAll(relation => relation is { Aspect: Aspect.Sum, Verdict: Verdict.Holds }).SelectMany(sum => sum.Parts));
        foreach (var share in shares)
        {
            if (Left(reading, share) is { } left && (left.Holds || !parts.Contains(left.Stated)))
            {
                relations.Add(left);
            }
        }
    }

    private static Relation? Left(ReportReading reading, Relation share)
    {
        var (part, whole) = (share.Figures[0], share.Figures[1]);
        var behind = part.Token > share.Stated.Token ? part : share.Stated;
        var from = reading.Tokens[behind.Token].Number + 1;
        if (part.Hedge != Hedge.None || whole.Hedge != Hedge.None || whole.Value <= part.Value
            || reading.Blocks[reading.Sentences[part.Sentence].Block].Kind == BlockKind.Row)
        {
            return null;
        }

        for (var k = from; k < reading.Numbers.Count && k < from + MostAhead && reading.Numbers[k].Sentence <= part.Sentence + 1; k++)
        {
            var left = reading.Numbers[k];
            if (left.Token - behind.Next > MostTokens || (left.Role == NumberRole.Percentage && left.Sentence == part.Sentence && left != share.Stated))
            {
                return null;
            }

            if (left is not { Role: NumberRole.Quantity, Change: false, Range: false, Doubtful: false, Hedge: Hedge.None } || left == whole
                || Units.IsTime(left.Unit) || left.Bracket != part.Bracket || (left.Unit != part.Unit && left.Unit != 0 && part.Unit != 0))
            {
                continue;
            }

            var closed = left.Sentence == part.Sentence && ClosedSets.Are(reading, [part, left]);
            var said = closed || reading.AnyPhrase(Math.Max(behind.Next, left.Token - 5), left.Token, Rest)
                || reading.AnyPhrase(left.Next, Math.Min(left.Next + 3, reading.Sentences[left.Sentence].To), Rest);
            var evidence = share.Evidence > 3 || (share.Rarity > 2 && Units.AreAlike(part.Unit, whole.Unit)) ? 6 : 5;
            var rest = said ? Make(reading, part, whole, left, evidence, closed) : null;
            // "tiêm 1.186 trong 1.310 người, 90,5%. ⏎ 6) HIV: đang quản lý 214 người": the next point speaks of something else.
            return rest is { Holds: false } && IsNumbered(reading, left) && left.Sentence > part.Sentence ? null : rest;
        }

        return null;
    }

    /// <summary>Its paragraph begins with a number of its own.</summary>
    private static bool IsNumbered(ReportReading reading, Number left) =>
        reading.Tokens[reading.Blocks[reading.Sentences[left.Sentence].Block].FirstToken] is { Kind: TokenKind.Number } first
            && reading.Numbers[first.Number].Role == NumberRole.Name;

    private static Relation? Make(ReportReading reading, Number part, Number whole, Number left, int evidence, bool closed)
    {
        var interval = Precision.Of(whole).Minus(Precision.Of(part));
        var holds = interval.Meets(Precision.Of(left));
        var expected = whole.Value - part.Value;
        var slip = !holds && (Slip.Of(left, expected) || (left.Value >= 10 && Slip.IsSwapOf(part, whole.Value - left.Value)));
        if (!holds && (ProposeBalances.IsHalf(reading, left) || (!slip && !closed)))
        {
            return null;
        }

        return MakeRest.Of(
            left, [whole, part], holds ? Verdict.Holds : Verdict.Contradicts, expected, evidence + (slip && closed ? 1 : 0), Relation.DigitsOf(left), slip,
            Write.Of(expected), $"{Write.Of(whole.Value)} - {Write.Of(part.Value)} = {Write.Of(expected)}");
    }
}
