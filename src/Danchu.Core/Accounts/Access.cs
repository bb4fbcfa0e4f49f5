using Danchu.Core.Database;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// Rights, asked where data are read. A membership reaches down the subtree of a line: whoever belongs to a superior may read what its
/// subordinates sent; only members of the unit itself write. For a report the tree is that of the last day of its period.
/// </summary>
public sealed class Access(DanchuDatabase database, TimeProvider clock)
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
            .Select(m => new ActorMembership(m.OrganisationId, m.Role)).ToListAsync(cancellationToken);
        return new Actor(person.Id, person.FullName, memberships);
    }

    /// <summary>Whether he belongs to the unit or to a superior of it on the line on that day.</summary>
    public async Task<bool> MayReadAsync(Actor actor, OrganisationId unit, ReportingLine line, DateOnly on, CancellationToken cancellationToken = default)
    {
        var own = actor.Organisations.ToList();
        return actor.IsSystem
            || own.Contains(unit)
            || await database.Superiors(unit, line, on).AnyAsync(n => own.Contains(n.OrganisationId), cancellationToken);
    }

    /// <summary>Whether he is a member of a superior of the unit (not of the unit itself) on the line on that day.</summary>
    public async Task<bool> IsSuperiorAsync(Actor actor, OrganisationId unit, ReportingLine line, DateOnly on, CancellationToken cancellationToken = default)
    {
        var own = actor.Organisations.ToList();
        return actor.IsSystem
            || await database.Superiors(unit, line, on).AnyAsync(n => n.Depth > 0 && own.Contains(n.OrganisationId), cancellationToken);
    }

    /// <summary>Whether he administers the unit: an administrator of it or of a superior on any line today.</summary>
    public async Task<bool> MayAdministerAsync(Actor actor, OrganisationId unit, CancellationToken cancellationToken = default)
    {
        var own = actor.OrganisationsAs(Role.Administrator).ToList();
        if (actor.IsSystem || own.Contains(unit))
        {
            return true;
        }

        var day = await DayOfTreeAsync(unit, cancellationToken);
        foreach (var line in Enum.GetValues<ReportingLine>())
        {
            if (await database.Superiors(unit, line, day).AnyAsync(n => own.Contains(n.OrganisationId), cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    // A unit that no longer exists is looked up where it last hung.
    private async Task<DateOnly> DayOfTreeAsync(OrganisationId unit, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var end = await database.Organisations.Where(o => o.Id == unit).Select(o => o.To).FirstOrDefaultAsync(cancellationToken);
        return end is { } last && last < today ? last : today;
    }
}
