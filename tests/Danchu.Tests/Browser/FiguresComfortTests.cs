using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>What the script of the form adds: cells save themselves, the keys walk, a column from a spreadsheet is pasted.</summary>
public sealed class FiguresComfortTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Cell_Left_IsSavedWithoutAButton()
    {
        await using var desk = await OpenAsync();

        await Cell(desk, "van-ban-cap-uy").FillAsync("1.078");
        await Cell(desk, "van-ban-cap-uy").PressAsync("Enter");

        await SeeAsync(desk, "Đã tự lưu");
        await Assertions.Expect(Cell(desk, "van-ban-uy-ban")).ToBeFocusedAsync();
        await desk.Page.ReloadAsync();
        await Assertions.Expect(Cell(desk, "van-ban-cap-uy")).ToHaveValueAsync("1.078");
    }

    [Fact]
    public async Task Cell_Unreadable_SaysWhyAndLosesNothingOfTheOthers()
    {
        await using var desk = await OpenAsync();

        await Cell(desk, "van-ban-bcd").FillAsync("1,078");
        await Cell(desk, "van-ban-bcd").PressAsync("ArrowDown");
        await Cell(desk, "van-ban-mttq").FillAsync("7");
        await Cell(desk, "van-ban-mttq").PressAsync("Control+s");

        await Assertions.Expect(desk.Page.Locator("#Input_van-ban-bcd-error")).ToContainTextAsync("1.078");
        await Assertions.Expect(desk.Page.Locator("#row-van-ban-mttq.unsaved")).ToHaveCountAsync(0);
        await Assertions.Expect(Cell(desk, "van-ban-bcd")).ToHaveValueAsync("1,078");
    }

    [Fact]
    public async Task Column_Pasted_IsShownFirstAndThenPutIn()
    {
        await using var desk = await OpenAsync();
        await Cell(desk, "van-ban-cap-uy").FocusAsync();

        await desk.Page.EvaluateAsync("""
            () => {
              const data = new DataTransfer();
              data.setData("text/plain", "21\r\n22\r\n23\r\n");
              document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        await Assertions.Expect(desk.Page.Locator("dialog.paste-plan li")).ToHaveCountAsync(3);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Dán", Exact = true }).ClickAsync();

        await SeeAsync(desk, "Đã tự lưu");
        await desk.Page.ReloadAsync();
        await Assertions.Expect(Cell(desk, "van-ban-cap-uy")).ToHaveValueAsync("21");
        await Assertions.Expect(Cell(desk, "van-ban-bcd")).ToHaveValueAsync("23");
    }

    [Fact]
    public async Task Form_OnPaper_HasNumbersWithoutBoxesAndNoHeadOnItsRows()
    {
        await using var desk = await OpenAsync();

        await desk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        (await desk.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.figures thead th')).position")).ShouldBe("static");
        (await desk.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.figure-field input')).borderTopStyle")).ShouldBe("none");
        await Assertions.Expect(desk.Page.Locator(".figures a >> visible=true")).ToHaveCountAsync(0);
    }

    private static ILocator Cell(Desk desk, string indicator) => desk.Page.Locator($"[id='Input_{indicator}']");

    private static Task SeeAsync(Desk desk, string text) =>
        Assertions.Expect(desk.Page.Locator("#figures-state")).ToContainTextAsync(text, new LocatorAssertionsToContainTextOptions { Timeout = 120_000 });

    private async Task<Desk> OpenAsync()
    {
        var ids = await PagesOfTheYear.FindAsync(site);
        var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Desktop, "vanthu.tamduong");
        await desk.GoAsync($"/assignments/{ids["upward"]}/figures");
        return desk;
    }
}
