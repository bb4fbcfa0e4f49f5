using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rounds;

/// <summary>Throws a draft away with the addressees chosen for it. An issued round is closed, never deleted.</summary>
[Named("Hủy đợt báo cáo đang soạn")]
public sealed class CancelDraft(DanchuDatabase database, FindRound findRound, MakeChange makeChange)
{
    public sealed record Input(RoundId RoundId);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, cancellationToken).ThenAsync(round => Cancel(change, round)),
        cancellationToken);

    private Outcome<Done> Cancel(Change change, ReportingRound round)
    {
        if (round.Refuse(RoundDeed.CancelDraft) is { } refusal)
        {
            return refusal;
        }

        database.Rounds.Remove(round);
        change.Record(round.IssuerId, ("round", round.Id.Value), new { round.Subject, Period = round.Period!.Name, round.DueOn }, null);
        return default(Done);
    }
}
