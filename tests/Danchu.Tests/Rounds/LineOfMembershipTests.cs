using Danchu.Core.Access;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring;
using Danchu.Core.Search;
using Danchu.Tests.Scoring;
using Danchu.Tests.Support;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>A role for one line works on that line alone: on another it neither lists nor drafts, receives or scores.</summary>
public sealed class LineOfMembershipTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    private OrganisationId District => world.Reports.Seed.District;

    private OrganisationId Commune => world.Reports.Commune;

    [Fact]
    public async Task Round_OfAnotherLine_IsNotThere()
    {
        var round = await world.Reports.AskAsync(units: Commune);
        var (state, party) = (On(ReportingLine.State, District, Role.Secretariat), On(ReportingLine.Party, District, Role.Secretariat));

        (await FindAsync(state, round)).ShouldBeDone().MayChange.ShouldBeTrue();
        (await FindAsync(party, round)).ShouldBeAbsent();
        (await FindAsync(On(ReportingLine.Party, world.Reports.Seed.Province, Role.Reader), round)).ShouldBeAbsent();
        (await RoundsAsync(state, below: false)).ShouldContain(round);
        (await RoundsAsync(party, below: false)).ShouldNotContain(round);
        (await RoundsAsync(On(ReportingLine.State, world.Reports.Seed.Province, Role.Reader), below: true)).ShouldContain(round);
        (await RoundsAsync(On(ReportingLine.Party, world.Reports.Seed.Province, Role.Reader), below: true)).ShouldNotContain(round);
        (await WorkAsync(state)).Rounds.ShouldContain(r => r.Id == round);
        (await WorkAsync(party)).Rounds.ShouldBeEmpty();
        (await world.DoAsync((DraftRound d) => d.ExecuteAsync(party, new(District, ReportingLine.State, world.Reports.Rounds.Content()), Cancel)))
            .ShouldBeForbidden();
        (await world.DoAsync((ShowRoundChoices c) => c.ReadAsync(party, Cancel))).ShouldBeDone().Places.ShouldAllBe(p => p.Line == ReportingLine.Party);
        (await world.DoAsync((LoadLetter l) => l.ReadAsync(On(ReportingLine.Party, Commune, Role.Clerk), round, Cancel))).ShouldBeAbsent();
        (await world.DoAsync((LoadLetter l) => l.ReadAsync(On(ReportingLine.State, Commune, Role.Clerk), round, Cancel))).ShouldBeDone();
    }

    [Fact]
    public async Task Report_OfAnotherLine_IsNeitherWrittenNorReceived()
    {
        var assignment = await world.Reports.AskOneAsync(Commune);
        var (state, party) = (On(ReportingLine.State, Commune, Role.Clerk), On(ReportingLine.Party, Commune, Role.Clerk));

        (await world.Reports.SaveAsync(party, assignment, "i-1", "Chữ")).ShouldBeAbsent();
        (await world.DoAsync((ListAssignments l) => l.ReadAsync(party, new(), Cancel))).ShouldBeDone().Rows.ShouldBeEmpty();
        (await world.DoAsync((ListAssignments l) => l.ReadAsync(state, new(), Cancel))).ShouldBeDone().Rows.ShouldContain(r => r.Id == assignment);
        (await WorkAsync(party)).ToWriteAll.ShouldBe(0);
        var report = await world.Reports.SendAsync(assignment);
        (await world.DoAsync((AcceptReport a) => a.ExecuteAsync(On(ReportingLine.Party, District, Role.Secretariat), new(report.Id), Cancel))).ShouldBeAbsent();
        (await SearchAsync(On(ReportingLine.Party, District, Role.Secretariat))).ShouldBe(0);
        (await SearchAsync(On(ReportingLine.State, District, Role.Secretariat))).ShouldBeGreaterThan(0);
        (await world.DoAsync((AcceptReport a) => a.ExecuteAsync(On(ReportingLine.State, District, Role.Secretariat), new(report.Id), Cancel))).ShouldBeDone();
    }

    [Fact]
    public async Task Scorecard_OfAnotherLine_IsNotThere()
    {
        var card = await world.SentAsync();
        var (state, party) = (On(ReportingLine.State, District, Role.Secretariat), On(ReportingLine.Party, District, Role.Secretariat));

        (await AgreeAsync(party, card)).ShouldBeAbsent();
        (await CardsAsync(party)).ShouldNotContain(card);
        (await CardsAsync(On(ReportingLine.Party, Commune, Role.Clerk))).ShouldNotContain(card);
        (await CardsAsync(On(ReportingLine.State, Commune, Role.Clerk))).ShouldContain(card);
        (await world.DoAsync((ShowScorecardWork w) => w.ReadAsync(party, Cancel))).ShouldBeDone().Asked.ShouldBeEmpty();
        (await world.DoAsync((ShowScorecardWork w) => w.ReadAsync(state, Cancel))).ShouldBeDone().Asked.ShouldNotBeEmpty();
        (await CardsAsync(state)).ShouldContain(card);
        (await AgreeAsync(state, card)).ShouldBeDone().ShouldBe(3);
    }

    private static Actor On(ReportingLine line, OrganisationId unit, Role role) => new(Guid.CreateVersion7(), "Người của một khối", [new(unit, role, line)]);

    private Task<Outcome<RoundHead>> FindAsync(Actor actor, RoundId round) => world.DoAsync((FindRound f) => f.ReadAsync(actor, round, Cancel));

    private async Task<List<RoundId>> RoundsAsync(Actor actor, bool below) =>
        [.. (await world.DoAsync((ListRounds l) => l.ReadAsync(actor, new(Below: below), Cancel))).ShouldBeDone().Page.Select(r => r.Id)];

    private async Task<ShowMyWork.View> WorkAsync(Actor actor) => (await world.DoAsync((ShowMyWork w) => w.ReadAsync(actor, Cancel))).ShouldBeDone();

    private async Task<int> SearchAsync(Actor actor) =>
        (await world.DoAsync((SearchEverything s) => s.ReadAsync(actor, new("nậm tăm", FoundKind.Report), Cancel))).ShouldBeDone().Groups.Sum(g => g.Total);

    private Task<Outcome<int>> AgreeAsync(Actor actor, ScorecardId card) =>
        world.DoAsync((GivePoints g) => g.ExecuteAsync(actor, new(card, [], Agree: GivePoints.WholeSheet), Cancel));

    private async Task<List<ScorecardId>> CardsAsync(Actor actor) =>
        [.. (await world.DoAsync((ListScorecards l) => l.ReadAsync(actor, new(), Cancel))).ShouldBeDone().Cards.Rows.Select(r => r.Id)];
}
