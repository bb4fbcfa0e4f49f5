using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Demonstration;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>A person sets up a second factor by what the page shows, and signs in with it, with script and without, on a telephone's width.</summary>
public sealed class SecondFactorJourneyTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SecondFactor_SetUpByThePage_IsAskedForAtTheNextSignIn(bool script)
    {
        var user = script ? "hai-lop-co-script" : "hai-lop-khong-script";
        await AddAsync(user);
        await using var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Desktop with { Script = script }, user);
        await desk.GoAsync("/account");
        await desk.FollowAsync("Xác thực hai lớp");
        await LookAsync(desk, script, "second-factor-begin");
        await desk.PressAsync("Bắt đầu thiết lập");
        var phone = PhoneApp.Of(await desk.Page.Locator("#secret").InnerTextAsync());
        await Assertions.Expect(desk.Page.Locator("img.qr")).ToBeVisibleAsync();
        await LookAsync(desk, script, "second-factor-set-up");
        var codes = await TurnOnAsync(desk, phone, script);

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await SignInAgainAsync(desk, user, phone, script);
        await desk.SeeHeadingAsync("Việc của tôi");
        await UseARecoveryCodeAsync(desk, user, codes[0]);
        desk.Window.Troubles.Where(trouble => !trouble.Contains("400 (Bad Request)", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Demands_AreSetByTheAdministratorAtTheTop()
    {
        await using var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Desktop, "quantri.trunguong");
        await desk.GoAsync("/people");
        await desk.FollowAsync("Bắt buộc xác thực hai lớp");
        await desk.ChooseAsync("Vai trò", "Người đọc");
        await desk.FillAsync("Bắt buộc từ ngày", "2024-06-01");
        await desk.PressAsync("Lưu");
        await desk.SeeConfirmedAsync("Người đọc phải dùng xác thực hai lớp từ ngày 01/06/2024.");
        await desk.ShouldFitAPhoneAsync("second-factor-demands");
    }

    private async Task<IReadOnlyList<string>> TurnOnAsync(Desk desk, PhoneApp phone, bool script)
    {
        await desk.FillAsync("Mã trên ứng dụng vừa thêm", phone.WrongCodeAt(site.Clock.Now));
        await desk.FillAsync("Mật khẩu", LoadDemonstration.Password);
        await desk.PressAsync("Bật xác thực hai lớp");
        await desk.SeeAsync("Mã này không đúng.");
        await desk.FillAsync("Mã trên ứng dụng vừa thêm", phone.CodeAt(site.Clock.Now));
        await desk.FillAsync("Mật khẩu", LoadDemonstration.Password);
        await desk.PressAsync("Bật xác thực hai lớp");
        await desk.SeeAsync("Mười mã này chỉ hiện một lần.");
        await LookAsync(desk, script, "second-factor-codes");
        var codes = await desk.Page.Locator(".codes code").AllInnerTextsAsync();
        await desk.FollowAsync("Tôi đã cất các mã");
        await desk.SeeHeadingAsync("Việc của tôi");
        await desk.GoAsync("/account/second-factor");
        await desk.SeeAsync("Còn 10 mã dự phòng");
        await LookAsync(desk, script, "second-factor-on");
        return codes;
    }

    private async Task SignInAgainAsync(Desk desk, string user, PhoneApp phone, bool script)
    {
        await GiveNameAsync(desk, user);
        await desk.FillAsync("Mã xác thực", phone.CodeAt(site.Clock.Now));
        await desk.PressAsync("Tiếp tục");
        await desk.SeeAsync("Mã này đã được dùng.");
        await LookAsync(desk, script, "sign-in-code");
        site.Clock.Now += TimeSpan.FromSeconds(30);
        await desk.FillAsync("Mã xác thực", phone.CodeAt(site.Clock.Now));
        await desk.PressAsync("Tiếp tục");
    }

    private static async Task UseARecoveryCodeAsync(Desk desk, string user, string code)
    {
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await GiveNameAsync(desk, user);
        await desk.FillAsync("Mã xác thực", code);
        await desk.PressAsync("Tiếp tục");
        await desk.SeeHeadingAsync("Việc của tôi");
        await desk.GoAsync("/account/second-factor");
        await desk.SeeAsync("Còn 9 mã dự phòng");
    }

    private static async Task GiveNameAsync(Desk desk, string user)
    {
        await desk.GoAsync("/sign-in");
        await desk.FillAsync("Tên đăng nhập", user);
        await desk.FillAsync("Mật khẩu", LoadDemonstration.Password);
        await desk.PressAsync("Đăng nhập");
        await desk.SeeHeadingAsync("Mã xác thực");
    }

    // axe needs a script of its own in the window.
    private static Task LookAsync(Desk desk, bool script, string picture) => script ? desk.ShouldFitAPhoneAsync(picture) : Task.CompletedTask;

    private Task<Guid> AddAsync(string user) => site.InScopeAsync(async services =>
    {
        var commune = await services.GetRequiredService<DanchuDatabase>().Organisations.SingleAsync(o => o.Code == "BAN.BO");
        return await site.AddPersonAsync(user, (commune.Id, Role.Signer));
    });
}
