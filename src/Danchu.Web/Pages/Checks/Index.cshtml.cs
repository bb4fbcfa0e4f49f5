using Danchu.Core.Checks;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Checks;

/// <summary>Checks a text that was pasted or sent as a file. The answer is made from the request and nothing of it is kept.</summary>
[HeavyWork]
public sealed class IndexModel(CheckText checkText, CheckUpload checkUpload, TimeProvider clock) : DanchuPage
{
    public const int PasteLimit = 1_000_000;

    public sealed class Form
    {
        public string? Text { get; set; }

        public IFormFile? File { get; set; }

        public DateOnly? On { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public CheckedText? Result { get; private set; }

    public void OnGet()
    {
        // The empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.FromResult<IActionResult>(Page()));
        }

        return await AnswerAsync(await CheckAsync(cancellationToken), Checked, () => Task.FromResult<IActionResult>(Page()));
    }

    private PageResult Checked(CheckedText result)
    {
        Result = result;
        return Page();
    }

    private async Task<Outcome<CheckedText>> CheckAsync(CancellationToken cancellationToken)
    {
        if (Input.File is not { } file)
        {
            return Pasted();
        }

        var bytes = await file.BytesAsync(UploadPurpose.Check, cancellationToken);
        return await checkUpload.ReadAsync(
            CurrentActor, new CheckUpload.Input(file.FileName, bytes, Input.On ?? clock.Today()), cancellationToken);
    }

    private Outcome<CheckedText> Pasted()
    {
        if (string.IsNullOrWhiteSpace(Input.Text))
        {
            return new Refusal("Dán văn bản vào khung hoặc chọn một tệp.", nameof(Form.Text));
        }

        return Input.Text.Length > PasteLimit
            ? new Refusal(
                $"Văn bản dán vào dài {Input.Text.Length.Show()} ký tự, tối đa {PasteLimit.Show()} ký tự; văn bản dài hơn hãy gửi bằng tệp.", nameof(Form.Text))
            : RefuseSize.Of(Input.Text) is { } refusal ? refusal with { Field = nameof(Form.Text) }
            : Pasted(LoadTextFile.FromPasted(Input.Text.ReplaceLineEndings("\n")));
    }

    private CheckedText Pasted(LoadedText text) => checkText.Read(text.Text, Input.On ?? clock.Today()) with { Notes = text.Notes };
}
