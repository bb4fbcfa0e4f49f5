using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Leagues;
using Danchu.Documents;
using Danchu.Documents.Reading;
using Danchu.Tests.Reports;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring;

/// <summary>A rubric that is reviewed by a team before its superior: three printed columns, passed in order, the last one decides.</summary>
public sealed class ReviewStagesTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    private const string Team = "Tổ KT, đánh giá chấm";

    private OrganisationId District => world.Reports.Seed.District;

    [Fact]
    public async Task Card_OfTwoReviews_PassesBothInOrderAndTheLastDecides()
    {
        var card = await SentAsync();
        (await world.CardAsync(card)).ShouldSatisfyAllConditions(c => c.Reviewing.ShouldBe(ScoreStage.First), c => c.Missing.ShouldBe(3));

        Refusals(await CloseAsync(card)).ShouldContain(r => r.Message == $"Tiêu chí 1 chưa có điểm ở cột “{Team}”.");
        Refusals(await world.GiveAsync(world.Reviewer, card, ("mot", "43", ""))).ShouldHaveSingleItem().Message
            .ShouldBe("Tiêu chí 1: 43 khác điểm tự chấm (45); hãy ghi lý do.");
        Value(await world.GiveAsync(world.Reviewer, card, ("mot", "43", "Thiếu kế hoạch")));
        Value(await AgreeAsync(world.Reviewer, card)).ShouldBe(2);
        (await world.CardAsync(card)).ShouldSatisfyAllConditions(c => c.Missing.ShouldBe(0), c => c.ReviewTotal.ShouldBeNull("The team does not decide."));
        (await LeagueUnitAsync(card)).Total.ShouldBeNull("It is not reviewed before the last review.");
        Value(await CloseAsync(card)).Follows.ShouldBe(ScoreStage.Review);

        (await world.CardAsync(card)).ShouldSatisfyAllConditions(
            c => c.State.ShouldBe(ScorecardState.Review), c => c.Reviewing.ShouldBe(ScoreStage.Review), c => c.Missing.ShouldBe(3));
        (await world.ViewAsync(world.Clerk, card)).Stages.ShouldBe([ScoreStage.Self], "The unit sees no column before all was reviewed.");
        Refusals(await world.GiveAsync(world.Reviewer, card, ("mot", "44", ""))).ShouldHaveSingleItem().Message
            .ShouldBe($"Tiêu chí 1: 44 khác điểm ở cột “{Team}” (43); hãy ghi lý do.");
        Value(await world.GiveAsync(world.Reviewer, card, ("mot", "44", "Kế hoạch ban hành muộn")));
        Value(await AgreeAsync(world.Reviewer, card)).ShouldBe(2);
        Value(await CloseAsync(card));
        Value(await world.DoAsync((CloseScorecard c) => c.ExecuteAsync(world.Closer, new(card, WithoutAnswer: true), Cancel)));

        (await world.CardAsync(card)).ShouldSatisfyAllConditions(
            c => c.SelfTotal.ShouldBe(85), c => c.ReviewTotal.ShouldBe(84), c => c.FinalTotal.ShouldBe(84), c => c.State.ShouldBe(ScorecardState.Closed));
        var row = (await world.ViewAsync(world.Clerk, card)).Rows.Single(r => r.Criterion.Key == "mot");
        row.Given.ToDictionary(g => g.Key, g => g.Value.Points).ShouldBe(
            new Dictionary<ScoreStage, decimal> { [ScoreStage.Self] = 45, [ScoreStage.First] = 43, [ScoreStage.Review] = 44, [ScoreStage.Final] = 44 },
            ignoreOrder: true);
        (await world.DoAsync(async (VerifyScores v) => await v.ExecuteAsync((await world.CardAsync(card)).RoundId, Cancel))).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_OfACardOfTwoReviews_HaveAColumnForEach()
    {
        var card = await SentAsync();
        Value(await world.GiveAsync(world.Reviewer, card, ("mot", "43", "Thiếu kế hoạch")));

        var table = Value(await world.DoAsync((ExportScorecard e) => e.ReadAsync(world.Reviewer, card, Cancel)));
        table.Columns.Select(c => c.Heading).ShouldBe(
            ["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm tự chấm", Team, "Điểm BCĐ tỉnh chấm", "Ghi chú"]);
        (await table.Rows.FirstAsync(Cancel)).ShouldBe(["1", "Tiêu chí mot", 50m, 45m, 43m, null, $"{Team}: Thiếu kế hoạch"]);
        var file = Value(await world.DoAsync((ExportScorecard e) => e.ReadDocumentAsync(world.Reviewer, card, Cancel)));
        var printed = DocxReader.Read(new MemoryStream(file.Content)).ShouldBeOfType<DocxRead>().Document.Body.OfType<Table>().ShouldHaveSingleItem();
        printed.Rows[0].Cells.Select(c => string.Concat(c.Content.OfType<Run>().Select(r => r.Text))).ShouldBe(table.Columns.Select(c => c.Heading));
    }

    [Fact]
    public async Task Team_ScoresItsStageAlone_WhateverItsMembersRoles()
    {
        var card = await SentAsync();
        var (member, other) = (await AddPersonAsync("Lò Văn Tổ", Role.Clerk), await AddPersonAsync("Vàng Thị Ngoài", Role.Clerk));
        Value(await ShareAsync(world.Reviewer, card, [], member.PersonId)).ShouldBe(1);

        (await world.GiveAsync(world.Reviewer, card, ("mot", "45", ""))).ShouldBeOfType<Outcome<int>.Forbidden>("A secretary outside the team.");
        (await world.GiveAsync(other, card, ("mot", "45", ""))).ShouldBeOfType<Outcome<int>.Forbidden>();
        (await world.GiveAsync(As(world.Reports.Seed.OtherDistrict, Role.Secretariat), card, ("mot", "45", ""))).ShouldBeOfType<Outcome<int>.Absent>();
        (await world.GiveAsync(member with { Memberships = [] }, card, ("mot", "45", ""))).ShouldBeOfType<Outcome<int>.Absent>("They left the unit.");
        (await WaitingAsync(member)).ShouldBeGreaterThan(0);
        Value(await AgreeAsync(member, card)).ShouldBe(3);
        (await CloseAsync(card, other)).ShouldBeForbidden();
        Value(await CloseAsync(card, world.Reviewer));

        (await world.GiveAsync(member, card, ("mot", "45", ""))).ShouldBeOfType<Outcome<int>.Forbidden>("The next review is the secretaries'.");
        Value(await AgreeAsync(world.Reviewer, card)).ShouldBe(3);
    }

    [Fact]
    public async Task Shares_OfATeam_AreItsMembersAlone()
    {
        var card = await SentAsync();
        var (first, second) = (await AddPersonAsync("Lò Văn Nhất", Role.Signer), await AddPersonAsync("Lò Văn Nhì", Role.Reader));

        Refusals(await ShareAsync(world.Reviewer, card, [("mot", second.PersonId)], first.PersonId)).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(r => r.Message.ShouldBe("Chỉ phân công được cho thành viên của tổ."), r => r.Field!.ShouldEndWith(".First.mot"));
        Refusals(await ShareAsync(world.Reviewer, card, [], first.PersonId, Guid.CreateVersion7())).ShouldHaveSingleItem().Message
            .ShouldBe("Thành viên tổ phải là người của đơn vị ra yêu cầu.");
        (await SheetsAsync(card)).ShouldAllBe(s => s.Team.Count == 0, "Nothing of what was refused is kept.");
        Value(await ShareAsync(world.Reviewer, card, [("mot", first.PersonId), ("hai", second.PersonId)], first.PersonId, second.PersonId)).ShouldBe(4);

        Refusals(await world.GiveAsync(second, card, ("mot", "45", ""))).ShouldHaveSingleItem().Message
            .ShouldBe("Tiêu chí 1 được phân công cho người khác thẩm định.");
        Value(await AgreeAsync(second, card)).ShouldBe(2);
        Value(await AgreeAsync(first, card)).ShouldBe(1);
        Refusals(await ShareAsync(world.Reviewer, card, [], first.PersonId)).ShouldHaveSingleItem().Field!.ShouldEndWith(".First.hai");
        Value(await ShareAsync(world.Reviewer, card, [("hai", null)], first.PersonId)).ShouldBe(2);
        (await SheetsAsync(card)).Select(s => (s.Stage, s.Team.Count)).ShouldBe([(ScoreStage.First, 1), (ScoreStage.Review, 0)]);
        (await ShareAsync(ReportWorld.Clerk(world.Reports.Commune), card, [], first.PersonId)).ShouldBeOfType<Outcome<int>.Absent>();
        (await ShareAsync(first with { Memberships = [new(District, Role.Clerk)] }, card, [])).ShouldBeOfType<Outcome<int>.Forbidden>();
    }

    [Fact]
    public async Task Return_ByTheLastReview_TakesTheCriterionThroughBothAgain()
    {
        var card = await SentAsync();
        Value(await AgreeAsync(world.Reviewer, card));
        Value(await CloseAsync(card));
        Value(await AgreeAsync(world.Reviewer, card));

        Value(await world.DoAsync((ReturnCriteria r) => r.ExecuteAsync(world.Reviewer, new(card, [new("mot", "Chấm lại")]), Cancel)));
        Value(await world.GiveAsync(world.Clerk, card, ("mot", "40", "")));
        Value(await world.DoAsync((SendScorecard s) => s.ExecuteAsync(world.Signer, new(card, AcceptGaps: true), Cancel)));

        (await world.CardAsync(card)).ShouldSatisfyAllConditions(c => c.Reviewing.ShouldBe(ScoreStage.First), c => c.Missing.ShouldBe(1));
        Value(await AgreeAsync(world.Reviewer, card)).ShouldBe(1);
        Value(await CloseAsync(card));
        (await world.CardAsync(card)).Missing.ShouldBe(1, "What the last review gave the others stands.");
        Value(await AgreeAsync(world.Reviewer, card)).ShouldBe(1);
        Value(await CloseAsync(card));
        (await world.CardAsync(card)).ReviewTotal.ShouldBe(80);
    }

    [Fact]
    public async Task Veto_OfTheTeam_IsTheLastReviewsUntilItSaysOtherwise()
    {
        var card = await world.SentAsync(rubric =>
        {
            rubric.EarlierHeadings = [Team];
            rubric.Vetoes = [new Veto("ky-luat", "Người đứng đầu bị kỷ luật", "Trung bình")];
        });
        Value(await DecideAsync(card, holds: true, "Kết luận kiểm tra số 5", seen: 0)).ShouldBe(1);
        Value(await AgreeAsync(world.Reviewer, card));
        Value(await CloseAsync(card));
        Value(await AgreeAsync(world.Reviewer, card));
        (await world.CardAsync(card)).ReviewClass.ShouldBe("Trung bình");

        var found = (await world.ViewAsync(world.Reviewer, card)).Vetoes.Single().Review!;
        found.Reason.ShouldBe("Kết luận kiểm tra số 5");
        Value(await DecideAsync(card, holds: false, "", DecideVetoes.SeenAt(found))).ShouldBe(1);

        (await world.CardAsync(card)).ReviewClass.ShouldBe("Khá");
    }

    private Task<ScorecardId> SentAsync() => world.SentAsync(rubric => (rubric.EarlierHeadings, rubric.ReviewHeading) = ([Team], "Điểm BCĐ tỉnh chấm"));

    private Task<Outcome<CloseReview.Closed>> CloseAsync(ScorecardId card, Actor? by = null) =>
        world.DoAsync((CloseReview c) => c.ExecuteAsync(by ?? world.Reviewer, new(card), Cancel));

    private Task<Outcome<int>> AgreeAsync(Actor actor, ScorecardId card) =>
        world.DoAsync((GivePoints g) => g.ExecuteAsync(actor, new(card, [], Agree: GivePoints.WholeSheet), Cancel));

    private Task<Outcome<int>> DecideAsync(ScorecardId card, bool holds, string reason, long seen) =>
        world.DoAsync((DecideVetoes d) => d.ExecuteAsync(world.Reviewer, new(card, [new("ky-luat", holds, reason, seen)]), Cancel));

    private async Task<Outcome<int>> ShareAsync(Actor actor, ScorecardId card, (string Group, Guid? Person)[] shares, params Guid[] team)
    {
        var sheet = await world.CardAsync(card);
        return await world.DoAsync((ShareReview s) => s.ExecuteAsync(
            actor,
            new(
                sheet.RoundId, [.. shares.Select(i => new ShareReview.Item(sheet.RubricId, i.Group, i.Person, ScoreStage.First))],
                [new(sheet.RubricId, ScoreStage.First, team)]),
            Cancel));
    }

    private async Task<IReadOnlyList<ShowShares.Sheet>> SheetsAsync(ScorecardId card) =>
        Value(await world.DoAsync(async (ShowShares r) => await r.ReadAsync(world.Reviewer, (await world.CardAsync(card)).RoundId, Cancel))).Sheets;

    private async Task<int> WaitingAsync(Actor actor) =>
        Value(await world.DoAsync((ShowScorecardWork w) => w.ReadAsync(actor, Cancel))).Asked.Sum(w => w.ToReview);

    private async Task<LeagueUnit> LeagueUnitAsync(ScorecardId card)
    {
        var sheet = await world.CardAsync(card);
        return Value(await world.DoAsync((ShowLeague s) => s.ReadAsync(world.Reviewer, new(sheet.RoundId, new LeagueFilter()), Cancel)))
            .Rows.Single(r => r.Unit.CardId == card).Unit;
    }

    private Task<Actor> AddPersonAsync(string name, Role role) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var person = new Person { UserName = Guid.NewGuid().ToString("N"), FullName = name };
        d.Users.Add(person);
        d.Memberships.Add(new Membership { PersonId = person.Id, OrganisationId = District, Role = role });
        await d.SaveChangesAsync(Cancel);
        return new Actor(person.Id, name, [new(District, role)]);
    });
}
