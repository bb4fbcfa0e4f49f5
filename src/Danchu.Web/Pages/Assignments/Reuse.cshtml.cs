using Danchu.Core.Identifiers;
using Danchu.Core.Reports.Reuse;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Assignments;

/// <summary>What of a unit's own report stands already elsewhere, before it is handed over.</summary>
public sealed class ReuseModel(ShowReuse read) : DanchuPage
{
    public ShowReuse.View View { get; private set; } = null!;

    [FromQuery(Name = "section")]
    public string? Section { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public async Task<IActionResult> OnGetAsync(AssignmentId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, new ShowReuse.Input(Section, PageNumber), cancellationToken), view => View = view);
}
