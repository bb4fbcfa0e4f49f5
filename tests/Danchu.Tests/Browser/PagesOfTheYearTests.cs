using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>Every page of the chain, as somebody sees it who comes for the first time with a telephone: light, not sideways, readable to everyone; and
/// nothing overlaps or is squeezed there or on a desk.</summary>
public sealed class PagesOfTheYearTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Pages_OfTheWholeYear_AreLightAccessibleAndFitAPhone()
    {
        var ids = await PagesOfTheYear.FindAsync(site);
        string Filled(string text) => ids.Aggregate(text, (now, id) => now.Replace("{" + id.Key + "}", id.Value, StringComparison.Ordinal));
        var troubles = new List<string>();
        foreach (var someone in PagesOfTheYear.All.GroupBy(p => Filled(p.UserName), StringComparer.Ordinal))
        {
            var cookies = await SignInAsync(someone.Key);
            await using var phone = await browser.OpenAsync(site.Address, BrowserView.Phone);
            await phone.Context.AddCookiesAsync(cookies);
            foreach (var (name, _, address) in someone)
            {
                await phone.ForgetAsync(BrowserView.Phone);
                troubles.AddRange((await LookAsync(phone, Filled(address))).Select(t => $"{name}: {t}"));
                await KeepPicturesAsync(phone, cookies, name, Filled(address));
            }
        }

        troubles.ShouldBeEmpty();
    }

    private static async Task<List<string>> LookAsync(BrowserWindow phone, string address)
    {
        var troubles = new List<string>();
        var weight = await PageWeight.MeasureAsync(phone, address);
        if (weight.Bytes > PageWeight.Budget)
        {
            troubles.Add($"{weight.Bytes} bytes: {string.Join("; ", weight.Requests)}");
        }

        troubles.AddRange(await phone.Page.LookAtLayoutAsync());

        if (await phone.Page.Locator("h1").CountAsync() != 1)
        {
            troubles.Add("not one first heading");
        }

        if ((await phone.Page.Locator("body").InnerTextAsync()).Contains("@if", StringComparison.Ordinal))
        {
            troubles.Add("shows code of the page");
        }

        var axe = await Record.ExceptionAsync(() => phone.Page.ShouldBeAccessibleAsync());
        troubles.AddRange(await phone.Page.LookAtLayoutAsync(1280));
        return axe is null ? [.. troubles, .. phone.Troubles] : [.. troubles, .. phone.Troubles, axe.Message];
    }

    private async Task<IReadOnlyList<Cookie>> SignInAsync(string userName)
    {
        if (userName.Length == 0)
        {
            return [];
        }

        await using var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.DesktopWithoutScript, userName);
        return [.. (await desk.Window.Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = site.Address.ToString() })];
    }

    // DANCHU_PICTURES=yes: for a person to look at, under var/screenshots.
    private async Task KeepPicturesAsync(BrowserWindow phone, IReadOnlyList<Cookie> cookies, string name, string address)
    {
        if (Environment.GetEnvironmentVariable("DANCHU_PICTURES") is null)
        {
            return;
        }

        await phone.TakePictureAsync($"{name}-phone", whole: false);
        await using var desktop = await browser.OpenAsync(site.Address, BrowserView.Desktop with { Width = 1280, Height = 900 });
        await desktop.Context.AddCookiesAsync(cookies);
        await desktop.Page.GotoAsync(address);
        await desktop.TakePictureAsync(name, whole: false);
    }
}
