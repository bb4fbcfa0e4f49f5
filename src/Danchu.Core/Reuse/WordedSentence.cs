namespace Danchu.Core.Reuse;

/// <summary>A sentence of a text as it is compared: its words, figures, names of units and stock phrases each a mark alike.</summary>
/// <param name="Start">Where it stands in the text that was read.</param>
/// <param name="Words">A hash a word.</param>
public sealed record WordedSentence(int Start, int End, ulong[] Words)
{
    internal const ulong Figure = 1;
    internal const ulong UnitName = 2;
    internal const ulong Stock = 3;

    /// <summary>Its runs of words, by which it is found again elsewhere; 0 where too few of the words mean anything.</summary>
    public ulong[] Shingles { get; } = HashShingles.Of(Words);

    /// <summary>Whether it can be found again: what is shorter, or only figures and stock phrases, belongs to everybody.</summary>
    public bool Counts => Array.Exists(Shingles, shingle => shingle != 0);

    internal static bool Means(ulong word) => word > Stock;
}
