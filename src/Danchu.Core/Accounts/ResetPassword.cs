using Danchu.Core.Access;
using Danchu.Core.Accounts.Attempts;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// A new temporary password, shown once; what failed before is forgotten. Sessions of the old password end, and roles that the actor could not have
/// given alone wait until they are confirmed again (<see cref="HoldRoles"/>).
/// </summary>
[Named("Cấp mật khẩu mới")]
public sealed class ResetPassword(
    DanchuDatabase database,
    UserManager<Person> people,
    PeopleReach reach,
    MakeChange makeChange,
    HoldRoles holdRoles,
    RecordPersonHistory history,
    EndSessions endSessions,
    WriteRecord record,
    TimeProvider clock)
{
    public async Task<Outcome<CreatedPerson>> ExecuteAsync(Actor actor, Guid personId, CancellationToken cancellationToken = default)
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
            return new Refusal("Mật khẩu của chính bạn đổi ở trang Tài khoản của tôi.");
        }

        return await makeChange.ExecuteAsync(this, actor, change => ResetAsync(change, actor, personId, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<CreatedPerson>> ResetAsync(Change change, Actor actor, Guid personId, CancellationToken cancellationToken)
    {
        await reach.LockAsync(cancellationToken);
        var person = await people.FindByIdAsync(personId.ToString());
        if (person is null)
        {
            return Denial.Absent;
        }

        if (await holdRoles.OfAsync(change, actor, person, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var password = TemporaryPassword.For(person.UserName ?? "");
        person.MustChangePassword = true;
        person.TemporaryPasswordUntil = TemporaryPassword.LastDay(clock);
        person.PasswordHash = null;
        var result = await people.AddPasswordAsync(person, password);
        if (!result.Succeeded)
        {
            return PersonDraft.RefusedBy(result);
        }

        var (name, page) = (AttemptKeys.HashOf(person.NormalizedUserName ?? ""), personId.ToString("N"));
        await database.Database.ExecuteSqlAsync($"DELETE FROM sign_in_counters WHERE name IN ({name}, {page})", cancellationToken);
        await endSessions.ExecuteAsync(actor, personId, except: null, "cấp mật khẩu mới", cancellationToken);
        await record.OfAsync(actor, SecurityRecordKind.PasswordReset, personId, null, "", cancellationToken);
        await history.RecordAsync(change, personId, before: null, after: PersonChange.Of(person), cancellationToken);
        return new CreatedPerson(personId, person.UserName ?? "", password) { LastDay = person.TemporaryPasswordUntil };
    }
}
