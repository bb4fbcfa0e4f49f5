using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Reports;

/// <summary>What the checker finds in a report as sent, with the unit's reasons; the secretary who asked takes findings into a return.</summary>
public sealed class FindingsModel(ShowFindings read) : DanchuPage
{
    public const int OnePage = 30;

    public ShowFindings.View View { get; private set; } = null!;

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public FindingCounts Counts => new(View.Findings, "", ReportLifecycle.IsDraft(View.File.Report.State));

    public IEnumerable<ReportFinding> Shown => View.Findings.All.Skip((PageNumber - 1) * OnePage).Take(OnePage);

    public bool MayReturn => View.File.May(ReportDeed.ReturnReport);

    public async Task<IActionResult> OnGetAsync(ReportId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view =>
        {
            View = view;
            PageNumber = Math.Clamp(PageNumber, 1, new Pager(1, view.Findings.All.Count, OnePage).Last);
        });
}
