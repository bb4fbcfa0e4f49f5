using Danchu.Checking;

namespace Danchu.Core.Checks;

/// <summary>What a report's own form says, against which its text is held.</summary>
/// <param name="Year">The year of the period.</param>
/// <param name="Unit">The reporting unit's name as printed.</param>
public sealed record OwnFacts(IReadOnlyList<KnownFact> Known, int Year, string Unit)
{
    /// <summary>A text that belongs to no report.</summary>
    public static readonly OwnFacts None = new([], 0, "");
}
