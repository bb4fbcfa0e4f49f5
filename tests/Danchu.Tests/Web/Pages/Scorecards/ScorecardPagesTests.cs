using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Scoring;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Scorecards;

/// <summary>The scorecard as a form without scripts: what is refused and keeps what was typed, what the buttons do.</summary>
public sealed class ScorecardPagesTests(ScoreSite score) : IClassFixture<ScoreSite>
{
    [Fact]
    public async Task Points_OutOfRangeOrTooFine_AreRefusedAtTheirFieldsAndTheOthersSaved()
    {
        var card = await score.AskAsync();
        using var clerk = await score.Site.SignedInAsync(ScoreSite.Clerk);

        var answer = await clerk.PostAsync($"/scorecards/{card}", ScoreSite.AllPoints(("t1-1", "1,125", ""), ("t1-2", "9", "vì sao"), ("t1-3", "1", "")));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("<a href=\"#Input_t1-1\">Tiêu chí 1.1: ghi số điểm, tối đa hai chữ số thập phân, ví dụ 8 hoặc 8,5.</a>");
        answer.Html.ShouldContain("id=\"Input_t1-2-error\">Tiêu chí 1.2: điểm từ 0 đến 1,5, không phải 9.");
        answer.Html.ShouldContain("name=\"Points.t1-1\" value=\"1,125\"");
        answer.Html.ShouldContain("name=\"Reason.t1-2\" value=\"vì sao\"");
        answer.Html.ShouldContain("02 tiêu chí chưa lưu được, xem ở dưới.");
        var given = await PointsAsync(card, ScoreStage.Self);
        given["t1-3"].ShouldBe(1);
        given.Keys.ShouldNotContain("t1-1");
        given.Keys.ShouldNotContain("t1-2");
    }

    [Fact]
    public async Task Lines_WithoutNumbers_AreCountedAndDoubtsStandBehindAWord()
    {
        var card = await score.Site.InScopeAsync(services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            return database.Scorecards.Where(s => database.Rubrics.Any(r => r.Id == s.RubricId && r.Key == "bcd-xa")
                && database.Assignments.Any(a => a.Id == s.AssignmentId && a.Organisation!.Code == "BAN.BO")).Select(s => s.Id).FirstAsync();
        });
        using var clerk = await score.Site.SignedInAsync(ScoreSite.Clerk);

        var html = (await clerk.GetAsync($"/scorecards/{card}")).Html;

        html.ShouldContain("<td class=\"nr\">1</td>");
        html.Split("<summary>Nghi vấn về bản gốc</summary>").Length.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Agree_WithAGroup_KeepsWhatWasTypedElsewhere()
    {
        var card = await SentAsync();
        using var reviewer = await score.Site.SignedInAsync(ScoreSite.Reviewer);

        var answer = await reviewer.PostAsync(
            $"/scorecards/{card}", ("Points.t1-1", "1"), ("Reason.t1-1", "Thiếu phân công"), ("Version.t1-1", "0"), ("Points.t2-1", ""), ("Version.t2-1", "0"),
            ("agree", "t1"));

        answer.Location.ShouldBe($"/scorecards/{card}#c-t1");
        var given = await PointsAsync(card, ScoreStage.Review);
        given.Count.ShouldBe(10);
        given["t1-1"].ShouldBe(1);
        given.Where(p => p.Key != "t1-1").ShouldAllBe(p => p.Value == 1.5m);
        var page = (await reviewer.GetAsync($"/scorecards/{card}")).Html;
        page.ShouldContain("value=\"t2\" class=\"plain small block\">Đồng ý cả nhóm");
        page.ShouldNotContain("value=\"t1\" class=\"plain small block\">Đồng ý cả nhóm");
    }

