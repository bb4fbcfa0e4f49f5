using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Lists;

/// <summary>Parts named in a footnote that begins with trong đó, gồm, cụ thể: their total stands before the mark in the body.</summary>
internal static class FindFootnotes
{
    private const int MostTokens = 400;

    public static void Find(ReportReading reading, List<PartList> lists)
    {
        var bodies = new Dictionary<int, FootnoteMark>();
        var m = 0;
        foreach (var block in reading.Blocks)
        {
            for (; m < reading.Marks.Count && reading.Marks[m].Position < block.End; m++)
            {
                if (!reading.Marks[m].Opens)
                    bodies[reading.Marks[m].Number] = reading.Marks[m];
            }

            if (block.Kind == BlockKind.Footnote && bodies.TryGetValue(block.Footnote, out var mark) && Cues.Book.IsAt(reading.Tokens, block.FirstToken) && TotalBefore(reading, mark.Position) is { } total)
                Add(reading, lists, block, total);
        }
    }

    /// <summary>The last figure before the mark, no more than a few words away.</summary>
    private static Number? TotalBefore(ReportReading reading, int position)
    {
        var (low, high) = (0, reading.Numbers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Numbers[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return null;
        var total = reading.Numbers[low - 1];
        return total.Addable && total.Unit != 0 && position - total.End < 60 ? total : null;
    }

    private static void Add(ReportReading reading, List<PartList> lists, Block block, Number total)
    {
        var parts = new List<Number>();
        for (var s = block.FirstSentence; s < block.LastSentence && reading.Sentences[s].From - block.FirstToken < MostTokens; s++)
        {
            for (var n = reading.Sentences[s].FirstNumber; n < reading.Sentences[s].LastNumber; n++)
            {
                var number = reading.Numbers[n];
                if (number.Unit == total.Unit && number.Addable && number.Bracket < 0 && number.Role == NumberRole.Quantity)
                    parts.Add(number);
            }
        }

        if (parts.Count > 1)
            lists.Add(new PartList(Cue.Among, total, parts, SameUnit: true) { Apart = true });
    }
}
