using Danchu.Core.Rounds;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>
/// Where one unit of a round stands, as its superior asks: each unit is in exactly one of these, in the order in which they need attention.
/// Whether it was late in sending is a separate fact (<see cref="Assignment.FirstSentAt"/> against <see cref="Assignment.DueOn"/>).
/// </summary>
public enum UnitStatus
{
    /// <summary>Not sent, and its day has passed.</summary>
    Late,

    /// <summary>Not sent, still in time.</summary>
    NotSent,

    /// <summary>Sent back to the unit, which is working on the next version.</summary>
    Returned,

    /// <summary>Sent, waits for the superior.</summary>
    Waiting,

    Accepted,
}
