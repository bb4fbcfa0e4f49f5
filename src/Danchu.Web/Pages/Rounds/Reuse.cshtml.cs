using Danchu.Core.Identifiers;
using Danchu.Core.Reports.Reuse;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds;

/// <summary>Whose words stand in whose reports of a round.</summary>
public sealed class ReuseModel(ListReuse read) : DanchuPage
{
    public ListReuse.View View { get; private set; } = null!;

    [FromQuery(Name = "own")]
    public bool OwnYears { get; set; }

    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    [FromQuery(Name = "byName")]
    public bool ByName { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public async Task<IActionResult> OnGetAsync(RoundId id, CancellationToken cancellationToken) => Show(
        await read.ReadAsync(CurrentActor, new ListReuse.Input(id, OwnYears, Search, ByName, PageNumber), cancellationToken), view => View = view);
}
