using Danchu.Core.Addresses;
using Danchu.Core.Database;
using Danchu.Core.Jobs;
using Danchu.Tests.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Web.Pages.Jobs;

/// <summary>A PDF at one click: what is made comes at once, what is not is waited for on one page that then gives it.</summary>
public sealed class PdfPagesTests(JobDesk desk) : IClassFixture<JobDesk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pdf_OfASignedReport_IsWaitedForOnceAndComesAtOnceAfterwards()
    {
        using var visitor = await desk.Site.SignedInAsync(JobDesk.Clerk);
        var asked = await visitor.PostFromAsync(Address.Home(), Address.Jobs.AskForReportPdf(desk.Report));
        asked.Location.ShouldMatch(@"^/jobs/[0-9a-f-]{36}\?download=true$");

        using var waiting = await visitor.FetchAsync(asked.Location);
        waiting.Headers.GetValues("Refresh").ShouldBe(["2"]);
        var page = await waiting.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("lập xong thì tệp tự tải xuống");
        page.ShouldNotContain("button danger");

        (await desk.RunAsync(JobLane.Pdf)).ShouldBeTrue();
        var job = Guid.Parse(asked.Location.Split('/', '?')[2]);
        using var made = await visitor.FetchAsync(asked.Location);
        made.Headers.GetValues("Refresh").ShouldBe([$"0; url={Address.Jobs.File(job)}"]);
        (await made.Content.ReadAsStringAsync(Cancel)).ShouldContain("Tệp đang được tải xuống");
        using var seen = await visitor.FetchAsync(Address.Jobs.Overview(job));
        seen.Headers.Contains("Refresh").ShouldBeFalse();

        (await visitor.PostFromAsync(Address.Home(), Address.Jobs.AskForReportPdf(desk.Report))).Location.ShouldBe(Address.Jobs.File(job));
        using var file = await visitor.FetchAsync(Address.Jobs.File(job));
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task Pdf_OfAScorecard_IsMade()
    {
        var card = await desk.DoAsync((DanchuDatabase d) =>
            d.Scorecards.Where(c => d.Organisations.Any(o => o.Id == c.OrganisationId && o.Code == "BAN.BO")).Select(c => c.Id).FirstAsync(Cancel));
        using var visitor = await desk.Site.SignedInAsync(JobDesk.Clerk);
        (await visitor.GetAsync(Address.Scorecards.Overview(card))).Html.ShouldContain("Tải PDF");

        var asked = await visitor.PostFromAsync(Address.Home(), Address.Jobs.AskForScorecardPdf(card));
        while (await desk.RunAsync(JobLane.Pdf))
        {
            // Until nothing waits: a test beside this one may have asked too.
        }

        var job = await desk.JobAsync(Guid.Parse(asked.Location.Split('/', '?')[2]));
        (job.State, job.Kind).ShouldBe((JobState.Done, JobKind.ScorecardPdf));
        job.FileName.ShouldStartWith("phieu-cham-diem-");
    }

    [Fact]
    public async Task Files_ThatWereAskedFor_AreReachedFromEveryPage()
    {
        using var visitor = await desk.Site.SignedInAsync(JobDesk.Clerk);

        (await visitor.GetAsync(Address.Assignments.Index())).Html.ShouldContain("Tệp đã yêu cầu");
        (await visitor.GetAsync(Address.Account.Index())).Html.ShouldContain($"· <a href=\"{Address.Jobs.Index()}\">Tệp đã yêu cầu</a>");
    }
}
