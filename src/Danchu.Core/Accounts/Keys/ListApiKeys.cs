using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.Keys;

/// <summary>The keys of an account in the roles that the reader may know of, the newest first, and the roles for which a key can be made.</summary>
public sealed class ListApiKeys(DanchuDatabase database, FindPerson findPerson, Permissions permissions, TimeProvider clock)
{
    /// <param name="Roles">For which the reader may make one; those in units that ended come last.</param>
    public sealed record View(PersonView Person, IReadOnlyList<Row> Keys, IReadOnlyList<RoleRow> Roles);

    /// <param name="Ended">The last day of its unit, when that is past.</param>
    public sealed record RoleRow(MembershipRow Role, DateOnly? Ended);

    /// <param name="IsGood">Neither revoked nor expired, and its role still stands.</param>
    public sealed record Row(
        Guid Id, string Name, string Start, string UnitName, Role? Role, DateTimeOffset MadeAt, string MadeBy, DateOnly ExpiresOn,
        DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt, bool IsGood);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Guid personId, CancellationToken cancellationToken = default)
    {
        var found = await findPerson.ReadAsync(actor, personId, cancellationToken);
        if (found is not Outcome<PersonView>.Done(var person))
        {
            return found.NotDoneAs<View>();
        }

        var roles = new List<MembershipRow>();
        foreach (var row in person.Roles.Where(r => !AddRole.NeedsTwo(r.Role)))
        {
            if (await permissions.MayAdministerAsync(actor, row.OrganisationId, cancellationToken))
            {
                roles.Add(row);
            }
        }

        return new View(person, await KeysAsync(actor, person, cancellationToken), await WithEndsAsync(roles, cancellationToken));
    }

    private async Task<List<RoleRow>> WithEndsAsync(List<MembershipRow> roles, CancellationToken cancellationToken)
    {
        var (today, units) = (clock.Today(), roles.ConvertAll(role => role.OrganisationId));
        var ended = await database.Organisations.Where(o => units.Contains(o.Id) && o.To < today).ToDictionaryAsync(o => o.Id, o => o.To, cancellationToken);
        return [.. roles.Select(role => new RoleRow(role, ended.GetValueOrDefault(role.OrganisationId))).OrderBy(row => row.Ended is not null)];
    }

    private async Task<List<Row>> KeysAsync(Actor actor, PersonView person, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var known = await database.ApiKeys.AsNoTracking().Where(k => k.PersonId == person.Id).OrderByDescending(k => k.MadeAt).ThenBy(k => k.Id)
            .Select(k => new
            {
                k.OrganisationId,
                Row = new Row(
                    k.Id, k.Name, k.Start, database.Organisations.Where(o => o.Id == k.OrganisationId).Select(o => o.Name).First(),
                    database.Memberships.Where(m => m.Id == k.MembershipId).Select(m => (Role?)m.Role).FirstOrDefault(), k.MadeAt,
                    database.Users.Where(p => p.Id == k.MadeBy).Select(p => p.FullName).FirstOrDefault() ?? "Hệ thống", k.ExpiresOn, k.LastUsedAt,
                    k.RevokedAt, k.RevokedAt == null && k.ExpiresOn >= today && k.MembershipId != null),
            })
            .ToListAsync(cancellationToken);
        var seen = new Dictionary<OrganisationId, bool>();
        foreach (var unit in known.Select(k => k.OrganisationId).Distinct())
        {
            seen[unit] = person.MayManage || await permissions.MayAdministerAsync(actor, unit, cancellationToken);
        }

        return [.. known.Where(k => seen[k.OrganisationId]).Select(k => k.Row)];
    }
}
