using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser.Editor;

/// <summary>Comments beside the text: with the script what is selected is spoken of, without it one chooses from a list.</summary>
public sealed class CommentTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Comment_OnWhatIsSelected_ComesBackBesideItsSentence()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "dan-chu-o-xa");
        var page = leaf.Desk.Page;
        await leaf.Text.Locator("p").First.ClickAsync(new() { ClickCount = 3, Position = new() { X = 90, Y = 12 } });
        await page.ClickAsync("[data-comments] > summary");
        await page.ClickAsync(".comment-new > summary");
        await Assertions.Expect(page.Locator("[data-comment-quote]")).Not.ToHaveValueAsync("");

        await page.FillAsync(".comment-new textarea", "Ghi rõ ngày họp.");
        await leaf.Desk.PressAsync("Gửi góp ý");

        new Uri(page.Url).AbsolutePath.ShouldEndWith("/sections/dan-chu-o-xa");
        await Assertions.Expect(page.Locator(".comment .said")).ToHaveTextAsync("Ghi rõ ngày họp.");
        var quote = await page.Locator(".comment blockquote").TextContentAsync();
        (await leaf.Text.TextContentAsync()).ShouldNotBeNull().ShouldContain(quote.ShouldNotBeNull()[..20]);
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Comment_WithoutScript_IsAnsweredAndSettled()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "han-che", BrowserView.DesktopWithoutScript);
        var page = leaf.Desk.Page;
        await page.ClickAsync("[data-comments] > summary");
        await page.ClickAsync(".comment-new > summary");
        await page.FillAsync(".comment-new textarea", "Thêm số liệu.");
        await leaf.Desk.PressAsync("Gửi góp ý");
        await page.ClickAsync("text=Trả lời");
        await page.FillAsync(".comment textarea", "Đã thêm.");
        await leaf.Desk.PressAsync("Gửi trả lời");
        (await page.Locator(".comment-answer .said").TextContentAsync()).ShouldBe("Đã thêm.");

        await page.ClickAsync("button:has-text('Đã xong')");

        (await page.Locator(".comments-settled > summary").TextContentAsync()).ShouldBe("Đã xong (1)");
    }
}
