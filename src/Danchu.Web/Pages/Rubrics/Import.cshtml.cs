using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Danchu.Web.Hosting;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rubrics;

/// <summary>Nạp bảng tiêu chí: a rubric from a .docx, spreadsheet or catalogue file.</summary>
[HeavyWork]
public sealed class ImportModel(ImportRubric importRubric, ListOwners listOwners, ShowRubric showRubric) : DanchuPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public OrganisationId? OwnerId { get; set; }

    /// <summary>The rubric whose content the file replaces; none: a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public RubricId? Into { get; set; }

    public OwnerChoice Owners { get; private set; } = new([], null);

    public ShowRubric.View? Target { get; private set; }

    public sealed class Form
    {
        public IFormFile? File { get; set; }

        public string Name { get; set; } = "";

        public List<OrganisationKind> ForKinds { get; set; } = [];

        public DateOnly? ValidFrom { get; set; }

        public uint RowVersion { get; set; }
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

        var read = await showRubric.ReadAsync(CurrentActor, id, cancellationToken);
        return read is Outcome<ShowRubric.View>.Done { Value.MayEdit: false } ? StatusCode(StatusCodes.Status403Forbidden) : Show(read, view => Target = view);
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
        var bytes = await Input.File.BytesAsync(UploadPurpose.Rubric, cancellationToken);
        var otherwise = Into is null
            ? new RubricHead { Name = Input.Name, ForKinds = Input.ForKinds, ValidFrom = Input.ValidFrom }
            : await HeadOfTargetAsync(cancellationToken);
        return await AnswerAsync(
            await importRubric.ExecuteAsync(
                CurrentActor,
                new(OwnerChoice.Chosen(CurrentActor, OwnerId), Into, Input.RowVersion, Input.File?.FileName ?? "", bytes, otherwise),
                cancellationToken),
            changed => Confirmed(
                Address.Rubrics.Edit(changed.Id),
                $"Đã nạp bảng tiêu chí từ tệp{(changed.IsNewVersion ? $", thành phiên bản {changed.Version}" : "")}. Hãy xem lại các dòng và chỗ bị báo."
                    + string.Concat(changed.Notes.Select(note => $" Lưu ý: {note}."))),
            () => OnGetAsync(cancellationToken));
    }

    // A table without its head keeps the head that is there, but not its total: that is the table's own.
    private async Task<RubricHead> HeadOfTargetAsync(CancellationToken cancellationToken) =>
        await showRubric.ReadAsync(CurrentActor, Into!.Value, cancellationToken) is Outcome<ShowRubric.View>.Done(var view)
            ? RubricHead.Of(view.Rubric) with { Total = "" }
            : new RubricHead();
}