    [Fact]
    public async Task Agree_WithSomethingWrongTyped_ChangesNothing()
    {
        var card = await SentAsync();
        using var reviewer = await score.Site.SignedInAsync(ScoreSite.Reviewer);

        var answer = await reviewer.PostAsync($"/scorecards/{card}", ("Points.t1-1", "1"), ("Version.t1-1", "0"), ("agree", "t2"));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("Tiêu chí 1.1: 1 khác điểm tự chấm (1,5); hãy ghi lý do.");
        (await PointsAsync(card, ScoreStage.Review)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Vetoes_DeclaredWithoutGrounds_AreRefusedAndKeptAsTicked()
    {
        var card = await score.AskAsync();
        using var clerk = await score.Site.SignedInAsync(ScoreSite.Clerk);

        var refused = await clerk.PostAsync(
            $"/scorecards/{card}?handler=Vetoes", ("Veto.ky-luat", "true"), ("VetoReason.ky-luat", " "), ("VetoSeen.ky-luat", "0"));

        refused.Status.ShouldBe(400);
        refused.Html.ShouldContain("<a href=\"#Input_veto-ky-luat\">Ghi căn cứ");
        refused.Html.ShouldContain("id=\"Veto_ky-luat\" name=\"Veto.ky-luat\" value=\"true\" checked");
        (await clerk.PostAsync(
            $"/scorecards/{card}?handler=Vetoes", ("Veto.ky-luat", "true"), ("VetoReason.ky-luat", "Quyết định số 12"), ("VetoSeen.ky-luat", "0"))).Status
            .ShouldBe(302);
        (await clerk.GetAsync($"/scorecards/{card}")).Html.ShouldContain("Đơn vị khai: có. Quyết định số 12");
    }

    [Fact]
    public async Task Lists_ShowWhatIsSent_AndLeadToIt()
    {
        var (mine, sent) = (await score.AskAsync(), await SentAsync());
        using var reviewer = await score.Site.SignedInAsync(ScoreSite.Reviewer);
        using var clerk = await score.Site.SignedInAsync(ScoreSite.Clerk);

        var list = (await reviewer.GetAsync("/scorecards?state=Review&q=ban+bo")).Html;
        list.ShouldContain($"/scorecards/{sent}");
        list.ShouldNotContain($"/scorecards/{mine}");
        (await clerk.GetAsync("/scorecards")).Html.ShouldContain($"/scorecards/{mine}");
        (await reviewer.GetAsync("/scorecards?round=rác&state=99&page=-3&q=%25_")).Status.ShouldBeOneOf(200, 400);
    }

    [Fact]
    public async Task Shares_GivenToOne_AreClosedToAnother()
    {
        var card = await SentAsync();
        var district = (await score.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Organisations.SingleAsync(o => o.Code == "TAM.DUONG"))).Id;
        var name = $"thuky2-{card}";
        var second = await score.Site.AddPersonAsync(name, (district, Role.Secretariat));
        var sheet = await CardAsync(card);
        using var reviewer = await score.Site.SignedInAsync(ScoreSite.Reviewer);
        using var other = await score.Site.SignedInAsync(name);

        (await reviewer.PostAsync($"/scorecards/shares/{sheet.RoundId}", ($"Share.{sheet.RubricId}.Review.t1", second.ToString()))).Status.ShouldBe(302);

        (await reviewer.GetAsync($"/scorecards/{card}")).Html.ShouldSatisfyAllConditions(
            h => h.ShouldNotContain("Points.t1-1\""), h => h.ShouldContain("Points.t2-1\""), h => h.ShouldContain($"{name} thẩm định"));
        var refused = await reviewer.PostAsync($"/scorecards/{card}", ("Points.t1-1", "1,5"), ("Version.t1-1", "0"));
        (refused.Status, refused.Html.Contains("Tiêu chí 1.1 được phân công cho người khác thẩm định.", StringComparison.Ordinal)).ShouldBe((400, true));
        (await other.PostAsync($"/scorecards/{card}", ("agree", "t1"))).Status.ShouldBe(302);
        (await PointsAsync(card, ScoreStage.Review)).Count.ShouldBe(10);
        (await reviewer.PostAsync($"/scorecards/shares/{sheet.RoundId}", ($"Share.{sheet.RubricId}.Review.t2", Guid.NewGuid().ToString()))).Html
            .ShouldContain("Chỉ phân công được cho thư ký");
    }

    [Fact]
    public async Task Team_IsChosenOnThePageAndScoresOnIt()
    {
        var card = await SentAsync();
        var sheet = await CardAsync(card);
        var shares = $"/scorecards/shares/{sheet.RoundId}";
        using var reviewer = await score.Site.SignedInAsync(ScoreSite.Reviewer);
        var member = await score.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Users.SingleAsync(p => p.UserName == ScoreSite.Closer));

        (await reviewer.GetAsync(shares)).Html.ShouldContain("Tổ kiểm tra, đánh giá (không lập tổ)");
        var refused = await reviewer.PostAsync(
            shares, ($"Team.{sheet.RubricId}.Review", ""), ($"Team.{sheet.RubricId}.Review", Guid.NewGuid().ToString()));
        (refused.Status, refused.Html.Contains("Thành viên tổ phải là người của đơn vị ra yêu cầu.", StringComparison.Ordinal)).ShouldBe((400, true));
        (await reviewer.PostAsync(shares, ($"Team.{sheet.RubricId}.Review", ""), ($"Team.{sheet.RubricId}.Review", member.Id.ToString()))).Status.ShouldBe(302);

        (await reviewer.GetAsync(shares)).Html.ShouldSatisfyAllConditions(h => h.ShouldContain("(01 thành viên)"), h => h.ShouldContain("Cả tổ"));
        (await reviewer.GetAsync($"/scorecards/{card}")).Html.ShouldSatisfyAllConditions(
            h => h.ShouldContain("thành viên của tổ chấm"), h => h.ShouldNotContain("Points.t1-1\""));
        using var team = await score.Site.SignedInAsync(ScoreSite.Closer);
        (await team.PostAsync($"/scorecards/{card}", ("agree", "t1"))).Status.ShouldBe(302);
        (await PointsAsync(card, ScoreStage.Review)).Count.ShouldBe(10);
    }

