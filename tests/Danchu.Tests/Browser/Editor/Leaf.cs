using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser.Editor;

/// <summary>The leaf of one section of the district's report of the demonstration, with the district's secretary before it.</summary>
internal sealed class Leaf : IAsyncDisposable
{
    private Leaf(Desk desk, string address) => (Desk, Address) = (desk, address);

    public Desk Desk { get; }

    public string Address { get; }

    public ILocator Text => Desk.Page.Locator("#leaf-text");

    public ILocator Margin => Desk.Page.Locator(".leaf-margin li");

    public static async Task<Leaf> OpenAsync(DemonstrationSite site, BrowserFixture browser, string section, BrowserView? view = null)
    {
        var ids = await PagesOfTheYear.FindAsync(site);
        var desk = await Desk.SignInAsync(browser, site.Address, view ?? BrowserView.Desktop with { Width = 1280, Height = 900 }, "thuky.tamduong");
        var address = $"/assignments/{ids["upward"]}/sections/{section}";
        await desk.GoAsync(address);
        var leaf = new Leaf(desk, address);
        if (view?.Script ?? true)
        {
            await leaf.Text.FocusAsync();
        }

        return leaf;
    }

    public ILocator Tool(string name) => Desk.Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task TypeAsync(string text) => Desk.Page.Keyboard.TypeAsync(text);

    public Task PressAsync(string key) => Desk.Page.Keyboard.PressAsync(key);

    public async Task ClearAsync()
    {
        await Text.FocusAsync();
        await PressAsync("Control+a");
        await PressAsync("Delete");
        await ShouldHoldAsync("");
    }

    /// <summary>What the form would send.</summary>
    public Task ShouldHoldAsync(string markup) => Assertions.Expect(Desk.Page.Locator("#Input_Text")).ToHaveValueAsync(markup);

    public Task SeeStateAsync(string text) => Assertions.Expect(Desk.Page.Locator("#save-state")).ToContainTextAsync(text);

    /// <summary>Pastes as a browser does: both kinds of the clipboard at once.</summary>
    public Task PasteAsync(string html, string text) => Text.EvaluateAsync(
        """
        (leaf, [html, text]) => {
            const data = new DataTransfer();
            if (html) { data.setData("text/html", html); }
            data.setData("text/plain", text);
            leaf.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        new[] { html, text });

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
