using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>
/// From the first page to a letter as it was last year, at a desk and on a telephone without scripts: no more than four clicks until it lies before its
/// leader, three more until it is out.
/// </summary>
public sealed class RepeatRoundJourneyTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Theory]
    [InlineData("round", true)]
    [InlineData("mixed", false)]
    public async Task Round_LikeLastYears_LiesBeforeItsLeaderInFourClicks(string which, bool script)
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
        var warned = desk.Main.GetByLabel("Tôi đã đọc các cảnh báo và vẫn trình ký");
        if (await warned.CountAsync() > 0)
        {
            await ClickAsync(warned);
        }

        await ClickAsync(desk.Main.GetByRole(AriaRole.Button, new() { Name = "Trình ký công văn", Exact = true }));
        await desk.SeeConfirmedAsync("Đã trình ký công văn.");
        clicks.ShouldBeLessThanOrEqualTo(4);

        await using var leader = await Desk.SignInAsync(browser, site.Address, view, "lanhdao.tamduong");
        await leader.FollowAsync("Đọc và ký");
        await leader.OpenAsync("Ký, ban hành tới");
        await leader.PressAsync("Ký và ban hành");
        await leader.SeeConfirmedAsync("Đã ký, ban hành công văn");
        if (script)
        {
            await desk.ShouldFitAPhoneAsync("round-repeated");
        }
    }
}
