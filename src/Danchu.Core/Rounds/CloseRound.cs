using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rounds;

/// <summary>Closes a round: nothing more is awaited. What was sent stays; <see cref="ReopenRound"/> takes it back.</summary>
[Named("Kết thúc đợt báo cáo")]
public sealed class CloseRound(FindRound findRound, MakeChange makeChange)
{
    public sealed record Input(RoundId RoundId);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, cancellationToken).ThenAsync(round => Close(change, round)),
        cancellationToken);

    private Outcome<Done> Close(Change change, ReportingRound round)
    {
        if (round.Refuse(RoundDeed.CloseRound) is { } refusal)
        {
            return refusal;
        }

        round.State = RoundState.Closed;
        change.Record(round.IssuerId, ("round", round.Id.Value), new { State = RoundState.Issued }, new { round.State });
        return default(Done);
    }
}
