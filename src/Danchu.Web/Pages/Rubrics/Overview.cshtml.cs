using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rubrics;

/// <summary>One rubric: its criteria, the warnings about it, copying and download.</summary>
public sealed class OverviewModel(ShowRubric showRubric, CopyRubric copyRubric, ExportRubric exportRubric, ListOwners listOwners) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public RubricId Id { get; set; }

    [BindProperty]
    public OrganisationId? OwnerId { get; set; }

    public ShowRubric.View View { get; private set; } = null!;

    public OwnerChoice Owners { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Owners = new(await listOwners.ReadAsync(CurrentActor, cancellationToken), OwnerId);
        return Show(await showRubric.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);
    }

    public Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellationToken) => FileAsync(RubricFileKind.Xlsx, cancellationToken);

    public Task<IActionResult> OnGetDocxAsync(CancellationToken cancellationToken) => FileAsync(RubricFileKind.Docx, cancellationToken);

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await copyRubric.ExecuteAsync(CurrentActor, new(Id, OwnerChoice.Chosen(CurrentActor, OwnerId)), cancellationToken),
        id => Confirmed(Address.Rubrics.Edit(id), "Đã sao thành bảng của đơn vị; sửa bản sao không ảnh hưởng bảng gốc."),
        () => OnGetAsync(cancellationToken));

    private async Task<IActionResult> FileAsync(RubricFileKind kind, CancellationToken cancellationToken)
    {
        var read = await exportRubric.ReadAsync(CurrentActor, Id, kind, cancellationToken);
        return read is Outcome<ExportRubric.FileOut>.Done(var file) ? File(file.Bytes, file.ContentType, file.Name) : Show(read, _ => { });
    }
}
