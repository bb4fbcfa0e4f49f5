using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Findings;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>Trình ký: the clerk hands the report to the signers of the unit. A document with a hole or an unanswered error in it is not handed over.</summary>
[Named("Trình ký", Formerly = ["HandOver"])]
public sealed class SubmitForSignature(
    DanchuDatabase database, LoadReport loadReport, ComposeReport compose, CheckReport check, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    /// <param name="AcceptGaps">The clerk has seen which sections and figures are empty and hands over all the same.</param>
    public sealed record Input(AssignmentId AssignmentId, bool AcceptGaps);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => SubmitAsync(change, actor, file, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> SubmitAsync(Change change, Actor actor, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(file, input, cancellationToken) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        file.Report.State = ReportState.HandedOver;
        file.Report.HandedOverAt = clock.GetUtcNow();
        file.Report.HandedOverBy = actor.PersonId;
        file.Report.InsideReturnReason = "";
        notify.ReportSubmitted(new NotifiedUnit(file.Organisation.Id, file.Assignment.Id), actor, file.Assignment.Subject);
        change.Record(file.Organisation.Id, ("report", file.Report.Id.Value), new { State = ReportState.Drafting }, new { State = ReportState.HandedOver });
        return default(Done);
    }

    private async Task<List<Refusal>> RefuseAsync(OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.SubmitForSignature) is { } refusal)
        {
            return [refusal];
        }

        var composed = await compose.ReadOwnWordsAsync(file, cancellationToken);
        var refusals = composed.Problems.Select(p => new Refusal(p.Message, p.SectionKey)).ToList();
        if (await database.SectionConflicts.AnyAsync(c => c.ReportId == file.Report.Id, cancellationToken))
        {
            refusals.Add(new Refusal("Còn mục có hai bản viết cùng lúc chưa ghép lại: hãy mở mục đó, ghép hoặc bỏ một bản."));
        }

        var findings = await check.ReadAsync(file, composed, cancellationToken: cancellationToken);
        refusals.AddRange(RefuseUnanswered.In(findings, "Hãy sửa, hoặc ghi lý do ở trang “Phát hiện trong báo cáo”."));
        if (!input.AcceptGaps && composed.Gaps.Count > 0)
        {
            refusals.AddRange(composed.Gaps.Select(gap => new Refusal(gap.Message, gap.SectionKey)));
            refusals.Add(new Refusal("Nếu những chỗ trống trên là đúng, hãy đánh dấu “Tôi đã xem các chỗ còn trống” rồi trình lại.", nameof(Input.AcceptGaps)));
        }

        return refusals;
    }
}
