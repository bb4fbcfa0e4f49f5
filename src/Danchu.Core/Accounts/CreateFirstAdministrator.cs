using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>On an empty system: the person who then makes all others. Refused once anyone administers anything.</summary>
[Named("Tạo người quản trị đầu tiên")]
public sealed class CreateFirstAdministrator(DanchuDatabase database, UserManager<Person> people, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="OrganisationCode">The unit at the top of what the administrator is responsible for.</param>
    /// <param name="NewOrganisation">That unit itself, when the system has no units yet; its code is <paramref name="OrganisationCode"/>.</param>
    /// <param name="Password">Chosen by the administrator; when empty a temporary one is made and must be changed at the first sign-in.</param>
    public sealed record Input(string UserName, string FullName, string OrganisationCode, string? Password = null, OrganisationDraft? NewOrganisation = null);

    public Task<Outcome<CreatedPerson>> ExecuteAsync(Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, Actor.System, change => CreateAsync(change, input, cancellationToken), cancellationToken);

    private async Task<Outcome<CreatedPerson>> CreateAsync(Change change, Input input, CancellationToken cancellationToken)
    {
        // Two at once: the second waits and then finds the first.
        await database.Database.ExecuteSqlAsync($"LOCK TABLE memberships IN SHARE ROW EXCLUSIVE MODE", cancellationToken);
        if (await database.Memberships.AnyAsync(m => m.Role == Role.Administrator, cancellationToken))
        {
            return new Refusal("Đã có người quản trị; người quản trị thêm người khác trong chương trình.");
        }

        var found = await TopAsync(change, input, cancellationToken);
        if (found is not Outcome<Organisation>.Done { Value: var organisation })
        {
            return ((Outcome<Organisation>.Refused)found).Reasons.ToList();
        }

        var draft = PersonDraft.Read(input.UserName, input.FullName);
        if (draft.Refusals.Count > 0)
        {
            return draft.Refusals;
        }

        var password = string.IsNullOrEmpty(input.Password) ? TemporaryPassword.For(draft.UserName) : input.Password;
        var person = draft.ToPerson(organisation.Id, string.IsNullOrEmpty(input.Password) ? TemporaryPassword.LastDay(clock) : null);
        var result = await people.CreateAsync(person, password);
        if (!result.Succeeded)
        {
            return PersonDraft.RefusedBy(result);
        }

        database.Memberships.Add(new Membership { PersonId = person.Id, OrganisationId = organisation.Id, Role = Role.Administrator });
        change.Record(organisation.Id, ("person", person.Id), before: null, PersonChange.Of(person, Role.Administrator, organisation.Code));
        return new CreatedPerson(person.Id, person.UserName!, password) { LastDay = person.TemporaryPasswordUntil };
    }

    private async Task<Outcome<Organisation>> TopAsync(Change change, Input input, CancellationToken cancellationToken)
    {
        var code = InputText.Line(input.OrganisationCode).ToUpperInvariant();
        if (await database.Organisations.FirstOrDefaultAsync(o => o.Code == code, cancellationToken) is { } existing)
        {
            return existing;
        }

        if (input.NewOrganisation is null || await database.Organisations.AnyAsync(cancellationToken))
        {
            return new Refusal($"Không có đơn vị mang mã “{code}”.", nameof(Input.OrganisationCode));
        }

        var draft = (input.NewOrganisation with { Code = code }).Cleaned();
        var refusals = draft.Check();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var unit = new Organisation { Code = draft.Code, Name = draft.Name, Kind = draft.Kind!.Value, Level = draft.Level!.Value, From = draft.From!.Value };
        draft.CopyTo(unit);
        database.Organisations.Add(unit);
        change.As<CreateOrganisation>().Record(unit.Id, ("organisation", unit.Id.Value), before: null, OrganisationChange.Of(unit));
        return unit;
    }
}
