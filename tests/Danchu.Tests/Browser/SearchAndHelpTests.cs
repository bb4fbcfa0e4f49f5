using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>Search and help on a phone, and the form of a round whose choices are read whole there.</summary>
public sealed class SearchAndHelpTests(BrowserFixture browser, DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Search_FromTheHeadOfAPage_FindsAndOpensAndHelpIsThere()
    {
        await using var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Phone, "vanthu.banbo");

        await desk.Page.GetByLabel("Tra cứu toàn hệ thống").FillAsync("ho ngheo");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.SeeHeadingAsync("Tra cứu");
        await desk.SeeAsync("Số liệu (");
        await desk.ShouldFitAPhoneAsync("search");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Trợ giúp", Exact = true }).ClickAsync();
        await desk.SeeHeadingAsync("Tra cứu");
        desk.Path.ShouldBe("/help/tra-cuu");
        await desk.ShouldFitAPhoneAsync("help");
        await desk.GoAsync("/help/indicators?q=hoi+nghi");
        await desk.ShouldFitAPhoneAsync("help-indicators");
        desk.Window.Troubles.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task NewRound_AtAnyWidth_ShowsItsChoicesWhole(int width)
    {
        await using var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Phone with { Width = width }, "thuky.tamduong");
        await desk.GoAsync("/rounds/create");

        await desk.PickAsync("Báo cáo 6 tháng về xây dựng và thực hiện quy chế dân chủ ở cơ sở");
        (await desk.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        foreach (var select in await desk.Main.Locator("select:visible").AllAsync())
        {
            (await select.EvaluateAsync<bool>(Whole)).ShouldBeTrue(await select.GetAttributeAsync("name"));
        }

        var boxes = await desk.Main.Locator("#Input_Asks_0__RubricIds label").AllAsync();
        var tops = await Task.WhenAll(boxes.Select(async box => (await box.BoundingBoxAsync())!.Y));
        tops.Distinct().Count().ShouldBe(boxes.Count);
        await desk.ShouldFitAPhoneAsync($"new-round-{width}");
    }

    // The words of what is chosen, set as the select sets them, are no higher than the select.
    private const string Whole = """
        select => {
            const style = getComputedStyle(select), words = document.createElement("div");
            words.textContent = select.selectedOptions[0].textContent;
            Object.assign(words.style, { font: style.font, lineHeight: style.lineHeight, whiteSpace: style.whiteSpace, position: "absolute",
                width: (select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)) + "px" });
            document.body.append(words);
            const fits = words.scrollWidth <= words.clientWidth + 1 && words.clientHeight <= select.clientHeight + 1;
            words.remove();
            return fits;
        }
        """;
}