    [Fact]
    public async Task Report_SentBeforeItsScorecard_SaysSoOnTheFirstPageAndOnItsOwn()
    {
        const string Said = "Báo cáo đã gửi nhưng phiếu chấm điểm chưa gửi.";
        var card = await CardAsync(await score.AskAsync());
        using var clerk = await score.Site.SignedInAsync(ScoreSite.Clerk);
        using var signer = await score.Site.SignedInAsync(ScoreSite.Signer);
        (await clerk.GetAsync($"/assignments/{card.AssignmentId}")).Html.ShouldNotContain(Said);

        await score.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Reports.Where(r => r.AssignmentId == card.AssignmentId)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ReportState.Sent)));

        (await clerk.GetAsync("/")).Html.ShouldContain("Báo cáo đã gửi, phiếu chưa gửi");
        (await clerk.GetAsync($"/assignments/{card.AssignmentId}")).Html.ShouldSatisfyAllConditions(
            h => h.ShouldContain(Said), h => h.ShouldContain($"<a class=\"button\" href=\"/scorecards/{card.Id}\">Mở phiếu chấm điểm</a>"));
        (await clerk.PostAsync($"/scorecards/{card.Id}", ScoreSite.AllPoints())).Status.ShouldBe(302);
        (await signer.GetAsync("/")).Html.ShouldContain("Báo cáo đã gửi, phiếu chưa gửi");
        (await signer.PostAsync($"/scorecards/{card.Id}?handler=Send", ("acceptGaps", "true"))).Status.ShouldBe(302);
        (await clerk.GetAsync($"/assignments/{card.AssignmentId}")).Html.ShouldNotContain(Said);
    }

    private async Task<ScorecardId> SentAsync()
    {
        var card = await score.AskAsync();
        using var clerk = await score.Site.SignedInAsync(ScoreSite.Clerk);
        using var signer = await score.Site.SignedInAsync(ScoreSite.Signer);
        (await clerk.PostAsync($"/scorecards/{card}", ScoreSite.AllPoints())).Status.ShouldBe(302);
        (await signer.PostAsync($"/scorecards/{card}?handler=Send")).Html.ShouldContain("Nếu vẫn gửi khi chưa đủ minh chứng");
        (await signer.PostAsync($"/scorecards/{card}?handler=Send", ("acceptGaps", "true"))).Status.ShouldBe(302);
        return card;
    }

    private Task<Scorecard> CardAsync(ScorecardId card) =>
        score.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Scorecards.AsNoTracking().SingleAsync(c => c.Id == card));

    private Task<Dictionary<string, decimal>> PointsAsync(ScorecardId card, ScoreStage stage) => score.Site.InScopeAsync(s =>
        s.GetRequiredService<DanchuDatabase>().ScorePoints
            .Where(p => p.ScorecardId == card && p.Stage == stage)
            .ToDictionaryAsync(p => p.Criterion, p => p.Points));
}
