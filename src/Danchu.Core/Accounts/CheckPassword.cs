using System.Diagnostics.CodeAnalysis;
using Danchu.Core.Access;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Core.Accounts;

/// <summary>
/// Whether a name and a password belong together. Five failures lock the account for fifteen minutes. An unknown name takes as long as a known one
/// and gets the same answer.
/// </summary>
public sealed class CheckPassword(UserManager<Person> people)
{
    public sealed record Input(string UserName = "", string Password = "");

    // The hash of a password nobody has, so that an unknown name costs the same time.
    private static readonly Person Nobody = new() { FullName = "", UserName = "" };
    private static readonly string NobodysHash = new PasswordHasher<Person>().HashPassword(Nobody, Guid.NewGuid().ToString());

    [SuppressMessage("Usage", "MA0032", Justification = "UserManager takes no cancellation token.")]
    public async Task<Outcome<Person>> ExecuteAsync(Input input, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var password = input.Password ?? "";
        if (string.IsNullOrWhiteSpace(input.UserName))
        {
            return new Refusal("Chưa nhập tên đăng nhập.", nameof(Input.UserName));
        }

        var person = await people.FindByNameAsync(InputText.Line(input.UserName));
        if (person is null || password.Length > Person.PasswordLimit)
        {
            people.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, "");
            return Wrong();
        }

        if (await people.IsLockedOutAsync(person))
        {
            return Locked();
        }

        if (!await people.CheckPasswordAsync(person, password))
        {
            await people.AccessFailedAsync(person);
            return await people.IsLockedOutAsync(person) ? Locked() : Wrong();
        }

        await people.ResetAccessFailedCountAsync(person);
        return person.Disabled ? Wrong() : person;
    }

    private static Refusal Wrong() => new("Tên đăng nhập hoặc mật khẩu không đúng.", nameof(Input.Password));

    private static Refusal Locked() => new("Sai mật khẩu quá 5 lần: tài khoản tạm khóa 15 phút.", nameof(Input.Password));
}
