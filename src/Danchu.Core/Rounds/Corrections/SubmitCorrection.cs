using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds.Corrections;

/// <summary>The secretary writes what is to be corrected in an issued letter and hands it to the leaders; one that was given back is written anew.</summary>
[Named("Trình ký công văn đính chính")]
public sealed class SubmitCorrection(DanchuDatabase database, FindRound findRound, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    public sealed record Input(RoundId RoundId, string Text);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, cancellationToken)
            .ThenAsync(round => SubmitAsync(change, actor, round, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> SubmitAsync(Change change, Actor actor, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        var text = EnteredText.Lines(refusals, input.Text, "Nội dung đính chính", LetterCorrection.TextLimit, nameof(input.Text));
        var waiting = await database.LetterCorrections.FirstOrDefaultAsync(c => c.RoundId == round.Id && c.State != CorrectionState.Issued, cancellationToken);
        refusals.AddRange(Against(round, waiting, text));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (waiting is null)
        {
            database.LetterCorrections.Add(waiting = new LetterCorrection { RoundId = round.Id, Text = text });
        }

        (waiting.Text, waiting.State, waiting.DeclinedReason) = (text, CorrectionState.Submitted, "");
        (waiting.SubmittedBy, waiting.SubmittedAt) = (actor.PersonId, clock.GetUtcNow());
        notify.CorrectionSubmitted(round.IssuerId, actor, round.LetterSymbol, round.Id);
        change.Record(round.IssuerId, ("round", round.Id.Value), null, new { Correction = text });
        return default(Done);
    }

    private static IEnumerable<Refusal> Against(ReportingRound round, LetterCorrection? waiting, string text)
    {
        if (round.Refuse(RoundDeed.CorrectLetter) is { } refusal)
        {
            yield return refusal;
        }

        if (waiting is { State: CorrectionState.Submitted })
        {
            yield return new Refusal("Một công văn đính chính đang chờ ký; hãy chờ lãnh đạo ký hoặc chuyển lại.");
        }

        if (text.Length == 0)
        {
            yield return new Refusal("Ghi rõ chỗ sai và nội dung đúng.", nameof(Input.Text));
        }
    }
}
