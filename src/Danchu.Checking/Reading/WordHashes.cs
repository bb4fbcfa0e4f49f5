namespace Danchu.Checking.Reading;

/// <summary>Words as numbers: a 64-bit hash of the small letters, the same in every run.</summary>
internal static class WordHashes
{
    public const ulong Seed = 14695981039346656037;

    public static ulong Mix(ulong hash, char c) => (hash ^ c) * 1099511628211;

    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
        {
            hash = Mix(hash, c);
        }

        return hash;
    }

    /// <summary>Set of single words, given in one string with spaces.</summary>
    public static System.Collections.Frozen.FrozenSet<ulong> Set(string words) =>
        System.Collections.Frozen.FrozenSet.ToFrozenSet(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Hash(word)));
}
