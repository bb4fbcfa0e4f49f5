using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>Whose a round is, and what its secretary reads before a change.</summary>
public sealed class FindRoundTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    private Actor Superior => As(world.Seed.Province, Role.Secretariat);

    private Actor Reader => As(world.Seed.District, Role.Reader);

    [Fact]
    public async Task Find_Draft_IsTheIssuersAlone()
    {
        var round = await world.OpenAsync();

        (await FindAsync(world.Secretary, round)).ShouldBeDone().MayChange.ShouldBeTrue();
        (await FindAsync(Reader, round)).ShouldBeDone().MayChange.ShouldBeFalse();
        (await FindAsync(Superior, round)).ShouldBeAbsent();
    }

    [Fact]
    public async Task Find_Issued_IsSeenFromAboveAndNotFromBelowOrNextTo()
    {
        var round = await world.IssueAsync();

        (await FindAsync(Superior, round)).ShouldBeDone()
            .ShouldSatisfyAllConditions(r => r.MayChange.ShouldBeFalse(), r => r.State.ShouldBe(RoundState.Issued));
        (await FindAsync(As(world.Seed.Communes[0], Role.Secretariat), round)).ShouldBeAbsent();
        (await FindAsync(As(world.Seed.OtherDistrict, Role.Secretariat), round)).ShouldBeAbsent();
        (await FindAsync(world.Secretary, RoundId.New())).ShouldBeAbsent();
    }

    [Fact]
    public async Task Change_OfARound_IsTheSecretarysInsideATransaction()
    {
        var round = await world.OpenAsync();

        (await ToChangeAsync(world.Secretary, round)).ShouldBeDone().Period!.Name.ShouldBe("Năm 2023");
        (await ToChangeAsync(Reader, round)).ShouldBeForbidden();
        (await ToChangeAsync(Superior, round)).ShouldBeAbsent();
        await Should.ThrowAsync<InvalidOperationException>(() => world.DoAsync((FindRound f) => f.ToChangeAsync(world.Secretary, round, Cancel)));
    }

    [Fact]
    public async Task DueDate_OfAllOrOfOneUnit_IsShownToTheSecretary()
    {
        var (round, other) = (await world.IssueAsync(), await world.IssueAsync(new DateOnly(2023, 11, 20)));
        var assignment = await AssignmentAsync(round, world.Seed.Communes[0]);

        (await DueDateAsync(world.Secretary, round, null)).ShouldBeDone()
            .ShouldSatisfyAllConditions(v => v.Unit.ShouldBeNull(), v => v.Round.DueOn.ShouldBe(new(2023, 11, 9)));
        (await DueDateAsync(world.Secretary, round, assignment)).ShouldBeDone().Unit.ShouldBe(new(assignment, "Ủy ban nhân dân xã Nậm Tăm", new(2023, 11, 9)));
        (await DueDateAsync(world.Secretary, other, assignment)).ShouldBeAbsent();
        (await DueDateAsync(Reader, round, null)).ShouldBeForbidden();
        (await DueDateAsync(As(world.Seed.OtherDistrict, Role.Secretariat), round, null)).ShouldBeAbsent();
    }

    [Fact]
    public async Task Issue_BeforeAndAfterUnitsAreChosen_SaysWhatStandsAgainstIt()
    {
        var round = await world.OpenAsync();
        (await IssueAsync(world.Secretary, round)).ShouldBeDone().Refusals.ShouldBe(["Chưa chọn nơi nhận: đợt báo cáo phải có ít nhất một đơn vị."]);

        await world.ChooseAllAsync(round);

        var view = (await IssueAsync(Reader, round)).ShouldBeDone();
        view.Groups.ShouldBe([new(OrganisationKind.Commune, 3), new(OrganisationKind.Agency, 2)]);
        (view.Units, view.Refusals.Count, view.Warnings.Count, view.Round.Asks.Count, view.Round.Asks[0].Rubrics.Count).ShouldBe((5, 0, 0, 1, 0));
        view.Letter.ShouldContain("chậm nhất ngày 09/11/2023");
    }

    [Fact]
    public async Task Issue_OfWhatIsNoDraft_IsAbsent()
    {
        (await IssueAsync(world.Secretary, await world.IssueAsync())).ShouldBeAbsent();
        (await IssueAsync(Superior, await world.OpenAsync())).ShouldBeAbsent();
    }

    private Task<Outcome<RoundHead>> FindAsync(Actor actor, RoundId round) => world.DoAsync((FindRound f) => f.ReadAsync(actor, round, Cancel));

    private Task<Outcome<ShowDueDate.View>> DueDateAsync(Actor actor, RoundId round, AssignmentId? unit) =>
        world.DoAsync((ShowDueDate r) => r.ReadAsync(actor, round, unit, Cancel));

    private Task<Outcome<PreviewIssue.View>> IssueAsync(Actor actor, RoundId round) => world.DoAsync((PreviewIssue r) => r.ReadAsync(actor, round, Cancel));

    private Task<Outcome<ReportingRound>> ToChangeAsync(Actor actor, RoundId round) => world.DoAsync(async (IServiceProvider services) =>
    {
        await using var transaction = await services.GetRequiredService<DanchuDatabase>().Database.BeginTransactionAsync(Cancel);
        return await services.GetRequiredService<FindRound>().ToChangeAsync(actor, round, Cancel);
    });

    private Task<AssignmentId> AssignmentAsync(RoundId round, OrganisationId unit) => world.DoAsync((DanchuDatabase d) =>
        d.Assignments.Where(a => a.RoundId == round && a.OrganisationId == unit).Select(a => a.Id).SingleAsync(Cancel));
}
