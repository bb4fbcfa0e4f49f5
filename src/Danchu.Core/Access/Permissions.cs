using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Access;

/// <summary>
/// Rights, asked where data are read. A membership reaches down the subtree of a line: whoever belongs to a superior may read what its
/// subordinates sent; only members of the unit itself write. For a report the tree is that of the last day of its period.
/// </summary>
public sealed class Permissions(DanchuDatabase database, TimeProvider clock)
{
    public async Task<Actor?> FindActorAsync(Guid personId, CancellationToken cancellationToken = default)
    {
        var person = await database.Users.AsNoTracking()
            .FirstOrDefaultAsync(p => p.Id == personId && !p.Disabled, cancellationToken);
        if (person is null)
        {
            return null;
        }

        var memberships = await database.Memberships.Where(m => m.PersonId == personId)
            .Select(m => new ActorMembership(m.OrganisationId, m.Role, m.Line)
            {
                IsOfVillage = database.VillagePlaces.Any(p => p.VillageId == m.OrganisationId),
            }).ToListAsync(cancellationToken);
        var standing = await database.StandingOn(clock.Today()).Where(s => s.PersonId == personId)
            .Select(s => new ActorMembership(s.BodyId, s.Role, s.Line)).ToListAsync(cancellationToken);
        return new Actor(person.Id, person.FullName, [.. memberships, .. standing]);
    }

    /// <summary>Whether the actor belongs to the unit or to a superior of it on the line on that day.</summary>
    public async Task<bool> MayReadAsync(Actor actor, OrganisationId unit, ReportingLine line, DateOnly on, CancellationToken cancellationToken = default)
    {
        var own = actor.On(line).Organisations.ToList();
        return actor.IsSystem
            || own.Contains(unit)
            || await database.Superiors(unit, line, on).AnyAsync(n => own.Contains(n.OrganisationId), cancellationToken);
    }

    /// <summary>Whether the actor is a member of a superior of the unit (not of the unit itself) on the line on that day.</summary>
    public async Task<bool> IsSuperiorAsync(Actor actor, OrganisationId unit, ReportingLine line, DateOnly on, CancellationToken cancellationToken = default)
    {
        var own = actor.On(line).Organisations.ToList();
        return actor.IsSystem
            || await database.Superiors(unit, line, on).AnyAsync(n => n.Depth > 0 && own.Contains(n.OrganisationId), cancellationToken);
    }

    /// <summary>Whether the actor may see the unit's own page: a member of it or of a superior on any line today, in whatever role.</summary>
    public async Task<bool> MaySeeAsync(Actor actor, OrganisationId unit, CancellationToken cancellationToken = default) =>
        actor.IsSystem || await ReachesAsync(actor.Organisations, unit, fromDepth: 0, cancellationToken);

    /// <summary>
    /// The same for what was done on a day: who stood above the unit then reads it also when the unit has another superior by now.
    /// </summary>
    public async Task<bool> MaySeeAsync(Actor actor, OrganisationId unit, DateOnly? of, CancellationToken cancellationToken = default) =>
        await MaySeeAsync(actor, unit, cancellationToken)
        || (of is { } day && await ReachesAsync(actor.Organisations, unit, fromDepth: 0, cancellationToken, day));

    /// <summary>Whether the actor administers the unit: an administrator of it or of a superior on any line today.</summary>
    public async Task<bool> MayAdministerAsync(Actor actor, OrganisationId unit, CancellationToken cancellationToken = default) =>
        actor.IsSystem || await ReachesAsync(actor.OrganisationsAs(Role.Administrator), unit, fromDepth: 0, cancellationToken);

    /// <summary>
    /// Whether the actor may move, end or merge the unit: an administrator above it. Its own administrator may not take it out of its superior's hands;
    /// of a unit at the top they may.
    /// </summary>
    public async Task<bool> MayRearrangeAsync(Actor actor, OrganisationId unit, CancellationToken cancellationToken = default)
    {
        var own = actor.OrganisationsAs(Role.Administrator).ToList();
        return actor.IsSystem
            || await ReachesAsync(own, unit, fromDepth: 1, cancellationToken)
            || (own.Contains(unit) && !await HasSuperiorAsync(unit, cancellationToken));
    }

    private async Task<bool> HasSuperiorAsync(OrganisationId unit, CancellationToken cancellationToken)
    {
        var day = await DayOfTreeAsync(unit, cancellationToken);
        return await database.Subordinations.AnyAsync(
            s => s.SubordinateId == unit && s.From <= day && (s.To == null || s.To >= day), cancellationToken);
    }

    private async Task<bool> ReachesAsync(
        IEnumerable<OrganisationId> roots, OrganisationId unit, int fromDepth, CancellationToken cancellationToken, DateOnly? on = null)
    {
        var own = roots.Select(r => r.Value).ToArray();
        if (own.Length == 0 || (fromDepth == 0 && own.Contains(unit.Value)))
        {
            return own.Length > 0;
        }

        var day = on ?? await DayOfTreeAsync(unit, cancellationToken);
        return await database.Database.SqlQuery<bool>($"""
            SELECT EXISTS (
                SELECT 1 FROM unnest({ReportingLines.Names}) AS line CROSS JOIN LATERAL superiors({unit.Value}, line, {day}) AS node
                WHERE node.depth >= {fromDepth} AND node.organisation_id = ANY ({own})) AS "Value"
            """).SingleAsync(cancellationToken);
    }

    // A unit that no longer exists is looked up where it last was in the tree, one that is still to come where it will be.
    private async Task<DateOnly> DayOfTreeAsync(OrganisationId unit, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var life = await database.Database
            .SqlQuery<Life>($"SELECT \"from\" AS \"From\", \"to\" AS \"To\" FROM organisations WHERE id = {unit.Value}")
            .SingleOrDefaultAsync(cancellationToken);
        return life switch
        {
            { To: { } last } when last < today => last,
            { From: var first } when first > today => first,
            _ => today,
        };
    }

    private sealed record Life(DateOnly From, DateOnly? To);
}
