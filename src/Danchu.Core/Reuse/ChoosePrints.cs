namespace Danchu.Core.Reuse;

/// <summary>
/// Of all runs of words those few that are kept in the index: within each sentence the smallest of every sixteen in a row (winnowing, Schleimer 2003). Two
/// texts that share 23 words in a row share a print, and so do two sentences alike, however short.
/// </summary>
public static class ChoosePrints
{
    /// <summary>More than a report of a hundred pages has.</summary>
    public const int Most = 4_000;

    private const int Window = 16;

    /// <returns>Sorted, each once.</returns>
    public static int[] Of(IEnumerable<WordedSentence> sentences)
    {
        var chosen = new HashSet<int>();
        foreach (var sentence in sentences)
        {
            Choose(sentence.Shingles, chosen);
        }

        return [.. chosen.Order().Take(Most)];
    }

    /// <summary>Every print that the sentences could leave, whatever stands around them.</summary>
    public static HashSet<int> All(IEnumerable<WordedSentence> sentences) =>
        [.. sentences.SelectMany(sentence => sentence.Shingles).Where(shingle => shingle != 0).Select(shingle => (int)shingle)];

    private static void Choose(ulong[] shingles, HashSet<int> chosen)
    {
        var smallest = -1;
        for (var first = 0; first < Math.Max(1, shingles.Length - Window + 1) && shingles.Length > 0; first++)
        {
            var last = Math.Min(first + Window, shingles.Length) - 1;
            if (smallest < first)
            {
                smallest = SmallestOf(shingles, first, last);
            }
            else if (IsSmaller(shingles, last, smallest))
            {
                smallest = last;
            }

            if (smallest >= 0)
            {
                chosen.Add((int)shingles[smallest]);
            }
        }
    }

    private static int SmallestOf(ulong[] shingles, int first, int last)
    {
        var smallest = -1;
        for (var at = first; at <= last; at++)
        {
            smallest = IsSmaller(shingles, at, smallest) ? at : smallest;
        }

        return smallest;
    }

    private static bool IsSmaller(ulong[] shingles, int at, int than) => shingles[at] != 0 && (than < 0 || shingles[at] <= shingles[than]);
}
