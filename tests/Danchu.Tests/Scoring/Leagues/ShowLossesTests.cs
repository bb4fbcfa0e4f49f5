using Danchu.Core.Access;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Leagues;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Leagues;

public sealed class ShowLossesTests(LeagueWorld world) : IClassFixture<LeagueWorld>
{
    [Fact]
    public async Task Lines_OfAll_AddUpToWhatTheTableShows()
    {
        var rows = await world.AllAsync(new() { Detailed = true });

        var view = await ReadAsync();

        foreach (var line in view.Lines)
        {
            var points = rows.Select(r => r.At(line.Column.Criterion)).OfType<decimal>().ToList();
            line.Sheets.ShouldBe(points.Count);
            line.Lost.ShouldBe(points.Sum(p => line.Column.Criterion.Points - p));
            line.Below.ShouldBe(points.Count(p => p < line.Column.Criterion.Points));
        }

        view.Lines.Select(l => l.Mean).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Lines_OfOneKind_CountOnlyItsUnits() => (await ReadAsync(OrganisationKind.Agency)).Lines.ShouldAllBe(l => l.Sheets == 2);

    [Fact]
    public async Task Lines_OfSelfPoints_LeaveOutWhatWasNotSent() => (await ReadAsync(points: ScoreStage.Self)).Lines[0].Sheets.ShouldBe(64);

    [Fact]
    public async Task Reviewers_Together_GaveEveryReviewPoint()
    {
        var reviewers = (await ReadAsync()).Reviewers;

        reviewers.Count.ShouldBe(2);
        reviewers.Sum(r => r.Criteria).ShouldBe((LeagueSeed.MadeUp * 3) - 12 + 1 + 1 + 6);
        reviewers.Sum(r => r.Difference).ShouldBeLessThan(0);
        reviewers.Select(r => r.Share).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Read_ByAUnit_IsNotThere() =>
        (await world.DoAsync((ShowLosses r) => r.ReadAsync(As(world.Rounds.Seed.Communes[0], Role.Clerk), new(world.Seed.Round, null), Cancel)))
            .ShouldBeOfType<Outcome<ShowLosses.View>.Absent>();

    private async Task<ShowLosses.View> ReadAsync(OrganisationKind? kind = null, ScoreStage? points = null) =>
        Value(await world.DoAsync((ShowLosses r) => r.ReadAsync(world.Reviewer, new(world.Seed.Round, null, kind, points), Cancel)));
}
