using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Lists;

/// <summary>Parts named in a footnote that begins with trong đó, gồm, cụ thể: their total stands before the mark in the body.</summary>
internal static class FindFootnotes
{
    private const int MostTokens = 400;
    private const int FarBack = 160;

    public static void Find(ReportReading reading, List<PartList> lists)
    {
        var bodies = new Dictionary<int, FootnoteMark>();
        var m = 0;
        foreach (var block in reading.Blocks)
        {
            for (; m < reading.Marks.Count && reading.Marks[m].Position < block.End; m++)
            {
                if (!reading.Marks[m].Opens)
                {
                    bodies[reading.Marks[m].Number] = reading.Marks[m];
                }
            }

            if (block.Kind == BlockKind.Footnote && bodies.TryGetValue(block.Footnote, out var mark))
            {
                Gather(reading, lists, block, mark.Position);
            }
        }
    }

    private static void Gather(ReportReading reading, List<PartList> lists, Block block, int position)
    {
        var cue = Cues.Book.IsAt(reading.Tokens, block.FirstToken);
        if (TotalBefore(reading, position) is not { } total)
        {
            return;
        }

        if (cue && Add(reading, lists, block, Cue.Among, total))
        {
            return;
        }

        if (cue && AddKinds(reading, lists, block, total))
        {
            return;
        }

        // "37 hội nghị với 2.945 lượt người[1]" and "[1] Ở xã 06 hội nghị với 815 lượt người, ở thôn 31 hội nghị …": nothing announces the
        // parts, each figure of the sentence has its own.
        for (var n = reading.Sentences[total.Sentence].FirstNumber; !cue
            && n < reading.Sentences[total.Sentence].LastNumber
            && reading.Numbers[n].Start <= total.Start; n++)
        {
            var number = reading.Numbers[n];
            if (number.Unit != 0 && number.Addable && number.Role == NumberRole.Quantity && number.Bracket == total.Bracket && position - number.End < FarBack
                && !Units.IsTime(number.Unit))
            {
                Add(reading, lists, block, Cue.Colon, number);
            }
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
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == 0)
        {
            return null;
        }

        var total = reading.Numbers[low - 1];
        return total.Addable && total.Unit != 0 && position - total.End < 60 ? total : null;
    }

    private static bool Add(ReportReading reading, List<PartList> lists, Block block, Cue cue, Number total)
    {
        var parts = new List<Number>();
        for (var s = block.FirstSentence; s < block.LastSentence && reading.Sentences[s].From - block.FirstToken < MostTokens; s++)
        {
            for (var n = reading.Sentences[s].FirstNumber; n < reading.Sentences[s].LastNumber; n++)
            {
                var number = reading.Numbers[n];
                if (number.Unit == total.Unit && number.Addable && number.Bracket < 0 && number.Role == NumberRole.Quantity)
                {
                    parts.Add(number);
                }
            }
        }

        if (parts.Count > 1)
        {
            lists.Add(new PartList(cue, total, parts, SameUnit: true) { Apart = true });
        }

        return parts.Count > 1;
    }

    /// <summary>
    /// "16 tổ chức đảng[2]" and "[2] Gồm: 07 đảng ủy xã, 05 đảng ủy cơ quan, 06 chi bộ": kinds of the thing counted, one in each place of the list.
    /// </summary>
    private static bool AddKinds(ReportReading reading, List<PartList> lists, Block block, Number total)
    {
        var sentence = reading.Sentences[block.FirstSentence];
        var parts = new List<Number>();
        for (var n = sentence.FirstNumber; n < sentence.LastNumber; n++)
        {
            var number = reading.Numbers[n];
            if (number.Bracket >= 0 || !number.Countable)
            {
                continue;
            }

            if (!number.Addable || number.Role != NumberRole.Quantity || number.Unit == 0 || Units.Attributes.Contains(number.Unit)
                || Units.IsTime(number.Unit))
            {
                return false;
            }

            parts.Add(number);
        }

        if (parts.Count > 1)
        {
            lists.Add(
                new PartList(Cue.All, total, parts, SameUnit: false) { Apart = true, Open = reading.AnyPhrase(sentence.From, sentence.To, Cues.Opening) });
        }

        return parts.Count > 1;
    }
}
