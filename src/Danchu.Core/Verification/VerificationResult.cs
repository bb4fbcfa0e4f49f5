namespace Danchu.Core.Verification;

/// <summary>What a verification found.</summary>
/// <param name="Examined">Rows that were recomputed.</param>
/// <param name="Differences">All of them.</param>
/// <param name="Found">The first differences (<see cref="DifferenceList.Kept"/>), each a Vietnamese sentence with its place.</param>
/// <param name="Unrecorded">Things older than what history records of them today: nothing to hold them against, no difference.</param>
public sealed record VerificationResult(long Examined, long Differences, IReadOnlyList<string> Found, long Unrecorded = 0)
{
    public bool Holds => Differences == 0;
}
