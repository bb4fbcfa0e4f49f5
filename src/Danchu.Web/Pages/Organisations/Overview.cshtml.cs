using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>One organisation: superiors, predecessors and successors, people, letterheads.</summary>
public sealed class OverviewModel(FindOrganisation findOrganisation, ListOrganisations listOrganisations) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId Id { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public OrganisationView View { get; private set; } = null!;

    public Paged<OrganisationRow> Below { get; private set; } = new([], 0, 1);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await findOrganisation.ReadAsync(CurrentActor, Id, cancellationToken);
        if (found is Outcome<OrganisationView>.Done { Value.Unit.Kind: OrganisationKind.Village })
        {
            return LocalRedirect(Address.Villages.Overview(Id));
        }

        Below = await listOrganisations.ReadAsync(CurrentActor, new(Superior: Id, Page: PageNumber), cancellationToken);
        return Show(found, view => View = view);
    }

    public static string Percent(decimal share) => (share * 100).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',') + "%";

    public static string Days(DateOnly from, DateOnly? to) => to is null ? $"từ {from.Show()}" : $"{from.Show()} – {to.Show()}";
}
