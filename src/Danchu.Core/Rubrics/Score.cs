namespace Danchu.Core.Rubrics;

/// <summary>The computed score of one scorecard.</summary>
/// <param name="Total">Sum so far, bonus and base taken into account, rounded once to two places, half away from zero.</param>
/// <param name="Base">What could be reached: the full points less those that left the base.</param>
/// <param name="Points">Points of every line by key, groups too, before anything is scaled to the base; a line without
/// any given points below it is missing.</param>
/// <param name="Missing">Keys of the leaves without points, in order.</param>
/// <param name="Class">Null while points are missing, when the rubric has no classes, when no class reaches down to the total, or
/// when a veto leaves the unit unclassified.</param>
/// <param name="HeldBy">Key of the veto that changed the class; null when none did.</param>
public sealed record Score(
    decimal Total, decimal Base, IReadOnlyDictionary<string, decimal> Points, IReadOnlyList<string> Missing, string? Class, string? HeldBy)
{
    public bool IsComplete => Missing.Count == 0;
}
