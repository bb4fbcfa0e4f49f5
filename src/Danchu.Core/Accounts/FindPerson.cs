using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>One account with its roles, and whether the reader may manage it or each of the roles.</summary>
public sealed class FindPerson(DanchuDatabase database, PeopleReach reach, Permissions permissions, ListMemberships listMemberships)
{
    public async Task<Outcome<PersonView>> ReadAsync(Actor actor, Guid id, CancellationToken cancellationToken = default)
    {
        var person = await database.Users.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (person is null || !await reach.MaySeeAsync(actor, id, cancellationToken))
        {
            return Denial.Absent;
        }

        var roles = new List<PersonRoleRow>();
        foreach (var row in await listMemberships.ReadAsync(id, cancellationToken))
        {
            roles.Add(new PersonRoleRow(row, await permissions.MayAdministerAsync(actor, row.OrganisationId, cancellationToken)));
        }

        return new PersonView(
            id, person.FullName, person.UserName ?? "", person.Disabled, person.MustChangePassword, person.TemporaryPasswordUntil, roles,
            await reach.MayManageAsync(actor, id, cancellationToken));
    }
}

/// <summary>An account with its roles, as its administrator sees it.</summary>
public sealed record PersonView(
    Guid Id,
    string FullName,
    string UserName,
    bool Disabled,
    bool MustChangePassword,
    DateOnly? TemporaryPasswordUntil,
    IReadOnlyList<PersonRoleRow> Roles,
    bool MayManage);

/// <summary>A role of the person; <paramref name="MayTake"/> when the viewer may withdraw it.</summary>
public sealed record PersonRoleRow(MembershipRow Membership, bool MayTake);
