namespace Danchu.Checking;

/// <summary>A stretch of the checked text: UTF-16 positions in the string given to <see cref="Checker.Read"/>.</summary>
/// <param name="Start">First position, from 0.</param>
/// <param name="End">Position after the last one; never less than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 units covered.</summary>
    public int Length => End - Start;

    /// <summary>True when the two stretches share at least one position.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
