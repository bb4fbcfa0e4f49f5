using Danchu.Core.Access;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>A person who left can no longer sign in; the name stays in the history, the roles stay in case they return.</summary>
[Named("Ngừng tài khoản")]
public sealed class DisablePerson(
    DanchuDatabase database, PeopleReach reach, MakeChange makeChange, RecordPersonHistory history, EndSessions endSessions)
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

        if (actor.PersonId == personId)
        {
            return new Refusal("Bạn không thể tự ngừng tài khoản của mình.");
        }

        return await makeChange.ExecuteAsync(this, actor, change => DisableAsync(change, actor, personId, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<Done>> DisableAsync(Change change, Actor actor, Guid personId, CancellationToken cancellationToken)
    {
        await reach.LockAsync(cancellationToken);
        var administered = await database.Memberships.Where(m => m.PersonId == personId && m.Role == Role.Administrator)
            .Select(m => m.OrganisationId).ToListAsync(cancellationToken);
        foreach (var unit in administered)
        {
            if (await reach.WouldBeOrphanedAsync(unit, cancellationToken, withoutPerson: personId))
            {
                return new Refusal("Đây là người quản trị cuối cùng; hãy giao quyền quản trị cho người khác trước.");
            }
        }

        var person = await database.Users.FirstAsync(p => p.Id == personId, cancellationToken);
        if (!person.Disabled)
        {
            person.Disabled = true;
            person.VoidCookies();
            await endSessions.ExecuteAsync(actor, personId, except: null, "ngừng tài khoản", cancellationToken);
            await history.RecordAsync(change, personId, before: null, after: PersonChange.Of(person), cancellationToken);
            await history.SecureAsync(actor, SecurityRecordKind.PersonDisabled, personId, cancellationToken);
        }

        return default(Done);
    }
}
