using Danchu.Core.Addresses;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Danchu.Core.Villages;
using Danchu.Web.Binding;
using Danchu.Web.Hosting;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Villages;

/// <summary>Two steps without anything kept between them: the page of the dry run carries the list's text to the real one, which checks it all again.</summary>
[HeavyWork]
public sealed class ImportModel(ListVillages listVillages, ImportVillages importVillages, MakeVillageTemplate makeTemplate) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId Commune { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ListVillages.View View { get; private set; } = null!;

    public ImportVillages.Result? Result { get; private set; }

    public bool HasErrors => Result?.Lines.Any(l => l.Action == VillageAction.Error) is true;

    public sealed class Form
    {
        public IFormFile? File { get; set; }

        public string Pasted { get; set; } = "";

        public DateOnly? On { get; set; }
    }

    public static StateTag TagOf(VillageAction action) => action switch
    {
        VillageAction.New => new("Mới", "green"),
        VillageAction.Different => new("Khác", "amber"),
        VillageAction.Same => new("Giống", "grey"),
        _ => new("Lỗi", "red"),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await ShowAsync(cancellationToken);
        return page is PageResult && !View.MayKeep ? StatusCode(StatusCodes.Status403Forbidden) : page;
    }

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancellationToken)
    {
        var made = await makeTemplate.ReadAsync(CurrentActor, Commune, cancellationToken);
        return made is Outcome<ExportTable>.Done(var table) ? new TableResult(table, TableFormat.Spreadsheet, "mau-danh-sach-thon") : Show(made, _ => { });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var bytes = await Input.File.BytesAsync(UploadPurpose.Villages, cancellationToken);
        return await RunAsync(bytes, isDryRun: true, cancellationToken);
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken) => RunAsync([], isDryRun: false, cancellationToken);

    private async Task<IActionResult> RunAsync(byte[] file, bool isDryRun, CancellationToken cancellationToken)
    {
        var page = await ShowAsync(cancellationToken);
        if (page is not PageResult shown || !ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.FromResult(page));
        }

        var input = new ImportVillages.Input(Commune, Input.File?.FileName ?? "", file, Input.Pasted, Input.On, isDryRun);
        return await AnswerAsync(
            await importVillages.ExecuteAsync(CurrentActor, input, cancellationToken),
            result => result.Loaded
                ? Confirmed(Address.Villages.Index(Commune), $"Đã nhập {result.Lines.Count.Show()} dòng.")
                : Preview(result),
            () => Task.FromResult(page));

        PageResult Preview(ImportVillages.Result result)
        {
            Result = result;
            shown.StatusCode = HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
            return shown;
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) =>
        Show(await listVillages.ReadAsync(CurrentActor, Commune, cancellationToken), view => View = view);
}
