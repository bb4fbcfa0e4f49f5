using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// Gives a person a role in a unit. The unit must be one the giver administers, so nobody reaches further than before, the giver included. The person may
/// come from elsewhere: they are named by their exact user name.
/// </summary>
[Named("Giao vai trò")]
public sealed class GiveMembership(DanchuDatabase database, MakeChange makeChange, ChooseOrganisation choose, TimeProvider clock)
{
    /// <param name="Organisation">Code or name of a unit the giver administers.</param>
    public sealed record Input(string UserName = "", string Organisation = "", Role? Role = null);

    public sealed record Given(Guid MembershipId, Guid PersonId);

    public async Task<Outcome<Given>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !actor.OrganisationsAs(Role.Administrator).Any())
        {
            return Denial.Forbidden;
        }

        if (input.Role is not { } role)
        {
            return new Refusal("Chưa chọn vai trò.", nameof(Input.Role));
        }

        var chosen = await choose.ReadAsync(actor, input.Organisation, clock.Today(), cancellationToken);
        if (chosen is not Outcome<Organisation>.Done { Value: var unit })
        {
            return ((Outcome<Organisation>.Refused)chosen).Reasons.Select(r => r with { Field = nameof(Input.Organisation) }).ToList();
        }

        return await makeChange.ExecuteAsync(this, actor, change => GiveAsync(change, input, role, unit, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<Given>> GiveAsync(Change change, Input input, Role role, Organisation unit, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"LOCK TABLE memberships IN SHARE ROW EXCLUSIVE MODE", cancellationToken);
        var name = InputText.Line(input.UserName).ToUpperInvariant();
        var person = await database.Users.AsNoTracking().FirstOrDefaultAsync(p => p.NormalizedUserName == name && !p.Disabled, cancellationToken);
        if (person is null)
        {
            return new Refusal($"Không có tài khoản đang hoạt động mang tên đăng nhập “{InputText.Line(input.UserName)}”.", nameof(Input.UserName));
        }

        if (await database.Memberships.AnyAsync(m => m.PersonId == person.Id && m.OrganisationId == unit.Id && m.Role == role, cancellationToken))
        {
            return new Refusal("Người này đã có vai trò đó ở đơn vị.", nameof(Input.Role));
        }

        var membership = new Membership { PersonId = person.Id, OrganisationId = unit.Id, Role = role };
        database.Memberships.Add(membership);
        change.Record(unit.Id, ("person", person.Id), before: null, PersonChange.Of(person, role, unit.Code));
        return new Given(membership.Id, person.Id);
    }
}
