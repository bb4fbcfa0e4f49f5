using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>How far a report is: rows of its form that the unit answers, sections that it writes.</summary>
public sealed record Progress(int FiguresEntered, int FiguresAsked, int SectionsWritten, int SectionsAsked);

/// <summary>Query for how far a report is, without composing it.</summary>
internal static class CountProgress
{
    public static async Task<Progress> CountProgressAsync(
        this DanchuDatabase database, AssignmentId assignment, ReportId report, CancellationToken cancellationToken)
    {
        var asked = await database.Assignments.Where(a => a.Id == assignment)
            .Select(a => new { a.Ask!.OutlineId, a.Ask.FormId, a.OrganisationId, a.Organisation!.Kind, a.Round!.PeriodId }).FirstAsync(cancellationToken);
        var outline = await database.Outlines.AsNoTracking().FirstAsync(o => o.Id == asked.OutlineId, cancellationToken);
        var form = await database.Forms.AsNoTracking().FirstOrDefaultAsync(f => f.Id == asked.FormId, cancellationToken);
        var sections = outline.SectionsOf(asked.Kind).Where(s => s.Section.Writes).Select(s => s.Section.Key).ToList();
        var rows = form?.Rows.Where(r => r.Scope.Kind == ScopeKind.Own).Select(r => r.Indicator).ToList() ?? [];
        var entered = await database.Facts
            .Where(f => f.OrganisationId == asked.OrganisationId && f.PeriodId == asked.PeriodId && rows.Contains(f.Indicator))
            .Select(f => f.Indicator).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        return new Progress(
            rows.Count(entered.Contains), rows.Count,
            await database.ReportSections.CountAsync(s => s.ReportId == report && sections.Contains(s.Key) && s.Text.Trim() != "", cancellationToken),
            sections.Count);
    }
}
