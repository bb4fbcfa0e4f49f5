using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Board;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.FollowUp.Board;

public sealed class ShowBoardTests(BoardSite site) : IClassFixture<BoardSite>
{
    [Fact]
    public async Task Board_WithNothingChosen_ShowsTheLatestRoundWithEveryCommuneOnTheMap()
    {
        var board = await BoardAsync("tinh-secretariat", new());

        board.Round.Id.ShouldBe(site.Round);
        board.Choices.Select(c => c.Id).ShouldBe([site.Round, site.RoundBefore]);
        board.Map.ShouldNotBeNull().Communes.Count.ShouldBe(38);
        board.Units.Where(u => u.Level == Level.Commune).Select(u => u.Area).ShouldBe(site.Areas, ignoreOrder: true);
        board.Units.Where(u => u.Level == Level.Unit).ShouldAllBe(u => u.Area == null);
        board.Counts.ShouldBe(new RoundCounts(Late: 4, NotSent: 8, Returned: 7, Waiting: 8, Accepted: 16));
    }

    [Fact]
    public async Task Board_AgainstTheDays_EndsWithAllThatHaveSent()
    {
        var board = await BoardAsync("tinh-reader", new());

        board.Sent.ShouldBe(31);
        board.Progress[0].ShouldBe(new BoardDay(new(2025, 11, 25), 0));
        board.Progress[^1].ShouldBe(new BoardDay(new(2025, 12, 22), 31));
        board.Progress.Zip(board.Progress.Skip(1)).ShouldAllBe(p => p.First.Day < p.Second.Day && p.First.Sent <= p.Second.Sent);
        board.Units.Count(u => u.SentLate).ShouldBe(site.Areas.Index().Count(a => a.Index % 17 > 15 && a.Index % 5 != 4));
    }

    [Fact]
    public async Task Board_OfWhatChanged_ComparesTheSameCommunesOnly()
    {
        var board = await BoardAsync("tinh-signer", new());

        var both = Enumerable.Range(0, 38).Where(at => BoardSite.IsAccepted(at) && BoardSite.WasAccepted(at)).ToList();
        var row = board.Changes.ShouldHaveSingleItem();
        row.Same.ShouldBe(new SameUnits(both.Count, Figure.Of(both.Sum(BoardSite.ValueOf)), Figure.Of(both.Sum(BoardSite.ValueBefore))));
        row.Difference.ShouldBe(6 * both.Count);
        row.Now.ShouldBe(new CoveredFigure(
            Figure.Of(Enumerable.Range(0, 38).Where(BoardSite.IsAccepted).Sum(BoardSite.ValueOf)), new Coverage(Given: 16, Asked: 43)));
        board.Incomplete.ShouldBe([row]);
    }

    [Fact]
    public async Task Board_WithAMergerBetweenTheYears_MarksItThere()
    {
        await site.Site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            foreach (var predecessor in new[] { site.Units.Commune, site.Units.OtherCommune })
            {
                database.Successions.Add(new Succession
                {
                    PredecessorId = predecessor, SuccessorId = site.Units.District, On = new(2025, 7, 1), Kind = SuccessionKind.Merge,
                });
            }

            return await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var board = await BoardAsync("tinh-secretariat", new());

        board.Totals!.Years.Select(y => y.Mergers.Count).ShouldBe([0, 1]);
        board.Totals.Years[1].Mergers.ShouldBe([new Merger(new(2025, 7, 1), Predecessors: 2, Successors: 1)]);
    }

    [Fact]
    public async Task Board_OfARoundBeforeTheAreasOf2025_HasNoMap()
    {
        var board = await BoardAsync("tinh-secretariat", new(site.RoundBefore));

        board.Map.ShouldBeNull();
        board.Units.Count.ShouldBe(38);
    }

    [Fact]
    public async Task Board_OfAForeignRound_IsNotThere()
    {
        (await ReadAsync("huyen-secretariat", new(site.Round))).ShouldBeOfType<Outcome<ShowBoard.View>.Absent>();
        (await ReadAsync("tinh-secretariat", new(RoundId.New()))).ShouldBeOfType<Outcome<ShowBoard.View>.Absent>();
        (await ReadAsync("huyen-secretariat", new())).ShouldBeDone().Board.ShouldBeNull();
    }

    private async Task<RoundBoard> BoardAsync(string userName, ShowBoard.Input input) =>
        (await ReadAsync(userName, input)).ShouldBeDone().Board.ShouldNotBeNull();

    private Task<Outcome<ShowBoard.View>> ReadAsync(string userName, ShowBoard.Input input) => site.AsAsync(
        userName, (services, actor) => services.GetRequiredService<ShowBoard>().ReadAsync(actor, input, TestContext.Current.CancellationToken));
}
