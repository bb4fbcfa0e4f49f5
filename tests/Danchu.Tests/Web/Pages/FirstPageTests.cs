using System.Text.RegularExpressions;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Tests.Support;
using Danchu.Tests.Web.Pages.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages;

public sealed partial class FirstPageTests(RoundSite round) : IClassFixture<RoundSite>
{
    [Fact]
    public async Task Clerk_AfterIssue_SeesNoticeAndDutyAndOpensIt()
    {
        using var secretary = await round.SecretaryAsync();
        var assignment = await round.AssignmentAsync(await round.IssueAsync(secretary));
        using var clerk = await round.Site.SignedInAsync("canbo.namtam");

        var page = await clerk.GetAsync("/");
        page.Html.ShouldContain($"/assignments/{assignment}");
        page.Html.ShouldContain("Còn 20 ngày");
        page.Html.ShouldMatch(@"Đã làm 0/\d+ chỉ tiêu, 0/\d+ mục");
        var notice = await round.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Notices
            .Where(n => n.Href == $"/assignments/{assignment}").Select(n => n.Id).FirstAsync(TestContext.Current.CancellationToken));
        page.Html.ShouldContain(notice.ToString());

        (await clerk.PostFromAsync("/", $"/?notice={notice}&handler=Open")).Location.ShouldBe($"/assignments/{assignment}");
        (await clerk.GetAsync("/")).Html.ShouldNotContain(notice.ToString());
    }

    [Fact]
    public async Task Notice_OfAForeignUnit_IsNotFound()
    {
        using var secretary = await round.SecretaryAsync();
        var assignment = await round.AssignmentAsync(await round.IssueAsync(secretary));
        var notice = await round.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Notices
            .Where(n => n.Href == $"/assignments/{assignment}").Select(n => n.Id).FirstAsync(TestContext.Current.CancellationToken));
        using var stranger = await round.Site.SignedInAsync("thuky.namnhun");

        (await stranger.PostFromAsync("/", $"/?notice={notice}&handler=Open")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Signer_WithSomethingToSign_SeesItFirst()
    {
        using var secretary = await round.SecretaryAsync();
        var assignment = await round.AssignmentAsync(await round.IssueAsync(secretary));
        await round.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Reports.Where(r => r.AssignmentId == assignment)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ReportState.HandedOver), TestContext.Current.CancellationToken));
        using var signer = await round.Site.SignedInAsync("nguoiky.namtam");

        var page = await signer.GetAsync("/");

        page.Html.ShouldContain($"/assignments/{assignment}/sign");
        page.Html.ShouldNotContain("Báo cáo phải làm");
    }

    [Fact]
    public async Task Secretary_WithAnIssuedRound_SeesItsCountsAsLinks()
    {
        using var secretary = await round.SecretaryAsync();
        var id = await round.IssueAsync(secretary);

        var page = await secretary.GetAsync("/");

        page.Html.ShouldContain($"/rounds/{id}?status=Waiting\">0<");
        Counted().IsMatch(page.Html).ShouldBeTrue();
    }

    [GeneratedRegex("status=NotSent\">5<", RegexOptions.None, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Counted();
}
