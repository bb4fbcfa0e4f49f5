using Danchu.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Danchu.Tests.Support;

/// <summary>
/// One Chromium for the whole run, Debian's, started by the first test that opens a page:
/// <c>class RoundPageTests(WebSite site, BrowserFixture browser) : IClassFixture&lt;WebSite&gt;</c>.
/// </summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(StartAsync);

    /// <summary>A window with no cookies and nothing cached, on a site that is already being served.</summary>
    public async Task<BrowserWindow> OpenAsync(Uri baseAddress, BrowserView view)
    {
        var (_, browser) = await started.Value;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = baseAddress.ToString(),
            JavaScriptEnabled = view.Script,
            ViewportSize = new ViewportSize { Width = view.Width, Height = view.Height },
            IsMobile = view.Touch,
            HasTouch = view.Touch,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        return new BrowserWindow(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            var (playwright, browser) = await started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        File.Exists(Program).ShouldBeTrue($"{Program} is missing: ./test installs it, or apt-get install chromium.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args =
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        return (playwright, browser);
    }
}
