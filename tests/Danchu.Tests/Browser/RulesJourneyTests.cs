using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>Rules where people meet them: at the field as one types, on the plain form, and on the page where an officer adds one.</summary>
public sealed class RulesJourneyTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Field_FiguresThatContradict_AreToldWhileTyping_AfterSavingAndAfterReading()
    {
        await using var desk = await OpenAsync(BrowserView.Desktop);
        await Cell(desk, "hoi-nghi-tap-huan").FillAsync("3");
        await Cell(desk, "hoi-nghi-tap-huan").PressAsync("Enter");

        // Typed, not saved: the script holds the rule.
        await Cell(desk, "dai-bieu-tap-huan").FillAsync("2");
        await Assertions.Expect(Notes(desk, "dai-bieu-tap-huan")).ToContainTextAsync("Số người dự tập huấn (02) ít hơn số hội nghị tập huấn (03).");
        await Assertions.Expect(Notes(desk, "hoi-nghi-tap-huan")).ToBeVisibleAsync();
        await Assertions.Expect(Cell(desk, "dai-bieu-tap-huan")).ToHaveAttributeAsync("aria-describedby", "Input_dai-bieu-tap-huan-rules");

        await Cell(desk, "dai-bieu-tap-huan").PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator("#figures-state")).ToContainTextAsync("Đã tự lưu");
        await Assertions.Expect(Notes(desk, "dai-bieu-tap-huan")).ToContainTextAsync("ít hơn");
        await desk.Page.ReloadAsync();
        await Assertions.Expect(Notes(desk, "dai-bieu-tap-huan")).ToContainTextAsync("ít hơn");

        await Cell(desk, "dai-bieu-tap-huan").FillAsync("190");
        await Assertions.Expect(Notes(desk, "dai-bieu-tap-huan")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Field_WithoutScript_TellsTheSameOnThePlainForm()
    {
        await using var desk = await OpenAsync(BrowserView.DesktopWithoutScript);
        // Eleven units of the year come from the book of inspections.
        await Cell(desk, "doan-kiem-tra").FillAsync("12");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu số liệu" }).ClickAsync();

        await Assertions.Expect(Notes(desk, "doan-kiem-tra")).ToContainTextAsync("Số đoàn kiểm tra (12) lớn hơn số đơn vị được kiểm tra (11).");
        await Assertions.Expect(Cell(desk, "doan-kiem-tra")).ToHaveAttributeAsync("aria-describedby", "Input_doan-kiem-tra-rules");
    }

    [Fact]
    public async Task Officer_AddsARule_AfterSeeingWhomItWouldTell()
    {
        await using var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Desktop, "thuky.tamduong");
        await desk.GoAsync("/rules/create");
        await desk.Page.GetByLabel("Nằm trong khoảng").CheckAsync();
        await desk.Page.Locator("#Input_Left_0__Indicator").FillAsync("Số hộ dân [ho-dan]");
        await desk.Page.Locator("#Input_High").FillAsync("1.500");
        await desk.Page.GetByLabel("Vì sao phải như vậy").FillAsync("Xã của huyện không quá 1.500 hộ.");
        await desk.Page.GetByLabel("Dùng cho các kỳ kết thúc từ năm").FillAsync("2022");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Thử trên số liệu đã có" }).ClickAsync();

        await Assertions.Expect(desk.Page.Locator(".trial")).ToContainTextAsync("đơn vị đủ số liệu.");
        await Assertions.Expect(desk.Page.Locator(".trial .trial-hit").First).ToContainTextAsync("quy tắc này sẽ báo");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu quy tắc" }).ClickAsync();

        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("“Số hộ dân” không lớn hơn 1.500");
        await desk.GoAsync("/rules?search=ho+dan&broken=true");
        await Assertions.Expect(desk.Page.Locator("table.rules")).ToContainTextAsync("“Số hộ dân” không lớn hơn 1.500");
    }

    private static ILocator Cell(Desk desk, string indicator) => desk.Page.Locator($"[id='Input_{indicator}']");

    private static ILocator Notes(Desk desk, string indicator) => desk.Page.Locator($"[id='Input_{indicator}-rules']");

    private async Task<Desk> OpenAsync(BrowserView view)
    {
        var ids = await PagesOfTheYear.FindAsync(site);
        var desk = await Desk.SignInAsync(browser, site.Address, view, "vanthu.tamduong");
        await desk.GoAsync($"/assignments/{ids["upward"]}/figures");
        return desk;
    }
}
