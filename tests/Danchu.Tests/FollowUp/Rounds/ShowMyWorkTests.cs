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
    public async Task Work_OfAReport_GoesFromTheClerkToTheSignerAndToTheSuperior()
    {
        var (round, unit) = (await world.IssueAsync(), world.Seed.Communes[0]);
        var (clerk, signer) = (As(unit, Role.Clerk), As(unit, Role.Signer));
        var duty = (await ReadAsync(clerk)).ToWrite.ShouldHaveSingleItem();
        (duty.OrganisationName, duty.IssuerName, duty.PeriodName, duty.DueOn, duty.State, duty.WasReturned).ShouldBe(
            ("Ủy ban nhân dân xã Nậm Tăm", "Ủy ban nhân dân huyện Phong Thổ", "Năm 2023", new DateOnly(2023, 11, 9), ReportState.Drafting, false));
        (await ReadAsync(signer)).ToSignAll.ShouldBe(0);

        await world.MoveAsync(round, unit, ReportState.HandedOver);
        (await ReadAsync(signer)).ToSign.ShouldHaveSingleItem().Id.ShouldBe(duty.Id);
        (await ReadAsync(clerk))
            .ShouldSatisfyAllConditions(v => v.ToWriteAll.ShouldBe(0), v => v.Sent.ShouldHaveSingleItem().State.ShouldBe(ReportState.HandedOver));

        await world.MoveAsync(round, unit, ReportState.Sent, new DateTimeOffset(2023, 11, 1, 0, 0, 0, TimeSpan.Zero));
        (await ReadAsync(signer)).ToSign.ShouldBeEmpty();
        (await ReadAsync(clerk)).Sent.ShouldHaveSingleItem().State.ShouldBe(ReportState.Sent);
        (await ReadAsync(world.Secretary)).Rounds.Single(r => r.Id == round).Counts
            .ShouldBe(new RoundCounts(Late: 0, NotSent: 4, Returned: 0, Waiting: 1, Accepted: 0));

        await world.MoveAsync(round, unit, ReportState.Accepted, new DateTimeOffset(2023, 11, 1, 0, 0, 0, TimeSpan.Zero));
        (await ReadAsync(clerk)).Sent.ShouldBeEmpty();
    }

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
