using System.Text;
using Danchu.Core.Addresses;
using Danchu.Core.Entries.Files;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Danchu.Web.Hosting;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Registers;

/// <summary>
/// Entries of a book from Excel: a preview, then the writing. Nothing is kept between the two; the page carries the text, and all of it is checked again.
/// </summary>
[HeavyWork]
public sealed class ImportModel(ShowImport showImport, ImportEntries importEntries, MakeEntryTemplate makeTemplate) : DanchuPage
{
    private const int MostShown = 300;

    // The text of the preview comes back in the form, without the name of its file.
    private const string NameOfText = "so.csv";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ShowImport.View View { get; private set; } = null!;

    public ImportedEntries? Result { get; private set; }

    /// <summary>Faulty rows first, then those that differ.</summary>
    public IReadOnlyList<ImportedEntry> Shown =>
        [.. Result!.Rows.OrderBy(row => Array.IndexOf(Order, row.State)).ThenBy(row => row.Line).Take(MostShown)];

    public bool MayWriteNow => Result is { } result && result.CountOf(ImportedState.Faulty) == 0
        && result.CountOf(ImportedState.New) + result.CountOf(ImportedState.Different) > 0;

    private static readonly ImportedState[] Order = [ImportedState.Faulty, ImportedState.Different, ImportedState.New, ImportedState.Same];

    public sealed class Form
    {
        public IFormFile? File { get; set; }

        public string Pasted { get; set; } = "";

        /// <summary>The text that the preview read.</summary>
        public string Text { get; set; } = "";

        public string Basis { get; set; } = "";

        public bool Corrects { get; set; }
    }

    public static StateTag TagOf(ImportedState state) => state switch
    {
        ImportedState.New => new StateTag("mới", "green"),
        ImportedState.Same => new StateTag("giống", "grey"),
        ImportedState.Different => new StateTag("khác", "amber"),
        _ => new StateTag("sai", "red"),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await showImport.ReadAsync(CurrentActor, Unit, Key, cancellationToken), view => View = view);

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancellationToken)
    {
        var made = await makeTemplate.ReadAsync(CurrentActor, Unit, Key, Year, cancellationToken);
        return made is Outcome<ExportTable>.Done(var table) ? new TableResult(table, TableFormat.Spreadsheet, $"mau-{Key}") : Show(made, _ => { });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var bytes = await Input.File.BytesAsync(UploadPurpose.Entries, cancellationToken);
        return await RunAsync(unit => new(unit, Key, Input.File?.FileName ?? "", bytes, Input.Pasted), cancellationToken);
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken) => RunAsync(
        unit => new(unit, Key, NameOfText, Encoding.UTF8.GetBytes(Input.Text), Basis: Input.Basis, Corrects: Input.Corrects), cancellationToken);

    private async Task<IActionResult> RunAsync(Func<OrganisationId, ImportEntries.Input> input, CancellationToken cancellationToken)
    {
        var page = await OnGetAsync(cancellationToken);
        if (page is not PageResult shown || View is null)
        {
            return page;
        }

        var outcome = await importEntries.ExecuteAsync(CurrentActor, input(View.Unit), cancellationToken);
        if (outcome is not Outcome<ImportedEntries>.Done { Value: var result })
        {
            return await AnswerAsync(outcome, _ => shown, () => Task.FromResult<IActionResult>(shown));
        }

        if (result.IsWritten)
        {
            return Confirmed(Address.Registers.Overview(Key, View.Unit, Year), Done(result));
        }

        Result = result;
        ModelState.Clear();
        shown.StatusCode = result.CountOf(ImportedState.Faulty) > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return shown;
    }

    private string Done(ImportedEntries result) => $"Đã ghi {result.CountOf(ImportedState.New).Show()} mục vào sổ"
        + (Input.Corrects ? $", sửa {result.CountOf(ImportedState.Different).Show()} mục." : ".");
}
