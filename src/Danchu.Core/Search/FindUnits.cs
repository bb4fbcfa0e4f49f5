using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Search;

/// <summary>
/// Units by name and code, villages by name alone (their codes hold their communes' names); those of today first, villages after the others; by the rule of a
/// unit's own page (<see cref="Permissions.MaySeeAsync"/>).
/// </summary>
internal static class FindUnits
{
    public static async Task<List<FoundRow>> UnitsFoundAsync(this DanchuDatabase database, SearchRequest request, CancellationToken cancellationToken)
    {
        var units = await database.UnitsMatchingAsync(request.Patterns, request, cancellationToken);
        var twice = units.CountBy(u => u.Name, StringComparer.Ordinal).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        return units.ConvertAll(u => new FoundRow(u.Name, Detail(u, twice.Contains(u.Name)), Address.Organisations.Overview(new OrganisationId(u.Id))));
    }

    /// <summary>A unit found, with the days it exists.</summary>
    public sealed record Row(Guid Id, string Name, string Code, string Level, string Kind, DateOnly From, DateOnly? To)
    {
        public bool IsVillage => Kind is nameof(OrganisationKind.Village);
    }

    public static Task<List<Row>> UnitsMatchingAsync(
        this DanchuDatabase database, string[] patterns, SearchRequest request, CancellationToken cancellationToken) => database.Database.SqlQuery<Row>(
            $"""
            SELECT u.id AS "Id", u.name AS "Name", u.code AS "Code", u.level AS "Level", u.kind AS "Kind", u."from" AS "From", u."to" AS "To"
            FROM (
                SELECT *, CASE WHEN "to" < {request.Today} THEN "to" WHEN "from" > {request.Today} THEN "from" ELSE {request.Today} END AS on_day
                FROM organisations
                WHERE id = ANY ({request.Reach}) AND search_name || CASE WHEN kind = 'Village' THEN '' ELSE ' ' || lower(code) END LIKE ALL ({patterns})
                ORDER BY "to" < {request.Today} NULLS FIRST, kind = 'Village', name, code LIMIT {SearchEverything.Most}) u
            WHERE u.id = ANY ({request.Own}) OR EXISTS (
                SELECT FROM unnest({ReportingLines.Names}) AS line CROSS JOIN LATERAL superiors(u.id, line, u.on_day) AS node
                WHERE node.organisation_id = ANY ({request.Own}))
            ORDER BY u."to" < {request.Today} NULLS FIRST, u.kind = 'Village', u.name, u.code
            """).ToListAsync(cancellationToken);

    private static string Detail(Row unit, bool isDated)
    {
        var days = unit.To is { } last ? $" · từ {unit.From.Short()} đến {last.Short()}" : isDated ? $" · từ {unit.From.Short()}" : "";
        return $"{(unit.IsVillage ? OrganisationKind.Village.Label() : Enum.Parse<Level>(unit.Level).Label())} · {unit.Code}{days}";
    }
}
