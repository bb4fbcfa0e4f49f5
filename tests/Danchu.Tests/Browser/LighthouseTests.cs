using System.Diagnostics;
using System.Text.Json;
using Danchu.Core.Database;
using Danchu.Tests.Support;

namespace Danchu.Tests.Browser;

/// <summary>Lighthouse over the first page and the totals, signed in: nothing costs points for access or for good practice. Speed is not judged here.</summary>
public sealed class LighthouseTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    private static readonly string Work = Path.Combine(RepositoryRoot.Find(), "tests", "Danchu.Tests", "obj", "validator");

    [Theory]
    [InlineData("vanthu.banbo", "/")]
    [InlineData("thuky.tamduong", "/totals")]
    public async Task Page_SignedIn_LosesNoPoints(string userName, string path)
    {
        await using var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Desktop, userName);
        var cookies = await desk.Page.Context.CookiesAsync();

        var read = await ReadAsync(new Uri(site.Address, path), string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}")));

        read.GetProperty("address").GetString().ShouldEndWith(path);
        read.GetProperty("wrong").EnumerateArray().Select(w => w.GetString()).ShouldBeEmpty();
        read.GetProperty("scores").EnumerateObject().Select(s => (s.Name, s.Value.GetDecimal())).ShouldBe([("accessibility", 1m), ("best-practices", 1m)]);
    }

    private static async Task<JsonElement> ReadAsync(Uri address, string cookie)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Work, "lighthouse.mjs"), address.ToString(), cookie])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        node.ExitCode.ShouldBe(0, await errors);
        return JsonDocument.Parse(said).RootElement;
    }
}
