using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Danchu.Web.Hosting;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.People;

/// <summary>
/// Two steps without anything kept between them: the page of the dry run carries the file's text to the real one, which checks all of it again.
/// </summary>
[HeavyWork]
public sealed class ImportModel(ImportPeople importPeople, MakePeopleTemplate makeTemplate) : DanchuPage
{
    // The text of the dry run comes back in the form, without the name of its file.
    private const string NameOfText = "danh-sach.csv";

    [BindProperty]
    public Form Input { get; set; } = new();

    public ImportResult? Result { get; private set; }

    /// <summary>The temporary passwords as an .xlsx, in Base64: it goes with the page that shows them once and is kept nowhere.</summary>
    public string PasswordFile { get; private set; } = "";

    public bool HasErrors => Result?.Lines.Any(l => l.Action == ImportAction.Error) is true;

    public sealed class Form
    {
        public IFormFile? File { get; set; }

        /// <summary>The text of the file that the dry run read.</summary>
        public string Text { get; set; } = "";
    }

    private bool MayImport => CurrentActor.OrganisationsAs(Role.Administrator).Any();

    public IActionResult OnGet() => MayImport ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancellationToken)
    {
        var made = await makeTemplate.ReadAsync(CurrentActor, cancellationToken);
        return made is Outcome<ExportTable>.Done(var table) ? new TableResult(table, TableFormat.Spreadsheet, "mau-nguoi-dung") : Show(made, _ => { });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayImport)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var bytes = await Input.File.BytesAsync(UploadPurpose.People, cancellationToken);
        return await RunAsync(Input.File?.FileName ?? "", bytes, isDryRun: true, cancellationToken);
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken) =>
        RunAsync(NameOfText, Encoding.UTF8.GetBytes(Input.Text), isDryRun: false, cancellationToken);

    private async Task<IActionResult> RunAsync(string name, byte[] file, bool isDryRun, CancellationToken cancellationToken)
    {
        var outcome = await importPeople.ExecuteAsync(CurrentActor, new(name, file, isDryRun), cancellationToken);
        if (outcome is not Outcome<ImportResult>.Done { Value: var result })
        {
            return await AnswerAsync(outcome, _ => Page(), () => Task.FromResult<IActionResult>(Page()));
        }

        Result = result;
        ModelState.Clear();
        Input.Text = result.Text;
        if (result.Created.Count > 0)
        {
            PasswordFile = await WritePasswordsAsync(result.Created, cancellationToken);
        }

        var page = Page();
        page.StatusCode = HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return page;
    }

    private static async Task<string> WritePasswordsAsync(IReadOnlyList<CreatedPerson> created, CancellationToken cancellationToken)
    {
        var rows = created.Select(person => new object?[] { person.UserName, person.TemporaryPassword, person.LastDay }).ToAsyncEnumerable();
        var table = new ExportTable("Mật khẩu tạm", [new("Tên đăng nhập", 28), new("Mật khẩu tạm", 28), new("Dùng được đến hết ngày", 24)], rows);
        using var file = new MemoryStream();
        await WriteSpreadsheet.ToAsync(table, file, cancellationToken);
        return Convert.ToBase64String(file.ToArray());
    }
}
