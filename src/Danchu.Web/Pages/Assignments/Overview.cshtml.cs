using Danchu.Core.Addresses;
using Danchu.Core.Days;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Comments;
using Danchu.Core.Reports.Findings;
using Danchu.Core.Scoring;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Assignments;

/// <summary>One assignment: what was asked, how far the report is, and what comes next.</summary>
public sealed class OverviewModel(
    ShowAssignment read, CheckReport check, DeclineToSign declineToSign, AttachSignedFile attach, ListComments comments, TimeProvider clock) : DanchuPage
{
    public ShowAssignment.View View { get; private set; } = null!;

    public DateOnly Today => VietnamTime.Today(clock);

    public bool Editable => View.File.May(ReportDeed.SaveSection);

    /// <summary>The scorecard of a report that was sent, as long as it is the unit's own.</summary>
    public ScorecardLink? SheetLeftBehind => ReportLifecycle.IsDraft(View.File.Report.State) ? null
        : View.Scorecard is { State: ScorecardState.Self or ScorecardState.Returned } link ? link : null;

    public string NameOf(string indicator) =>
        View.File.OwnRows.FirstOrDefault(r => string.Equals(r.Indicator, indicator, StringComparison.Ordinal))?.Label
        ?? View.Names.GetValueOrDefault(indicator, indicator);

    /// <summary>Comments that wait to be settled.</summary>
    public int OpenComments { get; private set; }

    /// <summary>What the checker says of a draft in which nothing is missing; null before.</summary>
    public ReportFindings? Findings { get; private set; }

    public async Task<IActionResult> OnGetAsync(AssignmentId id, CancellationToken cancellationToken)
    {
        var page = Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);
        if (page is PageResult)
        {
            OpenComments = await comments.CountOpenAsync(View.File, cancellationToken);
            Findings = View.File.May(ReportDeed.SubmitForSignature) && ReportTask.IsWritten(View)
                ? await check.ReadAsync(View.File, View.Composed, cancellationToken: cancellationToken)
                : null;
        }

        return page;
    }

    public async Task<IActionResult> OnPostTakeBackAsync(AssignmentId id, CancellationToken cancellationToken) => await AnswerAsync(
        await declineToSign.ExecuteAsync(CurrentActor, new DeclineToSign.Input(id, ""), cancellationToken),
        _ => Confirmed(Address.Assignments.Overview(id), "Đã rút lại để sửa."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostAttachAsync(AssignmentId id, IFormFile? content, CancellationToken cancellationToken) => await AnswerAsync(
        await attach.ExecuteAsync(
            CurrentActor,
            new AttachSignedFile.Input(id, content?.FileName ?? "", await content.BytesAsync(UploadPurpose.SignedFile, cancellationToken)),
            cancellationToken),
        _ => Confirmed(Address.Assignments.Overview(id), "Đã đính kèm bản ký."),
        () => OnGetAsync(id, cancellationToken));
}
