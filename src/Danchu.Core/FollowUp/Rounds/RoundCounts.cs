namespace Danchu.Core.FollowUp.Rounds;

/// <summary>How many units of a round stand where; late ones are not among <see cref="NotSent"/> here, so that the five add up to all.</summary>
public sealed record RoundCounts(int Late, int NotSent, int Returned, int Waiting, int Accepted)
{
    public static readonly RoundCounts None = new(0, 0, 0, 0, 0);

    public int All => Late + NotSent + Returned + Waiting + Accepted;

    /// <summary>"Who has not sent?": in time or late.</summary>
    public int NotSentAtAll => Late + NotSent;

    public int Of(UnitStatus status) => status switch
    {
        UnitStatus.Late => Late,
        UnitStatus.NotSent => NotSent,
        UnitStatus.Returned => Returned,
        UnitStatus.Waiting => Waiting,
        _ => Accepted,
    };
}
