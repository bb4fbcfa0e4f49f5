using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// Whoever sets a password could use it. So a password that an administrator set carries only the roles he could have given alone, and these count as given
/// by him; the others wait until somebody else confirms them again.
/// </summary>
public sealed class HoldRoles(
    DanchuDatabase database, Permissions permissions, PeopleReach reach, RecordRole recordRole, TimeProvider clock)
{
    /// <summary>Called with the memberships locked. A refusal when a unit would be left without an administrator.</summary>
    internal async Task<Refusal?> OfAsync(Change change, Actor actor, Person person, CancellationToken cancellationToken)
    {
        if (actor.IsSystem)
        {
            return null;
        }

        foreach (var membership in await database.Memberships.Where(m => m.PersonId == person.Id).ToListAsync(cancellationToken))
        {
            if (!AddRole.NeedsTwo(membership.Role) && await permissions.MayAdministerAsync(actor, membership.OrganisationId, cancellationToken))
            {
                (membership.GivenBy, membership.ConfirmedBy) = (actor.PersonId, null);
                continue;
            }

            if (membership.Role == Role.Administrator
                && await reach.WouldBeOrphanedAsync(membership.OrganisationId, cancellationToken, withoutMembership: membership.Id))
            {
                return new Refusal("Đây là người quản trị cuối cùng; hãy giao quyền quản trị cho người khác trước.");
            }

            await HoldAsync(change, actor, person, membership, cancellationToken);
        }

        return null;
    }

    private async Task HoldAsync(Change change, Actor actor, Person person, Membership membership, CancellationToken cancellationToken)
    {
        var unit = await database.Organisations.AsNoTracking().FirstAsync(o => o.Id == membership.OrganisationId, cancellationToken);
        database.Memberships.Remove(membership);
        database.ProposedMemberships.Add(new ProposedMembership
        {
            Id = membership.Id,
            PersonId = person.Id,
            OrganisationId = unit.Id,
            Role = membership.Role,
            Line = membership.Line,
            ProposedBy = actor.PersonId,
            ProposedAt = clock.GetUtcNow(),
            ByHome = false,
        });
        await recordRole.AsAsync(actor, SecurityRecordKind.RoleProposed, person, (membership.Role, membership.Line), unit, cancellationToken);
        change.Record(
            unit.Id, ("person", person.Id),
            PersonChange.Of(person, membership.Role, unit.Code, membership.Line), PersonChange.Proposed(person, membership.Role, unit.Code, membership.Line));
    }
}
