using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds;

/// <summary>Bản nháp: a round before it is issued, with all that would prevent issuing it.</summary>
public sealed class DraftModel(
    PreviewIssue read, FindRound findRound, LoadLetter loadLetter, SubmitLetter submit, DeclineLetter decline, IssueRound issue, CancelDraft cancel)
    : DanchuPage
{
    public sealed class Confirmation
    {
        public bool WarningsSeen { get; set; }

        public string? Code { get; set; }

        public bool DayConfirmed { get; set; }

        /// <summary>Of the letter that was read.</summary>
        public string? Digest { get; set; }

        public string? Reason { get; set; }
    }

    [BindProperty]
    public Confirmation Input { get; set; } = new();

    public PreviewIssue.View View { get; private set; } = null!;

    /// <summary>Before its leader the letter lies open.</summary>
    public LoadLetter.View? Letter { get; private set; }

    public async Task<IActionResult> OnGetAsync(RoundId id, CancellationToken cancellationToken)
    {
        var draft = await read.ReadAsync(CurrentActor, id, cancellationToken);

        if (draft is Outcome<PreviewIssue.View>.Done({ Round: { State: RoundState.Submitted, MaySign: true } })
            && await loadLetter.ReadAsync(CurrentActor, id, cancellationToken) is Outcome<LoadLetter.View>.Done(var letter))
        {
            Letter = letter;
        }

        // A draft that was issued meanwhile has a page of another kind; an unknown round has none.
        return draft is Outcome<PreviewIssue.View>.Absent && await findRound.ReadAsync(CurrentActor, id, cancellationToken) is Outcome<RoundHead>.Done
            ? LocalRedirect(Address.Rounds.Overview(id))
            : Show(draft, view => View = view);
    }

    public async Task<IActionResult> OnPostSubmitAsync(RoundId id, CancellationToken cancellationToken) => await AnswerAsync(
        await submit.ExecuteAsync(CurrentActor, new SubmitLetter.Input(id, Input.WarningsSeen), cancellationToken),
        _ => Confirmed(Address.Rounds.Draft(id), "Đã trình ký công văn. Lãnh đạo ký xong thì các đơn vị nhận được yêu cầu."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostDeclineAsync(RoundId id, CancellationToken cancellationToken) => await AnswerAsync(
        await decline.ExecuteAsync(CurrentActor, new DeclineLetter.Input(id, Input.Reason), cancellationToken),
        _ => Confirmed(Address.Rounds.Draft(id), "Công văn trở lại bản nháp để sửa."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostIssueAsync(RoundId id, CancellationToken cancellationToken) => await AnswerAsync(
        await issue.ExecuteAsync(CurrentActor, new IssueRound.Input(id, Input.Digest, Input.Code, Input.DayConfirmed), cancellationToken),
        issued => Confirmed(Address.Rounds.Overview(id), $"Đã ký, ban hành công văn {issued.LetterSymbol} tới {issued.Units.Show()} đơn vị."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostCancelAsync(RoundId id, CancellationToken cancellationToken) => await AnswerAsync(
        await cancel.ExecuteAsync(CurrentActor, new CancelDraft.Input(id), cancellationToken),
        _ => Confirmed(Address.Rounds.Index(), "Đã hủy bản nháp."),
        () => OnGetAsync(id, cancellationToken));
}
