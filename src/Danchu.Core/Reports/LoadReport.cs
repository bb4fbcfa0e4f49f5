using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>
/// Opens a report for an actor, or denies it: drafts are seen in the unit alone, what was sent also by its superiors on the line as the tree was on
/// the period's last day.
/// </summary>
public sealed class LoadReport(DanchuDatabase database, Permissions permissions, RecountFigures recount, TimeProvider clock)
{
    /// <summary>The current version of an assignment.</summary>
    public async Task<Outcome<OpenedReport>> ReadAsync(Actor actor, AssignmentId assignment, CancellationToken cancellationToken = default)
    {
        var current = await database.Reports.Where(r => r.AssignmentId == assignment && r.Current)
            .Select(r => (ReportId?)r.Id).FirstOrDefaultAsync(cancellationToken);
        return current is { } id ? await ReadAsync(actor, id, cancellationToken) : Denial.Absent;
    }

    /// <summary>
    /// Opens the current version for a change: the report's row is locked first and read afterwards, so that what is checked is what is
    /// changed. Inside a transaction; anything this context had read before is forgotten.
    /// </summary>
    internal async Task<Outcome<OpenedReport>> LockAsync(Actor actor, AssignmentId assignment, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await database.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM reports WHERE assignment_id = {assignment.Value} AND current FOR UPDATE", cancellationToken);
        return await ReadAsync(actor, assignment, cancellationToken);
    }

    /// <summary>The same, for somebody of the unit who may take this step; others of the unit get a refusal.</summary>
    internal async Task<Outcome<OpenedReport>> LockAsync(
        Actor actor, AssignmentId assignment, Func<ReportRights, bool> may, CancellationToken cancellationToken)
    {
        var opened = await LockAsync(actor, assignment, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        return may(file.Rights) ? file : Denial.Forbidden;
    }

    internal async Task<Outcome<OpenedReport>> LockAsync(Actor actor, ReportId id, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM reports WHERE id = {id.Value} FOR UPDATE", cancellationToken);
        return await ReadAsync(actor, id, cancellationToken);
    }

    public async Task<Outcome<OpenedReport>> ReadAsync(Actor actor, ReportId id, CancellationToken cancellationToken = default)
    {
        var report = await database.Reports
            .Include(r => r.Assignment!.Round!.Period)
            .Include(r => r.Assignment!.Organisation)
            .Include(r => r.Assignment!.Ask)
            .AsSplitQuery()
            .FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (report is null)
        {
            return Denial.Absent;
        }

        var assignment = report.Assignment!;
        var round = assignment.Round!;
        var rights = ReportRights.Of(actor.On(round.Line), assignment.OrganisationId, round.IssuerId);
        var sent = !ReportLifecycle.IsDraft(report.State);
        var mayRead = rights.InUnit || actor.IsSystem
            || (sent && await MayReadSentAsync(actor, assignment.OrganisationId, round.Line, round.Period!.To, cancellationToken));
        if (rights.InUnit)
        {
            await database.MarkOpenedAsync(actor, assignment, clock.GetUtcNow(), cancellationToken);
        }

        if (!mayRead)
        {
            return Denial.Absent;
        }

        var file = await LoadAsync(report, assignment, round, rights, cancellationToken);
        if (rights.InUnit && assignment.CountedEdition < report.Edition)
        {
            await recount.FirstAsync(actor, file, cancellationToken);
        }

        return file;
    }

    /// <summary>Whether a report that was sent is the actor's to read, without opening it.</summary>
    internal Task<bool> MayReadSentAsync(
        Actor actor, OrganisationId unit, ReportingLine line, DateOnly lastDay, CancellationToken cancellationToken) =>
        permissions.MayReadAsync(actor, unit, line, lastDay, cancellationToken);

    private async Task<OpenedReport> LoadAsync(
        Report report, Assignment assignment, ReportingRound round, ReportRights rights, CancellationToken cancellationToken) => new OpenedReport
        {
            Report = report,
            Assignment = assignment,
            Round = round,
            Period = round.Period!,
            Organisation = assignment.Organisation!,
            Superior = await database.Organisations.FirstAsync(o => o.Id == round.IssuerId, cancellationToken),
            Outline = await database.Outlines.AsNoTracking().FirstAsync(o => o.Id == assignment.Ask!.OutlineId, cancellationToken),
            StatisticalForm = await database.Forms.AsNoTracking().FirstOrDefaultAsync(f => f.Id == assignment.Ask!.FormId, cancellationToken),
            Letterhead = await database.Letterheads.AsNoTracking()
                .FirstOrDefaultAsync(i => i.OrganisationId == assignment.OrganisationId && i.Line == round.Line, cancellationToken),
            ReturnedAt = await ReturnedAtAsync(report, cancellationToken),
            Reopened = await ReasonsBeforeAsync(report, cancellationToken),
            Rights = rights,
        };

    private async Task<DateTimeOffset?> ReturnedAtAsync(Report report, CancellationToken cancellationToken) => report.Edition == 1
        ? null
        : await database.Reports.Where(r => r.AssignmentId == report.AssignmentId && r.Edition == report.Edition - 1)
            .Select(r => r.DecidedAt).FirstOrDefaultAsync(cancellationToken);

    private Task<List<ReturnItem>> ReasonsBeforeAsync(Report report, CancellationToken cancellationToken) => database.ReturnItems.AsNoTracking()
        .Where(i => database.Reports.Any(r => r.Id == i.ReportId && r.AssignmentId == report.AssignmentId && r.Edition == report.Edition - 1))
        .ToListAsync(cancellationToken);
}
