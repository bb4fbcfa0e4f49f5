using Danchu.Core.Access;
using Danchu.Core.Accounts.Attempts;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Changes;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Core.Accounts;

/// <summary>
/// A person chooses their own password; their other sessions end. Attempts at the present one are counted as at sign-in: whoever finds a browser left open
/// cannot guess either.
/// </summary>
[Named("Tự đổi mật khẩu")]
public sealed class ChangePassword(
    UserManager<Person> people,
    MakeChange makeChange,
    RecordPersonHistory history,
    CountAttempt attempts,
    EndSessions endSessions,
    WriteRecord record)
{
    public sealed record Input(string CurrentPassword = "", string NewPassword = "", string RepeatedPassword = "");

    /// <param name="session">The session that goes on, or none.</param>
    public async Task<Outcome<Person>> ExecuteAsync(Actor actor, Input input, Guid? session = null, CancellationToken cancellationToken = default)
    {
        if (!string.Equals(input.NewPassword, input.RepeatedPassword, StringComparison.Ordinal))
        {
            return new Refusal("Hai lần nhập mật khẩu mới không giống nhau.", nameof(Input.RepeatedPassword));
        }

        if (string.Equals(input.CurrentPassword, input.NewPassword, StringComparison.Ordinal))
        {
            return new Refusal("Mật khẩu mới phải khác mật khẩu hiện tại.", nameof(Input.NewPassword));
        }

        var attempt = await attempts.TakeAsync(AttemptKeys.AtPage(actor.PersonId, "account/password"), cancellationToken);
        if (attempt.IsTooSoon)
        {
            await RecordSlowedAsync(actor, attempt, cancellationToken);
            return new TooManyAttempts(attempt.Wait, nameof(Input.CurrentPassword));
        }

        var outcome = await makeChange.ExecuteAsync(this, actor, change => ChangeAsync(change, actor, input, session, cancellationToken), cancellationToken);
        if (outcome is Outcome<Person>.Refused { Reasons: var reasons } && reasons.Any(r => r.Field is nameof(Input.CurrentPassword)))
        {
            await record.OfAsync(actor, SecurityRecordKind.SignInFailed, null, null, "trang đổi mật khẩu", cancellationToken);
        }
        else
        {
            await attempts.ForgiveAsync(attempt, cancellationToken);
        }

        return outcome;
    }

    private async Task<Outcome<Person>> ChangeAsync(Change change, Actor actor, Input input, Guid? session, CancellationToken cancellationToken)
    {
        var person = await people.FindByIdAsync(actor.PersonId.ToString());
        if (person is null)
        {
            return Denial.Absent;
        }

        person.MustChangePassword = false;
        person.TemporaryPasswordUntil = null;
        var result = await people.ChangePasswordAsync(person, input.CurrentPassword ?? "", input.NewPassword ?? "");
        if (!result.Succeeded)
        {
            return result.Errors.Select(Refuse).ToList();
        }

        await endSessions.ExecuteAsync(actor, person.Id, session, "đổi mật khẩu", cancellationToken);
        await record.OfAsync(actor, SecurityRecordKind.PasswordChanged, null, null, "", cancellationToken);
        await history.RecordAsync(change, person.Id, before: null, after: null, cancellationToken);
        return person;
    }

    private async Task RecordSlowedAsync(Actor actor, Attempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.IsFirstSlowed)
        {
            await record.OfAsync(
                actor, SecurityRecordKind.SignInSlowed, null, null, $"trang đổi mật khẩu, chờ {TooManyAttempts.Words(attempt.Wait)}", cancellationToken);
        }
    }

    private static Refusal Refuse(IdentityError error) => new(
        error.Description,
        string.Equals(error.Code, nameof(IdentityErrorDescriber.PasswordMismatch), StringComparison.Ordinal)
            ? nameof(Input.CurrentPassword)
            : nameof(Input.NewPassword));
}
