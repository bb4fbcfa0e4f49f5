using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// One account with its roles, and whether the reader may manage it. Who keeps the account sees and may take all of its roles, others those in their units.
/// </summary>
public sealed class FindPerson(
    DanchuDatabase database, PeopleReach reach, Permissions permissions, ListMemberships listMemberships, ListWaitingRoles listWaiting)
{
    public async Task<Outcome<PersonView>> ReadAsync(Actor actor, Guid id, CancellationToken cancellationToken = default)
    {
        var person = await database.Users.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (person is null || !await reach.MaySeeAsync(actor, id, cancellationToken))
        {
            return Denial.Absent;
        }

        var keeps = await reach.MayManageAsync(actor, id, cancellationToken);
        var roles = new List<MembershipRow>();
        foreach (var row in await listMemberships.ReadAsync(id, cancellationToken))
        {
            if (keeps || await permissions.MayAdministerAsync(actor, row.OrganisationId, cancellationToken))
            {
                roles.Add(row);
            }
        }

        var home = await database.Organisations.Where(o => o.Id == person.HomeOrganisationId).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken);
        return new PersonView(
            id, person.FullName, person.UserName ?? "", person.Disabled, person.MustChangePassword, person.TemporaryPasswordUntil, roles, keeps)
        {
            HomeName = home ?? "",
            HasSecondFactor = person.TwoFactorEnabled,
            Waiting = [.. await WaitingAsync(actor, id, keeps, cancellationToken)],
        };
    }

    private async Task<IEnumerable<WaitingRole>> WaitingAsync(Actor actor, Guid id, bool keeps, CancellationToken cancellationToken)
    {
        var units = new HashSet<OrganisationId>();
        var waiting = await listWaiting.OfPersonAsync(id, cancellationToken);
        foreach (var unit in waiting.Where(w => !w.ByHome).Select(w => w.OrganisationId).Distinct())
        {
            if (keeps || await permissions.MayAdministerAsync(actor, unit, cancellationToken))
            {
                units.Add(unit);
            }
        }

        return waiting.Where(w => keeps || (!w.ByHome && units.Contains(w.OrganisationId)));
    }
}

/// <summary>An account with its roles, as an administrator sees it.</summary>
/// <param name="Roles">Those the reader may know of; he may take each of them back.</param>
/// <param name="MayManage">Whether the reader keeps the account.</param>
public sealed record PersonView(
    Guid Id,
    string FullName,
    string UserName,
    bool Disabled,
    bool MustChangePassword,
    DateOnly? TemporaryPasswordUntil,
    IReadOnlyList<MembershipRow> Roles,
    bool MayManage)
{
    /// <summary>The unit whose administrators keep the account; empty when it has none.</summary>
    public required string HomeName { get; init; }

    /// <summary>Whether a code of an app is asked at signing in.</summary>
    public required bool HasSecondFactor { get; init; }

    /// <summary>Roles that were proposed and give no right yet.</summary>
    public required IReadOnlyList<WaitingRole> Waiting { get; init; }
}
