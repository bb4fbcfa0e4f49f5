using Danchu.Core.Duties;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>Nghĩa vụ của các đơn vị cấp dưới: who is late, the worst first.</summary>
public sealed class DutiesBelowModel(ShowDutiesBelow showDutiesBelow) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationKind? Kind { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ShowDutiesBelow.View View { get; private set; } = null!;

    public IEnumerable<ShowDutiesBelow.Row> OnPage => View.Rows.Skip((Math.Max(1, PageNumber) - 1) * PageSize).Take(PageSize);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await showDutiesBelow.ReadAsync(CurrentActor, Id, Year, Kind, cancellationToken), view => View = view);
}
