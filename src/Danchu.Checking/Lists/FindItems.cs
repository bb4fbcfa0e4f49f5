using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Lists;

/// <summary>Totals on a line that ends with a colon, their parts in the list items below it.</summary>
internal static class FindItems
{
    private const int MostItems = 48;
    private const int MostTotals = 4;

    public static void Find(ReportReading reading, List<PartList> lists)
    {
        for (var b = 0; b + 2 < reading.Blocks.Count; b++)
        {
            var block = reading.Blocks[b];
            if (block.Kind == BlockKind.Row || block.LastToken <= block.FirstToken || !reading.IsSign(block.LastToken - 1, ':')
                || reading.Blocks[b + 1].Kind != BlockKind.Item)
            {
                continue;
            }

            var found = TotalsOf(reading, b).ConvertAll(total => (Total: total, Parts: PartsOf(reading, b + 1, total) ?? []));
            found.RemoveAll(list => list.Parts.Count < 2);
            // Of several the one that they make; else the last, which was spoken of right before them.
            var index = found.FindIndex(list => AddUp.Sum(list.Parts, list.Parts.Count) == list.Total.Value);
            if (found.Count > 0)
            {
                var (total, parts) = found[index < 0 ? found.Count - 1 : index];
                lists.Add(new PartList(Cue.Items, total, parts, SameUnit: parts.TrueForAll(part => part.Unit == total.Unit)));
            }
        }
    }

    /// <summary>
    /// Figures of the last sentence before the colon, or of the one before where the line only says "Trong đó:", "Cụ thể:"; with several it is the one that
    /// counts what the items count.
    /// </summary>
    private static List<Number> TotalsOf(ReportReading reading, int b)
    {
        var last = reading.Blocks[b].LastSentence - 1;
        if (HasNone(reading, last) && Cues.Book.IsAt(reading.Tokens, reading.Sentences[last].From))
        {
            last--;
        }

        if (last < 0 || reading.Sentences[last].Block < b - 1 || reading.Blocks[reading.Sentences[last].Block].Kind == BlockKind.Row)
        {
            return [];
        }

        var totals = new List<Number>();
        for (var n = reading.Sentences[last].FirstNumber; n < reading.Sentences[last].LastNumber; n++)
        {
            var number = reading.Numbers[n];
            if (number.Countable && number.Role is NumberRole.Quantity && number.Bracket < 0)
            {
                totals.Add(number);
            }
        }

        return totals.TrueForAll(total => total.Addable && !Units.IsTime(total.Unit)) && totals.Count <= MostTotals ? totals : [];
    }

    private static bool HasNone(ReportReading reading, int sentence) => reading.Sentences[sentence].FirstNumber == reading.Sentences[sentence].LastNumber;

    /// <summary>One figure of the total's unit (or without unit) from each item; null as soon as an item has none or several.</summary>
    private static List<Number>? PartsOf(ReportReading reading, int from, Number total)
    {
        var parts = new List<Number>();
        for (var b = from; b < reading.Blocks.Count && reading.Blocks[b].Kind == BlockKind.Item && parts.Count < MostItems; b++)
        {
            Number? part = null;
            for (var s = reading.Blocks[b].FirstSentence; s < reading.Blocks[b].LastSentence; s++)
            {
                for (var n = reading.Sentences[s].FirstNumber; n < reading.Sentences[s].LastNumber; n++)
                {
                    var number = reading.Numbers[n];
                    if (number.Bracket >= 0 || !number.Addable || number.Role != NumberRole.Quantity || (number.Unit != total.Unit && number.Unit != 0))
                    {
                        continue;
                    }

                    if (part is not null)
                    {
                        return null;
                    }

                    part = number;
                }
            }

            if (part is null)
            {
                return null;
            }

            parts.Add(part);
        }

        return parts;
    }
}
