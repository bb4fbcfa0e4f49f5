using Danchu.Core.Addresses;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Search;

/// <summary>
/// Reports by unit, subject, period and number; by the rule of a report's page (<see cref="LoadReport"/>): drafts in the unit alone, what was sent also
/// above it, as the tree was on the period's last day.
/// </summary>
internal static class FindReports
{
    public static async Task<List<FoundRow>> ReportsFoundAsync(this DanchuDatabase database, SearchRequest request, CancellationToken cancellationToken)
    {
        var reports = await database.Database.SqlQuery<Row>(
            $"""
            SELECT r.id AS "Id", r.assignment_id AS "Assignment", r.own AS "IsOwn", r.unit AS "Unit", r.subject AS "Subject", r.period AS "Period",
                r.state AS "State", r.symbol AS "Symbol"
            FROM (
                SELECT r.id, r.assignment_id, r.state, r.symbol, a.organisation_id, x.line, a.subject, o.name AS unit, p.name AS period, p."to" AS on_day,
                    a.organisation_id || x.line = ANY ({request.Held}) AS own
                FROM reports r JOIN assignments a ON a.id = r.assignment_id JOIN organisations o ON o.id = a.organisation_id
                    JOIN rounds x ON x.id = a.round_id JOIN periods p ON p.id = x.period_id
                WHERE r.current AND a.organisation_id = ANY ({request.Reach})
                    AND (r.state NOT IN ('Drafting', 'HandedOver') OR a.organisation_id || x.line = ANY ({request.Held}))
                    AND o.search_name || ' ' || x.search_subject || ' ' || search_text(p.name) || ' ' || search_text(r.symbol) LIKE ALL ({request.Patterns})
                ORDER BY own DESC, on_day DESC, unit, r.id LIMIT {SearchEverything.Most}) r
            WHERE r.own
                OR EXISTS (SELECT FROM superiors(r.organisation_id, r.line, r.on_day) AS node WHERE node.organisation_id || r.line = ANY ({request.Held}))
            ORDER BY r.own DESC, r.on_day DESC, r.unit, r.id
            """).ToListAsync(cancellationToken);
        return reports.ConvertAll(r => new FoundRow(
            $"{r.Unit}, {r.Period}",
            $"{r.Subject} · {Enum.Parse<ReportState>(r.State).Label()}" + (r.Symbol.Length > 0 ? $" · số {r.Symbol}" : ""),
            r.IsOwn ? Address.Assignments.Overview(new AssignmentId(r.Assignment)) : Address.Reports.Overview(new ReportId(r.Id))));
    }

    private sealed record Row(Guid Id, Guid Assignment, bool IsOwn, string Unit, string Subject, string Period, string State, string Symbol);
}
