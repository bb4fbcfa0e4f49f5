using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// Short lines one under another, each with a figure, and the line "Cộng" or "Tổng cộng" below them: "1) Tết Nhân ái: 4.802.000.000 ⏎ … ⏎ Cộng chi: …".
/// </summary>
internal static class ProposeLines
{
    private const int MostLines = 24;
    private const int MostTokens = 40;
    private static readonly PhraseBook Totals = new("cộng|tổng cộng|tổng|tổng số");

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        for (var b = 1; b < reading.Blocks.Count; b++)
        {
            var block = reading.Blocks[b];
            if (block.Kind == BlockKind.Row || !StartsWithTotal(reading, block) || First(reading, block) is not { } total || total.Value < 10)
            {
                continue;
            }

            var parts = new List<Number>();
            var interval = Interval.Exactly(0);
            for (var k = b - 1; k >= 0 && parts.Count < MostLines && Part(reading, reading.Blocks[k], total) is { } part; k--)
            {
                parts.Insert(0, part);
                interval = interval.Plus(Precision.Of(part));
                if (parts.Count > 1 && interval.Meets(Precision.Of(total)))
                {
                    break;
                }
            }

            if (parts.Count > 1)
            {
                Add(relations, total, parts, interval);
            }

            AddLine(reading, reading.Blocks[b - 1], total, relations);
        }
    }

    /// <summary>"Năm 2021: 4.120 triệu đồng; năm 2022: 4.685 triệu đồng ⏎ Cộng hai năm: 8.805 triệu đồng": all figures of the line right above.</summary>
    private static void AddLine(ReportReading reading, Block above, Number total, List<Relation> relations)
    {
        if (above.Kind == BlockKind.Row || above.LastSentence - above.FirstSentence != 1 || StartsWithTotal(reading, above))
        {
            return;
        }

        var sentence = reading.Sentences[above.FirstSentence];
        var parts = reading.Numbers.GetRange(sentence.FirstNumber, sentence.LastNumber - sentence.FirstNumber)
            .FindAll(number => number is { Role: NumberRole.Quantity, Addable: true, Doubtful: false } && !Units.IsTime(number.Unit));
        if (parts.Count is < 2 or > MostLines || !parts.TrueForAll(part => part.Unit == total.Unit && part.Power == total.Power))
        {
            return;
        }

        var interval = Interval.Exactly(0);
        parts.ForEach(part => interval = interval.Plus(Precision.Of(part)));
        Add(relations, total, parts, interval);
    }

    private static bool StartsWithTotal(ReportReading reading, Block block)
    {
        var at = block.FirstToken;
        while (at < block.LastToken && reading.Tokens[at].Kind != TokenKind.Word)
        {
            at++;
        }

        return at < block.LastToken && Totals.IsAt(reading.Tokens, at) && block.LastToken - block.FirstToken < MostTokens;
    }

    /// <summary>The first figure of the line that counts what the total counts.</summary>
    private static Number? Part(ReportReading reading, Block block, Number total)
    {
        if (block.Kind == BlockKind.Row || block.LastToken - block.FirstToken > MostTokens || StartsWithTotal(reading, block))
        {
            return null;
        }

        for (var n = reading.Sentences[block.FirstSentence].FirstNumber; block.LastSentence > block.FirstSentence
            && n < reading.Sentences[block.LastSentence - 1].LastNumber; n++)
        {
            var number = reading.Numbers[n];
            if (number.Role == NumberRole.Quantity && number.Addable && !number.Doubtful
                && (number.Unit == total.Unit || number.Unit == 0 || total.Unit == 0) && number.Value < total.Value)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>The figure of the line: the last one, for "Cộng 5 nhóm: 71 ý kiến" counts its groups first.</summary>
    private static Number? First(ReportReading reading, Block block)
    {
        for (var n = block.LastSentence > block.FirstSentence ? reading.Sentences[block.FirstSentence].LastNumber - 1 : -1;
            n >= 0 && n >= reading.Sentences[block.FirstSentence].FirstNumber; n--)
        {
            if (reading.Numbers[n] is { Role: NumberRole.Quantity, Doubtful: false, Change: false, Hedge: Hedge.None } number)
            {
                return number;
            }
        }

        return null;
    }

    private static void Add(List<Relation> relations, Number total, List<Number> parts, Interval interval)
    {
        var holds = interval.Meets(Precision.Of(total));
        var sum = (interval.Low + interval.High) / 2;
        if (MakeSum.Behind(Situation.SumSome, total, parts, sum, holds) is { } relation
            && (holds || relation.Slip || ProposeSums.IsForgotten(total, parts, sum)))
        {
            relations.Add(relation);
        }
    }
}
