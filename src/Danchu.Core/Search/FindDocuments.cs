using Danchu.Core.Addresses;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Search;

/// <summary>
/// Documents that left a house, by number and subject: letters for those who see the round and those who were asked (<see cref="LoadLetter"/>), signed
/// reports of every edition for those who may read them (<see cref="LoadReport"/>).
/// </summary>
internal static class FindDocuments
{
    public static async Task<List<FoundRow>> DocumentsFoundAsync(this DanchuDatabase database, SearchRequest request, CancellationToken cancellationToken)
    {
        var letters = await database.LettersAsync(request, cancellationToken);
        var reports = await database.SignedReportsAsync(request, cancellationToken);
        return
        [
            .. letters.Select(l => (l.On, Found: new FoundRow(
                $"Công văn số {l.Symbol}", $"{l.Unit}, ngày {l.On.Short()} · {l.Subject}", Address.Rounds.Letter(new RoundId(l.Id)))))
                .Concat(reports.Select(r => (r.On, Found: new FoundRow(
                    $"Báo cáo số {r.Symbol}", $"{r.Unit}, ngày {r.On.Short()} · {r.Subject}", Address.Reports.Overview(new ReportId(r.Id))))))
                .OrderByDescending(d => d.On).Take(SearchEverything.Most).Select(d => d.Found),
        ];
    }

    private sealed record Row(Guid Id, string Symbol, string Unit, DateOnly On, string Subject);

    private static Task<List<Row>> LettersAsync(this DanchuDatabase database, SearchRequest request, CancellationToken cancellationToken) =>
        database.Database.SqlQuery<Row>(
            $"""
            SELECT r.id AS "Id", r.letter_symbol AS "Symbol", r.unit AS "Unit", r.letter_date AS "On", r.subject AS "Subject"
            FROM (
                SELECT r.*, o.name AS unit, p."to" AS on_day,
                    EXISTS (SELECT FROM assignments a WHERE a.round_id = r.id AND a.organisation_id || r.line = ANY ({request.Held})) AS asked
                FROM rounds r JOIN organisations o ON o.id = r.issuer_id JOIN periods p ON p.id = r.period_id
                WHERE r.letter_symbol <> '' AND r.letter_date IS NOT NULL AND r.search_subject || ' ' || o.search_name LIKE ALL ({request.Patterns})
                    AND (r.issuer_id = ANY ({request.Reach})
                        OR EXISTS (SELECT FROM assignments a WHERE a.round_id = r.id AND a.organisation_id || r.line = ANY ({request.Held})))
                ORDER BY r.letter_date DESC, r.id LIMIT {SearchEverything.Most}) r
            WHERE r.asked OR r.issuer_id || r.line = ANY ({request.Held})
                OR EXISTS (SELECT FROM superiors(r.issuer_id, r.line, r.on_day) AS node WHERE node.organisation_id || r.line = ANY ({request.Held}))
            """).ToListAsync(cancellationToken);

    private static Task<List<Row>> SignedReportsAsync(this DanchuDatabase database, SearchRequest request, CancellationToken cancellationToken) =>
        database.Database.SqlQuery<Row>(
            $"""
            SELECT r.id AS "Id", r.symbol AS "Symbol", r.unit AS "Unit", r.signed_on AS "On", r.subject AS "Subject"
            FROM (
                SELECT r.id, r.symbol, r.signed_on, a.organisation_id, x.line, a.subject, o.name AS unit, p."to" AS on_day
                FROM reports r JOIN assignments a ON a.id = r.assignment_id JOIN organisations o ON o.id = a.organisation_id
                    JOIN rounds x ON x.id = a.round_id JOIN periods p ON p.id = x.period_id
                WHERE r.symbol <> '' AND r.signed_on IS NOT NULL AND a.organisation_id = ANY ({request.Reach})
                    AND (r.state NOT IN ('Drafting', 'HandedOver') OR a.organisation_id || x.line = ANY ({request.Held}))
                    AND search_text(r.symbol) || ' ' || x.search_subject || ' ' || o.search_name LIKE ALL ({request.Patterns})
                ORDER BY r.signed_on DESC, r.id LIMIT {SearchEverything.Most}) r
            WHERE r.organisation_id || r.line = ANY ({request.Held})
                OR EXISTS (SELECT FROM superiors(r.organisation_id, r.line, r.on_day) AS node WHERE node.organisation_id || r.line = ANY ({request.Held}))
            """).ToListAsync(cancellationToken);
}
