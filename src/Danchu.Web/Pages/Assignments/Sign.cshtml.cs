using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Assignments;

public sealed class SignModel(ReadAssignment read, SignReport sign, GiveBack giveBack, TimeProvider clock) : DanchuPage
{
    public sealed record Form(string? Digest, DateOnly? SignedOn, string? SignerName, string? SignatureLines, string? Recipients);

    public ReadAssignment.View View { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new(null, null, null, null, null);

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(AssignmentId id, CancellationToken cancellationToken)
    {
        var page = Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);
        if (page is Microsoft.AspNetCore.Mvc.RazorPages.PageResult && !HttpMethods.IsPost(Request.Method))
        {
            var issuer = View.File.Issuer;
            Input = new Form(
                View.Composed.Digest, Core.Periods.VietnamTime.Today(clock), issuer?.SignerName,
                string.Join('\n', issuer?.SignatureLines ?? []), string.Join('\n', issuer?.Recipients ?? []));
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
            id, Input.Digest ?? "", Input.SignedOn ?? Core.Periods.VietnamTime.Today(clock), Input.SignerName, Lines(Input.SignatureLines), Lines(Input.Recipients));
        return await AnswerAsync(
            await sign.ExecuteAsync(CurrentActor, input, cancellationToken),
            symbol => Confirmed($"/assignments/{id}", $"Đã ký số {symbol} và gửi cấp trên."),
            () => OnGetAsync(id, cancellationToken));
    }

    public async Task<IActionResult> OnPostGiveBackAsync(AssignmentId id, CancellationToken cancellationToken)
    {
        // Only the reason was sent; what the other form binds is not at fault.
        ModelState.Clear();
        return await AnswerAsync(
            await giveBack.ExecuteAsync(CurrentActor, new GiveBack.Input(id, Reason), cancellationToken),
            _ => Confirmed($"/assignments/{id}", "Đã chuyển lại cho người soạn."),
            () => OnGetAsync(id, cancellationToken));
    }

    private static string[] Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n');
}
