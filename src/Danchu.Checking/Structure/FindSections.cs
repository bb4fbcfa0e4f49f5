namespace Danchu.Checking.Structure;

/// <summary>Headings with a Roman number: I. · V- · III –.</summary>
internal static class FindSections
{
    public static List<(int Start, int Block)> Find(char[] folded, List<Block> blocks)
    {
        var sections = new List<(int, int)>();
        for (var b = 0; b < blocks.Count; b++)
        {
            var (i, end) = (blocks[b].Start, blocks[b].End);
            while (i < end && folded[i] is ('#' or ' ' or '*'))
            {
                i++;
            }

            var from = i;
            while (i < end && i < from + 6 && folded[i] is ('i' or 'v' or 'x'))
            {
                i++;
            }

            if (i == from)
            {
                continue;
            }

            while (i < end && folded[i] == ' ')
            {
                i++;
            }

            if (i < end && folded[i] is ('.' or '-'))
            {
                sections.Add((blocks[b].Start, b));
            }
        }

        return sections;
    }
}
