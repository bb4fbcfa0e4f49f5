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
using Danchu.Core.Organisations;
using Danchu.Core.Records;
using Danchu.Core.Texts;
using Danchu.Documents.Forms;
using Danchu.Documents.Html;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// A leader who read it signs the letter, another person than the secretary who submitted it: it gets its number and is frozen, every addressee its
/// assignments, reports and notice, in one transaction. Of two leaders who sign the same letter the second learns that it is done.
/// </summary>
[Named("Ký và ban hành yêu cầu báo cáo")]
public sealed class IssueRound(
    DanchuDatabase database,
    FindRound findRound,
    CheckBeforeIssuing check,
    TakeNumber takeNumber,
    ComposeLetter compose,
    DocumentForms forms,
    AssignUnits assign,
    ConfirmByCode confirm,
    MakeChange makeChange,
    Notify notify,
    KnownTime knownTime,
    TimeProvider clock)
{
    /// <param name="Digest">
    /// Hash of the letter that the leader read (<see cref="LoadLetter.View.Hash"/>), where it was shown: what changed since is not signed.
    /// </param>
    /// <param name="Code">Of the leader's authenticator app, where the leader has one: the letter goes out in the unit's name.</param>
    /// <param name="DayConfirmed">The leader says that the day is right, where the clock is doubtful.</param>
    public sealed record Input(RoundId RoundId, string? Digest = null, string? Code = null, bool DayConfirmed = false);

    public sealed record Issued(string LetterSymbol, int Units);

    public Task<Outcome<Issued>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        confirm.ExecuteAsync(actor, input.Code, cancellationToken).ThenAsync(_ => makeChange.ExecuteAsync(
            this,
            actor,
            change => findRound.ToChangeAsync(actor, input.RoundId, head => head.MaySign, cancellationToken)
                .ThenAsync(round => IssueAsync(change, actor, round, input, cancellationToken)),
            cancellationToken));

    private async Task<Outcome<Issued>> IssueAsync(Change change, Actor actor, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        if (round.Refuse(RoundDeed.IssueRound) is { } refusal)
        {
            return refusal;
        }

        var checks = await check.ExecuteAsync(round, cancellationToken);
        if (await AgainstAsync(actor, round, checks, input, cancellationToken) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await knownTime.AskAsync(actor, null, input.DayConfirmed, nameof(Input.DayConfirmed), cancellationToken) is { } doubt)
        {
            return doubt;
        }

        await FreezeLetterAsync(actor, round, cancellationToken);
        var issuerName = await database.IssuerNameAsync(round.IssuerId, round.Line, cancellationToken);
        change.Record(
            round.IssuerId, ("round", round.Id.Value),
            null,
            new
            {
                round.LetterSymbol, round.LetterDate, round.LetterHash, LetterTextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
                    round.LetterHtml))),
                Units = checks.Units.Count, ConfirmedFindings = Confirmed(checks),
            });
        await assign.ExecuteAsync(round, issuerName, checks.Units, cancellationToken);
        await notify.LetterSettledAsync(round.IssuerId, round.Id, cancellationToken);
        return new Issued(round.LetterSymbol, checks.Units.Count);
    }

    private async Task<List<Refusal>> AgainstAsync(
        Actor actor, ReportingRound round, CheckBeforeIssuing.Result checks, Input input, CancellationToken cancellationToken)
    {
        var refusals = checks.Refusals;
        if (!actor.IsSystem && round.SubmittedBy == actor.PersonId)
        {
            refusals.Add(new Refusal("Người trình ký không được tự ký công văn của mình; đề nghị lãnh đạo khác ký."));
        }

        if (input.Digest is { } read
            && !string.Equals(read, await compose.DigestAsync(round, clock.Today(), forms, cancellationToken), StringComparison.Ordinal))
        {
            refusals.Add(new Refusal("Công văn đã thay đổi sau khi bạn mở trang này. Hãy đọc lại rồi ký.", nameof(Input.Digest)));
        }

        return refusals;
    }

    // Null and so not in the line when nothing had to be confirmed.
    private static List<string>? Confirmed(CheckBeforeIssuing.Result checks) => checks.RubricFindings.Count > 0 ? checks.RubricFindings : null;

    private async Task FreezeLetterAsync(Actor actor, ReportingRound round, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var head = await DocumentHead.LoadAsync(database, round.IssuerId, round.Line, cancellationToken);
        var number = await takeNumber.ExecuteAsync(
            round.IssuerId, round.Line, TakeNumber.LetterType, head.Letterhead!.Symbol, today, ComposeLetter.DraftedBy(round, head), cancellationToken);
        var letter = await compose.ExecuteAsync(round, number, today, cancellationToken);
        var form = forms.Choose(round.Line, today);
        round.LetterSymbol = number.ToString();
        round.SearchSubject = SearchText.Of($"{round.Subject} {round.LetterSymbol}");
        round.LetterDate = today;
        (round.LetterDocument, round.LetterHash) = FrozenDocument.Of(letter, form);
        round.LetterHtml = HtmlPreview.Of(letter, form);
        round.State = RoundState.Issued;
        round.IssuedBy = actor.PersonId;
        round.IssuedAt = clock.GetUtcNow();
    }
}
