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
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Records;
using Danchu.Core.Texts;
using Danchu.Documents.Forms;
using Danchu.Documents.Html;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// Issues the request: the letter gets its number and is frozen, every addressee its assignment, report and notice, in one transaction.
/// Of two secretaries who issue the same draft the second learns that it is done.
/// </summary>
[Named("Ban hành yêu cầu báo cáo")]
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
    KnownTime knownTime,
    TimeProvider clock)
{
    /// <param name="WarningsSeen">The secretary has read the warnings and issues all the same.</param>
    /// <param name="Code">Of the secretary's authenticator app, where the secretary has one: the letter goes out in the unit's name.</param>
    /// <param name="DayConfirmed">The secretary says that the day is right, where the clock is doubtful.</param>
    public sealed record Input(RoundId RoundId, bool WarningsSeen = false, string? Code = null, bool DayConfirmed = false);

    public sealed record Issued(string LetterSymbol, int Units);

    public Task<Outcome<Issued>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        confirm.ExecuteAsync(actor, input.Code, cancellationToken).ThenAsync(_ => makeChange.ExecuteAsync(
            this,
            actor,
            change => findRound.ToChangeAsync(actor, input.RoundId, cancellationToken)
                .ThenAsync(round => IssueAsync(change, actor, round, input, cancellationToken)),
            cancellationToken));

    private async Task<Outcome<Issued>> IssueAsync(Change change, Actor actor, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        if (round.Refuse(RoundDeed.IssueRound) is { } refusal)
        {
            return refusal;
        }

        var checks = await check.ExecuteAsync(round, cancellationToken);
        if (Against(checks, input.WarningsSeen) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await knownTime.AskAsync(actor, null, input.DayConfirmed, nameof(Input.DayConfirmed), cancellationToken) is { } doubt)
        {
            return doubt;
        }

        var letterhead = await database.Letterheads.FirstAsync(i => i.OrganisationId == round.IssuerId && i.Line == round.Line, cancellationToken);
        await FreezeLetterAsync(round, letterhead, cancellationToken);
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
        return new Issued(round.LetterSymbol, checks.Units.Count);
    }

    private static List<Refusal> Against(CheckBeforeIssuing.Result checks, bool warningsSeen) => warningsSeen || checks.Warnings.Count == 0
        ? checks.Refusals
        :
        [
            .. checks.Refusals,
            .. checks.Warnings.Select(w => new Refusal(w)),
            new Refusal("Nếu vẫn muốn ban hành, hãy đánh dấu đã đọc các cảnh báo.", nameof(Input.WarningsSeen)),
        ];

    // Null and so not in the line when nothing had to be confirmed.
    private static List<string>? Confirmed(CheckBeforeIssuing.Result checks) => checks.RubricFindings.Count > 0 ? checks.RubricFindings : null;

    private async Task FreezeLetterAsync(ReportingRound round, Letterhead letterhead, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var number = await takeNumber.ExecuteAsync(
            round.IssuerId, round.Line, TakeNumber.LetterType, letterhead.Symbol, today, round.DraftingUnit, cancellationToken);
        var letter = await compose.ExecuteAsync(round, number, today, cancellationToken);
        var form = forms.Choose(round.Line, today);
        round.LetterSymbol = number.ToString();
        round.SearchSubject = SearchText.Of($"{round.Subject} {round.LetterSymbol}");
        round.LetterDate = today;
        (round.LetterDocument, round.LetterHash) = FrozenDocument.Of(letter, form);
        round.LetterHtml = HtmlPreview.Of(letter, form);
        round.State = RoundState.Issued;
        round.IssuedAt = clock.GetUtcNow();
    }
}
