using Danchu.Core.Identifiers;
using Danchu.Core.Reports.Reuse;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Reports;

/// <summary>What of a report that was sent stands already elsewhere.</summary>
public sealed class ReuseModel(ShowReuse read) : DanchuPage
{
    public ShowReuse.View View { get; private set; } = null!;

    [FromQuery(Name = "section")]
    public string? Section { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public async Task<IActionResult> OnGetAsync(ReportId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, new ShowReuse.Input(Section, PageNumber), cancellationToken), view => View = view);
}
