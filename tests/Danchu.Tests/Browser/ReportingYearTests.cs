using Danchu.Tests.Support;

namespace Danchu.Tests.Browser;

public sealed class ReportingYearTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Year_WithJavaScript_GoesFromTheRequestToTheSignedReport()
    {
        await using var year = new ReportingYear(site, browser, BrowserView.Desktop);

        await year.PlayAsync();
    }
}

public sealed class ReportingYearWithoutScriptTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Year_WithoutJavaScript_GoesTheSameWay()
    {
        await using var year = new ReportingYear(site, browser, BrowserView.DesktopWithoutScript);

        await year.PlayAsync();
    }
}
