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
/// come from elsewhere, named by the exact user name: then the home of the account decides, and the giver gets the same answer whether the name exists or not.
/// </summary>
[Named("Giao vai trò")]
public sealed class GiveMembership(
    DanchuDatabase database, PeopleReach reach, AddRole addRole, MakeChange makeChange, ChooseOrganisation choose, TimeProvider clock)
{
    /// <param name="Organisation">Code or name of a unit the giver administers.</param>
    /// <param name="Line">The one line it is for; null: every line.</param>
    public sealed record Input(string UserName = "", string Organisation = "", Role? Role = null, ReportingLine? Line = null);

    /// <param name="Waits">It takes effect when somebody else confirms it.</param>
    /// <param name="MembershipId">Null together with the person when it is for the home of an account elsewhere, if there is one, to decide.</param>
    public sealed record Given(bool Waits, Guid? MembershipId = null, Guid? PersonId = null);

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

        if (AddRole.RefuseLine(role, input.Line, nameof(Input.Line)) is { } refusal)
        {
            return refusal;
        }

        if (InputText.Line(input.UserName).Length == 0)
        {
            return new Refusal("Chưa nhập tên đăng nhập.", nameof(Input.UserName));
        }

        var chosen = await choose.ReadAsync(actor, input.Organisation, clock.Today(), cancellationToken, villages: true);
        if (chosen is not Outcome<Organisation>.Done { Value: var unit })
        {
            return ((Outcome<Organisation>.Refused)chosen).Reasons.Select(r => r with { Field = nameof(Input.Organisation) }).ToList();
        }

        if (AddRole.RefuseUnit(role, unit, nameof(Input.Role)) is { } ofUnit)
        {
            return ofUnit;
        }

        return await makeChange.ExecuteAsync(this, actor, change => GiveAsync(change, actor, input, role, unit, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<Given>> GiveAsync(
        Change change, Actor actor, Input input, Role role, Organisation unit, CancellationToken cancellationToken)
    {
        await reach.LockAsync(cancellationToken);
        var name = InputText.Line(input.UserName).ToUpperInvariant();
        var person = await database.Users.AsNoTracking().FirstOrDefaultAsync(p => p.NormalizedUserName == name, cancellationToken);
        if (person is null || !await reach.MayManageAsync(actor, person.Id, cancellationToken))
        {
            return await AskHomeAsync(change, actor, person, (role, input.Line), unit, cancellationToken);
        }

        if (person.Disabled)
        {
            return new Refusal($"Tài khoản “{person.UserName}” đã ngừng hoạt động.", nameof(Input.UserName));
        }

        if (await IsHeldAsync(person, (role, input.Line), unit, cancellationToken))
        {
            return new Refusal("Người này đã có vai trò đó ở đơn vị.", nameof(Input.Role));
        }

        if (await IsProposedAsync(person, (role, input.Line), unit, cancellationToken))
        {
            return new Refusal("Vai trò này của người này đang chờ xác nhận.", nameof(Input.Role));
        }

        var waits = AddRole.Waits(actor, role, keeps: true);
        var id = await addRole.AddAsync(actor, new RoleToAdd(person, unit, role, Keeps: true, input.Line), cancellationToken);
        change.Record(
            unit.Id, ("person", person.Id),
            before: null,
            waits ? PersonChange.Proposed(person, role, unit.Code, input.Line) : PersonChange.Of(person, role, unit.Code, input.Line));
        return new Given(waits, id, person.Id);
    }

    // Nothing of what happens here shows on the giver's side: neither in the answer nor in his unit's history, until the home has agreed.
    private async Task<Given> AskHomeAsync(
        Change change, Actor actor, Person? person, (Role Role, ReportingLine? Line) held, Organisation unit, CancellationToken cancellationToken)
    {
        if (person is { Disabled: false }
            && !await IsHeldAsync(person, held, unit, cancellationToken)
            && !await IsProposedAsync(person, held, unit, cancellationToken))
        {
            await addRole.AddAsync(actor, new RoleToAdd(person, unit, held.Role, Keeps: false, held.Line), cancellationToken);
            change.Record(
                person.HomeOrganisationId ?? default, ("person", person.Id),
                before: null, PersonChange.Proposed(person, held.Role, unit.Code, held.Line));
        }

        return new Given(Waits: true);
    }

    // On every line, so on this one too; a role for one line may be widened to all.
    private Task<bool> IsHeldAsync(Person person, (Role Role, ReportingLine? Line) held, Organisation unit, CancellationToken cancellationToken) =>
        database.Memberships.AnyAsync(
            m => m.PersonId == person.Id && m.OrganisationId == unit.Id && m.Role == held.Role && (m.Line == null || m.Line == held.Line), cancellationToken);

    private Task<bool> IsProposedAsync(Person person, (Role Role, ReportingLine? Line) held, Organisation unit, CancellationToken cancellationToken) =>
        database.ProposedMemberships.AnyAsync(
            m => m.PersonId == person.Id && m.OrganisationId == unit.Id && m.Role == held.Role && m.Line == held.Line, cancellationToken);
}
