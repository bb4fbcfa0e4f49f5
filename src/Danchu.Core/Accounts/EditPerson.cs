using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>Corrects a person's name. The user name stays: history and habit hang on it.</summary>
public sealed class EditPerson(DanchuDatabase database, PeopleReach reach, RecordPersonHistory history)
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

        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
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
        person.ConcurrencyStamp = Guid.NewGuid().ToString();
        if (PersonChange.Of(person) != before)
        {
            await history.AppendAsync(actor, nameof(EditPerson), person.Id, before, PersonChange.Of(person), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return default(Done);
    }
}
