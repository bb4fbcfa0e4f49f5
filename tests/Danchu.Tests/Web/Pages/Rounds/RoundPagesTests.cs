using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Rounds;

public sealed class RoundPagesTests(RoundSite round) : IClassFixture<RoundSite>
{
    [Fact]
    public async Task Chain_FromNewToReminder_WorksWithoutScripts()
    {
        using var secretary = await round.SecretaryAsync();
        var id = await round.OpenAsync(secretary);
        (await secretary.GetAsync($"/rounds/{id}")).Location.ShouldBe($"/rounds/{id}/draft");
        (await secretary.PostAsync($"/rounds/{id}/addressees?kind=Commune", ("do", "matching"))).Status.ShouldBe(302);
        (await secretary.GetAsync($"/rounds/{id}/addressees")).Html.ShouldContain("Đã chọn thêm 3 đơn vị; tất cả 3.");
        (await secretary.GetAsync($"/rounds/{id}/letter")).Html.ShouldContain("Ủy ban nhân dân xã Đào San");
        (await secretary.GetAsync($"/rounds/{id}/draft")).Html.ShouldContain("Công văn hỏi 3 đơn vị.");

        (await secretary.PostFromAsync($"/rounds/{id}/draft", $"/rounds/{id}/draft?handler=Submit")).Location.ShouldBe($"/rounds/{id}/draft");
        (await secretary.GetAsync($"/rounds/{id}/draft")).Html.ShouldContain("Đã trình ký công văn.");
        await round.SignAsync(id);
        var page = await secretary.GetAsync($"/rounds/{id}");
        page.Html.ShouldContain("<b>3</b> chưa gửi");
        (await secretary.GetAsync($"/rounds/{id}?q=dao+san")).Html.ShouldNotContain("Nậm Tăm");

        (await secretary.PostFromAsync($"/rounds/{id}", $"/rounds/{id}?handler=Remind", ("late", "false"))).Status.ShouldBe(302);
        (await secretary.GetAsync($"/rounds/{id}")).Html.ShouldContain("Đã nhắc 3 đơn vị.");
    }

    [Fact]
    public async Task Addressees_TickedButNotFiltered_AreNotThrownAway()
    {
        using var secretary = await round.SecretaryAsync();
        var id = await round.OpenAsync(secretary);
        (string, string)[] ticked = [("Filter.Kinds", "Commune"), ("Filter.Search", ""), ("Filter.Reach", ""), ("Filter.Shown", "")];

        var answer = await secretary.PostAsync($"/rounds/{id}/addressees", [("do", "matching"), .. ticked]);
        var page = await secretary.GetAsync(answer.Location!);

        answer.Location.ShouldBe($"/rounds/{id}/addressees?kind=Commune");
        page.Html.ShouldContain("Điều kiện lọc vừa đổi nên chưa chọn đơn vị nào");
        (await secretary.PostAsync(answer.Location!, [("do", "matching"), .. ticked])).Status.ShouldBe(302);
        (await secretary.GetAsync(answer.Location!)).Html.ShouldContain("Đã chọn thêm 3 đơn vị; tất cả 3.");
    }

    [Fact]
    public async Task New_WrongInput_IsSaidAtTheFieldAndKept()
    {
        using var secretary = await round.SecretaryAsync();

        var answer = await secretary.PostAsync(
            "/rounds/create", round.Fields(("Input.DueOn", "32/13/2023"), ("Input.Subject", "<script>alert(1)</script>"), ("Input.Year", "abc")));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("“32/13/2023” không phải là ngày");
        answer.Html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        answer.Html.ShouldNotContain("<script>alert(1)");
        answer.Html.ShouldContain("href=\"#Input_DueOn\"");
    }

    [Theory]
    [InlineData("Input.Line", "", "Chọn đơn vị ban hành và khối.")]
    [InlineData("Input.Asks[0].OutlineId", "khong-phai-ma", "không hợp lệ")]
    [InlineData("Input.Asks[0].OutlineId", "00000000-0000-0000-0000-000000000001", "Chọn đề cương báo cáo.")]
    [InlineData("Input.DueOn", "", "Nhập hạn gửi báo cáo")]
    [InlineData("Input.DueOn", "2023-10-01", "Hạn gửi 01/10/2023 đã qua")]
    [InlineData("Input.Year", "99999", "Năm báo cáo phải từ")]
    [InlineData("Input.Template", "rieng", "Nhập tên kỳ báo cáo")]
    public async Task New_OneFieldWrong_SaysSo(string field, string value, string said)
    {
        using var secretary = await round.SecretaryAsync();

        var answer = await secretary.PostAsync("/rounds/create", round.Fields((field, value)));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain(said);
    }

