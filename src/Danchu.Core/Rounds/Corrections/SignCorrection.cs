using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Numbers;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Documents.Forms;
using Danchu.Documents.Html;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds.Corrections;

/// <summary>A leader who read it signs the correcting letter: it gets its number, is frozen and told to every unit of the letter.</summary>
[Named("Ký công văn đính chính")]
public sealed class SignCorrection(
    DanchuDatabase database,
    FindRound findRound,
    TakeNumber takeNumber,
    ComposeCorrection compose,
    DocumentForms forms,
    ConfirmByCode confirm,
    MakeChange makeChange,
    Notify notify,
    KnownTime knownTime,
    TimeProvider clock)
{
    /// <param name="Digest">Hash of what the leader read; what changed since is not signed.</param>
    /// <param name="Code">Of the leader's authenticator app, where the leader has one.</param>
    /// <param name="DayConfirmed">The leader says that the day is right, where the clock is doubtful.</param>
    public sealed record Input(RoundId RoundId, string? Digest = null, string? Code = null, bool DayConfirmed = false);

    /// <param name="Units">How many were told.</param>
    public sealed record Signed(string Symbol, int Units);

    public Task<Outcome<Signed>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        confirm.ExecuteAsync(actor, input.Code, cancellationToken).ThenAsync(_ => makeChange.ExecuteAsync(
            this,
            actor,
            change => findRound.ToChangeAsync(actor, input.RoundId, head => head.MaySign, cancellationToken)
                .ThenAsync(round => SignAsync(change, actor, round, input, cancellationToken)),
            cancellationToken));

    private async Task<Outcome<Signed>> SignAsync(Change change, Actor actor, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        if (await database.LetterCorrections.FirstOrDefaultAsync(c => c.RoundId == round.Id && c.State == CorrectionState.Submitted, cancellationToken)
            is not { } correction)
        {
            return new Refusal("Không có công văn đính chính nào chờ ký.");
        }

        if (await AgainstAsync(actor, round, correction, input, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (await knownTime.AskAsync(actor, null, input.DayConfirmed, nameof(Input.DayConfirmed), cancellationToken) is { } doubt)
        {
            return doubt;
        }

        await FreezeAsync(actor, round, correction, cancellationToken);
        change.Record(round.IssuerId, ("round", round.Id.Value), null, new
        {
            LetterSymbol = correction.Symbol, LetterDate = correction.Date, LetterHash = correction.Hash,
            LetterTextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(correction.Html))),
        });
        await notify.CorrectionSettledAsync(round.IssuerId, round.Id, cancellationToken);
        return new Signed(correction.Symbol, await TellAsync(round, correction, cancellationToken));
    }

    private async Task<Refusal?> AgainstAsync(
        Actor actor, ReportingRound round, LetterCorrection correction, Input input, CancellationToken cancellationToken) =>
        round.Refuse(RoundDeed.CorrectLetter) is { } refusal ? refusal
        : !actor.IsSystem && correction.SubmittedBy == actor.PersonId
            ? new Refusal("Người trình ký không được tự ký công văn của mình; đề nghị lãnh đạo khác ký.")
        : input.Digest is { } read
            && !string.Equals(read, await compose.DigestAsync(round, correction.Text, clock.Today(), cancellationToken), StringComparison.Ordinal)
            ? new Refusal("Công văn đã thay đổi sau khi bạn mở trang này. Hãy đọc lại rồi ký.", nameof(Input.Digest))
        : await database.RefuseEndedAsync(round.IssuerId, clock.Today(), cancellationToken);

    private async Task FreezeAsync(Actor actor, ReportingRound round, LetterCorrection correction, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var head = await DocumentHead.LoadAsync(database, round.IssuerId, round.Line, cancellationToken);
        var number = await takeNumber.ExecuteAsync(
            round.IssuerId, round.Line, TakeNumber.LetterType, head.Letterhead!.Symbol, today, ComposeLetter.DraftedBy(round, head), cancellationToken);
        var letter = await compose.ExecuteAsync(round, correction.Text, number, today, cancellationToken);
        var form = forms.Choose(round.Line, today);
        (correction.Symbol, correction.Date, correction.Html) = (number.ToString(), today, HtmlPreview.Of(letter, form));
        (correction.Document, correction.Hash) = FrozenDocument.Of(letter, form);
        (correction.State, correction.IssuedBy, correction.IssuedAt) = (CorrectionState.Issued, actor.PersonId, clock.GetUtcNow());
    }

    // A unit that owes two reports of one letter is told once.
    private async Task<int> TellAsync(ReportingRound round, LetterCorrection correction, CancellationToken cancellationToken)
    {
        var asked = await database.Assignments.Where(a => a.RoundId == round.Id).Select(a => a.OrganisationId).Distinct().ToListAsync(cancellationToken);
        await notify.LetterCorrectedAsync(
            asked, await database.IssuerNameAsync(round.IssuerId, round.Line, cancellationToken), correction.Symbol, round.LetterSymbol, round.Id,
            cancellationToken);
        return asked.Count;
    }
}
