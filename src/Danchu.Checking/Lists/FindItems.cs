using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Lists;

/// <summary>Totals on a line that ends with a colon, their parts in the list items below it.</summary>
internal static class FindItems
{
    private const int MostItems = 48;

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

            var total = TotalOf(reading, block);
            if (total is not null && PartsOf(reading, b + 1, total) is { Count: > 1 } parts)
            {
                lists.Add(new PartList(Cue.Items, total, parts, SameUnit: parts.TrueForAll(part => part.Unit == total.Unit)));
            }
        }
    }

    /// <summary>The only figure of the last sentence before the colon: with several it is unclear which is meant.</summary>
    private static Number? TotalOf(ReportReading reading, Block block)
    {
        var sentence = reading.Sentences[block.LastSentence - 1];
        Number? total = null;
        for (var n = sentence.FirstNumber; n < sentence.LastNumber; n++)
        {
            var number = reading.Numbers[n];
            if (!number.Countable)
            {
                continue;
            }

            if (total is not null || number.Role != NumberRole.Quantity || !number.Addable || number.Unit == 0 || Units.IsTime(number.Unit))
            {
                return null;
            }

            total = number;
        }

        return total;
    }

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
