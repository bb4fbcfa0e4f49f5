using Danchu.Core.Access;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Indicators;

/// <summary>Chỉ tiêu: those that the viewer's units may ask or be asked.</summary>
public sealed class IndexModel(FindIndicators findIndicators) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public string Search { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public bool Own { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public Paged<FindIndicators.Row> List { get; private set; } = new([], 0, 1);

    public bool MayWrite => CurrentActor.OrganisationsAs(Role.Secretariat).Any();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await findIndicators.ReadAsync(CurrentActor, new(Search, Own, PageNumber), cancellationToken);
}
