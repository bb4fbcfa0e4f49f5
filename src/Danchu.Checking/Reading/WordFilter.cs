namespace Danchu.Checking.Reading;

/// <summary>Says at once of most words that they are not in a small set, so that the set itself is seldom asked.</summary>
internal readonly struct WordFilter
{
    private const int Bits = 4096;
    private readonly ulong[] bits = new ulong[Bits / 64];

    public WordFilter(IEnumerable<ulong> words)
    {
        foreach (var word in words)
        {
            bits[(word >> 6) % (Bits / 64)] |= 1UL << (int)(word & 63);
        }
    }

    public bool MayContain(ulong word) => (bits[(word >> 6) % (Bits / 64)] & (1UL << (int)(word & 63))) != 0;
}
