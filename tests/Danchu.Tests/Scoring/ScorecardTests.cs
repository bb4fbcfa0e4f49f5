using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring;
using Danchu.Tests.Reports;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring;

/// <summary>A scorecard from the unit's own points to the final ones, on real PostgreSQL.</summary>
public sealed class ScorecardTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    [Fact]
    public async Task Give_Self_KeepsSumAndClass()
    {
        var card = await world.AskAsync();

        Value(await world.GiveAsync(world.Clerk, card, ("mot", "45,5", ""), ("hai-mot", "20", ""))).ShouldBe(2);
        (await world.CardAsync(card)).ShouldSatisfyAllConditions(c => c.SelfTotal.ShouldBe(65.5m), c => c.SelfClass.ShouldBeNull(), c => c.Missing.ShouldBe(1));
        Value(await world.GiveAsync(world.Clerk, card, ("hai-hai", "20", ""))).ShouldBe(1);

        (await world.CardAsync(card))
            .ShouldSatisfyAllConditions(c => c.SelfTotal.ShouldBe(85.5m), c => c.SelfClass.ShouldBe("Khá"), c => c.Missing.ShouldBe(0));
    }

    [Theory]
    [InlineData("mot", "50,5", "Tiêu chí 1: điểm từ 0 đến 50, không phải 50,5.")]
    [InlineData("mot", "-1", "Tiêu chí 1: ghi số điểm, tối đa hai chữ số thập phân, ví dụ 8 hoặc 8,5.")]
    [InlineData("mot", "4,125", "Tiêu chí 1: ghi số điểm, tối đa hai chữ số thập phân, ví dụ 8 hoặc 8,5.")]
    [InlineData("hai-hai", "10", "Tiêu chí 2.2: chỉ có 0 hoặc 20 điểm.")]
    [InlineData("khong-co", "10", "Bảng tiêu chí không có tiêu chí này; hãy tải lại trang.")]
    public async Task Give_OutOfRange_IsRefusedAtTheFieldAndChangesNothing(string key, string typed, string said)
    {
        var card = await world.AskAsync();

        var refusal = Refusals(await world.GiveAsync(world.Clerk, card, ("hai-mot", "20", ""), (key, typed, ""))).ShouldHaveSingleItem();

        refusal.ShouldBe(new Refusal(said, key));
        (await world.CardAsync(card)).SelfTotal.ShouldBeNull();
    }

    [Fact]
    public async Task Keep_SomeWrong_KeepsTheOthersAndSaysWhichAreNot()
    {
        var card = await world.AskAsync();
        GivePoints.Entry[] entries =
        [
            new("mot", "50,5", NotApplicable: false, "", 0), new("hai-mot", "20", NotApplicable: false, "", 0),
            new("mot-nua", "1", NotApplicable: false, "", 0),
        ];

        var kept = Value(await world.DoAsync((KeepPoints k) => k.ExecuteAsync(world.Clerk, new(card, entries), Cancel)));

        (kept.Changed, string.Join(' ', kept.Refused.Select(r => r.Field))).ShouldBe((1, "mot mot-nua"));
        (await world.CardAsync(card)).SelfTotal.ShouldBe(20);
        (await world.DoAsync((KeepPoints k) => k.ExecuteAsync(world.Reviewer, new(card, entries), Cancel))).ShouldBeOfType<Outcome<KeepPoints.Kept>.Absent>();
    }

    [Fact]
    public async Task Give_OtherThanTheFactsPropose_NeedsAReason()
    {
        var card = await world.AskAsync(ratio: "43/49");
        var row = (await world.ViewAsync(world.Clerk, card)).Rows.Single(r => r.Criterion.Key == "hai-mot");
        row.Proposed.ShouldBe(new ProposedPoints(30, "Chỉ tiêu hoa-giai: 43/49 = 87,76% → 30 điểm"));

        Refusals(await world.GiveAsync(world.Clerk, card, ("hai-mot", "20", ""))).ShouldHaveSingleItem()
            .Message.ShouldBe("Tiêu chí 2.1: 20 khác điểm tính từ số liệu (30); hãy ghi lý do.");
        Value(await world.GiveAsync(world.Clerk, card, ("hai-mot", "20", "Số liệu còn đối chiếu"))).ShouldBe(1);
    }

    [Fact]
    public async Task Agree_WithTheWholeSheet_TakesWhatNobodyHasReviewed()
    {
        var card = await world.AskAsync();
        Value(await world.GiveAsync(world.Clerk, card, ("mot", "45", ""), ("hai-mot", "20", ""), ("hai-hai", "20", "")));
        Value(await world.DoAsync((SendScorecard s) => s.ExecuteAsync(world.Signer, new(card, AcceptGaps: true), Cancel)));
        Value(await world.GiveAsync(world.Reviewer, card, ("mot", "40", "Thiếu kế hoạch")));

        Value(await world.DoAsync((GivePoints g) => g.ExecuteAsync(world.Reviewer, new(card, [], GivePoints.WholeSheet), Cancel))).ShouldBe(2);

        (await world.CardAsync(card)).ReviewTotal.ShouldBe(80);
    }

    [Fact]
    public async Task Give_StaleForm_IsRefused()
    {
        var card = await world.AskAsync();
        Value(await world.GiveAsync(world.Clerk, card, ("mot", "45", "")));

        var stale = await world.DoAsync((GivePoints g) => g.ExecuteAsync(world.Clerk, new(card, [new("mot", "40", false, "", Version: 0)]), Cancel));

        Refusals(stale).ShouldHaveSingleItem().Message.ShouldContain("người khác vừa chấm");
    }

    [Fact]
    public async Task Send_PointsMissing_NamesThem()
    {
        var card = await world.AskAsync();
        Value(await world.GiveAsync(world.Clerk, card, ("mot", "45", "")));

        Refusals(await world.DoAsync((SendScorecard s) => s.ExecuteAsync(world.Signer, new(card, AcceptGaps: true), Cancel)))
            .Select(r => r.Field)
            .ShouldBe(["hai-mot", "hai-hai"]);
        (await world.DoAsync((SendScorecard s) => s.ExecuteAsync(world.Clerk, new(card), Cancel))).ShouldBeOfType<Outcome<Done>.Forbidden>();
    }

    [Fact]
    public async Task Read_ByTheSuperior_OnlyOnceSent()
    {
        var (card, sent) = (await world.AskAsync(), await world.SentAsync());

        (await world.DoAsync((ShowScorecard r) => r.ReadAsync(world.Reviewer, card, Cancel))).ShouldBeOfType<Outcome<ShowScorecard.View>.Absent>();
        (await world.DoAsync((ShowScorecard r) => r.ReadAsync(world.Reviewer, sent, Cancel))).ShouldBeOfType<Outcome<ShowScorecard.View>.Done>();
        (await world.DoAsync((ShowScorecard r) => r.ReadAsync(ReportWorld.Clerk(world.Reports.Seed.Communes[1]), card, Cancel)))
            .ShouldBeOfType<Outcome<ShowScorecard.View>.Absent>();
    }

    [Fact]
    public async Task Review_DifferentPoints_NeedAReasonAndAreHiddenFromTheUnitUntilClosed()
    {
        var card = await world.SentAsync();

        Refusals(await world.GiveAsync(world.Reviewer, card, ("mot", "43", ""))).ShouldHaveSingleItem().Message.ShouldContain("khác điểm tự chấm (45)");
        Value(await world.GiveAsync(world.Reviewer, card, ("mot", "43", "Thiếu kế hoạch")));
        (await world.ViewAsync(world.Clerk, card)).ShouldSatisfyAllConditions(v => v.Review.ShouldBeNull(), v => v.Rows.ShouldAllBe(r => r.Review == null));
        Refusals(await world.DoAsync((CloseReview c) => c.ExecuteAsync(world.Reviewer, new(card), Cancel))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Return_OneCriterion_OpensOnlyThatOne()
    {
        var card = await world.SentAsync();
        Value(await world.DoAsync((ReturnCriteria r) => r.ExecuteAsync(world.Reviewer, new(card, [new("hai-mot", "Chưa rõ số hòa giải")]), Cancel)));

        Refusals(await world.GiveAsync(world.Clerk, card, ("mot", "44", ""))).ShouldHaveSingleItem().Message.ShouldBe("Tiêu chí 1 không mở để chấm lúc này.");
        Value(await world.GiveAsync(world.Clerk, card, ("hai-mot", "10", "")));
        Value(await world.DoAsync((SendScorecard s) => s.ExecuteAsync(world.Signer, new(card, AcceptGaps: true), Cancel)));

        (await world.CardAsync(card)).ShouldSatisfyAllConditions(c => c.State.ShouldBe(ScorecardState.Review), c => c.SelfTotal.ShouldBe(75));
    }

    [Fact]
    public async Task Return_WithoutReasonOrAfterClosing_IsRefused()
    {
        var sent = await world.SentAsync();
        Refusals(await world.DoAsync((ReturnCriteria r) => r.ExecuteAsync(world.Reviewer, new(sent, [new("mot", " ")]), Cancel)))
            .ShouldHaveSingleItem().Field
            .ShouldBe("mot");

        var reviewed = await world.ReviewedAsync();
        Refusals(await world.DoAsync((ReturnCriteria r) => r.ExecuteAsync(world.Reviewer, new(reviewed, [new("mot", "Lý do")]), Cancel)))
            .ShouldHaveSingleItem().Message.ShouldContain("Đã thẩm định");
    }

    [Fact]
    public async Task Answer_OnceAndOnlyToWhatWasTakenOff()
    {
        var card = await world.ReviewedAsync();

        Refusals(await AnswerAsync(card, "hai-mot")).ShouldHaveSingleItem().Field.ShouldBe("hai-mot");
        Value(await AnswerAsync(card, "mot"));
        Refusals(await AnswerAsync(card, "mot")).ShouldHaveSingleItem().Message.ShouldBe("Đơn vị đã giải trình một lần; không gửi lần nữa.");
        (await world.ViewAsync(world.Reviewer, card)).Rows.Single(r => r.Criterion.Key == "mot").Answer.ShouldBe("Có kế hoạch số 12");
    }

    [Fact]
    public async Task Close_WithoutAnswer_AsksFirst_ThenKeepsAllThreeStages()
    {
        var card = await world.ReviewedAsync();

        Refusals(await CloseAsync(world.Closer, card, seen: false)).ShouldHaveSingleItem().Field.ShouldBe("WithoutAnswer");
        (await CloseAsync(world.Reviewer, card, seen: true)).ShouldBeOfType<Outcome<Done>.Forbidden>();
        Value(await world.GiveAsync(world.Closer, card, ("mot", "44", "Có bổ sung")));
        Value(await CloseAsync(world.Closer, card, seen: true));

        var row = (await world.ViewAsync(world.Clerk, card)).Rows.Single(r => r.Criterion.Key == "mot");
        (row.Self!.Points, row.Review!.Points, row.Final!.Points).ShouldBe((45, 43, 44));
        (await world.CardAsync(card)).ShouldSatisfyAllConditions(
            c => c.SelfTotal.ShouldBe(85), c => c.ReviewTotal.ShouldBe(83), c => c.FinalTotal.ShouldBe(84), c => c.FinalClass.ShouldBe("Khá"));
        Refusals(await CloseAsync(world.Closer, card, seen: true)).ShouldHaveSingleItem().Message.ShouldContain("Đã kết luận");
        Refusals(await world.GiveAsync(world.Closer, card, ("mot", "50", "lý do"))).ShouldHaveSingleItem().Message.ShouldContain("Đã kết luận");
    }

    [Fact]
    public async Task Review_TwoAtOnce_OnDifferentCriteria_BothStay()
    {
        var card = await world.SentAsync();

        var both = await Task.WhenAll(
            world.GiveAsync(world.Reviewer, card, ("mot", "43", "Thiếu kế hoạch")),
            world.GiveAsync(As(world.Reports.Seed.District, Role.Secretariat), card, ("hai-mot", "20", "")));

        both.ShouldAllBe(o => o is Outcome<int>.Done);
        (await world.DoAsync((DanchuDatabase d) => d.ScorePoints.CountAsync(p => p.ScorecardId == card && p.Stage == ScoreStage.Review, Cancel))).ShouldBe(2);
        (await world.CardAsync(card)).ReviewTotal.ShouldBe(63);
    }

    [Fact]
    public async Task Review_TwoAtOnce_OnOneCriterion_OneIsAskedToLookAgain()
    {
        var card = await world.SentAsync();

        var both = await Task.WhenAll(
            GiveUnseenAsync(world.Reviewer, "43", "Thiếu kế hoạch"), GiveUnseenAsync(As(world.Reports.Seed.District, Role.Secretariat), "40", "Thiếu sổ"));

        both.Count(o => o is Outcome<int>.Done).ShouldBe(1);
        Refusals(both.Single(o => o is not Outcome<int>.Done))
            .ShouldHaveSingleItem()
            .ShouldBe(new Refusal("Tiêu chí 1: người khác vừa chấm tiêu chí này; hãy tải lại trang để xem.", "mot"));

        Task<Outcome<int>> GiveUnseenAsync(Actor reviewer, string points, string reason) => world.DoAsync((GivePoints give) =>
            give.ExecuteAsync(reviewer, new(card, [new("mot", points, NotApplicable: false, reason, Version: 0)]), Cancel));
    }

    [Fact]
    public async Task Read_AfterSending_ShowsTheComputationOfThen()
    {
        var card = await world.AskAsync(ratio: "43/49");
        Value(await world.GiveAsync(world.Clerk, card, ("mot", "45", ""), ("hai-mot", "30", ""), ("hai-hai", "20", "")));
        Value(await world.DoAsync((SendScorecard s) => s.ExecuteAsync(world.Signer, new(card, AcceptGaps: true), Cancel)));
        var assignment = (await world.CardAsync(card)).AssignmentId;
        Value(await world.Reports.EnterAsync(world.Clerk, assignment, ("hoa-giai", "10/49", 1)));

        foreach (var actor in new[] { world.Clerk, world.Reviewer })
        {
            (await world.ViewAsync(actor, card)).Rows
                .Single(r => r.Criterion.Key == "hai-mot").Proposed
                .ShouldBe(new ProposedPoints(30, "Chỉ tiêu hoa-giai: 43/49 = 87,76% → 30 điểm"));
        }
    }

    private Task<Outcome<Done>> AnswerAsync(ScorecardId card, string key) =>
        world.DoAsync((AnswerReview a) => a.ExecuteAsync(world.Clerk, new(card, [new(key, "Có kế hoạch số 12")]), Cancel));

    private Task<Outcome<Done>> CloseAsync(Actor actor, ScorecardId card, bool seen) =>
        world.DoAsync((CloseScorecard c) => c.ExecuteAsync(actor, new(card, seen), Cancel));
}
