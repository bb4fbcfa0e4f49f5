using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Lists;

/// <summary>Figures of one kind told one after another, with nothing that says of what they are the parts.</summary>
/// <param name="Parts">Two or more, in the order of the text.</param>
/// <param name="End">Where the words behind the last part end.</param>
/// <param name="Items">Each stands in a line or item of its own.</param>
internal sealed record Run(List<Number> Parts, int End, bool Items);

/// <summary>
/// Finds runs: "đúng hạn 2.241 hồ sơ, chiếm 11,95%; quá hạn 86 hồ sơ", items of a list with a figure each ("• ma túy: 98 vụ, 162 bị can": one run a unit).
/// Shares, ratios and what is said by the way in a bracket stand between them and end none.
/// </summary>
internal static class FindRuns
{
    private const int MostParts = 16;
    private const int MostUnits = 3;
    private const int MostBehind = 6;

    public static List<Run> Find(ReportReading reading)
    {
        var runs = new List<Run>();
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.LastNumber - sentence.FirstNumber > 1 && reading.Blocks[sentence.Block].Kind != BlockKind.Row)
            {
                InSentence(reading, sentence, runs);
            }
        }

        for (var b = 0; b + 1 < reading.Blocks.Count; b++)
        {
            var last = b;
            while (last < reading.Blocks.Count && last < b + MostParts && reading.Blocks[last].Kind is BlockKind.Item or BlockKind.Heading
                && reading.Blocks[last].Kind == reading.Blocks[b].Kind)
            {
                last++;
            }

            if (last > b + 1)
            {
                InItems(reading, b, last, runs);
            }

            b = Math.Max(b, last - 1);
        }

        return runs;
    }

    private static void InSentence(ReportReading reading, Sentence sentence, List<Run> runs)
    {
        var parts = new List<Number>();
        for (var n = sentence.FirstNumber; n < sentence.LastNumber; n++)
        {
            var number = reading.Numbers[n];
            if (!IsPart(number))
            {
                continue;
            }

            if (parts.Count > 0 && (Breaks(reading, parts[^1], number) || parts.Count == MostParts))
            {
                Close(reading, parts, runs, items: false);
                parts.Clear();
            }

            parts.Add(number);
        }

        Close(reading, parts, runs, items: false);
    }

    private static bool IsPart(Number number) => number is { Role: NumberRole.Quantity, Doubtful: false, Hedge: Hedge.None } && number.Addable
        && !Units.IsDuration(number.Unit);

    /// <summary>A colon or a word of the lists stands between them, or they stand in different brackets.</summary>
    private static bool Breaks(ReportReading reading, Number before, Number next)
    {
        if (before.Bracket != next.Bracket)
        {
            return true;
        }

        for (var i = before.Next; i < next.Token; i++)
        {
            if (reading.Tokens[i].Sign == ':' || Cues.Book.IsAt(reading.Tokens, i))
            {
                return reading.Tokens[i].Sign != ':' || !reading.IsSign(next.Token - 1, ':');
            }
        }

        return false;
    }

    /// <summary>One run a unit; figures without one go with the only unit there is.</summary>
    private static void Close(ReportReading reading, List<Number> parts, List<Run> runs, bool items)
    {
        if (parts.Count < 2)
        {
            return;
        }

        var units = parts.Where(part => part.Unit != 0).Select(part => part.Unit).Distinct().ToList();
        if (units.Count < 2)
        {
            runs.Add(new([.. parts], EndOf(reading, parts[^1]), items));
            return;
        }

        foreach (var unit in units.Take(MostUnits))
        {
            // Bare figures among those of a unit are of it too: "cấp 486 giấy phép …; phê duyệt 381, thu hồi 24, 81 giấy phép đang xử lý".
            var (from, to) = (parts.FindIndex(part => part.Unit == unit), parts.FindLastIndex(part => part.Unit == unit));
            var same = parts.GetRange(from, to - from + 1).FindAll(part => part.Unit == unit || part.Unit == 0);
            if (same.Count > 1)
            {
                runs.Add(new(same, EndOf(reading, same[^1]), items));
            }
        }
    }

    /// <summary>A few words behind it, no farther than the next mark or figure.</summary>
    private static int EndOf(ReportReading reading, Number last)
    {
        var at = last.Next;
        while (at < reading.Tokens.Count && at < last.Next + MostBehind && reading.Tokens[at].Kind == TokenKind.Word)
        {
            at++;
        }

        return at;
    }

    /// <summary>Of each unit the first figure of every item; a unit that an item lacks is none of theirs.</summary>
    private static void InItems(ReportReading reading, int from, int to, List<Run> runs)
    {
        foreach (var first in FiguresOf(reading, reading.Blocks[from]).DistinctBy(number => number.Unit).Take(MostUnits))
        {
            var parts = new List<Number> { first };
            for (var b = from + 1; b < to; b++)
            {
                if (FiguresOf(reading, reading.Blocks[b]).FirstOrDefault(number => number.Unit == first.Unit) is not { } part)
                {
                    break;
                }

                parts.Add(part);
            }

            if (parts.Count == to - from)
            {
                runs.Add(new(parts, EndOf(reading, parts[^1]), Items: true));
            }
        }
    }

    private static IEnumerable<Number> FiguresOf(ReportReading reading, Block item)
    {
        for (var n = item.LastSentence > item.FirstSentence ? reading.Sentences[item.FirstSentence].FirstNumber : int.MaxValue;
            n < reading.Numbers.Count && reading.Numbers[n].Sentence == item.FirstSentence; n++)
        {
            if (IsPart(reading.Numbers[n]) && reading.Numbers[n].Bracket < 0)
            {
                yield return reading.Numbers[n];
            }
        }
    }
}
