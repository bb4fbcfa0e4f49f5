using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// Sums that come out though nothing announces them: "đã giải quyết 114.681 hồ sơ, trước hạn 24.373 hồ sơ, đúng hạn 90.298 hồ sơ, quá hạn 10 hồ sơ", items of a
/// list, sides of ratios (9/14 + 4/14 + 1/14). Arithmetic with many digits is evidence enough to read them.
/// </summary>
internal static class ProposeSilentSums
{
    private const string Code = "S101";
    private const int MostParts = 16;
    private const int MostTokens = 160;
    private const int MostName = 8;

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        for (var n = 0; n + 2 < reading.Numbers.Count; n++)
        {
            var total = reading.Numbers[n];
            if (total.Role is NumberRole.Quantity or NumberRole.Denominator && !total.Change && !total.Range && !total.Doubtful && total.Value >= 5
                && (total.Unit != 0 || reading.IsSign(total.Next, ':') || IsBare(reading, n))
                && !Units.IsDuration(total.Unit) && Run(reading, n, total) is { } relation)
            {
                relations.Add(relation);
            }
        }
    }

    /// <summary>"Đơn thư 312, kiến nghị 241, khiếu nại 58, tố cáo 13": kinds follow by their names, none with a unit.</summary>
    private static bool IsBare(ReportReading reading, int n)
    {
        var (total, next) = (reading.Numbers[n], reading.Numbers[n + 1]);
        return total is { Role: NumberRole.Quantity, Value: >= 10 } && next is { Role: NumberRole.Quantity, Unit: 0 } && next.Sentence == total.Sentence
            && next.Token - total.Next <= MostName;
    }

    /// <summary>The figures of its kind behind the total, one after another, until they make it; or all of its sentence, when they miss it by a slip.</summary>
    private static Relation? Run(ReportReading reading, int n, Number total)
    {
        var parts = new List<Number>();
        var interval = Interval.Exactly(0);
        var goal = Precision.Of(total);
        for (var k = n + 1; k < reading.Numbers.Count && parts.Count < MostParts; k++)
        {
            var part = reading.Numbers[k];
            var over = interval.Low > goal.High;
            if (part.Token - total.Token > MostTokens || !IsNear(reading, total, part) || (over && part.Sentence != total.Sentence))
            {
                break;
            }

            if (!IsPart(total, part)
                || (parts.Count > 0 ? part.Bracket != parts[0].Bracket : part.Bracket != total.Bracket && !OpensBehind(reading, total, part)))
            {
                continue;
            }

            parts.Add(part);
            interval = interval.Plus(Precision.Of(part));
            if (parts.Count > 1 && interval.Meets(goal))
            {
                return total.Value < 20 && !IsAnnounced(reading, total, parts[0]) ? null : Make(reading, total, parts);
            }
        }

        var here = parts.FindAll(part => part.Sentence == total.Sentence);
        var clause = ClauseOf(reading, here);
        return Slipped(reading, total, here.GetRange(0, clause)) ?? (clause < here.Count ? Slipped(reading, total, here) : null);
    }

    /// <summary>How many parts stand before what ends the list behind two of them: "148 học viên, nữ 112, nam 36; hoàn thành 131".</summary>
    private static int ClauseOf(ReportReading reading, List<Number> parts)
    {
        for (var k = 2; k < parts.Count; k++)
        {
            if (reading.AnySign(parts[k - 1].Next, parts[k].Token, ';') || parts[k].Role == NumberRole.Numerator
                || Lists.Steps.Before(reading, parts[k]) is Lists.Step.Solved or Lists.Step.Left or Lists.Step.Received)
            {
                return k;
            }
        }

        return parts.Count;
    }

    /// <summary>Where the list ends: a few words behind its last part, no farther than the next mark or figure.</summary>
    private static int EndOf(ReportReading reading, Number last)
    {
        var at = last.Next;
        while (at < reading.Tokens.Count && at < last.Next + 6 && reading.Tokens[at].Kind == TokenKind.Word)
        {
            at++;
        }

        return at;
    }

    /// <summary>All figures of its kind in the sentence are one slip away from the total, and the words are those of a whole list.</summary>
    private static Relation? Slipped(ReportReading reading, Number total, List<Number> parts)
    {
        var sum = Lists.AddUp.Sum(parts, parts.Count);
        if (parts.Count < 2 || total.Hedge != Hedge.None || total.Role != NumberRole.Quantity || !ProposeSums.IsSlip(total, parts, sum)
            || parts.Exists(part => part.Hedge != Hedge.None || part.Doubtful || ProposeSums.IsTooLarge(total, part, sum))
            || Lists.Steps.Before(reading, parts[^1]) == Lists.Step.Left || HasShare(reading, total)
            || reading.AnyPhrase(total.Next, parts[^1].Token, Direction.Earlier))
        {
            return null;
        }

        var scope = new Lists.Scope(Lists.Cue.Colon, total.Next, total.Next, EndOf(reading, parts[^1]), -1, -1);
        var closing = Lists.ListWords.IsClosing(reading, scope, parts);
        var swap = ProposeSums.IsSwap(total, parts, sum);
        var closed = Lists.ClosedSets.Are(reading, parts);
        // Without a unit it may be a kind itself.
        var bare = total.Unit == 0 && !reading.IsSign(total.Next, ':') && !closed && !(swap && parts.Count > 2);
        if (bare || (!closed && Flow.AreBoth(reading, [total, .. parts])) || Lists.ListWords.NamesQualities(reading, scope)
            || Lists.ListWords.SaysMore(reading, scope, closing))
        {
            return null;
        }

        var pure = reading.Tokens[parts[^1].Token].Number - reading.Tokens[total.Token].Number == parts.Count;
        var ends = pure && EndsClause(reading, parts[^1]) && (total.Value >= 100 || parts.Count > 3);
        var series = IsSeries(reading, parts);
        // "không chú ý 22 vụ, sai phần đường 17 vụ, nồng độ cồn 11 vụ": it is itself one of a row.
        if (!swap && !IsAnnounced(reading, total, parts[0]) && IsOfRow(reading, total))
        {
            return null;
        }

        // Parts of a clause for themselves that are more than all: some of them only they cannot be.
        var over = sum > total.Value && pure && IsAnnounced(reading, total, parts[0]) && EndsClause(reading, parts[^1]);
        var far = !closed && !swap && !over && Math.Abs(sum - total.Value) > total.Value / 3;
        var evidence = (parts.TrueForAll(part => part.Unit == total.Unit) ? 2 : 1) + (parts.Count > 2 ? 2 : 0) + (swap ? 2 : 1)
            + (IsAnnounced(reading, total, parts[0]) ? 2 : 0) + (closed ? 3 : 0) + (total.Value >= 1000 ? 1 : 0)
            + (closing ? 2 : 0) + (over ? 2 : 0) + (pure ? 1 : 0) + (ends ? 1 : 0) + (series ? 3 : 0) - (far ? 2 : 0);
        return MakeSum.Slipped(Code, total, parts, sum, [total, .. parts], evidence);
    }

    /// <summary>A figure of its kind stands before it, parted by a comma and the name of the kind alone.</summary>
    private static bool IsOfRow(ReportReading reading, Number total)
    {
        var at = reading.Tokens[total.Token].Number - 1;
        if (at < 0 || reading.Numbers[at] is not { Role: NumberRole.Quantity } before || before.Sentence != total.Sentence || before.Unit != total.Unit
            || total.Token - before.Next > MostName)
        {
            return false;
        }

        for (var i = before.Next; i < total.Token; i++)
        {
            if (reading.Tokens[i].Kind != TokenKind.Word && reading.Tokens[i].Sign != ',')
            {
                return false;
            }
        }

        return reading.AnySign(before.Next, total.Token, ',');
    }

    /// <summary>"khối 1: 176, khối 2: 168, khối 3: 161": the same word before each of them.</summary>
    private static bool IsSeries(ReportReading reading, List<Number> parts)
    {
        var word = parts[0].Token > 2 ? reading.Tokens[parts[0].Token - 3].Hash : 0;
        return parts.Count > 2 && parts.TrueForAll(part => part.Token > 2 && reading.IsSign(part.Token - 1, ':')
            && reading.Tokens[part.Token - 3].Kind == TokenKind.Word && reading.Tokens[part.Token - 3].Hash == word);
    }

    /// <summary>"Hàn Quốc 171 nghìn lượt (35,2%), Trung Quốc 104 nghìn lượt (21,4%)": it is one of the parts itself.</summary>
    public static bool HasShare(ReportReading reading, Number total)
    {
        var next = reading.Tokens[total.Token].Number + 1;
        return next < reading.Numbers.Count && reading.Numbers[next] is { Role: NumberRole.Percentage } share && share.Token - total.Next <= 2
            && share.Bracket >= total.Next;
    }

    private static bool IsPart(Number total, Number part) =>
        part.Role is NumberRole.Quantity or NumberRole.Numerator && part.Addable && (part.Unit == total.Unit || part.Unit == 0
            || (Lists.ClosedSets.IsMedal(part) && !Lists.ClosedSets.IsMedal(total) && total.Power == 0));

    private static bool OpensBehind(ReportReading reading, Number total, Number part) =>
        part.Bracket >= total.Next && part.Bracket - total.Next < 10 && reading.Partner[part.Bracket] > part.Token;

    /// <summary>The same sentence, the next one of the paragraph, or the items under the line.</summary>
    private static bool IsNear(ReportReading reading, Number total, Number part)
    {
        if (part.Sentence == total.Sentence)
        {
            return true;
        }

        var (first, last) = (reading.Sentences[total.Sentence].Block, reading.Sentences[part.Sentence].Block);
        return reading.Blocks[first].Kind != BlockKind.Row && reading.Blocks[last].Kind != BlockKind.Row
            && (first == last ? part.Sentence <= total.Sentence + 2 : last - first <= MostParts);
    }

    /// <summary>A semicolon, a full stop or the end of the line stands right behind the last part.</summary>
    private static bool EndsClause(ReportReading reading, Number last)
    {
        var at = last.Next;
        while (at < last.Next + 2 && at < reading.Tokens.Count && reading.Tokens[at].Kind == TokenKind.Word)
        {
            at++;
        }

        return at >= reading.Sentences[last.Sentence].To || reading.Tokens[at].Sign is ';' or '.' or ')';
    }

    private static bool EndsInColon(ReportReading reading, Number total) =>
        reading.IsSign(reading.Blocks[reading.Sentences[total.Sentence].Block].LastToken - 1, ':');

    /// <summary>A colon, a bracket or a word of the lists stands right behind the total.</summary>
    private static bool IsAnnounced(ReportReading reading, Number total, Number part)
    {
        for (var i = total.Next; i < part.Token && i < total.Next + 10; i++)
        {
            if (reading.Tokens[i].Sign is ':' or '(' || Lists.Cues.Book.IsAt(reading.Tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    private static Relation Make(ReportReading reading, Number total, List<Number> parts)
    {
        var here = parts.TrueForAll(part => part.Sentence == total.Sentence);
        var same = parts.TrueForAll(part => part.Unit == total.Unit);
        var evidence = (here ? 2 : EndsInColon(reading, total) ? 1 : 0) + (same ? 2 : 0) + (parts.Count > 2 ? 1 : 0)
            + (IsAnnounced(reading, total, parts[0]) ? 2 : 0)
            + (here && reading.Tokens[parts[^1].Token].Number - reading.Tokens[total.Token].Number == parts.Count
                ? EndsClause(reading, parts[^1]) ? 2 : 1
                : 0);
        return MakeSum.Silent(total, parts, total.Hedge == Hedge.None ? Verdict.Holds : Verdict.HoldsAsHedged, evidence);
    }
}
