using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Rounds;

/// <summary>A letter that waits for its signature becomes a draft again: the leader gives it back with a reason, or a secretary takes it back.</summary>
[Named("Chuyển lại công văn để sửa")]
public sealed class DeclineLetter(FindRound findRound, MakeChange makeChange, Notify notify)
{
    public const int ReasonLimit = 2_000;

    /// <param name="Reason">Asked of a leader; a secretary who takes the letter back need not say why.</param>
    public sealed record Input(RoundId RoundId, string? Reason = null);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, head => head.MayChange || head.MaySign, cancellationToken)
            .ThenAsync(round => DeclineAsync(change, actor, round, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> DeclineAsync(Change change, Actor actor, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        var takesBack = actor.On(round.Line).Has(Role.Secretariat, round.IssuerId);
        var reason = InputText.Lines(input.Reason).Trim();
        if (Refuse(round, reason, takesBack) is { } refusal)
        {
            return refusal;
        }

        (round.State, round.DeclinedReason) = (RoundState.Draft, reason);
        if (!takesBack)
        {
            notify.LetterDeclined(round.IssuerId, actor, InSentence.Lowered(round.Subject), reason, round.Id);
        }

        await notify.LetterSettledAsync(round.IssuerId, round.Id, cancellationToken);
        change.Record(
            round.IssuerId, ("round", round.Id.Value), new { State = RoundState.Submitted },
            new { State = RoundState.Draft, Reason = reason.Length > 0 ? reason : null });
        return default(Done);
    }

    private static Refusal? Refuse(ReportingRound round, string reason, bool takesBack) => round.Refuse(RoundDeed.DeclineLetter) ?? reason.Length switch
    {
        0 when !takesBack => new Refusal("Hãy ghi lý do chuyển lại để thư ký biết phải sửa gì.", nameof(Input.Reason)),
        > ReasonLimit => new Refusal($"Lý do dài {reason.Length} ký tự, tối đa {ReasonLimit} ký tự.", nameof(Input.Reason)),
        _ => null,
    };
}
