using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>
/// From now on the person signs in and signs with a code as well: the app shows a code of the secret that was proposed. Takes the place of another app.
/// Sessions begun without a code end; recovery codes are handed back once.
/// </summary>
[Named("Bật xác thực hai lớp")]
public sealed class TurnOnSecondFactor(
    DanchuDatabase database, ProtectSecret secrets, ProvePerson prove, RenewRecoveryCodes renew, MakeChange makeChange, RecordPersonHistory history,
    WriteRecord records, TimeProvider clock)
{
    /// <param name="NewCode">Of the app that just took the secret.</param>
    /// <param name="Code">Of the app used until now, or a recovery code; asked only while a second factor is on.</param>
    public sealed record Input(string Password = "", string NewCode = "", string Code = "");

    /// <param name="Codes">The recovery codes, shown once.</param>
    public sealed record TurnedOn(Person Person, IReadOnlyList<string> Codes);

    public Task<Outcome<TurnedOn>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        prove.ProveAsync(actor, input.Password, input.Code, cancellationToken).ThenAsync(_ => makeChange.ExecuteAsync(
            this, actor, change => TurnOnAsync(change, actor, input, cancellationToken), cancellationToken));

    private async Task<Outcome<TurnedOn>> TurnOnAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        var factor = await database.SecondFactors.FromSql($"SELECT * FROM second_factors WHERE person_id = {actor.PersonId} FOR UPDATE")
            .SingleOrDefaultAsync(cancellationToken);
        if (factor?.Proposed is not { } proposed || secrets.Open(actor.PersonId, proposed) is not { } secret)
        {
            return new Refusal("Mã bí mật không còn: hãy bấm “Tạo mã bí mật mới” rồi quét lại.", nameof(Input.NewCode));
        }

        var code = TypedCode.Of(input.NewCode);
        if (code.Length != TimeCode.Length || TimeCode.StepOf(secret, code, clock.GetUtcNow()) is not { } step)
        {
            return new Refusal(
                "Mã này không đúng. Hãy kiểm tra giờ trên điện thoại (đặt tự động) và nhập mã mới nhất đang hiện trên ứng dụng.", nameof(Input.NewCode));
        }

        (factor.Secret, factor.Proposed, factor.LastStep, factor.Attempts, factor.ResetAt) = (proposed, null, step, 0, null);
        factor.NextAttemptAt = clock.GetUtcNow();
        var person = await database.Users.FirstAsync(p => p.Id == actor.PersonId, cancellationToken);
        person.TwoFactorEnabled = true;
        person.VoidCookies();
        var codes = await renew.MakeAsync(person.Id, cancellationToken);
        await records.OfAsync(actor, SecurityRecordKind.SecondFactorOn, concerned: null, organisation: null, "", cancellationToken);
        await history.RecordAsync(change, person.Id, before: null, after: null, cancellationToken);
        return new TurnedOn(person, codes);
    }
}
