using Danchu.Core.Access;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.FollowUp.Rounds;

/// <summary>What waits for whom, as a report goes its way.</summary>
public sealed class ShowMyWorkTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Work_OfSeveralRounds_HasTheEarliestDayFirst()
    {
        var unit = world.Seed.Agencies[0];
        await world.IssueAsync(new DateOnly(2023, 12, 1));
        await world.IssueAsync(new DateOnly(2023, 11, 2));

        var days = (await ReadAsync(As(unit, Role.Secretariat))).ToWrite.Select(d => d.DueOn).ToList();

        days[0].ShouldBe(new DateOnly(2023, 11, 2));
        days.ShouldBeInOrder();
    }

    [Fact]
    public async Task Work_OfWhoOnlyReads_IsTheRoundsOfTheUnit()
    {
        var round = await world.OpenAsync();

        var view = await ReadAsync(As(world.Seed.District, Role.Reader));

        view.Rounds.ShouldContain(r => r.Id == round && r.State == RoundState.Draft && r.Counts == RoundCounts.None);
        (view.ToWriteAll, view.ToSignAll, view.Sent.Count, view.Today).ShouldBe((0, 0, 0, Today));
        (await ReadAsync(As(world.Seed.OtherDistrict, Role.Secretariat))).Rounds.ShouldBeEmpty();
    }

    private Task<ShowMyWork.View> ReadAsync(Actor actor) => world.DoAsync(async (ShowMyWork r) => (await r.ReadAsync(actor, Cancel)).ShouldBeDone());
}
