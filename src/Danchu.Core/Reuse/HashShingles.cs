namespace Danchu.Core.Reuse;

/// <summary>Runs of eight words of one sentence, each a number (Broder 1997). Why eight: docs/adr/0018-same-words-elsewhere.md.</summary>
internal static class HashShingles
{
    public const int Length = 8;

    // Of the eight; the others may be figures, names and stock phrases.
    private const int LeastMeaning = 6;

    public static ulong[] Of(ulong[] words)
    {
        if (words.Length < Length)
        {
            return [];
        }

        var shingles = new ulong[words.Length - Length + 1];
        for (var at = 0; at < shingles.Length; at++)
        {
            shingles[at] = Hash(words.AsSpan(at, Length));
        }

        return shingles;
    }

    /// <summary>Mixes the bits of a number, so that any of them may be taken.</summary>
    public static ulong Mix(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }

    private static ulong Hash(ReadOnlySpan<ulong> words)
    {
        var (hash, meaning) = (0x9E3779B97F4A7C15UL, 0);
        foreach (var word in words)
        {
            hash = Mix(hash ^ word);
            meaning += WordedSentence.Means(word) ? 1 : 0;
        }

        return meaning < LeastMeaning ? 0 : Math.Max(hash, 1);
    }
}
