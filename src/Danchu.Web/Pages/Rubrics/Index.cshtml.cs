using Danchu.Core.Access;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rubrics;

/// <summary>Bảng tiêu chí chấm điểm: the rubrics that the viewer may use.</summary>
public sealed class IndexModel(ListRubrics listRubrics) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public string Search { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public OrganisationKind? Kind { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public Paged<ListRubrics.Row> List { get; private set; } = new([], 0, 1);

    public bool MayWrite => CurrentActor.OrganisationsAs(Role.Secretariat).Any();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await listRubrics.ReadAsync(CurrentActor, new(Search, Kind, PageNumber), cancellationToken);
}
