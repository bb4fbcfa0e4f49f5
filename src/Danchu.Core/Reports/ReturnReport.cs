using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>
/// Trả lại: at least one reason, each pinned to a section or figure. The signed version stays as it was; the unit gets the next version
/// with exactly those items open. A report that was counted leaves the totals and the index of wording in the same
/// transaction.
/// </summary>
[Named("Trả lại báo cáo")]
public sealed class ReturnReport(DanchuDatabase database, LoadReport loadReport, CountUnit countUnit, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    private const int ReasonsLimit = 200;

    /// <summary>Why one section (by key) or figure (by indicator) is returned.</summary>
    public sealed record Reason(ReturnTarget Target, string Key, string? Text);

    /// <param name="DueOn">By when the next version has to come; none when it is left open.</param>
    /// <param name="Seen">How the report stood when the actor looked at it; null when nobody looked.</param>
    public sealed record Input(ReportId ReportId, IReadOnlyList<Reason> Reasons, ReportState? Seen = null, DateOnly? DueOn = null);

    /// <returns>The new version that the unit now has in hand.</returns>
    public Task<Outcome<ReportId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => ReturnAsync(change, actor, input, cancellationToken), cancellationToken);

    private async Task<Outcome<ReportId>> ReturnAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        var opened = await loadReport.LockAsync(actor, input.ReportId, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file })
        {
            return Denial.Absent;
        }

        if (!file.Rights.Decides)
        {
            return Denial.Forbidden;
        }

        var reasons = input.Reasons.Select(r => r with { Text = InputText.Lines(r.Text).Trim() }).ToList();
        if (Refuse(file, reasons, input, clock.Today()) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        // Before the history's head, as entering and signing do: two reports of one unit must not wait for each other crosswise.
        await database.LockFiguresAsync(file.Organisation.Id, file.Period.Id, cancellationToken);
        var counted = file.Report.State == ReportState.Accepted;
        var next = await OpenNextAsync(change, actor, file, reasons, input.DueOn, cancellationToken);
        if (counted)
        {
            await database.ReportPrints.Where(p => p.ReportId == file.Report.Id).ExecuteDeleteAsync(cancellationToken);
            await countUnit.ExecuteAsync(file.Organisation, file.Period, file.Round.Line, cancellationToken);
        }

        return next;
    }

    private static List<Refusal> Refuse(OpenedReport file, List<Reason> reasons, Input input, DateOnly today)
    {
        if (file.Refuse(ReportDeed.ReturnReport) is { } refusal)
        {
            return [refusal];
        }

        // Somebody else decided in between: who returns it after all must know that it takes the figures back out of the totals.
        if (input.Seen is { } before && before != file.Report.State)
        {
            var now = $"Trong lúc bạn xem, báo cáo đã chuyển sang trạng thái “{file.Report.State.Label()}”.";
            return [new Refusal($"{now} Hãy xem lại; vẫn muốn trả lại thì bấm lần nữa.")];
        }

        if (reasons.Count is 0 or > ReasonsLimit)
        {
            return [new Refusal($"Trả lại phải có từ 1 đến {ReasonsLimit} lý do, mỗi lý do gắn với một mục hoặc một số liệu.", nameof(Input.Reasons))];
        }

        var day = input.DueOn is { } dueOn && DueDate.Against("Hạn gửi lại", dueOn, today) is { } wrong ? new Refusal(wrong, nameof(Input.DueOn)) : null;
        return [.. reasons.SelectMany(reason => RefuseOne(file, reason)), .. day is null ? (Refusal[])[] : [day]];
    }

    private static IEnumerable<Refusal> RefuseOne(OpenedReport file, Reason reason)
    {
        var known = reason.Target == ReturnTarget.Section
            ? file.WrittenSections.Any(s => string.Equals(s.Key, reason.Key, StringComparison.Ordinal))
            : file.OwnIndicators.Contains(reason.Key, StringComparer.Ordinal);
        if (!known)
        {
            yield return new Refusal("Lý do gắn với mục hoặc số liệu không có trong báo cáo này.", reason.Key);
        }

        if (reason.Text!.Length == 0)
        {
            yield return new Refusal("Nhập lý do trả lại.", reason.Key);
        }

        if (reason.Text.Length > ReturnItem.ReasonLimit)
        {
            yield return new Refusal($"Lý do dài {reason.Text.Length} ký tự, tối đa {ReturnItem.ReasonLimit} ký tự.", reason.Key);
        }
    }

    private async Task<ReportId> OpenNextAsync(
        Change change, Actor actor, OpenedReport file, List<Reason> reasons, DateOnly? dueOn, CancellationToken cancellationToken)
    {
        var old = file.Report;
        var before = old.State;
        (old.State, old.Current, old.DecidedAt, old.DecidedBy) = (ReportState.Returned, false, clock.GetUtcNow(), actor.PersonId);

        // The living version gives way before the next one takes its place: there is never more than one.
        await change.SaveAsync(cancellationToken);
        var next = new Report { AssignmentId = old.AssignmentId, Edition = old.Edition + 1, DueOn = dueOn };
        database.Reports.Add(next);
        database.ReturnItems.AddRange(reasons.Select(r => new ReturnItem { ReportId = old.Id, Target = r.Target, Key = r.Key, Reason = r.Text! }));
        var sections = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == old.Id).ToListAsync(cancellationToken);
        database.ReportSections.AddRange(sections.Select(s => new ReportSection
        {
            ReportId = next.Id, Key = s.Key, Text = s.Text, UpdatedBy = s.UpdatedBy, UpdatedAt = s.UpdatedAt,
        }));
        await CopySourcesAsync(old.Id, next.Id, cancellationToken);
        var covered = await database.CoveredItems.AsNoTracking().Where(i => i.ReportId == old.Id).ToListAsync(cancellationToken);
        database.CoveredItems.AddRange(covered.Select(i => new CoveredItem { ReportId = next.Id, Key = i.Key, Number = i.Number }));

        // A reason is good for its sentence: where that is edited it no longer counts.
        var answers = await database.FindingAnswers.AsNoTracking().Where(a => a.ReportId == old.Id).ToListAsync(cancellationToken);
        database.FindingAnswers.AddRange(answers.Select(a => a.For(next.Id)));
        notify.ReportReturned(new NotifiedUnit(file.Organisation.Id, file.Assignment.Id), file.Superior.Name, old.Symbol, reasons.Count, dueOn);
        change.Record(
            file.Organisation.Id, ("report", old.Id.Value),
            new { State = before }, new { State = ReportState.Returned, Reasons = reasons, DueOn = dueOn, Next = next.Id.Value });
        await change.SaveAsync(cancellationToken);
        return next.Id;
    }

    // The texts are copied, so where pieces of them came from is copied too.
    private async Task CopySourcesAsync(ReportId from, ReportId to, CancellationToken cancellationToken)
    {
        var sources = await database.SectionSources.AsNoTracking().Where(s => s.ReportId == from).OrderBy(s => s.Id).ToListAsync(cancellationToken);
        database.SectionSources.AddRange(sources.Select(s => new SectionSource
        {
            ReportId = to,
            Key = s.Key,
            SourceReportId = s.SourceReportId,
            SourceKey = s.SourceKey,
            Excerpt = s.Excerpt,
            TakenBy = s.TakenBy,
            TakenAt = s.TakenAt,
        }));
    }
}
