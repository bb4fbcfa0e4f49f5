using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>The person signs in with the password alone again, where no role of theirs demands more.</summary>
[Named("Tắt xác thực hai lớp")]
public sealed class TurnOffSecondFactor(
    DanchuDatabase database, ProvePerson prove, MakeChange makeChange, RecordPersonHistory history, WriteRecord records, TimeProvider clock)
{
    /// <param name="Code">Of the app, or a recovery code.</param>
    public sealed record Input(string Password = "", string Code = "");

    public async Task<Outcome<Person>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (await database.DemandedFromAsync(actor, cancellationToken) <= clock.Today())
        {
            return new Refusal("Vai trò của bạn phải dùng xác thực hai lớp nên không tắt được. Đổi điện thoại: hãy tạo mã bí mật mới.");
        }

        return await prove.ProveAsync(actor, input.Password, input.Code, cancellationToken).ThenAsync(_ => makeChange.ExecuteAsync(
            this, actor, change => TurnOffAsync(change, actor, cancellationToken), cancellationToken));
    }

    private async Task<Outcome<Person>> TurnOffAsync(Change change, Actor actor, CancellationToken cancellationToken)
    {
        var person = await database.Users.FirstAsync(p => p.Id == actor.PersonId, cancellationToken);
        if (!person.TwoFactorEnabled)
        {
            return new Refusal("Xác thực hai lớp chưa bật.");
        }

        await database.RemoveSecondFactorAsync(person, resetAt: null, cancellationToken);
        await records.OfAsync(actor, SecurityRecordKind.SecondFactorOff, concerned: null, organisation: null, "", cancellationToken);
        await history.RecordAsync(change, person.Id, before: null, after: null, cancellationToken);
        return person;
    }
}
