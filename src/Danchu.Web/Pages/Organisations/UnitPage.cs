using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>A form about one unit: it shows the unit's name, and nobody without the right sees it.</summary>
public abstract class UnitPage(FindOrganisation findOrganisation) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId Id { get; set; }

    public OrganisationView View { get; private set; } = null!;

    protected abstract bool IsAllowed(OrganisationView view);

    protected async Task<IActionResult> ShowUnitAsync(CancellationToken cancellationToken)
    {
        var found = await findOrganisation.ReadAsync(CurrentActor, Id, cancellationToken);
        return found is Outcome<OrganisationView>.Done { Value: var view } && !IsAllowed(view)
            ? StatusCode(StatusCodes.Status403Forbidden)
            : Show(found, shown => View = shown);
    }
}
