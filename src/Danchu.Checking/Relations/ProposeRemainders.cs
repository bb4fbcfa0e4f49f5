using Danchu.Checking.Checks;
using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>Received - solved = left, also with what was carried over from the period before, in a sentence or over short lines.</summary>
internal static class ProposeRemainders
{
    private const string Code = "G301";
    private const int MostLines = 8;
    private const int CarriedFrom = 12;

    public static void Propose(ReportReading reading, ILookup<Number, PartList> lists, List<Relation> relations)
    {
        (int Sentence, Number Left)? earlier = null;
        var moves = new List<Move>(16);
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            if (reading.Sentences[s].LastNumber - reading.Sentences[s].FirstNumber < 2)
            {
                continue;
            }

            moves.Clear();
            Steps.Read(reading, reading.Sentences[s], moves);
            var left = moves.FindLast(move => move.Step == Step.Left).Number;
            if (moves.Count > 1 && left is not null)
            {
                Judge(lists, moves, earlier is { } last && s - last.Sentence <= CarriedFrom && last.Left.Unit == left.Unit ? last.Left : null, relations);
            }

            if (left is not null && moves.Count > 2)
            {
                earlier = (s, left);
            }
        }

        ProposeLines(reading, lists, moves, relations);
    }

    /// <summary>"Phải thu: 640.000 ⏎ Đã thu: 512.000 ⏎ Chưa thu: 128.000".</summary>
    private static void ProposeLines(ReportReading reading, ILookup<Number, PartList> lists, List<Move> moves, List<Relation> relations)
    {
        for (var b = 0; b < reading.Blocks.Count; b++)
        {
            if (!Steps.IsLine(reading, reading.Blocks[b]))
            {
                continue;
            }

            moves.Clear();
            var last = b;
            for (; last < reading.Blocks.Count && last < b + MostLines && Steps.IsLine(reading, reading.Blocks[last]); last++)
            {
                Steps.Read(reading, reading.Sentences[reading.Blocks[last].FirstSentence], moves);
                if (moves.Count > 2 && moves[^1].Step == Step.Left && moves[0].Step is Step.Received or Step.NewlyReceived or Step.CarriedOver)
                {
                    Judge(lists, moves, null, relations, lines: true);
                    b = last;
                    break;
                }
            }
        }
    }

    private static void Judge(ILookup<Number, PartList> lists, List<Move> moves, Number? carried, List<Relation> relations, bool lines = false)
    {
        var left = moves.FindIndex(move => move.Step == Step.Left);
        var solved = moves.FindIndex(move => move.Step == Step.Solved);
        var received = moves.FindIndex(move => move.Step is Step.Received or Step.NewlyReceived);
        if (solved < 0 || left <= solved)
        {
            return;
        }

        // "đã giải quyết 40/45 đơn, còn 5 đơn": the ratio itself says how many were received.
        var first = received >= 0 && received < solved ? moves[received].Number
            : moves[solved].Number is { Role: NumberRole.Numerator } ratio ? ratio.Other
            : null;
        if (first is null)
        {
            return;
        }

        var (a, b, c) = (first, moves[solved].Number, moves[left].Number);
        if ((a.Unit == 0 && !lines) || !IsOf(b, a.Unit) || !IsOf(c, a.Unit) || Array.Exists([a, b, c], number => number.Doubtful || number.Hedge != Hedge.None))
        {
            return;
        }

        var opening = moves.Find(move => move.Step == Step.CarriedOver && move.Number.Unit == a.Unit).Number;
        var others = Others(lists, moves, a, b, solved, left);
        if (Fits(a, b, c, 0) || Fits(a, b, c, others) || (opening is not null && (Fits(a, b, c, -opening.Value) || Fits(a, b, c, others - opening.Value))))
        {
            relations.Add(Make(a, b, c, opening, c.Value, 5));
            return;
        }

        var fresh = received >= 0 && received < solved && moves[received].Step == Step.NewlyReceived;
        opening ??= fresh ? carried : null;
        var expected = a.Value + (opening?.Value ?? 0) - b.Value;
        // New ones alone say nothing of what was carried over; with other outcomes between (trả lại, chuyển đơn) nothing is certain.
        var relation = Make(a, b, c, opening, expected, 6);
        var bare = moves.Skip(solved + 1).Take(left - solved - 1).Any(move => move.Number.Unit == 0);
        if ((!fresh || opening is not null) && others == 0 && (expected >= 0 || opening is not null) && (relation.Slip || !bare))
        {
            relations.Add(relation);
        }
    }

    private static bool IsOf(Number number, ulong unit) => number.Unit == unit || number.Unit == 0;

    /// <summary>Figures between what was solved and what is left that are no parts of either: other outcomes.</summary>
    private static decimal Others(ILookup<Number, PartList> lists, List<Move> moves, Number a, Number b, int solved, int left)
    {
        var named = PartsOf(lists, a).Concat(PartsOf(lists, b)).ToHashSet(ReferenceEqualityComparer.Instance);
        decimal sum = 0;
        for (var m = solved + 1; m < left; m++)
        {
            sum += moves[m].Number.Unit == a.Unit && !named.Contains(moves[m].Number) ? moves[m].Number.Value : 0;
        }

        return sum;
    }

    /// <summary>Figures named as parts of a total, as far as its clause goes: they are no outcomes of their own.</summary>
    private static IEnumerable<Number> PartsOf(ILookup<Number, PartList> lists, Number total) =>
        lists[total].SelectMany(list => list.Parts.Take(list.Stops.Count > 0 ? list.Stops[0] : AddUp.Try(list).Used));

    private static bool Fits(Number a, Number b, Number c, decimal others) => a.Value - b.Value - others == c.Value;

    private static Relation Make(Number a, Number b, Number c, Number? opening, decimal expected, int evidence)
    {
        var holds = expected == c.Value;

        // Nothing can be left below nothing: then it is one of the other figures, and only the author knows which.
        return MakeRest.Of(
            c, opening is null ? [a, b] : [opening, a, b], holds ? Verdict.Holds : Verdict.Contradicts, expected, evidence, Relation.DigitsOf(c),
            !holds && (Slip.Of(c, expected) || Slip.Of(a, a.Value - expected + c.Value) || Slip.Of(b, b.Value + expected - c.Value)),
            expected < 0 ? null : Write.Of(expected),
            (opening is null ? "" : Write.Of(opening.Value) + " + ") + $"{Write.Of(a.Value)} - {Write.Of(b.Value)} = {Write.Of(expected)}",
            opening is null ? Situation.Left : Situation.LeftCarried);
    }
}
