using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>The organisations a person's memberships reach on a day: their units and all below them, on every line.</summary>
internal static class Reach
{
    public static IQueryable<Organisation> OrganisationsSeenBy(this DanchuDatabase database, Actor actor, DateOnly on) =>
        actor.IsSystem ? database.Organisations : database.OrganisationsBelow(actor.Organisations, on);

    public static IQueryable<Organisation> OrganisationsAdministeredBy(this DanchuDatabase database, Actor actor, DateOnly on) =>
        actor.IsSystem ? database.Organisations : database.OrganisationsBelow(actor.OrganisationsAs(Role.Administrator), on);

    private static IQueryable<Organisation> OrganisationsBelow(this DanchuDatabase database, IEnumerable<OrganisationId> roots, DateOnly on)
    {
        var ids = roots.Select(r => r.Value).ToArray();
        return database.Organisations.FromSql($"""
            SELECT o.*, o.xmin FROM organisations o WHERE o.id IN (
                SELECT node.organisation_id
                FROM unnest({ids}) AS root CROSS JOIN unnest({ReportingLines.Names}) AS line CROSS JOIN LATERAL subtree(root, line, {on}) AS node)
            """);
    }
}
