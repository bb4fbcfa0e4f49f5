using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Accounts;

/// <summary>Who comes in, and who stays in: the password once, the account at each request.</summary>
public sealed class CheckPasswordTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private const string Wrong = "Tên đăng nhập hoặc mật khẩu không đúng.";

    [Theory]
    [InlineData("xa-clerk")]
    [InlineData(" XA-Clerk ")]
    public async Task Check_NameAndItsPassword_IsThatPerson(string userName) =>
        (await CheckAsync(userName, WebSite.Password)).ShouldBeDone().UserName.ShouldBe("xa-clerk");

    [Theory]
    [InlineData("xa-clerk", "mật khẩu khác", Wrong, "Password")]
    [InlineData("khong-ai-ca", WebSite.Password, Wrong, "Password")]
    [InlineData("xa-clerk", "", Wrong, "Password")]
    [InlineData(" ", WebSite.Password, "Chưa nhập tên đăng nhập.", "UserName")]
    public async Task Check_AnythingElse_IsRefusedWithoutSayingWhichIsWrong(string userName, string password, string said, string field) =>
        (await CheckAsync(userName, password)).ShouldBeRefused(said, field);

    [Fact]
    public async Task Check_FiveFailures_LockTheAccountForTheRightPasswordToo()
    {
        for (var failure = 1; failure <= 4; failure++)
        {
            (await CheckAsync("xa-reader", "sai")).ShouldBeRefused(Wrong, "Password");
        }

        (await CheckAsync("xa-reader", "sai")).ShouldBeRefused("Sai mật khẩu quá 5 lần: tài khoản tạm khóa 15 phút.", "Password");
        (await CheckAsync("xa-reader", WebSite.Password)).ShouldBeRefused("tạm khóa", "Password");
    }

    [Fact]
    public async Task Check_RightOnceBetweenFailures_BeginsToCountAnew()
    {
        foreach (var password in Enumerable.Repeat("sai", 4).Append(WebSite.Password).Concat(Enumerable.Repeat("sai", 4)))
        {
            await CheckAsync("xa-signer", password);
        }

        (await CheckAsync("xa-signer", WebSite.Password)).ShouldBeDone().UserName.ShouldBe("xa-signer");
    }

    [Fact]
    public async Task Session_OfAPerson_HasTheRolesOfThisMoment()
    {
        var id = await province.Site.AddPersonAsync("hai-vai", (province.Units.Commune, Role.Clerk), (province.Units.District, Role.Reader));

        var session = await FindAsync(id);

        session!.ShouldSatisfyAllConditions(s => s.UserName.ShouldBe("hai-vai"), s => s.MustChangePassword.ShouldBeFalse());
        session!.Actor.Memberships.ShouldBe([new(province.Units.Commune, Role.Clerk), new(province.Units.District, Role.Reader)], ignoreOrder: true);
        (await FindAsync(Guid.CreateVersion7())).ShouldBeNull();
    }

    [Fact]
    public async Task Disabled_Account_HasNeitherSessionNorPassword()
    {
        var id = await province.Site.AddPersonAsync("da-nghi", (province.Units.Commune, Role.Clerk));
        await province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Users.Where(p => p.Id == id)
            .ExecuteUpdateAsync(u => u.SetProperty(p => p.Disabled, true), TestContext.Current.CancellationToken));

        (await CheckAsync("da-nghi", WebSite.Password)).ShouldBeRefused(Wrong, "Password");
        (await FindAsync(id)).ShouldBeNull();
    }

    private Task<Outcome<Person>> CheckAsync(string userName, string password) => province.Site.InScopeAsync(s =>
        s.GetRequiredService<CheckPassword>().ExecuteAsync(new(userName, password), TestContext.Current.CancellationToken));

    private Task<Session?> FindAsync(Guid id) =>
        province.Site.InScopeAsync(s => s.GetRequiredService<FindSession>().ReadAsync(id, TestContext.Current.CancellationToken));
}
