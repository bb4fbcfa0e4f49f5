using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>Thêm đơn vị: a new organisation under its superiors.</summary>
public sealed class CreateModel(
    CreateOrganisation createOrganisation, ChooseOrganisation choose, FindOrganisation findOrganisation, TimeProvider clock) : DanchuPage, IDraftPage
{
    [BindProperty]
    public OrganisationDraft Input { get; set; } = new();

    [BindProperty]
    public string SuperiorText { get; set; } = "";

    [BindProperty]
    public ReportingLine? Line { get; set; } = ReportingLine.State;

    /// <summary>The superior whose page led here.</summary>
    [BindProperty(SupportsGet = true)]
    public OrganisationId? Superior { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!CurrentActor.OrganisationsAs(Role.Administrator).Any())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (Superior is not { } superior)
        {
            return Page();
        }

        var found = await findOrganisation.ReadAsync(CurrentActor, superior, cancellationToken);
        return found is Outcome<OrganisationView>.Done { Value.MayAdminister: false }
            ? StatusCode(StatusCodes.Status403Forbidden)
            : Show(found, view => SuperiorText = view.Unit.Code);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!CurrentActor.OrganisationsAs(Role.Administrator).Any())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var chosen = await choose.ReadAsync(CurrentActor, SuperiorText, Input.From ?? clock.Today(), cancellationToken);
        foreach (var refusal in (chosen as Outcome<Organisation>.Refused)?.Reasons ?? [])
        {
            ModelState.AddModelError(nameof(SuperiorText), refusal.Message);
        }

        if (Line is null)
        {
            ModelState.AddModelError(nameof(Line), "Chưa chọn khối.");
        }

        if (!ModelState.IsValid)
        {
            // All that is wrong at once, not one error after another.
            AddRefusals(Input.Refusals());
            return await InvalidAsync(() => Task.FromResult<IActionResult>(Page()));
        }

        var superior = ((Outcome<Organisation>.Done)chosen).Value;
        return await AnswerAsync(
            await createOrganisation.ExecuteAsync(CurrentActor, new(Input, superior.Id, Line!.Value), cancellationToken),
            id => Confirmed(Address.Organisations.Overview(id), "Đã thêm đơn vị."),
            () => Task.FromResult<IActionResult>(Page()));
    }
}
