using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Web.Pages.Rounds.Scores;

/// <summary>The league and the heat map of many columns: they fit or scroll in their own box, head over body, with the names of the units in sight.</summary>
public sealed class WideTablesTests(LeagueSite league, BrowserFixture browser) : IClassFixture<LeagueSite>
{
    private const string Scrolled =
        """
        () => {
            const box = document.querySelector('.scroll:has(> .league)');
            box.scrollLeft = 100000; box.scrollTop = 60;
            const left = e => e.getBoundingClientRect().left, right = e => e.getBoundingClientRect().right, edge = box.getBoundingClientRect();
            const rows = box.querySelectorAll('tbody tr'), last = rows[rows.length - 1];
            const name = last.querySelector('th').getBoundingClientRect();
            return [
                box.scrollLeft > 0 ? name.left - edge.left : 0,
                box.querySelector('thead').getBoundingClientRect().top - edge.top,
                right(box.querySelector('thead tr').lastElementChild) - right(last.lastElementChild),
                document.documentElement.scrollWidth - innerWidth,
            ];
        }
        """;

    [Theory]
    [InlineData("?detailed=true", 1280)]
    [InlineData("?detailed=true", 390)]
    [InlineData("/heat-map?detailed=true", 1280)]
    [InlineData("/heat-map?detailed=true", 390)]
    public async Task Table_Scrolled_KeepsItsHeadAndItsNamesInSight(string path, int width)
    {
        await using var window = await OpenAsync(width);
        await window.Page.GotoAsync(league.Address + path);

        var places = await window.Page.EvaluateAsync<double[]>(Scrolled);

        places[0].ShouldBeInRange(-1, 2, "The names have gone out of sight.");
        places[1].ShouldBeInRange(-1, 40, "The head has gone out of sight.");
        places[2].ShouldBeInRange(-1, 1, "Head and body stand apart.");
        places[3].ShouldBeLessThanOrEqualTo(0, "The page itself scrolls sideways.");
    }

    [Fact]
    public async Task HeatMap_ACell_SaysThePointsAndOfHowMany()
    {
        using var visitor = await league.Site.SignedInAsync(LeagueSite.Secretary);

        var html = (await visitor.GetAsync(league.Address + "/heat-map")).Html;

        html.ShouldMatch("<td class=\"h[1-5]\">[0-9,]+/[0-9,]+</td>");
        html.ShouldNotMatch("<td class=\"h[1-5]\">[0-9]+</td>");
        html.ShouldContain("điểm đạt được trên điểm chuẩn");
    }

    private async Task<BrowserWindow> OpenAsync(int width)
    {
        var window = await browser.OpenAsync(league.Site.Address, BrowserView.Desktop with { Width = width });
        await window.Page.GotoAsync("/sign-in");
        await window.Page.FillAsync("[name='Input.UserName']", LeagueSite.Secretary);
        await window.Page.FillAsync("[name='Input.Password']", WebSite.Password);
        await window.Page.ClickAsync("main button");
        await Assertions.Expect(window.Page).ToHaveURLAsync("/");
        return window;
    }
}
