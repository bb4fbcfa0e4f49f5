using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rounds;

/// <summary>Opens a closed round again: units may send, the secretariat may remind and extend.</summary>
[Named("Mở lại đợt báo cáo")]
public sealed class ReopenRound(FindRound findRound, MakeChange makeChange)
{
    public sealed record Input(RoundId RoundId);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, cancellationToken).ThenAsync(round => Reopen(change, round)),
        cancellationToken);

    private Outcome<Done> Reopen(Change change, ReportingRound round)
    {
        if (round.Refuse(RoundDeed.ReopenRound) is { } refusal)
        {
            return refusal;
        }

        round.State = RoundState.Issued;
        change.Record(round.IssuerId, ("round", round.Id.Value), new { State = RoundState.Closed }, new { round.State });
        return default(Done);
    }
}
