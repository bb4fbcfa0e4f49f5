using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// Takes a role back: an administrator of its unit does, or of the unit that keeps the account, wherever the role is. A unit always keeps someone who
/// administers it, in it or above it.
/// </summary>
[Named("Thu vai trò")]
public sealed class TakeMembership(
    DanchuDatabase database, Permissions permissions, PeopleReach reach, MakeChange makeChange, RecordRole recordRole)
{
    public Task<Outcome<Guid>> ExecuteAsync(Actor actor, Guid membershipId, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => TakeAsync(change, actor, membershipId, cancellationToken), cancellationToken);

    private async Task<Outcome<Guid>> TakeAsync(Change change, Actor actor, Guid membershipId, CancellationToken cancellationToken)
    {
        await reach.LockAsync(cancellationToken);
        var membership = await database.Memberships.FirstOrDefaultAsync(m => m.Id == membershipId, cancellationToken);
        if (membership is null)
        {
            return Denial.Absent;
        }

        if (!await permissions.MayAdministerAsync(actor, membership.OrganisationId, cancellationToken)
            && !await reach.MayManageAsync(actor, membership.PersonId, cancellationToken))
        {
            return await permissions.MaySeeAsync(actor, membership.OrganisationId, cancellationToken) ? Denial.Forbidden : Denial.Absent;
        }

        if (membership.Role == Role.Administrator
            && await reach.WouldBeOrphanedAsync(membership.OrganisationId, cancellationToken, withoutMembership: membership.Id))
        {
            return new Refusal("Đây là người quản trị cuối cùng; hãy giao quyền quản trị cho người khác trước.");
        }

        var person = await database.Users.AsNoTracking().FirstAsync(p => p.Id == membership.PersonId, cancellationToken);
        var unit = await database.Organisations.AsNoTracking().FirstAsync(o => o.Id == membership.OrganisationId, cancellationToken);
        database.Memberships.Remove(membership);
        await recordRole.AsAsync(actor, SecurityRecordKind.RoleTaken, person, (membership.Role, membership.Line), unit, cancellationToken);
        change.Record(
            membership.OrganisationId, ("person", person.Id), PersonChange.Of(person, membership.Role, unit.Code, membership.Line), after: null);
        return person.Id;
    }
}
