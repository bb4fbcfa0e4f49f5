using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Core.Reports.Reuse;

namespace Danchu.Core.Reports;

/// <summary>Tiếp nhận: the superior's secretary accepts; in the same transaction the unit's own figures enter all superiors' totals and
/// its wording the index of what others are held against.</summary>
[Named("Tiếp nhận báo cáo")]
public sealed class AcceptReport(
    DanchuDatabase database, LoadReport loadReport, CountUnit countUnit, IndexReport indexReport, MakeChange makeChange, Notify notify, KnownTime knownTime,
    TimeProvider clock)
{
    /// <param name="DayConfirmed">The secretary says that the day is right, where the clock is doubtful.</param>
    public sealed record Input(ReportId ReportId, bool DayConfirmed = false);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => AcceptAsync(change, actor, input, cancellationToken), cancellationToken);

    private async Task<Outcome<Done>> AcceptAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
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

        if (file.Refuse(ReportDeed.AcceptReport) is { } refusal)
        {
            return refusal;
        }

        if (await knownTime.AskAsync(actor, null, input.DayConfirmed, nameof(Input.DayConfirmed), cancellationToken) is { } doubt)
        {
            return doubt;
        }

        // Before the history's head, as entering and signing do: two reports of one unit must not wait for each other crosswise.
        await database.LockFiguresAsync(file.Organisation.Id, file.Period.Id, cancellationToken);
        file.Report.State = ReportState.Accepted;
        file.Report.DecidedAt = clock.GetUtcNow();
        file.Report.DecidedBy = actor.PersonId;
        notify.ReportAccepted(new NotifiedUnit(file.Organisation.Id, file.Assignment.Id), file.Superior.Name, file.Report.Symbol);
        change.Record(file.Organisation.Id, ("report", file.Report.Id.Value), new { State = ReportState.Sent }, new { State = ReportState.Accepted });
        await change.SaveAsync(cancellationToken);

        await indexReport.ExecuteAsync(file.Report.Id, cancellationToken);
        await countUnit.ExecuteAsync(file.Organisation, file.Period, file.Round.Line, cancellationToken);
        return default(Done);
    }
}
