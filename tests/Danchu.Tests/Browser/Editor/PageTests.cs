using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser.Editor;

/// <summary>What the leaf costs and how it looks: one kept script, a light page, readable by everybody at both widths.</summary>
public sealed class PageTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Script_OfTheEditor_IsOneFileKeptForLongAndLight()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "dan-chu-o-xa");
        await using var fresh = await browser.OpenAsync(site.Address, BrowserView.Desktop);
        await fresh.Context.AddCookiesAsync(
            (await leaf.Desk.Window.Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = site.Address.ToString() }));

        var loading = fresh.Page.WaitForRequestFinishedAsync(new() { Predicate = request => PageWeight.IsEditor(request.Url) });
        var weight = await PageWeight.MeasureAsync(fresh, leaf.Address);
        var request = await loading;

        weight.ShouldFitTheBudget();
        (await request.SizesAsync()).ResponseBodySize.ShouldBeInRange(1, PageWeight.EditorBudget);
        var answer = await request.ResponseAsync();
        (await answer!.HeaderValueAsync("cache-control")).ShouldBe("max-age=31536000, immutable");
        (await answer.HeaderValueAsync("content-encoding")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Leaf_AtBothWidths_IsReadableByEverybody()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "dan-chu-o-xa");
        await leaf.Desk.ShouldFitAPhoneAsync("section-leaf");
        await leaf.Desk.Page.ShouldBeAccessibleAsync();
        await leaf.Tool("Chèn số liệu").ClickAsync();
        await leaf.Desk.Page.ShouldBeAccessibleAsync();
        await leaf.Desk.Window.TakePictureAsync("section-picker", whole: false);
        await leaf.PressAsync("Escape");
        leaf.Desk.Window.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Section_WithoutScript_IsTheFormItWas()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "nguyen-nhan", BrowserView.DesktopWithoutScript);

        await leaf.Desk.FillAsync("Nội dung", "Một **đậm**.\n\n- gạch");
        await leaf.Desk.PressAsync("Lưu");

        await leaf.Desk.SeeConfirmedAsync("Đã lưu");
        await leaf.ShouldHoldAsync("Một **đậm**.\n\n- gạch");
        await Assertions.Expect(leaf.Desk.Page.Locator(".leaf-frame")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task LastYearsText_BesideTheLeaf_ShowsWhatChangedWordByWord()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "dan-chu-o-xa", BrowserView.DesktopWithoutScript);
        var previous = await leaf.Desk.Page.Locator("[data-markup]").First.GetAttributeAsync("data-markup");
        await leaf.Desk.FillAsync("Nội dung", previous! + "\n\nThêm một đoạn mới.");
        await leaf.Desk.PressAsync("Lưu");

        var difference = leaf.Desk.Page.Locator(".difference").First;
        await difference.Locator("summary").ClickAsync();
        await Assertions.Expect(difference.Locator("div ins").Filter(new() { HasText = "thêm Thêm một đoạn mới." })).ToBeVisibleAsync();
        await leaf.Desk.Window.TakePictureAsync("section-difference");
    }
}
