using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Search;

/// <summary>Units by name and code, those of today first; by the rule of a unit's own page (<see cref="Permissions.MaySeeAsync"/>).</summary>
internal static class FindUnits
{
    public static async Task<List<FoundRow>> UnitsFoundAsync(this DanchuDatabase database, SearchRequest request, CancellationToken cancellationToken)
    {
        var units = await database.UnitsMatchingAsync(request.Patterns, request, cancellationToken);
        var twice = units.CountBy(u => u.Name, StringComparer.Ordinal).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        return units.ConvertAll(u => new FoundRow(u.Name, Detail(u, twice.Contains(u.Name)), Address.Organisations.Overview(new OrganisationId(u.Id))));
    }

    /// <summary>A unit found, with the days it exists.</summary>
    public sealed record Row(Guid Id, string Name, string Code, string Level, DateOnly From, DateOnly? To);

    public static Task<List<Row>> UnitsMatchingAsync(
        this DanchuDatabase database, string[] patterns, SearchRequest request, CancellationToken cancellationToken) => database.Database.SqlQuery<Row>(
            $"""
            SELECT u.id AS "Id", u.name AS "Name", u.code AS "Code", u.level AS "Level", u."from" AS "From", u."to" AS "To"
            FROM (
                SELECT *, CASE WHEN "to" < {request.Today} THEN "to" WHEN "from" > {request.Today} THEN "from" ELSE {request.Today} END AS on_day
                FROM organisations
                WHERE id = ANY ({request.Reach}) AND search_name || ' ' || lower(code) LIKE ALL ({patterns})
                ORDER BY "to" < {request.Today} NULLS FIRST, name, code LIMIT {SearchEverything.Most}) u
            WHERE u.id = ANY ({request.Own}) OR EXISTS (
                SELECT FROM unnest({ReportingLines.Names}) AS line CROSS JOIN LATERAL superiors(u.id, line, u.on_day) AS node
                WHERE node.organisation_id = ANY ({request.Own}))
            ORDER BY u."to" < {request.Today} NULLS FIRST, u.name, u.code
            """).ToListAsync(cancellationToken);

    private static string Detail(Row unit, bool isDated)
    {
        var days = unit.To is { } last ? $" · từ {unit.From.Short()} đến {last.Short()}" : isDated ? $" · từ {unit.From.Short()}" : "";
        return $"{Enum.Parse<Level>(unit.Level).Label()} · {unit.Code}{days}";
    }
}
