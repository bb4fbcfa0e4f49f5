using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>Opens an account that was disabled, with the roles it had.</summary>
[Named("Mở lại tài khoản")]
public sealed class EnablePerson(DanchuDatabase database, PeopleReach reach, MakeChange makeChange, RecordPersonHistory history)
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

        return await makeChange.ExecuteAsync(this, actor, change => EnableAsync(change, actor, personId, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<Done>> EnableAsync(Change change, Actor actor, Guid personId, CancellationToken cancellationToken)
    {
        var person = await database.Users.FirstAsync(p => p.Id == personId, cancellationToken);
        if (person.Disabled)
        {
            person.Disabled = false;
            person.ConcurrencyStamp = Guid.NewGuid().ToString();
            await history.RecordAsync(change, personId, before: null, after: PersonChange.Of(person), cancellationToken);
            await history.SecureAsync(actor, SecurityRecordKind.PersonEnabled, personId, cancellationToken);
        }

        return default(Done);
    }
}
