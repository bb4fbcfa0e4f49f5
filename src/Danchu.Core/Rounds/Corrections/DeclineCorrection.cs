using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds.Corrections;

/// <summary>A leader gives a correction back with a reason, or the secretary takes it back; written anew, it is submitted again.</summary>
[Named("Chuyển lại công văn đính chính")]
public sealed class DeclineCorrection(DanchuDatabase database, FindRound findRound, MakeChange makeChange, Notify notify)
{
    /// <param name="Reason">Asked of a leader.</param>
    public sealed record Input(RoundId RoundId, string? Reason = null);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, head => head.MayChange || head.MaySign, cancellationToken)
            .ThenAsync(round => DeclineAsync(change, actor, round, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> DeclineAsync(Change change, Actor actor, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        if (await database.LetterCorrections.FirstOrDefaultAsync(c => c.RoundId == round.Id && c.State == CorrectionState.Submitted, cancellationToken)
            is not { } correction)
        {
            return new Refusal("Không có công văn đính chính nào chờ ký.");
        }

        var takesBack = actor.On(round.Line).Has(Role.Secretariat, round.IssuerId);
        var refusals = new List<Refusal>();
        var reason = EnteredText.Lines(refusals, input.Reason, "Lý do", DeclineLetter.ReasonLimit, nameof(Input.Reason));
        if (reason.Length == 0 && !takesBack)
        {
            refusals.Add(new Refusal("Hãy ghi lý do chuyển lại để thư ký biết phải sửa gì.", nameof(Input.Reason)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        (correction.State, correction.DeclinedReason) = (CorrectionState.Declined, reason);
        if (!takesBack)
        {
            notify.CorrectionDeclined(round.IssuerId, actor, round.LetterSymbol, reason, round.Id);
        }

        await notify.CorrectionSettledAsync(round.IssuerId, round.Id, cancellationToken);
        change.Record(round.IssuerId, ("round", round.Id.Value), null, new { Reason = reason.Length > 0 ? reason : null });
        return default(Done);
    }
}
