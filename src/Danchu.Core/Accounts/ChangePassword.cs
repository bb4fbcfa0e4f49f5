using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Core.Accounts;

/// <summary>A person chooses their own password. Their other sessions end with the new security stamp.</summary>
public sealed class ChangePassword(DanchuDatabase database, UserManager<Person> people, RecordPersonHistory history)
{
    public sealed record Input(string CurrentPassword = "", string NewPassword = "", string RepeatedPassword = "");

    public async Task<Outcome<Person>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!string.Equals(input.NewPassword, input.RepeatedPassword, StringComparison.Ordinal))
        {
            return new Refusal("Hai lần nhập mật khẩu mới không giống nhau.", nameof(Input.RepeatedPassword));
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
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

        await history.AppendAsync(actor, nameof(ChangePassword), person.Id, before: null, after: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return person;
    }

    private static Refusal Refuse(IdentityError error) => new(
        error.Description,
        string.Equals(error.Code, nameof(IdentityErrorDescriber.PasswordMismatch), StringComparison.Ordinal)
            ? nameof(Input.CurrentPassword)
            : nameof(Input.NewPassword));
}
