using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Scoring;
using Danchu.Tests.Reports;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring;

/// <summary>Which scorecards a person finds in their lists, and how much of them.</summary>
public sealed class ListScorecardsTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    [Fact]
    public async Task List_UnderReview_HidesFromTheUnitWhatTheReviewGives()
    {
        var card = await world.SentAsync();
        Value(await world.GiveAsync(world.Reviewer, card, ("mot", "43", "Thiếu kế hoạch")));

        (await RowAsync(world.Clerk, card)).ShouldNotBeNull().ShouldSatisfyAllConditions(r => r.SelfTotal.ShouldBe(85), r => r.ReviewTotal.ShouldBeNull());
        (await RowAsync(world.Reviewer, card)).ShouldNotBeNull().ReviewTotal.ShouldBe(43);
    }

    [Fact]
    public async Task List_BeforeItIsSent_IsTheUnitsAlone()
    {
        var card = await world.AskAsync();

        (await RowAsync(world.Clerk, card))!.SelfTotal.ShouldBeNull();
        (await RowAsync(world.Reviewer, card)).ShouldBeNull();
        (await RowAsync(ReportWorld.Clerk(world.Reports.Seed.Communes[1]), card)).ShouldBeNull();
    }

    [Fact]
    public async Task List_FilteredByStateRoundAndName_FindsTheSheet()
    {
        var card = await world.SentAsync();
        var round = (await world.CardAsync(card)).RoundId;

        (await RowsAsync(world.Reviewer, new(round, ScorecardState.Review, "xa"))).ShouldHaveSingleItem().Id.ShouldBe(card);
        (await RowsAsync(world.Reviewer, new(round, ScorecardState.Closed))).ShouldBeEmpty();
        (await RowsAsync(world.Reviewer, new(round, Search: "%"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Work_OfEachRole_NamesWhatWaitsForIt()
    {
        var (open, sent, reviewed) = (await world.AskAsync(), await world.SentAsync(), await world.ReviewedAsync());

        var clerk = (await WorkAsync(world.Clerk)).Own;
        clerk.Single(d => d.Id == open).ShouldSatisfyAllConditions(d => d.Work.ShouldBe(ShowScorecardWork.Work.Score), d => d.Missing.ShouldBe(3));
        clerk.Single(d => d.Id == reviewed).Work.ShouldBe(ShowScorecardWork.Work.Answer);
        clerk.ShouldNotContain(d => d.Id == sent);
        (await WorkAsync(world.Signer)).Own.ShouldNotContain(d => d.Id == open, "There is nothing to send yet.");
        Value(await world.GiveAsync(world.Clerk, open, ("mot", "45", ""), ("hai-mot", "20", ""), ("hai-hai", "20", "")));
        (await WorkAsync(world.Signer)).Own.Single(d => d.Id == open).Work.ShouldBe(ShowScorecardWork.Work.Send);

        var (toReview, toClose) = ((await world.CardAsync(sent)).RoundId, (await world.CardAsync(reviewed)).RoundId);
        (await WorkAsync(world.Reviewer)).Asked
            .Single(w => w.RoundId == toReview)
            .ShouldSatisfyAllConditions(w => w.ToReview.ShouldBe(1), w => w.ToClose.ShouldBe(0));
        (await WorkAsync(world.Reviewer)).Asked.ShouldNotContain(w => w.RoundId == toClose);
        (await WorkAsync(world.Closer)).Asked.Single(w => w.RoundId == toClose).ToClose.ShouldBe(1);
        (await WorkAsync(As(world.Reports.Seed.District, Role.Reader))).Asked.ShouldBeEmpty();
    }

    private async Task<ListScorecards.Row?> RowAsync(Actor actor, ScorecardId card) =>
        (await RowsAsync(actor, new((await world.CardAsync(card)).RoundId))).SingleOrDefault(r => r.Id == card);

    private Task<IReadOnlyList<ListScorecards.Row>> RowsAsync(Actor actor, ListScorecards.Filter filter) =>
        world.DoAsync(async (ListScorecards l) => Value(await l.ReadAsync(actor, filter, Cancel)).Cards.Rows);

    private Task<ShowScorecardWork.View> WorkAsync(Actor actor) => world.DoAsync(async (ShowScorecardWork r) => Value(await r.ReadAsync(actor, Cancel)));
}
