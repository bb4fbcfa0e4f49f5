using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Scoring;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring;

/// <summary>A scorecard goes with its report: one that was left behind is work, of whoever has to do something with it.</summary>
public sealed class ShowScorecardWorkTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    [Fact]
    public async Task Work_OfAScorecardThatItsReportLeftBehind_SaysSo()
    {
        var card = await world.AskAsync();
        (await DutyAsync(world.Clerk, card))!.ReportSent.ShouldBeFalse();

        await world.Reports.SendAsync((await world.CardAsync(card)).AssignmentId);

        (await DutyAsync(world.Clerk, card)).ShouldSatisfyAllConditions(d => d!.ReportSent.ShouldBeTrue(), d => d!.IsMine.ShouldBeTrue());
        (await DutyAsync(world.Signer, card)).ShouldBeNull("There are no points to send yet.");

        Value(await world.GiveAsync(world.Clerk, card, ("mot", "45", ""), ("hai-mot", "20", ""), ("hai-hai", "20", "")));
        (await DutyAsync(world.Clerk, card)).ShouldSatisfyAllConditions(d => d!.ReportSent.ShouldBeTrue(), d => d!.IsMine.ShouldBeFalse());
        (await DutyAsync(world.Signer, card)).ShouldSatisfyAllConditions(
            d => d!.Work.ShouldBe(ShowScorecardWork.Work.Send), d => d!.ReportSent.ShouldBeTrue(), d => d!.IsMine.ShouldBeTrue());

        Value(await world.DoAsync((SendScorecard s) => s.ExecuteAsync(world.Signer, new(card, AcceptGaps: true), Cancel)));
        (await DutyAsync(world.Clerk, card)).ShouldBeNull();
    }

    private async Task<ShowScorecardWork.Duty?> DutyAsync(Actor actor, ScorecardId card) =>
        Value(await world.DoAsync((ShowScorecardWork w) => w.ReadAsync(actor, Cancel))).Own.FirstOrDefault(d => d.Id == card);
}
