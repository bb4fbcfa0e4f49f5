using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Rounds.Scores;

/// <summary>The pages of a league in a real browser: accessible, light, and no wider than a phone.</summary>
public sealed class LeagueScreensTests(LeagueSite league, BrowserFixture browser) : IClassFixture<LeagueSite>
{
    private static readonly (string Name, string Path)[] Pages =
        [("league", ""), ("league-detailed", "?detailed=true&sort=difference"), ("league-heat-map", "/heat-map?detailed=true"), ("league-losses", "/losses")];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Screens_OnDesktopAndPhone_AreAccessibleLightAndFit(bool phone)
    {
        await using var window = await browser.OpenAsync(league.Site.Address, phone ? BrowserView.Phone : BrowserView.Desktop);
        await window.Page.GotoAsync("/sign-in");
        await window.Page.FillAsync("[name='Input.UserName']", LeagueSite.Secretary);
        await window.Page.FillAsync("[name='Input.Password']", WebSite.Password);
        await window.Page.ClickAsync("button.button");

        foreach (var (name, path) in Pages)
        {
            (await PageWeight.MeasureAsync(window, league.Address + path)).ShouldFitTheBudget();
            await window.Page.ShouldBeAccessibleAsync();
            (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(window.Page.ViewportSize!.Width, name);
            await window.TakePictureAsync($"{name}-{(phone ? "phone" : "desktop")}");
        }

        window.Troubles.ShouldBeEmpty();
    }
}
