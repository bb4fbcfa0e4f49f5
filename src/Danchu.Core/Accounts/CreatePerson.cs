using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Records;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Core.Accounts;

/// <summary>
/// An account with its first role, at once or proposed (<see cref="AddRole"/>). The temporary password is handed back once and must be changed at the first
/// sign-in.
/// </summary>
[Named("Tạo tài khoản")]
public sealed class CreatePerson(
    UserManager<Person> people, MakeChange makeChange, ChooseOrganisation choose, AddRole addRole, WriteRecord record, TimeProvider clock)
{
    /// <param name="Organisation">Code or name of a unit the actor administers.</param>
    /// <param name="Line">The one line the role is for; null: every line.</param>
    public sealed record Input(string UserName = "", string FullName = "", string Organisation = "", Role? Role = null, ReportingLine? Line = null);

    public async Task<Outcome<CreatedPerson>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !actor.OrganisationsAs(Role.Administrator).Any())
        {
            return Denial.Forbidden;
        }

        var draft = PersonDraft.Read(input.UserName, input.FullName);
        var refusals = draft.Refusals;
        var chosen = await choose.ReadAsync(actor, input.Organisation, VietnamTime.Today(clock), cancellationToken, villages: true);
        if (chosen is Outcome<Organisation>.Refused refused)
        {
            refusals.AddRange(refused.Reasons.Select(r => r with { Field = nameof(Input.Organisation) }));
        }

        if (input.Role is { } role && chosen is Outcome<Organisation>.Done(var unit) && AddRole.RefuseUnit(role, unit, nameof(Input.Role)) is { } ofUnit)
        {
            refusals.Add(ofUnit);
        }

        if (input.Role is null)
        {
            refusals.Add(new Refusal("Chưa chọn vai trò.", nameof(Input.Role)));
        }

        if (AddRole.RefuseLine(input.Role, input.Line, nameof(Input.Line)) is { } ofLine)
        {
            refusals.Add(ofLine);
        }

        return refusals.Count > 0
            ? refusals
            : await makeChange.ExecuteAsync(
                this, actor, change => CreateAsync(
                    change, actor, draft, ((Outcome<Organisation>.Done)chosen).Value, (input.Role!.Value, input.Line), cancellationToken), cancellationToken);
    }

    private async Task<Outcome<CreatedPerson>> CreateAsync(
        Change change, Actor actor, PersonDraft draft, Organisation unit, (Role Role, ReportingLine? Line) held, CancellationToken cancellationToken)
    {
        var (role, line) = held;
        var person = draft.ToPerson(unit.Id, TemporaryPassword.LastDay(clock));
        var password = TemporaryPassword.For(draft.UserName);
        var result = await people.CreateAsync(person, password);
        if (!result.Succeeded)
        {
            return PersonDraft.RefusedBy(result);
        }

        await record.OfAsync(actor, SecurityRecordKind.PersonCreated, person.Id, unit.Id, draft.UserName, cancellationToken);
        await addRole.AddAsync(actor, new RoleToAdd(person, unit, role, Keeps: true, line), cancellationToken);
        change.Record(
            unit.Id, ("person", person.Id),
            before: null,
            AddRole.Waits(actor, role, keeps: true) ? PersonChange.Proposed(person, role, unit.Code, line) : PersonChange.Of(person, role, unit.Code, line));
        return new CreatedPerson(person.Id, person.UserName!, password) { LastDay = person.TemporaryPasswordUntil };
    }
}
