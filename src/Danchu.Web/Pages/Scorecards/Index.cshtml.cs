using Danchu.Core.Identifiers;
using Danchu.Core.Scoring;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Scorecards;

/// <summary>The scorecards of one's own units and those sent to one's organisation.</summary>
public sealed class IndexModel(ListScorecards list) : DanchuPage
{
    public static readonly IReadOnlyList<ScorecardState> States = Enum.GetValues<ScorecardState>();

    public ListScorecards.View View { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "round")]
    public RoundId? Round { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public ScorecardState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int page, CancellationToken cancellationToken) =>
        Show(await list.ReadAsync(CurrentActor, new ListScorecards.Filter(Round, State, Search, Math.Max(1, page)), cancellationToken), view => View = view);
}
