using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Scoring;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring;

/// <summary>Last year's points next to this year's, by the keys of the criteria.</summary>
public sealed class LoadLastYearTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    [Fact]
    public async Task LastYear_Closed_ShowsAllStagesToBothSides()
    {
        var before = await world.ReviewedAsync();
        Value(await world.DoAsync((CloseScorecard c) => c.ExecuteAsync(world.Closer, new(before, WithoutAnswer: true), Cancel)));
        await MoveToLastYearAsync(before);
        var card = await world.SentAsync();

        foreach (var actor in new[] { world.Clerk, world.Reviewer })
        {
            (await LastYearAsync(actor, card)).ShouldBe(new LastYearPoints(45, 43, 43));
        }
    }

    [Fact]
    public async Task LastYear_StillUnderReview_ShowsTheUnitItsOwnPointsAlone()
    {
        var before = await world.SentAsync();
        Value(await world.GiveAsync(world.Reviewer, before, ("mot", "40", "Thiếu kế hoạch")));
        await MoveToLastYearAsync(before);
        var card = await world.SentAsync();

        (await LastYearAsync(world.Clerk, card)).ShouldBe(new LastYearPoints(45, null, null));
    }

    [Fact]
    public async Task LastYear_OfEachCriterion_IsThatOfTheLatestSheet()
    {
        var before = await world.ReviewedAsync();
        await MoveToLastYearAsync(before);
        var card = await world.SentAsync();

        var file = Value(await world.DoAsync((LoadScorecard o) => o.ReadAsync(world.Clerk, card, Cancel)));
        var years = await world.DoAsync((LoadLastYear l) => l.ReadAsync(file, Cancel));

        years.OrderBy(y => y.Key, StringComparer.Ordinal).Select(y => (y.Key, y.Value)).ShouldBe(
            [("hai-hai", new(20, 20, null)), ("hai-mot", new(20, 20, null)), ("mot", new LastYearPoints(45, 43, null))]);
    }

    private async Task<LastYearPoints?> LastYearAsync(Actor actor, ScorecardId card) =>
        (await world.ViewAsync(actor, card)).Rows.Single(r => r.Criterion.Key == "mot").LastYear;

    // Each round of this world has a period of its own; this one's becomes a year earlier, and the latest of that year.
    private Task<int> MoveToLastYearAsync(ScorecardId card) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var round = await d.Scorecards.Where(c => c.Id == card).Select(c => c.RoundId).SingleAsync(Cancel);
        await d.Database.ExecuteSqlAsync(
            $"UPDATE rounds SET created_at = now() + interval '1 hour' * (SELECT count(*) FROM scorecards) WHERE id = {round.Value}", Cancel);
        return await d.Database.ExecuteSqlAsync(
            $"UPDATE periods SET year = year - 1 WHERE id = (SELECT period_id FROM rounds WHERE id = {round.Value})", Cancel);
    });
}
