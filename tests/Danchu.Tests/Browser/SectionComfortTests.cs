using Danchu.Core.Database;
using Danchu.Demonstration;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>What the script of a section adds: saving while one writes, nothing lost when two write at once or the line is down.</summary>
public sealed class SectionComfortTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Section_WrittenByTwoAtOnce_ShowsBothTexts()
    {
        await using var first = await OpenAsync("thuky.tamduong", "lanh-dao-cap-uy");
        await using var second = await OpenAsync("vanthu.tamduong", "lanh-dao-cap-uy");

        await Sheet(first).FillAsync("Bản của thư ký.");
        await SeeStateAsync(first, "Đã tự lưu");
        await Sheet(second).FillAsync("Bản của văn thư.");
        await SeeStateAsync(second, "Người khác đã lưu mục này trước bạn");

        await second.GoAsync(second.Path);
        await Assertions.Expect(Area(second)).ToHaveValueAsync("Bản của thư ký.");
        await Assertions.Expect(second.Page.Locator("textarea.kept")).ToHaveValueAsync("Bản của văn thư.");
        await Sheet(second).FillAsync("Bản của thư ký. Bản của văn thư.");
        await second.PressAsync("Đã ghép xong bản của Vương Thị Minh Hạnh");
        await Assertions.Expect(second.Page.Locator("textarea.kept")).ToHaveCountAsync(0);
        await Assertions.Expect(Area(second)).ToHaveValueAsync("Bản của thư ký. Bản của văn thư.");
    }

    [Fact]
    public async Task Section_WhenTheLineIsDown_KeepsTheTextAndSendsItLater()
    {
        await using var desk = await OpenAsync("thuky.tamduong", "nhiem-vu");

        await desk.Window.Context.SetOfflineAsync(true);
        await Sheet(desk).FillAsync("Viết lúc mất mạng.");
        await SeeStateAsync(desk, "Chưa kết nối được");
        await desk.Window.Context.SetOfflineAsync(false);
        await SeeStateAsync(desk, "Đã tự lưu");

        await desk.GoAsync(desk.Path);
        await Assertions.Expect(Area(desk)).ToHaveValueAsync("Viết lúc mất mạng.");
    }

    [Fact]
    public async Task Section_WhenTheSessionEndsWhileOneWrites_KeepsTheTextAndSavesItAfterSigningInElsewhere()
    {
        await using var desk = await OpenAsync("vanthu.tamduong", "dan-chu-co-quan");
        await site.InScopeAsync(services => services.GetRequiredService<DanchuDatabase>().Sessions
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, site.Clock.Now), TestContext.Current.CancellationToken));

        await Sheet(desk).FillAsync("Viết lúc hết phiên.");
        await SeeStateAsync(desk, "Phiên đăng nhập đã hết");
        var opening = desk.Window.Context.WaitForPageAsync();
        await desk.Page.Locator("#save-state a").ClickAsync();
        var other = await opening;
        await other.GetByLabel("Tên đăng nhập", new() { Exact = true }).FillAsync("vanthu.tamduong");
        await other.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(LoadDemonstration.Password);
        await other.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await Assertions.Expect(other.Locator("h1").First).ToContainTextAsync("Việc của tôi");

        await desk.Page.BringToFrontAsync();
        await desk.Page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await SeeStateAsync(desk, "Đã tự lưu");
        await desk.GoAsync(desk.Path);
        await Assertions.Expect(Area(desk)).ToHaveValueAsync("Viết lúc hết phiên.");
    }

    [Fact]
    public async Task Section_ClosedWhileTheLineWasDown_OffersTheTextAgain()
    {
        await using var desk = await OpenAsync("thuky.tamduong", "han-che");
        await desk.Window.Context.SetOfflineAsync(true);
        await Sheet(desk).FillAsync("Chưa kịp gửi.");
        await SeeStateAsync(desk, "Chưa kết nối được");
        var address = desk.Path;

        // The window is closed before the line is back; a page that is only left may still hear that it is, and save.
        await desk.Page.CloseAsync();
        await desk.Window.Context.SetOfflineAsync(false);
        var page = await desk.Window.Context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, address).ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "Khôi phục nội dung chưa gửi được trên máy này" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Input_Text")).ToHaveValueAsync("Chưa kịp gửi.");
        await Assertions.Expect(page.Locator("#save-state")).ToContainTextAsync("Đã tự lưu", new LocatorAssertionsToContainTextOptions { Timeout = 120_000 });
    }

    [Fact]
    public async Task Picker_Typed_ShowsWhatMatchesWithoutDiacritics()
    {
        await using var desk = await OpenAsync("thuky.tamduong", "dan-chu-o-xa");

        await desk.Page.Locator("#pick").FillAsync("ngay cong");

        await Assertions.Expect(desk.Page.Locator("[data-picker] .pick-group:visible").First).ToContainTextAsync("Ngày công");
        await Assertions.Expect(desk.Page.Locator("[data-picker] .pick-group:visible", new PageLocatorOptions { HasText = "Đất" })).ToHaveCountAsync(0);
    }

    private static ILocator Sheet(Desk desk) => desk.Main.GetByLabel("Nội dung", new LocatorGetByLabelOptions { Exact = true });

    private static ILocator Area(Desk desk) => desk.Page.Locator("#Input_Text");

    private static Task SeeStateAsync(Desk desk, string text) =>
        Assertions.Expect(desk.Page.Locator("#save-state")).ToContainTextAsync(text, new LocatorAssertionsToContainTextOptions { Timeout = 120_000 });

    private async Task<Desk> OpenAsync(string userName, string section)
    {
        var ids = await PagesOfTheYear.FindAsync(site);
        var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Desktop, userName);
        await desk.GoAsync($"/assignments/{ids["upward"]}/sections/{section}");
        return desk;
    }
}
