using System.Collections.Concurrent;
using Danchu.Core.Database;
using Microsoft.Playwright;

namespace Danchu.Tests.Support;

/// <summary>One visitor's window, and what went wrong in it.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> troubles = new();

    internal BrowserWindow(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
        page.PageError += (_, error) => troubles.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                troubles.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
            }
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Exceptions of scripts, and errors and warnings in the console: refused by the content security policy, not found, and so on.</summary>
    public IReadOnlyCollection<string> Troubles => troubles;

    /// <summary>As a fresh window with the same cookies, without the price of one: nothing cached, no troubles yet, of the size it began with.</summary>
    public async Task ForgetAsync(BrowserView view)
    {
        var session = await Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Network.clearBrowserCache");
        await session.DetachAsync();
        await Page.SetViewportSizeAsync(view.Width, view.Height);
        troubles.Clear();
    }

    /// <summary>For a person to look at: var/screenshots/NAME.png, the whole page or what is seen of it at first.</summary>
    public Task TakePictureAsync(string name, bool whole = true) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(RepositoryRoot.Find(), "var", "screenshots", name + ".png"),
        FullPage = whole,
    });

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
