using Danchu.Core.Access;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>Đơn vị: the organisations that the viewer may see, found by name or code.</summary>
public sealed class IndexModel(ListOrganisations listOrganisations) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public string Search { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public OrganisationKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Level? Level { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public Paged<OrganisationRow> List { get; private set; } = new([], 0, 1);

    public bool MayCreate => CurrentActor.Memberships.Any(m => m.Role == Role.Administrator);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await listOrganisations.ReadAsync(CurrentActor, new(Search, Kind, Level, On, Page: PageNumber), cancellationToken);
}
