using Danchu.Core.Addresses;
using Danchu.Core.Days;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Assignments;

/// <summary>Đọc và ký: the signer reads the very document that is signed, signs and sends it, or declines.</summary>
public sealed class SignModel(ShowAssignment read, CheckReport check, SignReport sign, DeclineToSign declineToSign, TimeProvider clock) : DanchuPage
{
    public sealed record Form(
        string? Digest, DateOnly? SignedOn, string? SignerName, string? SignatureLines, string? Recipients, string? Answers, string? Code,
        bool DayConfirmed = false);

    /// <summary>Reasons shown on this page; the rest stand on the page of findings.</summary>
    public const int MostAnswers = 10;

    public ShowAssignment.View View { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new(null, null, null, null, null, null, null);

    /// <summary>Of the document on this page.</summary>
    public string Digest { get; private set; } = "";

    public ReportFindings Findings { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(AssignmentId id, CancellationToken cancellationToken)
    {
        var page = Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);
        if (page is not PageResult)
        {
            return page;
        }

        Digest = View.Composed.Freeze().Hash;
        Findings = await check.ReadAsync(View.File, View.Composed, cancellationToken: cancellationToken);
        if (!HttpMethods.IsPost(Request.Method))
        {
            var letterhead = View.File.Letterhead;
            Input = new Form(
                Digest, VietnamTime.Today(clock), letterhead?.SignerName,
                string.Join('\n', letterhead?.SignatureLines ?? []), string.Join('\n', letterhead?.Recipients ?? []), Findings.AnswersDigest, null);
        }

        return page;
    }

    public async Task<IActionResult> OnPostAsync(AssignmentId id, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => OnGetAsync(id, cancellationToken));
        }

        var input = new SignReport.Input(
            id, Input.Digest ?? "", Input.SignedOn ?? VietnamTime.Today(clock), Input.SignerName, Lines(Input.SignatureLines), Lines(Input.Recipients))
        {
            Answers = Input.Answers,
            Code = Input.Code,
            DayConfirmed = Input.DayConfirmed,
        };
        return await AnswerAsync(
            await sign.ExecuteAsync(CurrentActor, input, cancellationToken),
            symbol => Confirmed(Address.Assignments.Overview(id), $"Đã ký số {symbol} và gửi cấp trên."),
            () => OnGetAsync(id, cancellationToken));
    }

    public async Task<IActionResult> OnPostGiveBackAsync(AssignmentId id, CancellationToken cancellationToken)
    {
        // Only the reason was sent; what the other form binds is not at fault.
        ModelState.Clear();
        return await AnswerAsync(
            await declineToSign.ExecuteAsync(CurrentActor, new DeclineToSign.Input(id, Reason), cancellationToken),
            _ => Confirmed(Address.Assignments.Overview(id), "Đã chuyển lại cho người soạn."),
            () => OnGetAsync(id, cancellationToken));
    }

    private static string[] Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n');
}
