using Danchu.Tests.Support;

namespace Danchu.Tests.Browser;

public sealed class ScoresOf2023Tests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Scores_WithJavaScript_GoFromTheSheetToTheLeagueTables()
    {
        await using var scores = new ScoresOf2023(site, browser, BrowserView.Desktop);

        await scores.PlayAsync();
    }
}

public sealed class ScoresOf2023WithoutScriptTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Scores_WithoutJavaScript_GoTheSameWay()
    {
        await using var scores = new ScoresOf2023(site, browser, BrowserView.DesktopWithoutScript);

        await scores.PlayAsync();
    }
}
