using Danchu.Core.Access;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>
/// For a person who lost the phone and the recovery codes: who keeps their account takes the second factor away, and they set up another. Recorded, told to
/// the person, and their sessions end.
/// </summary>
[Named("Gỡ xác thực hai lớp của người dùng")]
public sealed class ResetSecondFactor(
    DanchuDatabase database, PeopleReach reach, MakeChange makeChange, RecordPersonHistory history, WriteRecord records, EndSessions endSessions,
    TimeProvider clock)
{
    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Guid personId, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !await reach.MaySeeAsync(actor, personId, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!actor.IsSystem && !await reach.MayManageAsync(actor, personId, cancellationToken))
        {
            return Denial.Forbidden;
        }

        if (actor.PersonId == personId)
        {
            return new Refusal("Xác thực hai lớp của chính bạn đổi ở trang Tài khoản của tôi.");
        }

        return await makeChange.ExecuteAsync(this, actor, change => ResetAsync(change, actor, personId, cancellationToken), cancellationToken);
    }

    /// <summary>The operator, at the machine itself: for the last administrator who lost the phone.</summary>
    public async Task<Outcome<Done>> ExecuteAsync(string userName, CancellationToken cancellationToken = default)
    {
        var name = InputText.Line(userName).ToUpperInvariant();
        var person = await database.Users.Where(p => p.NormalizedUserName == name).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);
        return person is { } id
            ? await ExecuteAsync(Actor.System, id, cancellationToken)
            : new Refusal($"Không có người dùng “{InputText.Line(userName)}”.");
    }

    private async Task<Outcome<Done>> ResetAsync(Change change, Actor actor, Guid personId, CancellationToken cancellationToken)
    {
        var person = await database.Users.FirstOrDefaultAsync(p => p.Id == personId, cancellationToken);
        if (person is null)
        {
            return Denial.Absent;
        }

        if (!person.TwoFactorEnabled)
        {
            return new Refusal("Người này chưa bật xác thực hai lớp.");
        }

        await database.RemoveSecondFactorAsync(person, clock.GetUtcNow(), cancellationToken);
        await endSessions.ExecuteAsync(actor, personId, except: null, "gỡ xác thực hai lớp", cancellationToken);
        await records.OfAsync(actor, SecurityRecordKind.SecondFactorOff, personId, organisation: null, "người quản trị gỡ", cancellationToken);
        await history.RecordAsync(change, personId, before: null, after: PersonChange.Of(person), cancellationToken);
        return default(Done);
    }
}
