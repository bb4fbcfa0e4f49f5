using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Rounds;

/// <summary>
/// Trình ký công văn: the secretary hands a draft that could be issued to the leaders of the unit. What lint and the checks warn of has been read by then.
/// </summary>
[Named("Trình ký công văn yêu cầu báo cáo")]
public sealed class SubmitLetter(FindRound findRound, CheckBeforeIssuing check, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    /// <param name="WarningsSeen">The secretary has read the warnings and submits all the same.</param>
    public sealed record Input(RoundId RoundId, bool WarningsSeen = false);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, cancellationToken)
            .ThenAsync(round => SubmitAsync(change, actor, round, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> SubmitAsync(Change change, Actor actor, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        if (round.Refuse(RoundDeed.SubmitLetter) is { } refusal)
        {
            return refusal;
        }

        var checks = await check.ExecuteAsync(round, cancellationToken);
        if (Against(checks, input.WarningsSeen) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        (round.State, round.SubmittedAt, round.SubmittedBy, round.DeclinedReason) = (RoundState.Submitted, clock.GetUtcNow(), actor.PersonId, "");
        notify.LetterSubmitted(round.IssuerId, actor, InSentence.Lowered(round.Subject), round.Id);
        change.Record(round.IssuerId, ("round", round.Id.Value), new { State = RoundState.Draft }, new { State = RoundState.Submitted });
        return default(Done);
    }

    private static List<Refusal> Against(CheckBeforeIssuing.Result checks, bool warningsSeen) => warningsSeen || checks.Warnings.Count == 0
        ? checks.Refusals
        :
        [
            .. checks.Refusals,
            .. checks.Warnings.Select(w => new Refusal(w)),
            new Refusal("Nếu vẫn muốn trình ký, hãy đánh dấu đã đọc các cảnh báo.", nameof(Input.WarningsSeen)),
        ];
}
