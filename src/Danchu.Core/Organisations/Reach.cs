using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>The organisations a person's memberships reach on a day: their units and all below them, on every line; not their villages.</summary>
internal static class Reach
{
    public static IQueryable<Organisation> OrganisationsSeenBy(this DanchuDatabase database, Actor actor, DateOnly on) =>
        actor.IsSystem ? database.Reporting() : database.OrganisationsBelow(actor.Organisations, on);

    public static IQueryable<Organisation> OrganisationsAdministeredBy(this DanchuDatabase database, Actor actor, DateOnly on) =>
        actor.IsSystem ? database.Reporting() : database.OrganisationsBelow(actor.OrganisationsAs(Role.Administrator), on);

    /// <summary>Where an administrator gives roles and keeps accounts: the units administered and their villages.</summary>
    public static IQueryable<Organisation> OrganisationsStaffedBy(this DanchuDatabase database, Actor actor, DateOnly on)
    {
        if (actor.IsSystem)
        {
            return database.Organisations;
        }

        var ids = actor.OrganisationsAs(Role.Administrator).Select(r => r.Value).ToArray();
        return database.Organisations.FromSql($"""
            SELECT o.*, o.xmin FROM organisations o WHERE o.id IN (
                WITH below AS (
                    SELECT node.organisation_id
                    FROM unnest({ids}) AS root CROSS JOIN unnest({ReportingLines.Names}) AS line CROSS JOIN LATERAL subtree(root, line, {on}) AS node)
                SELECT organisation_id FROM below
                UNION ALL
                SELECT p.village_id FROM village_places p JOIN below ON below.organisation_id = p.commune_id
                WHERE p."from" <= {on} AND (p."to" IS NULL OR p."to" >= {on}))
            """);
    }

    private static IQueryable<Organisation> Reporting(this DanchuDatabase database) => database.Organisations.Where(o => o.Kind != OrganisationKind.Village);

    /// <summary>These units and all below them, on every line.</summary>
    public static IQueryable<Organisation> OrganisationsBelow(this DanchuDatabase database, IEnumerable<OrganisationId> roots, DateOnly on)
    {
        var ids = roots.Select(r => r.Value).ToArray();
        return database.Organisations.FromSql($"""
            SELECT o.*, o.xmin FROM organisations o WHERE o.id IN (
                SELECT node.organisation_id
                FROM unnest({ids}) AS root CROSS JOIN unnest({ReportingLines.Names}) AS line CROSS JOIN LATERAL subtree(root, line, {on}) AS node)
            """);
    }
}
