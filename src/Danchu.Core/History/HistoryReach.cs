using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.History;

/// <summary>Which lines belong to a subject, and in whose chains a person may read them.</summary>
public sealed class HistoryReach(DanchuDatabase database, Permissions permissions)
{
    /// <summary>A report stands for all versions of its assignment, and so does the assignment: every exchange is one story.</summary>
    internal async Task<List<Guid>> SubjectsAsync(Guid subject, CancellationToken cancellationToken)
    {
        var assignment = await AssignmentOfAsync(subject, cancellationToken);
        if (assignment is not { } found)
        {
            return [subject];
        }

        var reports = await database.Reports.Where(r => r.AssignmentId == found).Select(r => r.Id).ToListAsync(cancellationToken);
        return [found.Value, .. reports.Select(r => r.Value)];
    }

    internal async Task<List<OrganisationId>> ReadableUnitsAsync(Actor actor, List<Guid> subjects, CancellationToken cancellationToken)
    {
        var readable = new List<OrganisationId>();
        foreach (var unit in await database.History.Where(l => subjects.Contains(l.SubjectId))
            .Select(l => l.OrganisationId)
            .Distinct()
            .ToListAsync(cancellationToken))
        {
            if (await permissions.MaySeeAsync(actor, unit, cancellationToken) || await MayReadReportAsync(actor, unit, subjects, cancellationToken))
            {
                readable.Add(unit);
            }
        }

        return readable;
    }

    // The tree of the report is that of its line on the last day of its period, which may be another than today's.
    private async Task<bool> MayReadReportAsync(Actor actor, OrganisationId unit, List<Guid> subjects, CancellationToken cancellationToken)
    {
        if (await AssignmentOfAsync(subjects[0], cancellationToken) is not { } assignment)
        {
            return false;
        }

        var place = await database.Assignments.Where(a => a.Id == assignment && a.OrganisationId == unit)
            .Select(a => new { a.Round!.Line, a.Round.Period!.To }).FirstOrDefaultAsync(cancellationToken);
        return place is not null && await permissions.MayReadAsync(actor, unit, place.Line, place.To, cancellationToken);
    }

    private async Task<AssignmentId?> AssignmentOfAsync(Guid subject, CancellationToken cancellationToken)
    {
        var report = new ReportId(subject);
        var assignment = new AssignmentId(subject);
        return await database.Reports.Where(r => r.Id == report).Select(r => (AssignmentId?)r.AssignmentId).FirstOrDefaultAsync(cancellationToken)
            ?? await database.Assignments.Where(a => a.Id == assignment).Select(a => (AssignmentId?)a.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
