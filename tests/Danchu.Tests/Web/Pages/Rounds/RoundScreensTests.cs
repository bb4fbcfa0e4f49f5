using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Rounds;

/// <summary>The pages of rounds in a real browser: accessible, light, and no wider than a phone.</summary>
public sealed class RoundScreensTests(RoundSite round, BrowserFixture browser) : IClassFixture<RoundSite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Screens_OnDesktopAndPhone_AreAccessibleLightAndFit(bool phone)
    {
        using var visitor = await round.SecretaryAsync();
        var (draft, issued) = (await round.OpenAsync(visitor), await round.IssueAsync(visitor));
        await SpreadAsync(issued);
        await using var window = await browser.OpenAsync(round.Site.Address, phone ? BrowserView.Phone : BrowserView.Desktop);
        await window.Page.GotoAsync("/sign-in");
        await window.Page.FillAsync("[name='Input.UserName']", "thuky.phongtho");
        await window.Page.FillAsync("[name='Input.Password']", WebSite.Password);
        await window.Page.ClickAsync("button.button");

        foreach (var (name, path) in Pages(draft, issued))
        {
            (await PageWeight.MeasureAsync(window, path)).ShouldFitTheBudget();
            await window.Page.ShouldBeAccessibleAsync();
            (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(window.Page.ViewportSize!.Width, name);
            await window.TakePictureAsync($"{name}-{(phone ? "phone" : "desktop")}");
        }

        window.Troubles.ShouldBeEmpty();
    }

    private static (string Name, string Path)[] Pages(string draft, string issued) =>
    [
        ("my-work", "/"), ("rounds", "/rounds"), ("rounds-new", "/rounds/create"), ("round-draft", $"/rounds/{draft}/draft"),
        ("round-edit", $"/rounds/{draft}/edit"),
        ("round-addressees", $"/rounds/{issued}/addressees"), ("round-letter", $"/rounds/{issued}/letter"), ("round", $"/rounds/{issued}"),
        ("round-reminder", $"/rounds/{issued}/reminder"), ("round-due-date", $"/rounds/{issued}/due-date"),
    ];

    // One unit in each state, past the day.
    private Task<int> SpreadAsync(string issued) => round.Site.InScopeAsync(async services =>
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var reports = await database.Reports.Include(r => r.Assignment).Where(r => r.Assignment!.RoundId == new RoundId(Guid.Parse(issued)))
            .ToListAsync(TestContext.Current.CancellationToken);
        var sent = round.Site.Clock.Now;
        foreach (var (report, state) in reports.Zip([ReportState.Sent, ReportState.Accepted]))
        {
            (report.State, report.SentAt, report.Symbol, report.Assignment!.FirstSentAt) = (state, sent, "04/BC-UBND", sent);
        }

        reports[2].Assignment!.FirstSentAt = sent;
        reports[3].Assignment!.DueOn = new DateOnly(2023, 10, 10);
        return await database.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
