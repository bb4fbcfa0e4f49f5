using Danchu.Tests.FollowUp.Board;
using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Web.Pages.Board;

public sealed class LargeBoardTests(LargeBoardSite site, BrowserFixture browser) : IClassFixture<LargeBoardSite>
{
    [Fact]
    public async Task Board_OfAProvinceOf148Communes_FitsTheBudgetOfAPage()
    {
        await using var window = await browser.OpenAsync(site.Site.Address, BrowserView.Desktop);
        await window.Page.GotoAsync("/sign-in");
        await window.Page.FillAsync("[name='Input.UserName']", "tinh-secretariat");
        await window.Page.FillAsync("[name='Input.Password']", WebSite.Password);
        await window.Page.ClickAsync("main button");
        await Assertions.Expect(window.Page).ToHaveURLAsync("/");

        (await PageWeight.MeasureAsync(window, "/board")).ShouldFitTheBudget();

        (await window.Page.Locator(".map a").CountAsync()).ShouldBe(148);
    }
}
