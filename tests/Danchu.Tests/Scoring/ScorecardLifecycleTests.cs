using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Evidence;
using Danchu.Core.Uploads;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring;

/// <summary>Every deed in every state: the operation refuses exactly what the lifecycle refuses, in its words, and leads where the lifecycle says.</summary>
public sealed class ScorecardLifecycleTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    private const string Leaf = "mot";

    private static readonly SentFile[] Files = [new("a.pdf", EvidenceFiles.Pdf)];

    [Theory]
    [InlineData(ScorecardState.Self)]
    [InlineData(ScorecardState.Review)]
    [InlineData(ScorecardState.Returned)]
    [InlineData(ScorecardState.Reviewed)]
    [InlineData(ScorecardState.Closed)]
    public async Task Deed_InEachState_IsAnsweredByTheOperationAsByTheLifecycle(ScorecardState state)
    {
        var untouched = await ReachAsync(state);
        foreach (var deed in Enum.GetValues<ScorecardDeed>().Where(deed => IsSeen(deed, state)))
        {
            if (ScorecardLifecycle.Of(state, deed) is Transition<ScorecardState>.LeadsTo(var next))
            {
                var card = await ReachAsync(state);
                (await RefusalsAsync(deed, card)).ShouldBeEmpty($"{deed} in {state}");
                (await world.CardAsync(card)).State.ShouldBe(next, $"{deed} in {state}");
            }
            else
            {
                var message = (await RefusalsAsync(deed, untouched)).ShouldHaveSingleItem($"{deed} in {state}");
                message.ShouldEndWith(ScorecardLifecycle.Of(state, deed).Refusal!.Message);
                (await world.CardAsync(untouched)).State.ShouldBe(state);
            }
        }
    }

    [Fact]
    public async Task AnswerReview_Twice_IsRefusedByBoth()
    {
        var card = await ReachAsync(ScorecardState.Reviewed);
        (await RefusalsAsync(ScorecardDeed.AnswerReview, card)).ShouldBeEmpty();

        (await RefusalsAsync(ScorecardDeed.AnswerReview, card))
            .ShouldBe([ScorecardLifecycle.Of(ScorecardState.Reviewed, ScorecardDeed.AnswerReview, answered: true).Refusal!.Message]);
    }

    // Nobody above sees a card that was not sent: to them it is absent.
    private static bool IsSeen(ScorecardDeed deed, ScorecardState state) =>
        state != ScorecardState.Self || new ScoreRights(InUnit: true, Writes: true, Sends: true, Reviews: false, Closes: false).Allow(deed);

    private async Task<ScorecardId> ReachAsync(ScorecardState state)
    {
        if (state is ScorecardState.Self)
        {
            var own = await world.AskAsync();
            Value(await world.GiveAsync(world.Clerk, own, (Leaf, "45", ""), ("hai-mot", "20", ""), ("hai-hai", "20", "")));
            return own;
        }

        var card = await world.SentAsync();
        if (state is ScorecardState.Returned)
        {
            (await RefusalsAsync(ScorecardDeed.ReturnCriteria, card)).ShouldBeEmpty();
            return card;
        }

        Value(await world.GiveAsync(world.Reviewer, card, (Leaf, "43", "Thiếu kế hoạch"), ("hai-mot", "20", ""), ("hai-hai", "20", "")));
        if (state is not ScorecardState.Review)
        {
            (await RefusalsAsync(ScorecardDeed.CloseReview, card)).ShouldBeEmpty();
        }

        if (state is ScorecardState.Closed)
        {
            (await RefusalsAsync(ScorecardDeed.CloseScorecard, card)).ShouldBeEmpty();
        }

        return card;
    }

    private async Task<IReadOnlyList<string>> RefusalsAsync(ScorecardDeed deed, ScorecardId card) => deed switch
    {
        ScorecardDeed.GiveSelfPoints => (await world.GiveAsync(world.Clerk, card, (Leaf, "44", ""))).RefusalMessages(),
        ScorecardDeed.GiveReviewPoints => (await world.GiveAsync(world.Reviewer, card, (Leaf, "42", "Thiếu biên bản"))).RefusalMessages(),
        ScorecardDeed.GiveFinalPoints => (await world.GiveAsync(world.Closer, card, (Leaf, "43", ""))).RefusalMessages(),
        ScorecardDeed.DeclareVetoes => (await world.DoAsync((DecideVetoes d) => d.ExecuteAsync(world.Clerk, new(card, []), Cancel))).RefusalMessages(),
        ScorecardDeed.DecideVetoes => (await world.DoAsync((DecideVetoes d) => d.ExecuteAsync(world.Reviewer, new(card, []), Cancel))).RefusalMessages(),
        ScorecardDeed.ChangeEvidence =>
            (await world.DoAsync((AddEvidence a) => a.ExecuteAsync(world.Clerk, new(card, Leaf, "", Files), Cancel))).RefusalMessages(),
        ScorecardDeed.SendScorecard =>
            (await world.DoAsync((SendScorecard s) => s.ExecuteAsync(world.Signer, new(card, AcceptGaps: true), Cancel))).RefusalMessages(),
        ScorecardDeed.ReturnCriteria =>
            (await world.DoAsync((ReturnCriteria r) => r.ExecuteAsync(world.Reviewer, new(card, [new(Leaf, "Chấm lại")]), Cancel))).RefusalMessages(),
        ScorecardDeed.CloseReview => (await world.DoAsync((CloseReview c) => c.ExecuteAsync(world.Reviewer, new(card), Cancel))).RefusalMessages(),
        ScorecardDeed.AnswerReview =>
            (await world.DoAsync((AnswerReview a) => a.ExecuteAsync(world.Clerk, new(card, [new(Leaf, "Có kế hoạch số 5")]), Cancel))).RefusalMessages(),
        ScorecardDeed.CloseScorecard =>
            (await world.DoAsync((CloseScorecard c) => c.ExecuteAsync(world.Closer, new(card, WithoutAnswer: true), Cancel))).RefusalMessages(),
    };
}
