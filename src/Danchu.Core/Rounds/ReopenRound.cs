using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rounds;

/// <summary>Opens a closed round again: units may send, the secretariat may remind and extend.</summary>
public sealed class ReopenRound(DanchuDatabase database, FindRound findRound, RecordHistory history)
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

        if (round.Refuse(RoundDeed.ReopenRound) is { } refusal)
        {
            return refusal;
        }

        round.State = RoundState.Issued;
        await history.AppendAsync(
            actor, round.IssuerId, nameof(ReopenRound), ("round", round.Id.Value), new { State = RoundState.Closed }, new { round.State }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return default(Done);
    }
}
