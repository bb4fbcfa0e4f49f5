using Danchu.Core.Access;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.FollowUp.Rounds;

/// <summary>What waits for whom, as the only report of a unit goes its way.</summary>
public sealed class ShowMyWorkOfOneReportTests(RoundWorld world) : IClassFixture<RoundWorld>
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

    private Task<ShowMyWork.View> ReadAsync(Actor actor) => world.DoAsync(async (ShowMyWork r) => (await r.ReadAsync(actor, Cancel)).ShouldBeDone());
}
