using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Documents.OutlineFile;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Danchu.Web.Hosting;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Outlines;

/// <summary>Nạp đề cương: the sections of a Word file as text, to be looked over and loaded.</summary>
[HeavyWork]
public sealed class ImportModel(ReadOutlineFile readFile, LoadOutline load, ListOwners listOwners, ShowOutline showOutline) : DanchuPage, IHeadPage
{
    public const int TextLimit = 200_000;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public OrganisationId? OwnerId { get; set; }

    /// <summary>The outline whose sections the text replaces; none: a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public OutlineId? Into { get; set; }

    [BindProperty]
    public uint RowVersion { get; set; }

    public OwnerChoice Owners { get; private set; } = new([], null);

    public ShowOutline.View? Target { get; private set; }

    OutlineHead IHeadPage.Input => Input;

    /// <summary>The head of the outline, with the file or its text.</summary>
    public sealed record Form : OutlineHead
    {
        public IFormFile? File { get; init; }

        public string Text { get; init; } = "";
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

        var read = await showOutline.ReadAsync(CurrentActor, id, cancellationToken);
        return read is Outcome<ShowOutline.View>.Done { Value.MayEdit: false } ? StatusCode(StatusCodes.Status403Forbidden) : Show(read, view => Target = view);
    }

    /// <summary>What was changed to read the file.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var bytes = await Input.File.BytesAsync(UploadPurpose.Outline, cancellationToken);
        var read = await readFile.ReadAsync(CurrentActor, Input.File?.FileName ?? "", bytes, cancellationToken);
        if (read is not Outcome<ReadOutlineFile.Read>.Done(var found))
        {
            return await AnswerAsync(read, _ => Page(), () => OnGetAsync(cancellationToken));
        }

        Notes = found.Notes;
        Input = Input with { Text = found.Text, Subject = found.Subject };
        return await OnGetAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!CurrentActor.OrganisationsAs(Role.Secretariat).Any())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return ModelState.IsValid
            ? await AnswerAsync(
                await load.ExecuteAsync(CurrentActor, new(OwnerChoice.Chosen(CurrentActor, OwnerId), Into, RowVersion, Input, Input.Text), cancellationToken),
                changed => Confirmed(
                    Address.Outlines.Edit(changed.Id), VersionText.Saved("Đã nạp đề cương. Hãy xem lại các mục.", changed.Version, changed.IsNewVersion)),
                () => OnGetAsync(cancellationToken))
            : await InvalidAsync(() => OnGetAsync(cancellationToken));
    }
}
