using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rounds;

/// <summary>Throws a draft away with the addressees chosen for it. An issued round is closed, never deleted.</summary>
public sealed class CancelDraft(DanchuDatabase database, FindRound findRound, RecordHistory history)
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

        if (round.Refuse(RoundDeed.CancelDraft) is { } refusal)
        {
            return refusal;
        }

        database.Rounds.Remove(round);
        await history.AppendAsync(
            actor, round.IssuerId, nameof(CancelDraft), ("round", round.Id.Value), new { round.Subject, Period = round.Period!.Name, round.DueOn }, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return default(Done);
    }
}
