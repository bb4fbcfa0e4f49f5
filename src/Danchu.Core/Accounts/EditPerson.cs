using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// Corrects a person's name. The user name stays: history and habit hang on it. Who signs does not rename himself: the superior reads that name beside the
/// printed one.
/// </summary>
[Named("Sửa họ tên người dùng")]
public sealed class EditPerson(DanchuDatabase database, PeopleReach reach, MakeChange makeChange, RecordPersonHistory history)
{
    public sealed record Input(Guid Id, string FullName = "");

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await reach.MaySeeAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!await reach.MayManageAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Forbidden;
        }

        if (actor.PersonId == input.Id && actor.OrganisationsAs(Role.Signer).Any())
        {
            return new Refusal(
                "Bạn là người ký: cấp trên thấy họ tên này bên cạnh tên in trên văn bản, nên người quản trị khác sửa họ tên của bạn.", nameof(Input.FullName));
        }

        return await makeChange.ExecuteAsync(this, actor, change => EditAsync(change, input, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<Done>> EditAsync(Change change, Input input, CancellationToken cancellationToken)
    {
        var person = await database.Users.FirstOrDefaultAsync(p => p.Id == input.Id, cancellationToken);
        if (person is null)
        {
            return Denial.Absent;
        }

        var draft = PersonDraft.Read(person.UserName, input.FullName);
        if (draft.Refusals.Count > 0)
        {
            return draft.Refusals;
        }

        var before = PersonChange.Of(person);
        person.FullName = draft.FullName;
        person.SearchName = SearchText.Of($"{draft.FullName} {draft.UserName}");
        if (PersonChange.Of(person) != before)
        {
            person.ConcurrencyStamp = Guid.NewGuid().ToString();
            await history.RecordAsync(change, person.Id, before, PersonChange.Of(person), cancellationToken);
        }

        return default(Done);
    }
}
