using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>Whose rubrics and rules hold for units: the units themselves and their superiors on any line on a day.</summary>
internal static class FindAbove
{
    public static IQueryable<Organisation> OrganisationsAbove(this DanchuDatabase database, IEnumerable<OrganisationId> units, DateOnly on)
    {
        var ids = units.Select(u => u.Value).ToArray();
        return database.Organisations.FromSql($"""
            SELECT o.*, o.xmin FROM organisations o WHERE o.id = ANY ({ids}) OR o.id IN (
                SELECT node.organisation_id
                FROM unnest({ids}) AS unit CROSS JOIN unnest({ReportingLines.Names}) AS line CROSS JOIN LATERAL superiors(unit, line, {on}) AS node)
            """);
    }
}
