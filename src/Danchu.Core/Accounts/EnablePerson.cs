using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>Opens an account that was disabled, with the roles it had.</summary>
public sealed class EnablePerson(DanchuDatabase database, PeopleReach reach, RecordPersonHistory history)
{
    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Guid personId, CancellationToken cancellationToken = default)
    {
        if (!await reach.MaySeeAsync(actor, personId, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!await reach.MayManageAsync(actor, personId, cancellationToken))
        {
            return Denial.Forbidden;
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var person = await database.Users.FirstAsync(p => p.Id == personId, cancellationToken);
        if (person.Disabled)
        {
            person.Disabled = false;
            person.ConcurrencyStamp = Guid.NewGuid().ToString();
            await history.AppendAsync(actor, nameof(EnablePerson), personId, before: null, after: PersonChange.Of(person), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return default(Done);
    }
}
