using Danchu.Core.Access;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds;

/// <summary>Đợt báo cáo: the rounds that the viewer's organisations issued, newest first.</summary>
public sealed class IndexModel(ListRounds read) : DanchuPage
{
    [BindProperty(SupportsGet = true, Name = "scope")]
    public string? Scope { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public RoundState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "line")]
    public ReportingLine? Line { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    public bool Below => Scope is "below";

    public int PageNumber { get; private set; } = 1;

    public ListRounds.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int page, CancellationToken cancellationToken)
    {
        PageNumber = Math.Max(1, page);
        return Show(
            await read.ReadAsync(CurrentActor, new ListRounds.Input(Below, State, Line, Year, Search, PageNumber), cancellationToken), view => View = view);
    }
}
