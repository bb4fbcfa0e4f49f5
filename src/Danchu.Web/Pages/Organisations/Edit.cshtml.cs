using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>Sửa thông tin đơn vị: name, code, kind and dates.</summary>
public sealed class EditModel(EditOrganisation editOrganisation, FindOrganisation findOrganisation) : DanchuPage, IDraftPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId Id { get; set; }

    [BindProperty]
    public OrganisationDraft Input { get; set; } = new();

    [BindProperty]
    public uint RowVersion { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await findOrganisation.ReadAsync(CurrentActor, Id, cancellationToken);
        if (found is Outcome<OrganisationView>.Done { Value.MayAdminister: false })
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return Show(found, view => Keep(view.Unit));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await editOrganisation.ExecuteAsync(CurrentActor, new(Input, Id, RowVersion), cancellationToken),
            _ => Confirmed(Address.Organisations.Overview(Id), "Đã sửa thông tin đơn vị."),
            () => Task.FromResult<IActionResult>(Page()))
        : await InvalidAsync(() => Task.FromResult<IActionResult>(Page()));

    private void Keep(Organisation unit)
    {
        Input = new OrganisationDraft(unit.Code, unit.Name, unit.ShortName, unit.Kind, unit.Level, unit.Place, unit.From, unit.Note);
        RowVersion = unit.Version;
    }
}
