using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

public sealed class UnitPagesBrowserTests(BrowserFixture browser, ProvinceSite province) : IClassFixture<ProvinceSite>
{
    [Fact]
    public async Task Pages_OfUnitsAndPeople_AreAccessibleAndFitAPhone()
    {
        var given = await province.AsAsync("huyen-administrator", (s, actor) => s.GetRequiredService<GiveMembership>().ExecuteAsync(
            actor, new("xa-reader", "T1.H1.X1", Role.Signer), TestContext.Current.CancellationToken));
        given.ShouldBeDone().Waits.ShouldBeTrue();
        await using var window = await browser.OpenAsync(province.Site.Address, BrowserView.Phone);
        var page = window.Page;
        await page.GotoAsync("/sign-in");
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Tên đăng nhập").FillAsync("tinh-administrator");
        await page.GetByLabel("Mật khẩu").FillAsync(WebSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        var unit = $"/organisations/{province.Units.Commune}";

        foreach (var address in new[]
        {
            "/organisations",
            "/organisations/tree",
            "/organisations/create",
            unit,
            $"{unit}/duties",
            $"{unit}/duties-below",
            $"{unit}/move",
            $"{unit}/standing-office",
            $"/history?organisation={province.Units.Commune}",
            "/people",
            "/people/import",
            "/people/give",
            "/people/waiting",
            $"/people/{given.ShouldBeDone().PersonId}",
            "/account",
            "/account/records",
            "/records",
            "/verification",
        })
        {
            await page.GotoAsync(address);
            await page.ShouldBeAccessibleAsync();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, address);
        }

        window.Troubles.ShouldBeEmpty();
    }
}
