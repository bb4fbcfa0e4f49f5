using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Assignments;

/// <summary>Thay hoặc rút bản ký: one attached signed copy, to be replaced or withdrawn with a reason.</summary>
public sealed class SignedFileModel(ShowSignedFile read, ReplaceSignedFile replace, WithdrawSignedFile withdraw) : DanchuPage
{
    public sealed class Form
    {
        public IFormFile? Content { get; set; }

        public string? Reason { get; set; }
    }

    public ShowSignedFile.View View { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Which of the two forms came back with a refusal.</summary>
    public bool Withdraws { get; private set; }

    public async Task<IActionResult> OnGetAsync(AssignmentId id, Guid file, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, file, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostReplaceAsync(AssignmentId id, Guid file, CancellationToken cancellationToken)
    {
        var bytes = await Input.Content.BytesAsync(UploadPurpose.SignedFile, cancellationToken);
        return await AnswerAsync(
            await replace.ExecuteAsync(
                CurrentActor, new ReplaceSignedFile.Input(id, file, Input.Content?.FileName ?? "", bytes, Input.Reason), cancellationToken),
            _ => Confirmed(Address.Assignments.Overview(id), "Đã thay bản ký. Tệp trước được giữ lại ở đơn vị, kèm lý do."),
            () => OnGetAsync(id, file, cancellationToken));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(AssignmentId id, Guid file, CancellationToken cancellationToken)
    {
        Withdraws = true;
        return await AnswerAsync(
            await withdraw.ExecuteAsync(CurrentActor, new WithdrawSignedFile.Input(id, file, Input.Reason), cancellationToken),
            _ => Confirmed(Address.Assignments.Overview(id), "Đã rút bản ký. Tệp được giữ lại ở đơn vị, kèm lý do; cấp trên không mở được nữa."),
            () => OnGetAsync(id, file, cancellationToken));
    }
}
