using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Danchu.Tests.Support;

/// <summary>That the browser's instruments can fail.</summary>
public sealed class BrowserFixtureTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Good = """
        <!doctype html><html lang="vi"><head><title>Trang thử</title></head>
        <body><main><h1>Báo cáo</h1><p id="script">tắt</p><script>document.getElementById("script").textContent = "bật"</script></main></body></html>
        """;

    private const string Bad = """<!doctype html><html><head><title>x</title></head><body><img src="data:,"><input><script>missing()</script></body></html>""";

    private readonly WebApplication site = Build();

    private Uri Address => new(site.Urls.First());

    public async ValueTask InitializeAsync() => await site.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Open_EachView_HasItsSizeAndItsScript()
    {
        foreach (var view in new[] { BrowserView.Desktop, BrowserView.DesktopWithoutScript, BrowserView.Phone, BrowserView.PhoneWithoutScript })
        {
            await using var window = await browser.OpenAsync(Address, view);
            await window.Page.GotoAsync("/good");

            (await window.Page.Locator("#script").TextContentAsync()).ShouldBe(view.Script ? "bật" : "tắt");
            window.Page.ViewportSize!.Width.ShouldBe(view.Width);
            window.Troubles.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Accessibility_GoodPage_Passes()
    {
        await using var window = await browser.OpenAsync(Address, BrowserView.Desktop);
        await window.Page.GotoAsync("/good");

        await window.Page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Accessibility_BadPage_FailsAndListsWhatItFound()
    {
        await using var window = await browser.OpenAsync(Address, BrowserView.Desktop);
        await window.Page.GotoAsync("/bad");

        var failure = await Assert.ThrowsAsync<ShouldAssertException>(() => window.Page.ShouldBeAccessibleAsync());
        failure.Message.ShouldContain("html-has-lang");
        failure.Message.ShouldContain("<input>");
        window.Troubles.ShouldContain(trouble => trouble.Contains("missing is not defined"));
    }

    [Fact]
    public async Task Weight_CompressedPage_CountsWhatGoesOverTheWire()
    {
        await using var window = await browser.OpenAsync(Address, BrowserView.Desktop);

        var weight = await PageWeight.MeasureAsync(window, "/compressible");

        weight.Bytes.ShouldBeInRange(100, 5_000);
    }

    [Fact]
    public async Task Weight_HeavyPage_IsRefusedWithItsParts()
    {
        await using var window = await browser.OpenAsync(Address, BrowserView.Desktop);

        var weight = await PageWeight.MeasureAsync(window, "/heavy");

        Assert.Throws<ShouldAssertException>(weight.ShouldFitTheBudget).Message.ShouldContain("/heavy");
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCompression(options => options.MimeTypes = ["text/html"]);
        var app = builder.Build();
        app.UseResponseCompression();
        app.MapGet("/good", () => Page(Good));
        app.MapGet("/bad", () => Page(Bad));
        app.MapGet("/favicon.ico", () => Results.NoContent());
        app.MapGet("/compressible", () => Page(Good + new string('á', 100_000)));
        app.MapGet("/heavy", () => Results.Content(new string('á', 100_000), "text/plain; charset=utf-8"));
        return app;
    }

    private static IResult Page(string html) => Results.Content(html, "text/html; charset=utf-8");
}
