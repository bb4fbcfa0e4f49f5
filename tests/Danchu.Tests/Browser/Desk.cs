using Danchu.Demonstration;
using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>A person of the demonstration at the screen: what they do, in their own words, and what they see.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private const int MostPresses = 200;

    private readonly BrowserWindow window;

    private Desk(BrowserWindow opened) => window = opened;

    public IPage Page => window.Page;

    public BrowserWindow Window => window;

    public ILocator Main => Page.Locator("main");

    public static async Task<Desk> SignInAsync(BrowserFixture browser, Uri address, BrowserView view, string userName)
    {
        var desk = new Desk(await browser.OpenAsync(address, view));
        await desk.GoAsync("/");
        await desk.FillAsync("Tên đăng nhập", userName);
        await desk.FillAsync("Mật khẩu", LoadDemonstration.Password);
        await desk.PressAsync("Đăng nhập");
        await desk.SeeHeadingAsync("Việc của tôi");
        return desk;
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public Task GoHomeAsync() => GoAsync("/");

    public Task FollowAsync(string link) => Main.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = link }).First.ClickAsync();

    public Task PressAsync(string button) => Main.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    public Task FillAsync(string label, string text) => Main.GetByLabel(label, new LocatorGetByLabelOptions { Exact = true }).FillAsync(text);

    public Task TickAsync(string label) => Main.GetByLabel(label, new LocatorGetByLabelOptions { Exact = true }).First.CheckAsync();

    /// <summary>Opens the box whose title contains the words.</summary>
    public Task OpenAsync(string title) => Main.Locator("summary", new LocatorLocatorOptions { HasText = title }).ClickAsync();

    /// <summary>Chooses the option that contains the words.</summary>
    public async Task ChooseAsync(string label, string words)
    {
        var list = Main.GetByLabel(label, new LocatorGetByLabelOptions { Exact = true });
        var value = await list.Locator("option").Filter(new LocatorFilterOptions { HasText = words }).First.GetAttributeAsync("value");
        await list.SelectOptionAsync(value!);
    }

    /// <summary>Chooses the first of a list of choices whose words contain these.</summary>
    public Task PickAsync(string words) => Main.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = words }).First.CheckAsync();

    /// <summary>Goes there as somebody without a mouse does.</summary>
    public async Task TabToAsync(ILocator target)
    {
        await target.WaitForAsync();
        for (var presses = 0; presses < MostPresses; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The Tab key does not come to {target} on {Page.Url}.");
    }

    public async Task EnterAsync(ILocator target)
    {
        await TabToAsync(target);
        await Page.Keyboard.PressAsync("Enter");
    }

    public Task SeeAsync(string text) => Assertions.Expect(Main).ToContainTextAsync(text);

    public Task SeeHeadingAsync(string text) => Assertions.Expect(Page.Locator("h1").First).ToContainTextAsync(text);

    public Task SeeConfirmedAsync(string text) => Assertions.Expect(Page.Locator(".confirmation")).ToContainTextAsync(text);

    /// <summary>
    /// The page as it stands, at the width of a telephone: nothing goes sideways, everybody can read it. A picture is kept for a person to look at.
    /// </summary>
    public async Task ShouldFitAPhoneAsync(string picture)
    {
        var (width, height) = (Page.ViewportSize!.Width, Page.ViewportSize.Height);
        await window.TakePictureAsync(picture);
        await Page.SetViewportSizeAsync(BrowserView.Phone.Width, BrowserView.Phone.Height);
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        await Page.ShouldBeAccessibleAsync();
        await window.TakePictureAsync($"{picture}-phone");
        await Page.SetViewportSizeAsync(width, height);
    }

    /// <summary>The last part of the address: which of the pages this is.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    public ValueTask DisposeAsync() => window.DisposeAsync();
}
