using Danchu.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Danchu.Tests.Support;

/// <summary>
/// One Chromium for the whole run, Debian's, started by the first test that opens a page; without the parts that draw a desktop where that package is there,
/// which takes a quarter less of the processor:
/// <c>class RoundPageTests(WebSite site, BrowserFixture browser) : IClassFixture&lt;WebSite&gt;</c>.
/// </summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    // A limit, not a wait: beside other work a page may take long, and that is no mistake of the page.
    private const float Patience = 120_000;

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
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
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
        var program = Programs.FirstOrDefault(File.Exists).ShouldNotBeNull("Chromium is missing: ./test installs it, or apt-get install chromium.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        return (playwright, browser);
    }
}
