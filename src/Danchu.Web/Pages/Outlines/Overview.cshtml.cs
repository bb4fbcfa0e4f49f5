using Danchu.Core.Addresses;
using Danchu.Core.Documents;
using Danchu.Core.Documents.OutlineFile;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Outlines;

/// <summary>One outline: its sections with guidance, items and figures, what is remarked, copying and download.</summary>
public sealed class OverviewModel(ShowOutline showOutline, CopyOutline copyOutline, ExportOutline exportOutline, ListOwners listOwners) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OutlineId Id { get; set; }

    [BindProperty]
    public OrganisationId? OwnerId { get; set; }

    public ShowOutline.View View { get; private set; } = null!;

    public OwnerChoice Owners { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Owners = new(await listOwners.ReadAsync(CurrentActor, cancellationToken), OwnerId);
        return Show(await showOutline.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);
    }

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken cancellationToken)
    {
        var read = await exportOutline.ReadAsync(CurrentActor, Id, cancellationToken);
        return read is Outcome<WordFile>.Done(var file) ? File(file.Content, WordFile.ContentType, file.Name) : Show(read, _ => { });
    }

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await copyOutline.ExecuteAsync(CurrentActor, new(Id, OwnerChoice.Chosen(CurrentActor, OwnerId)), cancellationToken),
        id => Confirmed(Address.Outlines.Edit(id), "Đã sao thành đề cương của đơn vị; sửa bản sao không ảnh hưởng bản gốc."),
        () => OnGetAsync(cancellationToken));
}
