using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Core.Accounts;

/// <summary>A person chooses their own password. Their other sessions end with the new security stamp.</summary>
[Named("Tự đổi mật khẩu")]
public sealed class ChangePassword(UserManager<Person> people, MakeChange makeChange, RecordPersonHistory history)
{
    public sealed record Input(string CurrentPassword = "", string NewPassword = "", string RepeatedPassword = "");

    public async Task<Outcome<Person>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!string.Equals(input.NewPassword, input.RepeatedPassword, StringComparison.Ordinal))
        {
            return new Refusal("Hai lần nhập mật khẩu mới không giống nhau.", nameof(Input.RepeatedPassword));
        }

        return await makeChange.ExecuteAsync(this, actor, change => ChangeAsync(change, actor, input, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<Person>> ChangeAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        var person = await people.FindByIdAsync(actor.PersonId.ToString());
        if (person is null)
        {
            return Denial.Absent;
        }

        if (string.Equals(input.CurrentPassword, input.NewPassword, StringComparison.Ordinal))
        {
            return new Refusal("Mật khẩu mới phải khác mật khẩu hiện tại.", nameof(Input.NewPassword));
        }

        person.MustChangePassword = false;
        var result = await people.ChangePasswordAsync(person, input.CurrentPassword ?? "", input.NewPassword ?? "");
        if (!result.Succeeded)
        {
            return result.Errors.Select(Refuse).ToList();
        }

        await history.RecordAsync(change, person.Id, before: null, after: null, cancellationToken);
        return person;
    }

    private static Refusal Refuse(IdentityError error) => new(
        error.Description,
        string.Equals(error.Code, nameof(IdentityErrorDescriber.PasswordMismatch), StringComparison.Ordinal)
            ? nameof(Input.CurrentPassword)
            : nameof(Input.NewPassword));
}
