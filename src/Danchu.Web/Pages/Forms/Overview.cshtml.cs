using Danchu.Core.Addresses;
using Danchu.Core.Files;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Forms;

/// <summary>One form: its groups and rows, what is remarked, copying and download.</summary>
public sealed class OverviewModel(ShowForm showForm, CopyForm copyForm, ExportForm exportForm, ListOwners listOwners) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public FormId Id { get; set; }

    [BindProperty]
    public OrganisationId? OwnerId { get; set; }

    public ShowForm.View View { get; private set; } = null!;

    public OwnerChoice Owners { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Owners = new(await listOwners.ReadAsync(CurrentActor, cancellationToken), OwnerId);
        return Show(await showForm.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellationToken)
    {
        var read = await exportForm.ReadAsync(CurrentActor, Id, cancellationToken);
        return read is Outcome<ExportForm.FileOut>.Done(var file) ? File(file.Bytes, WriteSpreadsheet.ContentType, file.Name) : Show(read, _ => { });
    }

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await copyForm.ExecuteAsync(CurrentActor, new(Id, OwnerChoice.Chosen(CurrentActor, OwnerId)), cancellationToken),
        id => Confirmed(Address.Forms.Edit(id), "Đã sao thành biểu của đơn vị; sửa bản sao không ảnh hưởng bản gốc."),
        () => OnGetAsync(cancellationToken));
}