    [Fact]
    public async Task New_ForAForeignIssuer_IsNotFound()
    {
        using var secretary = await round.SecretaryAsync();

        (await secretary.PostAsync("/rounds/create", round.Fields(("Input.Line", $"{round.Seed.OtherDistrict}/State")))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Pages_OfAForeignRound_AreNotFound()
    {
        using var secretary = await round.SecretaryAsync();
        var id = await round.IssueAsync(secretary);
        foreach (var person in new[] { "thuky.namnhun", "canbo.namtam" })
        {
            using var stranger = await round.Site.SignedInAsync(person);
            foreach (var page in new[]
            {
                "",
                "/draft",
                "/edit",
                "/addressees",
                "/due-date",
                "/reminder",
                "/reminder?handler=docx",
                "?handler=xlsx",
                "?handler=csv",
            })
            {
                (await stranger.GetAsync($"/rounds/{id}{page}")).Status.ShouldBe(404, $"{person} {page}");
            }

            foreach (var post in new[]
            {
                "?handler=Remind",
                "?handler=Close",
                "?handler=Reopen",
                "/draft?handler=Issue",
                "/draft?handler=Submit",
                "/draft?handler=Decline",
                "/draft?handler=Cancel",
                "/edit",
                "/addressees",
                "/due-date",
            })
            {
                (await stranger.PostFromAsync("/", $"/rounds/{id}{post}")).Status.ShouldBe(404, $"{person} {post}");
            }
        }
    }

    [Fact]
    public async Task Pages_ByAReaderOfTheIssuer_ShowButDoNotChange()
    {
        using var secretary = await round.SecretaryAsync();
        var id = await round.IssueAsync(secretary);
        using var reader = await round.Site.SignedInAsync("doc.phongtho");

        var page = await reader.GetAsync($"/rounds/{id}");
        page.Status.ShouldBe(200);
        page.Html.ShouldNotContain("handler=Remind");
        page.Html.ShouldNotContain("Gia hạn");
        foreach (var post in new[] { "?handler=Remind", "?handler=Close", "/draft?handler=Issue", "/draft?handler=Submit", "/due-date" })
        {
            (await reader.PostFromAsync("/", $"/rounds/{id}{post}")).Status.ShouldBe(403, post);
        }

        (await reader.GetAsync("/rounds/create")).Status.ShouldBe(403);
        using var above = await round.Site.SignedInAsync("doc.tinh");
        (await above.GetAsync($"/rounds/{id}")).Status.ShouldBe(200);
        (await above.GetAsync("/rounds?scope=below")).Html.ShouldContain(id);
    }

    [Fact]
    public async Task Letter_ByTheAskedUnit_IsReadable()
    {
        using var secretary = await round.SecretaryAsync();
        var id = await round.IssueAsync(secretary);
        using var clerk = await round.Site.SignedInAsync("canbo.namtam");

        (await clerk.GetAsync($"/rounds/{id}/letter")).Html.ShouldContain("TM. ỦY BAN NHÂN DÂN");
        (await clerk.GetAsync($"/rounds/{id}/letter?handler=docx")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Edit_StaleForm_KeepsWhatWasTyped()
    {
        using var secretary = await round.SecretaryAsync();
        var id = await round.OpenAsync(secretary);

        var answer = await secretary.PostAsync($"/rounds/{id}/edit", round.Fields(("Input.Version", "1"), ("Input.Subject", "bản của tôi")));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("Người khác vừa sửa đợt báo cáo này.");
        answer.Html.ShouldContain("value=\"bản của tôi\"");
    }

    [Fact]
    public async Task DueDate_WithoutReason_IsRefusedAndKept()
    {
        using var secretary = await round.SecretaryAsync();
        var id = await round.IssueAsync(secretary);

        var answer = await secretary.PostAsync($"/rounds/{id}/due-date", ("Input.DueOn", "20/11/2023"), ("Input.Reason", ""));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("Nhập lý do gia hạn.");
        answer.Html.ShouldContain("20/11/2023");
    }

    [Fact]
    public async Task Round_ThatEverybodyAnswered_IsNotLate()
    {
        using var secretary = await round.SecretaryAsync();
        var id = await round.IssueAsync(secretary);
        (await secretary.GetAsync($"/rounds/{id}")).Html.ShouldNotContain("đã gửi đủ");

        await round.Site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            await database.Assignments.Where(a => a.RoundId == new RoundId(Guid.Parse(id))).ExecuteUpdateAsync(
                a => a.SetProperty(x => x.FirstSentAt, round.Site.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
            return await database.Reports.Where(r => r.Assignment!.RoundId == new RoundId(Guid.Parse(id))).ExecuteUpdateAsync(
                r => r.SetProperty(x => x.State, ReportState.Accepted), TestContext.Current.CancellationToken);
        });

        (await secretary.GetAsync($"/rounds/{id}")).Html.ShouldContain("(đã gửi đủ)");
    }

    [Fact]
    public async Task Submit_WithNobodyChosen_SaysSo()
    {
        using var secretary = await round.SecretaryAsync();
        var id = await round.OpenAsync(secretary);

        var answer = await secretary.PostFromAsync($"/rounds/{id}/draft", $"/rounds/{id}/draft?handler=Submit");

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("Chưa chọn nơi nhận");
    }

    [Fact]
    public async Task Export_FollowsTheFilter()
    {
        using var secretary = await round.SecretaryAsync();
        var id = await round.IssueAsync(secretary);

        var csv = await secretary.GetAsync($"/rounds/{id}?handler=csv&q=nam+tam");

        csv.Status.ShouldBe(200);
        csv.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        csv.Html.ShouldContain("Ủy ban nhân dân xã Nậm Tăm;");
        (await secretary.GetAsync($"/rounds/{id}?handler=xlsx")).Status.ShouldBe(200);
    }
}
