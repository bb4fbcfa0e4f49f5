using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Core.Accounts;

/// <summary>An account with its first role. The temporary password is handed back once and must be changed at the first sign-in.</summary>
[Named("Tạo tài khoản")]
public sealed class CreatePerson(DanchuDatabase database, UserManager<Person> people, MakeChange makeChange, ChooseOrganisation choose, TimeProvider clock)
{
    /// <param name="Organisation">Code or name of a unit the actor administers.</param>
    public sealed record Input(string UserName = "", string FullName = "", string Organisation = "", Role? Role = null);

    public async Task<Outcome<CreatedPerson>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !actor.OrganisationsAs(Role.Administrator).Any())
        {
            return Denial.Forbidden;
        }

        var draft = PersonDraft.Read(input.UserName, input.FullName);
        var refusals = draft.Refusals;
        var chosen = await choose.ReadAsync(actor, input.Organisation, VietnamTime.Today(clock), cancellationToken);
        if (chosen is Outcome<Organisation>.Refused refused)
        {
            refusals.AddRange(refused.Reasons.Select(r => r with { Field = nameof(Input.Organisation) }));
        }

        if (input.Role is null)
        {
            refusals.Add(new Refusal("Chưa chọn vai trò.", nameof(Input.Role)));
        }

        return refusals.Count > 0
            ? refusals
            : await makeChange.ExecuteAsync(
                this, actor, change => CreateAsync(change, draft, ((Outcome<Organisation>.Done)chosen).Value, input.Role!.Value), cancellationToken);
    }

    private async Task<Outcome<CreatedPerson>> CreateAsync(Change change, PersonDraft draft, Organisation unit, Role role)
    {
        var person = draft.ToPerson(TemporaryPassword.LastDay(clock));
        var password = TemporaryPassword.For(draft.UserName);
        var result = await people.CreateAsync(person, password);
        if (!result.Succeeded)
        {
            return PersonDraft.RefusedBy(result);
        }

        database.Memberships.Add(new Membership { PersonId = person.Id, OrganisationId = unit.Id, Role = role });
        change.Record(unit.Id, ("person", person.Id), before: null, PersonChange.Of(person, role, unit.Code));
        return new CreatedPerson(person.Id, person.UserName!, password) { LastDay = person.TemporaryPasswordUntil };
    }
}
