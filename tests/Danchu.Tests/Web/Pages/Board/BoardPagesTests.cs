using System.Text.RegularExpressions;
using Danchu.Core.Identifiers;
using Danchu.Tests.FollowUp.Board;
using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Web.Pages.Board;

public sealed partial class BoardPagesTests(BoardSite site, BrowserFixture browser) : IClassFixture<BoardSite>
{
    [Fact]
    public async Task Board_OfAProvince_DrawsEachCommuneAsALinkWithItsSignAndHatching()
    {
        using var visitor = await site.Site.SignedInAsync("tinh-secretariat");

        var html = (await visitor.GetAsync("/board")).Html;

        var map = Map().Match(html).Value;
        var links = Link().Matches(map).Select(m => m.Value).ToList();
        links.Count.ShouldBe(38);
        links.ShouldAllBe(link => link.Contains("<path ", StringComparison.Ordinal) && link.Contains("<title>", StringComparison.Ordinal));
        links.Count(l => l.Contains("#h-Late", StringComparison.Ordinal)).ShouldBe(4);
        Regex.Count(map, "#g-Accepted\"", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(16);
        Regex.Count(map, "#g-Late\"", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(4);
        links.Count(l => l.Contains("href=\"/reports/", StringComparison.Ordinal)).ShouldBe(24);
        links.Count(l => l.Contains($"href=\"/rounds/{site.Round}?q=", StringComparison.Ordinal)).ShouldBe(14);
        map.ShouldContain("<desc id=\"map-d\">38 xã, phường của đợt báo cáo, mỗi xã một liên kết.");
        html.ShouldContain("Đã gửi 31/43 đơn vị");
        html.ShouldContain("trên 6 đơn vị");
    }

    [Fact]
    public async Task Board_EveryLinkOfTheMap_LeadsSomewhere()
    {
        using var visitor = await site.Site.SignedInAsync("tinh-reader");

        var map = Map().Match((await visitor.GetAsync("/board")).Html).Value;

        foreach (Match link in Link().Matches(map))
        {
            var href = Href().Match(link.Value).Groups["href"].Value.Replace("&amp;", "&", StringComparison.Ordinal);
            (await visitor.GetAsync(href)).Status.ShouldBe(200, href);
        }
    }

    [Fact]
    public async Task Board_WithoutAreas_ShowsTilesWithTheSameSigns()
    {
        using var visitor = await site.Site.SignedInAsync("tinh-secretariat");

        var html = (await visitor.GetAsync($"/board?round={site.RoundBefore}")).Html;

        html.ShouldNotContain("class=\"map\"");
        Tile().Count(html).ShouldBe(38);
    }

    [Theory]
    [InlineData("huyen-secretariat")]
    [InlineData("xa-reader")]
    public async Task Board_OfAForeignRound_IsNotFound(string userName)
    {
        using var visitor = await site.Site.SignedInAsync(userName);

        (await visitor.GetAsync($"/board?round={site.Round}")).Status.ShouldBe(404);
        (await visitor.GetAsync("/board?round=x")).Status.ShouldBe(404);
        (await visitor.GetAsync($"/board?round={RoundId.New()}")).Status.ShouldBe(404);
        (await visitor.GetAsync("/board")).Html.ShouldContain("Chưa có đợt báo cáo nào để xem");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Board_InABrowser_IsLightAccessibleAndFitsItsWindow(bool phone)
    {
        await using var window = await browser.OpenAsync(site.Site.Address, phone ? BrowserView.Phone : BrowserView.Desktop with { Width = 1280 });
        await SignInAsync(window.Page);

        (await PageWeight.MeasureAsync(window, "/board")).ShouldFitTheBudget();

        await window.Page.ShouldBeAccessibleAsync();
        (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(phone ? 390 : 1280);
        (await window.Page.EvaluateAsync<int>("[...document.querySelectorAll('.map a path')].filter(p => p.getBBox().width > 2).length")).ShouldBe(38);
        window.Troubles.ShouldBeEmpty();
        await window.TakePictureAsync($"board-{(phone ? "phone" : "desktop")}");
    }

    [Fact]
    public async Task Board_WithoutScripts_OpensACommuneFromTheMapAndAnotherIndicator()
    {
        await using var window = await browser.OpenAsync(site.Site.Address, BrowserView.DesktopWithoutScript);
        await SignInAsync(window.Page);
        await window.Page.GotoAsync("/board");

        await window.Page.Locator("#indicator").SelectOptionAsync(BoardSite.Meetings);
        await window.Page.Locator(".pick button").ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(new Regex("indicator=hoi-nghi", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await window.Page.Locator(".map a").First.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.Page).ToHaveURLAsync(new Regex("/(?:reports|rounds)/", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name='Input.UserName']", "tinh-secretariat");
        await page.FillAsync("[name='Input.Password']", WebSite.Password);
        await page.ClickAsync("main button");
        await Assertions.Expect(page).ToHaveURLAsync("/");
    }

    [GeneratedRegex("<svg class=\"map\".*?</svg>", RegexOptions.Singleline, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Map();

    [GeneratedRegex("<a href=.*?</a>", RegexOptions.Singleline, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Link();

    [GeneratedRegex("href=\"(?<href>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Href();

    [GeneratedRegex("class=\"t-(Accepted|Waiting|Returned|NotSent|Late)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Tile();
}
