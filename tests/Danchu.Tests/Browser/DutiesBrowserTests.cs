using Danchu.Tests.Duties;
using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>The board of a unit's duties with something in it, and of the units below, on a phone.</summary>
public sealed class DutiesBrowserTests(BrowserFixture browser, DutySite site) : IClassFixture<DutySite>
{
    [Fact]
    public async Task Boards_OnAPhone_AreAccessibleFitAndLight()
    {
        for (var day = 3; day < 20; day++)
        {
            await site.WriteAsync(site.Commune, "dan-ban", DutySite.Meeting(day % 2 == 0 ? "muc-1" : "muc-6", $"{40 + day}", ("ket-qua", "thong-qua")));
            await site.WriteAsync(
                site.Commune, "cong-khai-xa", ("ngay", $"2025-0{1 + (day % 8)}-{day:00}"), ("muc", $"muc-{1 + (day % 14)}"), ("noi-dung", $"Nội dung {day}"));
        }

        await using var window = await browser.OpenAsync(site.Province.Site.Address, BrowserView.Phone);
        var page = window.Page;
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Tên đăng nhập").FillAsync("huyen-reader");
        await page.GetByLabel("Mật khẩu").FillAsync(WebSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        foreach (var address in new[]
        {
            $"/organisations/{site.Commune}/duties",
            $"/organisations/{site.Commune}/duties?group=Decision&state=Missed",
            $"/organisations/{site.Province.Units.District}/duties-below",
        })
        {
            await page.GotoAsync(address);
            await page.ShouldBeAccessibleAsync();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, address);
            (await PageWeight.MeasureAsync(window, address)).Bytes.ShouldBeLessThan(PageWeight.Budget, address);
        }

        window.Troubles.ShouldBeEmpty();
    }
}
