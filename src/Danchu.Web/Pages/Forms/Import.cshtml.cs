using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Danchu.Web.Hosting;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Forms;

/// <summary>Nạp biểu số liệu: the rows of an Excel file as a form of the unit.</summary>
[HeavyWork]
public sealed class ImportModel(ImportForm importForm, ListOwners listOwners, ShowForm showForm) : DanchuPage, IHeadPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public OrganisationId? OwnerId { get; set; }

    /// <summary>The form whose rows the file replaces; none: a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public FormId? Into { get; set; }

    [BindProperty]
    public uint RowVersion { get; set; }

    public OwnerChoice Owners { get; private set; } = new([], null);

    public ShowForm.View? Target { get; private set; }

    FormHead IHeadPage.Input => Input;

    /// <summary>The head of the form, with the file.</summary>
    public sealed record Form : FormHead
    {
        public IFormFile? File { get; init; }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!CurrentActor.OrganisationsAs(Role.Secretariat).Any())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Owners = new(await listOwners.ReadAsync(CurrentActor, cancellationToken), OwnerId);
        if (Into is not { } id)
        {
            return Page();
        }

        var read = await showForm.ReadAsync(CurrentActor, id, cancellationToken);
        return read is Outcome<ShowForm.View>.Done { Value.MayEdit: false } ? StatusCode(StatusCodes.Status403Forbidden) : Show(read, view => Target = view);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!CurrentActor.OrganisationsAs(Role.Secretariat).Any())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return ModelState.IsValid ? await LoadAsync(cancellationToken) : await InvalidAsync(() => OnGetAsync(cancellationToken));
    }

    private async Task<IActionResult> LoadAsync(CancellationToken cancellationToken)
    {
        var bytes = await Input.File.BytesAsync(UploadPurpose.Form, cancellationToken);
        return await AnswerAsync(
            await importForm.ExecuteAsync(
                CurrentActor,
                new(OwnerChoice.Chosen(CurrentActor, OwnerId), Into, RowVersion, Input.File?.FileName ?? "", bytes, Input),
                cancellationToken),
            changed => Confirmed(
                Address.Forms.Edit(changed.Id), VersionText.Saved("Đã nạp biểu số liệu. Hãy xem lại các dòng.", changed.Version, changed.IsNewVersion)),
            () => OnGetAsync(cancellationToken));
    }
}
