using Danchu.Core.Days;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Assignments;

/// <summary>Nhiệm vụ báo cáo: what the person's units have to report, most urgent first.</summary>
public sealed class IndexModel(ListAssignments list, TimeProvider clock) : DanchuPage
{
    public ListAssignments.View View { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "state")]
    public ReportState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public DateOnly Today => VietnamTime.Today(clock);

    public IEnumerable<SelectListItem> States => Enum.GetValues<ReportState>().Where(s => s != ReportState.Returned)
        .Select(s => new SelectListItem(s.Label(), s.ToString())).Prepend(new SelectListItem("Tất cả", ""));

    public IEnumerable<SelectListItem> Years => View.Years
        .Select(y => new SelectListItem(
            y.ToString(System.Globalization.CultureInfo.InvariantCulture), y.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        .Prepend(new SelectListItem("Tất cả", ""));

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int page, CancellationToken cancellationToken) =>
        Show(await list.ReadAsync(CurrentActor, new ListAssignments.Filter(State, Year, Search, page), cancellationToken), view => View = view);
}
