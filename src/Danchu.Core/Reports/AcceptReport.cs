using Danchu.Core.Accounts;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.History;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>Tiếp nhận: the superior's secretary accepts; in the same transaction the unit's own figures enter all superiors' totals.</summary>
public sealed class AcceptReport(DanchuDatabase database, OpenReport openReport, AddToTotals addToTotals, RecordHistory history, TimeProvider clock)
{
    public sealed record Input(ReportId ReportId);

    public async Task<Outcome<Operations.Unit>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var opened = await openReport.LockAsync(actor, input.ReportId, cancellationToken);
        if (opened is not Outcome<ReportFile>.Done { Value: var file })
        {
            return Nothing.Absent;
        }

        if (!file.Rights.Decides)
        {
            return Nothing.Forbidden;
        }

        if (file.Report is not { Current: true, State: ReportState.Sent })
        {
            return new Refusal(file.Report.State == ReportState.Accepted ? "Báo cáo này đã được tiếp nhận." : "Báo cáo không ở trạng thái chờ tiếp nhận.");
        }

        file.Report.State = ReportState.Accepted;
        file.Report.DecidedAt = clock.GetUtcNow();
        file.Report.DecidedBy = actor.PersonId;
        database.Notices.Add(new Notice
        {
            OrganisationId = file.Organisation.Id,
            Kind = NoticeKind.Accepted,
            Text = $"{file.Superior.Name} đã tiếp nhận báo cáo số {file.Report.Symbol}.",
            Href = $"/assignments/{file.Assignment.Id}",
            At = clock.GetUtcNow(),
        });
        await history.AppendAsync(
            actor, file.Organisation.Id, nameof(AcceptReport), ("report", file.Report.Id.Value),
            new { State = ReportState.Sent }, new { State = ReportState.Accepted }, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);

        // Last: the superiors' rows stay locked from here to the commit.
        await addToTotals.ExecuteAsync(
            new SheetKey(file.Period.Id, file.Round.Line, file.Organisation.Id),
            file.Organisation.Level, file.Report.Id, await OwnFiguresAsync(file, cancellationToken), file.Period.To, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return default(Operations.Unit);
    }

    // The figures as signed, not as they may stand now.
    private async Task<List<(Indicator, Figure)>> OwnFiguresAsync(ReportFile file, CancellationToken cancellationToken)
    {
        var asked = file.OwnRows.Select(r => r.Indicator).ToHashSet(StringComparer.Ordinal);
        var indicators = await database.Indicators.AsNoTracking().Where(i => asked.Contains(i.Key))
            .ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        return [.. file.Report.FrozenFigures
            .Where(f => f.Scope == Scope.Own && f.Figure is not null && indicators.ContainsKey(f.Indicator))
            .Select(f => (indicators[f.Indicator], f.Figure!))];
    }
}
