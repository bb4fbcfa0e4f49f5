using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rules;

/// <summary>The periods for which an organisation has accepted figures of its own or from below, newest first, on the line with the newest.</summary>
internal static class RulePeriods
{
    public const int Most = 12;

    public static async Task<(ReportingLine Line, IReadOnlyList<ReportingPeriod> Periods)> RulePeriodsAsync(
        this DanchuDatabase database, OrganisationId organisation, CancellationToken cancellationToken)
    {
        var found = await database.Database.SqlQuery<Row>(
            $"""
            SELECT t.line AS "Line", t.period_id AS "Period" FROM
                (SELECT line, period_id FROM totals WHERE organisation_id = {organisation.Value} AND units > 0
                 UNION SELECT line, period_id FROM fact_sheets WHERE organisation_id = {organisation.Value}) t
            JOIN periods p ON p.id = t.period_id ORDER BY p."to" DESC, p."from" DESC, t.line, p.id
            """).ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return (ReportingLine.State, []);
        }

        var line = found[0].Line;
        var ids = found.Where(row => string.Equals(row.Line, line, StringComparison.Ordinal)).Select(row => new PeriodId(row.Period)).Take(Most).ToList();
        var periods = await database.Periods.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
        return (Enum.Parse<ReportingLine>(line), [.. periods.OrderBy(p => ids.IndexOf(p.Id))]);
    }

    private sealed record Row(string Line, Guid Period);
}
