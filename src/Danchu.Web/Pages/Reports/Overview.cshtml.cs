using Danchu.Core.Addresses;
using Danchu.Core.Days;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Proposals;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Comments;
using Danchu.Core.Reports.Findings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Reports;

/// <summary>A report as sent: for the superior who decides, for the unit itself, for readers above.</summary>
public sealed class OverviewModel(
    ShowReceivedReport read, CheckReport check, CompareEditions compare, AcceptReport accept, ListComments comments,
    ListProposalsOfReport proposals, TimeProvider clock) : DanchuPage
{
    public sealed class Confirmation
    {
        public bool DayConfirmed { get; set; }
    }

    [BindProperty]
    public Confirmation Input { get; set; } = new();

    public ShowReceivedReport.View View { get; private set; } = null!;

    public ShowReceivedReport.View? Before { get; private set; }

    /// <summary>Against the version that was returned; null for a first one.</summary>
    public CompareEditions.View? Compared { get; private set; }

    public DateOnly Today => VietnamTime.Today(clock);

    public ReportFindings Findings { get; private set; } = null!;

    public ListProposalsOfReport.View Proposals { get; private set; } = null!;

    /// <summary>Comments that wait to be settled.</summary>
    public int OpenComments { get; private set; }

    public async Task<IActionResult> OnGetAsync(ReportId id, [FromQuery(Name = "beside")] ReportId? beside, CancellationToken cancellationToken)
    {
        var page = Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);
        if (page is not PageResult)
        {
            return page;
        }

        Proposals = await proposals.ReadAsync(
            CurrentActor, View.File.Organisation.Id, View.File.Assignment.Id, View.File.Period.Id, cancellationToken);
        OpenComments = await comments.CountOpenAsync(View.File, cancellationToken);
        Compared = await compare.ReadAsync(View.File, cancellationToken);
        Findings = await check.ReadAsync(View.File, View.Composed, cancellationToken: cancellationToken);
        if (beside is { } other && View.Previous.Any(p => p.Id == other)
            && await read.ReadAsync(CurrentActor, other, cancellationToken) is Outcome<ShowReceivedReport.View>.Done { Value: var before })
        {
            Before = before;
        }

        return page;
    }

    public async Task<IActionResult> OnPostAcceptAsync(ReportId id, CancellationToken cancellationToken) => await AnswerAsync(
        await accept.ExecuteAsync(CurrentActor, new AcceptReport.Input(id, Input.DayConfirmed), cancellationToken),
        _ => Confirmed(Address.Reports.Overview(id), "Đã tiếp nhận. Số liệu của đơn vị đã được cộng vào tổng hợp."),
        () => OnGetAsync(id, null, cancellationToken));
}
