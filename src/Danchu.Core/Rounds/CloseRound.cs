using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rounds;

/// <summary>Closes a round: nothing more is awaited. What was sent stays; <see cref="ReopenRound"/> takes it back.</summary>
public sealed class CloseRound(DanchuDatabase database, FindRound findRound, RecordHistory history)
{
    public sealed record Input(RoundId RoundId);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var found = await findRound.ToChangeAsync(actor, input.RoundId, cancellationToken);
        if (found is not Outcome<ReportingRound>.Done(var round))
        {
            return found.NotDoneAs<Done>();
        }

        if (round.Refuse(RoundDeed.CloseRound) is { } refusal)
        {
            return refusal;
        }

        round.State = RoundState.Closed;
        await history.AppendAsync(
            actor, round.IssuerId, nameof(CloseRound), ("round", round.Id.Value), new { State = RoundState.Issued }, new { round.State }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return default(Done);
    }
}
