using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Findings;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>Trình ký: the clerk hands the report to the signers of the unit. A document with a hole or an unanswered error in it is not handed over.</summary>
public sealed class SubmitForSignature(DanchuDatabase database, LoadReport loadReport, ComposeReport compose, CheckReport check, RecordHistory history, TimeProvider clock)
{
    /// <param name="AcceptGaps">The clerk has seen which sections and figures are empty and hands over all the same.</param>
    public sealed record Input(AssignmentId AssignmentId, bool AcceptGaps);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var opened = await loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file })
        {
            return opened.NotDoneAs<Done>();
        }

        if (await RefuseAsync(file, input, cancellationToken) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        file.Report.State = ReportState.HandedOver;
        file.Report.HandedOverAt = clock.GetUtcNow();
        file.Report.HandedOverBy = actor.PersonId;
        file.Report.InsideReturnReason = "";
        database.Notices.Add(new Notice
        {
            OrganisationId = file.Organisation.Id,
            Kind = NoticeKind.HandedOver,
            Text = $"{actor.Name} trình ký báo cáo “{file.Round.Subject}”.",
            Href = Address.Assignments.Sign(input.AssignmentId),
            At = clock.GetUtcNow(),
        });
        await history.AppendAsync(
            actor, file.Organisation.Id, nameof(SubmitForSignature), ("report", file.Report.Id.Value),
            new { State = ReportState.Drafting }, new { State = ReportState.HandedOver }, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
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
