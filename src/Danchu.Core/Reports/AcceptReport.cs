using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports;

/// <summary>Tiếp nhận: the superior's secretary accepts; in the same transaction the unit's own figures enter all superiors' totals.</summary>
public sealed class AcceptReport(DanchuDatabase database, LoadReport loadReport, CountUnit countUnit, RecordHistory history, TimeProvider clock)
{
    public sealed record Input(ReportId ReportId);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
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

        // Before the history's head, as entering and signing do: two reports of one unit must not wait for each other crosswise.
        await database.LockFiguresAsync(file.Organisation.Id, file.Period.Id, cancellationToken);
        file.Report.State = ReportState.Accepted;
        file.Report.DecidedAt = clock.GetUtcNow();
        file.Report.DecidedBy = actor.PersonId;
        database.Notices.Add(new Notice
        {
            OrganisationId = file.Organisation.Id,
            Kind = NoticeKind.Accepted,
            Text = $"{file.Superior.Name} đã tiếp nhận báo cáo số {file.Report.Symbol}.",
            Href = Address.Assignments.Overview(file.Assignment.Id),
            At = clock.GetUtcNow(),
        });
        await history.AppendAsync(
            actor, file.Organisation.Id, nameof(AcceptReport), ("report", file.Report.Id.Value),
            new { State = ReportState.Sent }, new { State = ReportState.Accepted }, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);

        await countUnit.ExecuteAsync(file.Organisation, file.Period, file.Round.Line, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return default(Done);
    }
}
