using Danchu.Core.Access;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Outlines;

/// <summary>Đề cương báo cáo: the outlines that the viewer may read.</summary>
public sealed class IndexModel(ListOutlines listOutlines) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public string Search { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public OrganisationKind? Kind { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public Paged<ListOutlines.Row> List { get; private set; } = new([], 0, 1);

    public bool MayWrite => CurrentActor.OrganisationsAs(Role.Secretariat).Any();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await listOutlines.ReadAsync(CurrentActor, new(Search, Kind, PageNumber), cancellationToken);
}
