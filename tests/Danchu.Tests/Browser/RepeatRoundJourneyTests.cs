using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>From the first page to a letter that is out, as it was last year: no more than six clicks, at a desk and on a telephone without scripts.</summary>
public sealed class RepeatRoundJourneyTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Theory]
    [InlineData("round", true)]
    [InlineData("mixed", false)]
    public async Task Round_LikeLastYears_IsOutInSixClicks(string which, bool script)
    {
        site.Clock.Now = new DateTimeOffset(2024, 11, 20, 1, 0, 0, TimeSpan.Zero);
        var view = script ? BrowserView.Desktop with { Width = 1280 } : BrowserView.PhoneWithoutScript;
        var last = (await PagesOfTheYear.FindAsync(site))[which];
        await using var desk = await Desk.SignInAsync(browser, site.Address, view, "thuky.tamduong");
        var clicks = 0;
        Task ClickAsync(ILocator what)
        {
            clicks++;
            return what.ClickAsync();
        }

        await ClickAsync(desk.Main.Locator($"a[href='/rounds/{last}']").First);
        await ClickAsync(desk.Main.GetByRole(AriaRole.Button, new() { Name = "Mở đợt như đợt này cho năm sau" }));
        await desk.SeeConfirmedAsync("Đã soạn bản nháp theo đợt trước");
        await desk.SeeAsync("2024");
        await ClickAsync(desk.Main.Locator("summary", new() { HasText = "Ban hành yêu cầu tới" }));
        var warned = desk.Main.GetByLabel("Tôi đã đọc các cảnh báo và vẫn ban hành");
        if (await warned.CountAsync() > 0)
        {
            await ClickAsync(warned);
        }

        await ClickAsync(desk.Main.GetByRole(AriaRole.Button, new() { Name = "Ban hành yêu cầu", Exact = true }));
        await desk.SeeConfirmedAsync("Đã ban hành công văn");
        clicks.ShouldBeLessThanOrEqualTo(6);
        if (script)
        {
            await desk.ShouldFitAPhoneAsync("round-repeated");
        }
    }
}
