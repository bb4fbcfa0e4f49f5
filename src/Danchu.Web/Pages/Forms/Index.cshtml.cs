using Danchu.Core.Access;
using Danchu.Core.Forms;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Forms;

/// <summary>Biểu số liệu: the forms that the viewer may read.</summary>
public sealed class IndexModel(ListForms listForms) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public string Search { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public OrganisationKind? Kind { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public Paged<ListForms.Row> List { get; private set; } = new([], 0, 1);

    public bool MayWrite => CurrentActor.OrganisationsAs(Role.Secretariat).Any();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await listForms.ReadAsync(CurrentActor, new(Search, Kind, PageNumber), cancellationToken);
}
