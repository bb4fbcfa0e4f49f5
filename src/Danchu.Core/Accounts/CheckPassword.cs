using System.Diagnostics.CodeAnalysis;
using Danchu.Core.Access;
using Danchu.Core.Accounts.Attempts;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// Whether a name and a password belong together. The attempt is counted first (<see cref="CountAttempt"/>): who failed often waits, longer each time, and
/// meanwhile no password is looked at. An unknown name takes as long as a known one and gets the same answers.
/// </summary>
public sealed class CheckPassword(
    UserManager<Person> people, DanchuDatabase database, CountAttempt attempts, WriteRecord record, Origin origin, TimeProvider clock)
{
    public sealed record Input(string UserName = "", string Password = "");

    // Nobody's password: an unknown name costs the same time.
    private static readonly Person Nobody = new() { FullName = "", UserName = "" };
    private static readonly Lock Making = new();
    private static string? nobodysHash;

    /// <param name="browser">The browser, if anyone signed in with it before: strangers' failures do not slow those who did.</param>
    [SuppressMessage("Usage", "MA0032", Justification = "UserManager takes no cancellation token.")]
    public async Task<Outcome<Person>> ExecuteAsync(Input input, SeenBrowser? browser = null, CancellationToken cancellationToken = default)
    {
        var name = InputText.Line(input.UserName);
        if (name.Length == 0)
        {
            return new Refusal("Chưa nhập tên đăng nhập.", nameof(Input.UserName));
        }

        var key = people.NormalizeName(name);
        var person = await people.FindByNameAsync(name);
        var own = person is not null && browser?.People.Contains(person.Id) is true ? browser.Id : (Guid?)null;
        var attempt = await attempts.TakeAsync(AttemptKeys.AtSignIn(key, origin.Address, own), cancellationToken);
        if (attempt.IsTooSoon)
        {
            SignInMeter.Count("slowed");
            await RecordSlowedAsync(attempt, name, person, cancellationToken);
            return new TooManyAttempts(attempt.Wait, nameof(Input.Password));
        }

        if (!await IsRightAsync(person, input.Password ?? ""))
        {
            SignInMeter.Count("wrong");
            await record.OfNobodyAsync(SecurityRecordKind.SignInFailed, name, person?.Id, "", cancellationToken);
            return Wrong();
        }

        return await LetInAsync(person!, attempt, cancellationToken);
    }

    // The password was right; whether its owner may come in is asked last.
    private async Task<Outcome<Person>> LetInAsync(Person person, Attempt attempt, CancellationToken cancellationToken)
    {
        var name = person.UserName ?? "";
        if (person.Disabled)
        {
            SignInMeter.Count("refused");
            await record.OfNobodyAsync(SecurityRecordKind.SignInRefused, name, person.Id, "tài khoản đã ngừng", cancellationToken);
            return Wrong();
        }

        if (person is { MustChangePassword: true, TemporaryPasswordUntil: { } until } && until < clock.Today())
        {
            SignInMeter.Count("refused");
            await record.OfNobodyAsync(SecurityRecordKind.SignInRefused, name, person.Id, "mật khẩu tạm hết hạn", cancellationToken);
            return new Refusal(
                $"Mật khẩu tạm này chỉ dùng được đến hết ngày {until.Short()}. Hãy đề nghị người quản trị cấp mật khẩu mới.", nameof(Input.Password));
        }

        SignInMeter.Count("right");
        await attempts.ForgiveAsync(attempt, cancellationToken);
        return person;
    }

    private async Task<bool> IsRightAsync(Person? person, string password)
    {
        if (person is null || password.Length > Person.PasswordLimit)
        {
            people.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash(), "");
            return false;
        }

        var right = await people.CheckPasswordAsync(person, password);

        // A weak old hash was made anew just now, and another request may have done so first: what stands in the database counts.
        if (right && database.Entry(person).State is EntityState.Modified)
        {
            await database.Entry(person).ReloadAsync();
        }

        return right;
    }

    private async Task RecordSlowedAsync(Attempt attempt, string name, Person? person, CancellationToken cancellationToken)
    {
        if (attempt.IsFirstSlowed)
        {
            await record.OfNobodyAsync(SecurityRecordKind.SignInSlowed, name, person?.Id, $"chờ {TooManyAttempts.Words(attempt.Wait)}", cancellationToken);
        }
    }

    // As long to compute as those of people; made once a process.
    private string NobodysHash()
    {
        lock (Making)
        {
            return nobodysHash ??= people.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        }
    }

    private static Refusal Wrong() => new("Tên đăng nhập hoặc mật khẩu không đúng.", nameof(Input.Password));
}
