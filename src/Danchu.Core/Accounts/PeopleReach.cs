using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// Whose accounts an administrator sees and manages. They see whoever belongs to a unit they administer or has a role in one. They manage an account when
/// they administer its home unit, whatever roles it has elsewhere: nobody takes an account from its unit by giving it a role. Accounts without a home
/// belong to the administrators at the top.
/// </summary>
public sealed class PeopleReach(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    internal IQueryable<Person> Visible(Actor actor, bool atTop)
    {
        var units = Administered(actor);
        return database.Users.Where(p => units.Any(u => u == p.HomeOrganisationId)
            || database.Memberships.Any(m => m.PersonId == p.Id && units.Contains(m.OrganisationId))
            || (atTop && p.HomeOrganisationId == null));
    }

    /// <summary>The roles that the actor may know of: in the units he administers, and all those of the accounts he keeps.</summary>
    internal IQueryable<Membership> Roles(Actor actor)
    {
        var units = Administered(actor);
        return database.Memberships.Where(m => units.Contains(m.OrganisationId)
            || database.Users.Any(p => p.Id == m.PersonId && units.Any(u => u == p.HomeOrganisationId)));
    }

    /// <summary>The proposed roles that the actor decides on, as <see cref="MayDecideAsync"/> says.</summary>
    internal IQueryable<ProposedMembership> Proposals(Actor actor)
    {
        var units = Administered(actor);
        return database.ProposedMemberships.Where(m => m.ByHome
            ? database.Users.Any(p => p.Id == m.PersonId && units.Any(u => u == p.HomeOrganisationId))
            : units.Contains(m.OrganisationId));
    }

    /// <summary>An administrator of the role's unit; of the account's home when the role is for an account from elsewhere.</summary>
    internal Task<bool> MayDecideAsync(Actor actor, ProposedMembership proposal, CancellationToken cancellationToken) => proposal.ByHome
        ? MayManageAsync(actor, proposal.PersonId, cancellationToken)
        : permissions.MayAdministerAsync(actor, proposal.OrganisationId, cancellationToken);

    /// <summary>Whether the actor administers a unit that has no superior today.</summary>
    internal async Task<bool> IsAtTopAsync(Actor actor, CancellationToken cancellationToken)
    {
        var own = actor.OrganisationsAs(Role.Administrator).ToList();
        var today = clock.Today();
        return actor.IsSystem || await database.Organisations.AnyAsync(
            o => own.Contains(o.Id) && !database.Subordinations.Any(s => s.SubordinateId == o.Id && s.From <= today && (s.To == null || s.To >= today)),
            cancellationToken);
    }

    internal async Task<bool> MaySeeAsync(Actor actor, Guid personId, CancellationToken cancellationToken)
    {
        if (await MayManageAsync(actor, personId, cancellationToken))
        {
            return true;
        }

        foreach (var unit in await UnitsOfAsync(personId, cancellationToken))
        {
            if (await permissions.MayAdministerAsync(actor, unit, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    internal async Task<bool> MayManageAsync(Actor actor, Guid personId, CancellationToken cancellationToken)
    {
        var home = await database.Users.Where(p => p.Id == personId).Select(p => p.HomeOrganisationId).FirstOrDefaultAsync(cancellationToken);
        return home is { } unit
            ? await permissions.MayAdministerAsync(actor, unit, cancellationToken)
            : await IsAtTopAsync(actor, cancellationToken);
    }

    /// <summary>
    /// Whether the unit would be left without anyone who administers it, in it or above it, once this person no longer could or this role was gone.
    /// Called with the memberships locked.
    /// </summary>
    internal async Task<bool> WouldBeOrphanedAsync(
        OrganisationId unit, CancellationToken cancellationToken, Guid withoutPerson = default, Guid withoutMembership = default)
    {
        var today = clock.Today();
        return !await database.Database.SqlQuery<bool>($"""
            SELECT EXISTS (
                SELECT 1
                FROM unnest({ReportingLines.Names}) AS line CROSS JOIN LATERAL superiors({unit.Value}, line, {today}) AS node
                JOIN memberships m ON m.organisation_id = node.organisation_id AND m.role = 'Administrator'
                    AND m.person_id <> {withoutPerson} AND m.id <> {withoutMembership}
                JOIN people p ON p.id = m.person_id AND NOT p.disabled) AS "Value"
            """).SingleAsync(cancellationToken);
    }

    /// <summary>Two last administrators may not take each other away at the same moment.</summary>
    internal Task LockAsync(CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"LOCK TABLE memberships IN SHARE ROW EXCLUSIVE MODE", cancellationToken);

    private IQueryable<OrganisationId> Administered(Actor actor) => database.OrganisationsStaffedBy(actor, clock.Today()).Select(o => o.Id);

    private Task<List<OrganisationId>> UnitsOfAsync(Guid personId, CancellationToken cancellationToken) =>
        database.Memberships.Where(m => m.PersonId == personId).Select(m => m.OrganisationId).Distinct().ToListAsync(cancellationToken);
}
