using System.Text.RegularExpressions;
using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser.Editor;

/// <summary>What the check finds stands beside its sentence, and one press mends it; with the script and without.</summary>
public sealed partial class MarginTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    private const string Wrong = "Nhân dân góp 5 ngày công.";
    private const string Shares = "Có 599/784 vụ, đạt 86,40%.";

    [Fact]
    public async Task Check_OnTheLeaf_StandsBesideTheSentenceAndIsMendedAtOnePress()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "dan-chu-o-xa");
        await leaf.ClearAsync();
        await leaf.TypeAsync(Shares);
        await leaf.PressAsync("Enter");
        await leaf.TypeAsync(Wrong);

        await leaf.Desk.PressAsync("Kiểm tra mục này");

        await Assertions.Expect(leaf.Desk.Page.Locator(".leaf-said")).ToContainTextAsync("2 lỗi, 0 cảnh báo");
        await Assertions.Expect(leaf.Margin).ToHaveCountAsync(2);
        await Assertions.Expect(leaf.Margin.First).ToBeFocusedAsync();
        await Assertions.Expect(leaf.Margin.First).ToBeInViewportAsync();
        await Assertions.Expect(leaf.Text.Locator(".found.is-error")).ToHaveTextAsync(["86,40", "5"]);
        var (words, note) = (await leaf.Text.Locator(".found").Nth(1).BoundingBoxAsync(), await leaf.Margin.Nth(1).BoundingBoxAsync());
        note!.X.ShouldBeGreaterThan(words!.X);
        await leaf.Desk.Window.TakePictureAsync("section-margin");
        await leaf.Desk.Page.ShouldBeAccessibleAsync();

        await leaf.Margin.Nth(1).GetByRole(AriaRole.Button, new() { NameRegex = Mend() }).ClickAsync();
        await Assertions.Expect(leaf.Margin).ToHaveCountAsync(1);
        await leaf.Margin.GetByRole(AriaRole.Button, new() { Name = "Ghi 76,4" }).ClickAsync();
        await Assertions.Expect(leaf.Margin).ToHaveCountAsync(0);
        await Assertions.Expect(leaf.Desk.Page.Locator("#Input_Text")).ToHaveValueAsync(Mended());
        await leaf.Tool("Hoàn tác").ClickAsync();
        await leaf.Tool("Hoàn tác").ClickAsync();
        await leaf.ShouldHoldAsync($"{Shares}\n\n{Wrong}");
    }

    [Fact]
    public async Task Check_OfNumbersThatAgree_OffersToBindThemAll()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "dan-chu-o-xa");
        await leaf.ClearAsync();
        await leaf.TypeAsync("Nhân dân góp {{ngay-cong@xa}} ngày công.");
        var number = await leaf.Text.Locator(".chip").TextContentAsync();
        await leaf.ClearAsync();
        await leaf.TypeAsync($"Nhân dân góp {number} ngày công.");

        await leaf.Desk.PressAsync("Kiểm tra mục này");
        await leaf.Desk.PressAsync("Gắn 1 số này");

        await Assertions.Expect(leaf.Desk.Page.Locator("#Input_Text")).ToHaveValueAsync(Bound());
    }

    [Fact]
    public async Task Check_WithoutScript_GoesToTheFirstFindingAndMendsIt()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "dan-chu-o-xa", BrowserView.DesktopWithoutScript);
        await leaf.Desk.FillAsync("Nội dung", $"{Shares}\n\n{Wrong}");

        await leaf.Desk.PressAsync("Kiểm tra mục này");

        new Uri(leaf.Desk.Page.Url).Fragment.ShouldBe("#first-finding");
        await Assertions.Expect(leaf.Desk.Page.Locator("#first-finding")).ToBeVisibleAsync();
        await Assertions.Expect(leaf.Desk.Page.Locator(".checked-margin li")).ToHaveCountAsync(2);
        await leaf.Desk.Page.Locator(".checked-margin li").GetByRole(AriaRole.Button, new() { NameRegex = Mend() }).First.ClickAsync();
        await Assertions.Expect(leaf.Desk.Page.Locator("#Input_Text")).ToHaveValueAsync(Bound());
    }

    [GeneratedRegex("^Ghi [\\d.]+$", RegexOptions.None, 30_000)]
    private static partial Regex Mend();

    [GeneratedRegex("^Có 599/784 vụ, đạt 76,4\\d?%\\.\n\nNhân dân góp \\{\\{ngay-cong(?:@[a-z-]+)?\\}\\} ngày công\\.$", RegexOptions.None, 30_000)]
    private static partial Regex Mended();

    [GeneratedRegex("Nhân dân góp \\{\\{ngay-cong(?:@[a-z-]+)?\\}\\} ngày công\\.$", RegexOptions.None, 30_000)]
    private static partial Regex Bound();
}
