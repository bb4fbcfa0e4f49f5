using Danchu.Core.Access;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring;
using Danchu.Tests.Reports;
using Danchu.Tests.Support;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring;

/// <summary>Whose a scorecard is, and what its proposals are made of.</summary>
public sealed class LoadScorecardTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    private Actor Above => As(world.Reports.Seed.Province, Role.Secretariat);

    [Fact]
    public async Task Open_BeforeItIsSent_IsTheUnitsAlone()
    {
        var card = await world.AskAsync();

        (await OpenAsync(world.Clerk, card)).ShouldBeDone().ShouldSatisfyAllConditions(
            f => f.Rights.ShouldBe(new ScoreRights(InUnit: true, Writes: true, Sends: false, Reviews: false, Closes: false)), f => f.OpenStage
                .ShouldBe(ScoreStage.Self));
        (await OpenAsync(world.Signer, card)).ShouldBeDone().Rights.Sends.ShouldBeTrue();
        (await OpenAsync(world.Reviewer, card)).ShouldBeAbsent();
        (await OpenAsync(Above, card)).ShouldBeAbsent();
        (await OpenAsync(ReportWorld.Clerk(world.Reports.Seed.Communes[1]), card)).ShouldBeAbsent();
        (await OpenAsync(world.Clerk, ScorecardId.New())).ShouldBeAbsent();
    }

    [Fact]
    public async Task Open_Sent_IsReviewedByWhoAskedAndReadAbove()
    {
        var card = await world.SentAsync();

        var file = (await OpenAsync(world.Reviewer, card)).ShouldBeDone();

        (file.Organisation.Id, file.OpenStage, file.Rights.InUnit).ShouldBe((world.Reports.Commune, ScoreStage.Review, false));
        file.Points.Select(p => (p.Criterion, p.Points)).ShouldBe([("mot", 45), ("hai-mot", 20), ("hai-hai", 20)], ignoreOrder: true);
        (await OpenAsync(Above, card)).ShouldBeDone().OpenStage.ShouldBeNull();
        (await OpenAsync(world.Clerk, card)).ShouldBeDone().OpenStage.ShouldBeNull();
        (await OpenAsync(As(world.Reports.Seed.OtherDistrict, Role.Secretariat), card)).ShouldBeAbsent();
    }

    [Fact]
    public async Task Facts_WhileTheUnitScores_AreItsFiguresAndDays()
    {
        var card = await world.AskAsync(ratio: "46/61");

        var facts = await FactsAsync(world.Clerk, card);

        facts!.Figure("hoa-giai").ShouldBe(Figure.OfRatio(46, 61));
        facts.Figure("tien").ShouldBeNull();
        facts.Name("hoa-giai").ShouldBe("Chỉ tiêu hoa-giai");
        (facts.DueOn, facts.SentOn, facts.Today).ShouldBe((new DateOnly(2023, 12, 20), null, Today));
    }

    [Fact]
    public async Task Facts_OnceItIsSent_ProposeNothingMore()
    {
        var card = await world.SentAsync();

        (await FactsAsync(world.Clerk, card)).ShouldBeNull();
        (await FactsAsync(world.Reviewer, card)).ShouldBeNull();
    }

    private Task<Outcome<OpenedScorecard>> OpenAsync(Actor actor, ScorecardId card) => world.DoAsync((LoadScorecard o) => o.ReadAsync(actor, card, Cancel));

    private async Task<ScoreFacts?> FactsAsync(Actor actor, ScorecardId card)
    {
        var file = (await OpenAsync(actor, card)).ShouldBeDone();
        return await world.DoAsync((LoadScoreFacts l) => l.ReadAsync(file, Cancel));
    }
}
