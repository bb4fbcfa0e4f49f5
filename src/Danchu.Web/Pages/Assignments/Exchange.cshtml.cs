using System.Text;
using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Exchange;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Assignments;

/// <summary>
/// Figures out to other systems and in from them: a preview, then the writing. Nothing is kept between the two; the page carries the text, and all of it is
/// checked again.
/// </summary>
[HeavyWork]
public sealed class ExchangeModel(LoadReport load, ExportFacts export, ImportFacts import) : DanchuPage
{
    public const int MostShown = 300;

    public static readonly IReadOnlyList<SelectListItem> Formats =
        [.. Enum.GetValues<FactFormat>().Select(format => new SelectListItem(format.Label(), format.ToString()))];

    [BindProperty(SupportsGet = true)]
    public AssignmentId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public OpenedReport Opened { get; private set; } = null!;

    public ImportedFacts? Result { get; private set; }

    public bool MayWriteNow => Result is { Conflicts.Count: 0, Changes: > 0 };

    public sealed class Form
    {
        public FactFormat Format { get; set; }

        public IFormFile? Content { get; set; }

        /// <summary>The text that the preview read.</summary>
        public string Text { get; set; } = "";

        public string Basis { get; set; } = "";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var opened = await load.ReadAsync(CurrentActor, Id, cancellationToken);
        return opened is Outcome<OpenedReport>.Done { Value.Rights.InUnit: false } ? NotFound() : Show(opened, file => Opened = file);
    }

    public async Task<IActionResult> OnGetFileAsync(FactFormat format, CancellationToken cancellationToken)
    {
        var made = await export.ReadAsync(CurrentActor, Id, format, cancellationToken);
        return made is Outcome<Download>.Done(var file) ? File(file.Content, file.ContentType, file.Name) : Show(made, _ => { });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var bytes = await Input.Content.BytesAsync(UploadPurpose.Facts, cancellationToken);
        return await RunAsync(
            new ImportFacts.Input(Id, Input.Format, bytes, DryRun: true) { FileName = Input.Content?.FileName ?? "" },
            Encoding.UTF8.GetString(bytes), cancellationToken);
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken) => RunAsync(
        new ImportFacts.Input(Id, Input.Format, Encoding.UTF8.GetBytes(Input.Text), DryRun: false, Input.Basis), Input.Text, cancellationToken);

    private async Task<IActionResult> RunAsync(ImportFacts.Input input, string text, CancellationToken cancellationToken)
    {
        var page = await OnGetAsync(cancellationToken);
        if (page is not PageResult shown || Opened is null)
        {
            return page;
        }

        var outcome = await import.ExecuteAsync(CurrentActor, input, cancellationToken);
        if (outcome is not Outcome<ImportedFacts>.Done { Value: var result })
        {
            return await AnswerAsync(outcome, _ => shown, () => Task.FromResult<IActionResult>(shown));
        }

        if (result.IsWritten)
        {
            return Confirmed(Address.Assignments.Figures(Id), $"Đã ghi {result.Changes.Show()} số liệu từ tệp.");
        }

        (Result, Input.Text) = (result, text);
        ModelState.Clear();
        shown.StatusCode = result.Conflicts.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return shown;
    }
}
