namespace Danchu.Core.Reuse;

/// <summary>Finds for each sentence of a text the source it stands in: the one that has most of its words, of several the one named first.</summary>
public sealed class MatchWording
{
    // In hundredths of the words of a sentence: less in common is chance, or a matter said as one says it.
    private const int LeastCovered = 60;

    private readonly List<HashSet<ulong>> sources = [];

    /// <returns>The number by which the source is named in what is found.</returns>
    public int Add(IEnumerable<WordedSentence> source)
    {
        sources.Add([.. source.SelectMany(sentence => sentence.Shingles).Where(shingle => shingle != 0)]);
        return sources.Count - 1;
    }

    /// <returns>Null where the sentence stands in none of them.</returns>
    public int? SourceOf(WordedSentence sentence)
    {
        var (best, most) = (-1, 0);
        for (var at = 0; at < sources.Count && sentence.Counts; at++)
        {
            if (Covered(sentence, sources[at]) is var covered && covered > most)
            {
                (best, most) = (at, covered);
            }
        }

        return best >= 0 && most * 100L >= sentence.Words.Length * (long)LeastCovered ? best : null;
    }

    private static int Covered(WordedSentence sentence, HashSet<ulong> source)
    {
        var (covered, upTo) = (0, 0);
        for (var at = 0; at < sentence.Shingles.Length; at++)
        {
            if (source.Contains(sentence.Shingles[at]))
            {
                covered += at + HashShingles.Length - Math.Max(at, upTo);
                upTo = at + HashShingles.Length;
            }
        }

        return covered;
    }
}
