using Danchu.Core.Addresses;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Search;

/// <summary>Rounds by subject, number of the letter, issuer and period; by the rule of a round's page (<see cref="FindRound"/>).</summary>
internal static class FindRounds
{
    public static async Task<List<FoundRow>> RoundsFoundAsync(this DanchuDatabase database, SearchRequest request, CancellationToken cancellationToken)
    {
        var rounds = await database.Database.SqlQuery<Row>(
            $"""
            SELECT r.id AS "Id", r.subject AS "Subject", r.issuer AS "Issuer", r.period AS "Period", r.state AS "State", r.letter_symbol AS "Symbol"
            FROM (
                SELECT r.*, o.name AS issuer, p.name AS period, p."to" AS on_day
                FROM rounds r JOIN organisations o ON o.id = r.issuer_id JOIN periods p ON p.id = r.period_id
                WHERE r.issuer_id = ANY ({request.Reach}) AND (r.state IN ('Issued', 'Closed', 'Withdrawn') OR r.issuer_id || r.line = ANY ({request.Held}))
                    AND r.search_subject || ' ' || o.search_name || ' ' || search_text(p.name) LIKE ALL ({request.Patterns})
                ORDER BY r.created_at DESC, r.id LIMIT {SearchEverything.Most}) r
            WHERE r.issuer_id || r.line = ANY ({request.Held})
                OR EXISTS (SELECT FROM superiors(r.issuer_id, r.line, r.on_day) AS node WHERE node.organisation_id || r.line = ANY ({request.Held}))
            ORDER BY r.created_at DESC, r.id
            """).ToListAsync(cancellationToken);
        return rounds.ConvertAll(r => new FoundRow(
            r.Subject,
            $"{r.Issuer} · {r.Period} · {Enum.Parse<RoundState>(r.State).Label()}" + (r.Symbol.Length > 0 ? $" · công văn {r.Symbol}" : ""),
            Address.Rounds.Overview(new RoundId(r.Id))));
    }

    private sealed record Row(Guid Id, string Subject, string Issuer, string Period, string State, string Symbol);
}
