using Danchu.Tests.FollowUp.Totals;
using Danchu.Tests.Support;
using Danchu.Web.Pages.Totals;
using Microsoft.Playwright;

namespace Danchu.Tests.Web.Pages.Totals;

public sealed class TotalsPagesTests(TotalsSite site, BrowserFixture browser) : IClassFixture<TotalsSite>
{
    private string Opened => $"/totals/open?organisation={site.Units.District}&line=State&period={site.Year.Id}&indicator={TotalsSite.Documents}";

    [Fact]
    public async Task Totals_OfTheDistrict_ShowEveryFigureWithALinkToItsUnits()
    {
        using var visitor = await site.Site.SignedInAsync("huyen-secretariat");

        var page = await visitor.GetAsync("/totals");

        page.Status.ShouldBe(200);
        page.Html.ShouldContain("Số liệu tổng hợp: Huyện Đầu Nguồn");
        page.Html.ShouldContain("Đã cộng báo cáo của 3/4 xã.");
        page.Html.ShouldContain($"href=\"{Opened.Replace("&", "&amp;", StringComparison.Ordinal)}&amp;level=Commune\">12</a>");
        page.Html.ShouldContain("&#x2B;20%");
        page.Html.ShouldContain("43/49");
        page.Html.ShouldContain("không cộng");
    }

    [Fact]
    public async Task Totals_ThatLackAUnit_SayOfHowManyTheyAreAndOpenWhoIsMissing()
    {
        using var visitor = await site.Site.SignedInAsync("huyen-secretariat");

        var page = await visitor.GetAsync("/totals");
        page.Html.ShouldContain("3/4 xã");
        page.Html.ShouldMatch(@"1 đơn vị: 10 →\s+12</small>");
        page.Html.ShouldContain("So sánh với năm 2022 trên 1 xã có cả hai năm, không tính đơn vị chỉ có một năm; số liệu như đã có.");
        page.Html.ShouldNotContain("đơn vị (đơn vị)");

        var missing = await visitor.GetAsync(Opened + "&level=Commune&missing=true");
        missing.Html.ShouldContain("Đang xem 1 đơn vị còn thiếu");
        missing.Html.ShouldContain("Xã Đèo Gió");
        missing.Html.ShouldNotContain("Xã Ẳng Tở");
    }

    [Fact]
    public async Task Totals_OverTheYears_StandBesideEachOtherWithTheirCoverage()
    {
        using var visitor = await site.Site.SignedInAsync("huyen-secretariat");

        var page = await visitor.GetAsync("/totals?years=true");

        page.Html.ShouldContain("aria-label=\"Năm 2022: 10; Năm 2023: 15\"");
        page.Html.ShouldContain("1/1 đơn vị");
        (await visitor.GetAsync("/totals?q=hoa%20giai")).Html.ShouldNotContain("Văn bản đã ban hành");
    }

    [Fact]
    public async Task Opened_ATotal_LinksToReportsAndKeepsFiltersInTheAddress()
    {
        using var visitor = await site.Site.SignedInAsync("huyen-secretariat");

        var page = await visitor.GetAsync(Opened + "&level=Commune");
        page.Html.ShouldContain($"/reports/{site.AcceptedReport}");
        page.Html.ShouldContain("1 báo cáo số 0");
        page.Html.ShouldContain("Đã gửi, chờ tiếp nhận");

        var filtered = await visitor.GetAsync(Opened + "&answer=NotReported&q=deo%20gio&order=Name");
        filtered.Html.ShouldContain("Xã Đèo Gió");
        filtered.Html.ShouldNotContain("Xã Bum Tở");
        (await visitor.GetAsync($"/reports/{site.WaitingReport}")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("/totals?organisation=x")]
    [InlineData("/totals?line=Nobody")]
    [InlineData("/totals?period=00000000-0000-0000-0000-000000000001")]
    [InlineData("/totals/open")]
    [InlineData("/totals/open?organisation=1&line=State&period=2&indicator=x")]
    public async Task Pages_WithAWrongAddress_AreNotFound(string path)
    {
        using var visitor = await site.Site.SignedInAsync("huyen-secretariat");

        (await visitor.GetAsync(path)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Opened_WithHostileFilters_StaysAPage()
    {
        using var visitor = await site.Site.SignedInAsync("huyen-secretariat");

        (await visitor.GetAsync(Opened + "&q=%25_%5C%00'%22%3Cscript%3E&page=-4")).Status.ShouldBe(200);
        (await visitor.GetAsync(Opened + "&page=2147483647")).Status.ShouldBe(200);
        (await visitor.GetAsync(Opened + "&answer=77")).Status.ShouldBeOneOf(200, 404);
    }

    [Theory]
    [InlineData("xa-secretariat")]
    [InlineData("xa-reader")]
    public async Task Pages_OfAForeignUnit_AreNotFound(string userName)
    {
        using var visitor = await site.Site.SignedInAsync(userName);

        (await visitor.GetAsync(Opened)).Status.ShouldBe(404);
        (await visitor.GetAsync($"/totals?organisation={site.Units.District}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Pages_InABrowser_AreLightAccessibleAndFitAPhone()
    {
        foreach (var path in new[] { "/totals", Opened })
        {
            await using var window = await browser.OpenAsync(site.Site.Address, BrowserView.Phone);
            await SignInAsync(window.Page);
            (await PageWeight.MeasureAsync(window, path)).ShouldFitTheBudget();

            await window.Page.ShouldBeAccessibleAsync();
            (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
            window.Troubles.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("/totals")]
    [InlineData("/totals?years=true")]
    public async Task Totals_At1280_FitAndKeepTheirHeadInSight(string path)
    {
        await using var window = await browser.OpenAsync(site.Site.Address, BrowserView.Desktop with { Width = 1280, Height = 300 });
        await SignInAsync(window.Page);
        await window.Page.GotoAsync(path);

        await window.Page.EvaluateAsync("scrollTo(0, document.querySelector('.totals tbody').getBoundingClientRect().bottom + scrollY - 120)");

        (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(1280);
        (await window.Page.EvaluateAsync<double>("document.querySelector('.totals thead').getBoundingClientRect().top")).ShouldBeInRange(-1, 260);
    }

    [Theory]
    [InlineData(6, 14, "scroll fit")]
    [InlineData(3, 17, "scroll fit")]
    [InlineData(6, 17, "scroll boxed")]
    [InlineData(9, 14, "scroll boxed")]
    public void Figures_ThatLeaveNoRoomForTheirNames_ScrollInABoxOfTheirOwn(int columns, int digits, string box) =>
        IndexModel.BoxFor(columns, digits).ShouldBe(box);

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name='Input.UserName']", "huyen-secretariat");
        await page.FillAsync("[name='Input.Password']", WebSite.Password);
        await page.ClickAsync("main button");
        await Assertions.Expect(page).ToHaveURLAsync("/");
    }
}
