using Danchu.Core.Addresses;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Proposals;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Comments;
using Danchu.Core.Reports.Findings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Assignments;

/// <summary>Xem lại và trình ký: the clerk's last look before the report goes to the signer.</summary>
public sealed class HandOverModel(ShowAssignment read, CheckReport check, ListComments comments, OfferProposals offer, SubmitForSignature submitForSignature)
    : DanchuPage
{
    public sealed record Form(bool AcceptGaps);

    public ShowAssignment.View View { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new(false);

    /// <summary>Comments that wait to be settled: they do not hold the report up, but are not to be forgotten.</summary>
    public int OpenComments { get; private set; }

    /// <summary>Proposals of the unit's book that are to go with the report.</summary>
    [BindProperty]
    public List<EntryId> Proposals { get; set; } = [];

    /// <summary>Those that may go.</summary>
    public IReadOnlyList<OfferProposals.Row> Offered { get; private set; } = [];

    /// <summary>What the checker says of the whole document shown below.</summary>
    public ReportFindings Findings { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(AssignmentId id, CancellationToken cancellationToken)
    {
        var page = Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);
        if (page is PageResult)
        {
            OpenComments = await comments.CountOpenAsync(View.File, cancellationToken);
            Offered = View.File.May(ReportDeed.SubmitForSignature) ? await offer.ReadAsync(View.File, cancellationToken) : [];
            Findings = await check.ReadAsync(View.File, View.Composed, cancellationToken: cancellationToken);
        }

        return page;
    }

    public async Task<IActionResult> OnPostAsync(AssignmentId id, CancellationToken cancellationToken) => await AnswerAsync(
        await offer.ExecuteAsync(CurrentActor, new OfferProposals.Input(id, Proposals), cancellationToken)
            .ThenAsync(_ => submitForSignature.ExecuteAsync(CurrentActor, new SubmitForSignature.Input(id, Input.AcceptGaps), cancellationToken)),
        _ => Confirmed(Address.Assignments.Overview(id), "Đã trình ký. Người ký của đơn vị thấy báo cáo này ở trang đầu."),
        () => OnGetAsync(id, cancellationToken));
}
