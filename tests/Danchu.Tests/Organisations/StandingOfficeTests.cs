using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring;
using Danchu.Tests.Reports;
using Danchu.Tests.Scoring;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Organisations;

/// <summary>Phòng Nội vụ as the standing office of the district: its secretary works in the body's name, from one day to another.</summary>
public sealed class StandingOfficeTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    private OrganisationId Body => world.Reports.Seed.District;

    private OrganisationId Office => world.Reports.Agency;

    private static DateOnly Yesterday => Today.AddDays(-1);

    [Fact]
    public async Task Secretary_OfTheOffice_DraftsReceivesAndReviewsForTheBody_AndDoesNotSign()
    {
        var person = await AddPersonAsync(Role.Secretariat);
        (await DraftAsync(await ActorAsync(person))).ShouldBeAbsent();
        await using var standing = await StandAsync(ReportingLine.State);
        var secretary = await ActorAsync(person);

        var round = (await DraftAsync(secretary)).ShouldBeDone();
        var letter = await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == round).Select(r => r.Letter).SingleAsync(Cancel));
        letter.ShouldContain("(qua Phòng Nội vụ) chậm nhất ngày");
        (await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(secretary, new(round, Add: [world.Reports.Commune]), Cancel))).ShouldBeDone();
        (await world.DoAsync((SubmitLetter s) => s.ExecuteAsync(secretary, new(round, WarningsSeen: true), Cancel))).ShouldBeDone();
        (await world.DoAsync((IssueRound i) => i.ExecuteAsync(secretary, new(round), Cancel))).ShouldBeForbidden();
        (await world.DoAsync((IssueRound i) => i.ExecuteAsync(As(Body, Role.Signer), new(round), Cancel))).ShouldBeDone();

        var report = await world.Reports.SendAsync(await world.Reports.AssignmentAsync(round, world.Reports.Commune));
        (await world.DoAsync((ReturnReport r) => r.ExecuteAsync(secretary, new(report.Id, [new(ReturnTarget.Section, "i-1", "Bổ sung")]), Cancel)))
            .ShouldBeDone();
        var other = await world.Reports.SendAsync(await world.Reports.AskOneAsync(world.Reports.Commune));
        (await world.DoAsync((AcceptReport a) => a.ExecuteAsync(secretary, new(other.Id), Cancel))).ShouldBeDone();
        var card = await world.SentAsync();
        (await world.DoAsync((GivePoints g) => g.ExecuteAsync(secretary, new(card, [], Agree: GivePoints.WholeSheet), Cancel))).ShouldBeDone().ShouldBe(3);
        var shares = Value(await world.DoAsync(async (ShowShares r) => await r.ReadAsync(secretary, (await world.CardAsync(card)).RoundId, Cancel)));
        shares.Reviewers.ShouldContain(r => r.PersonId == person);
    }

    [Fact]
    public async Task Addressee_WithAStandingOffice_IsReachedThroughIt()
    {
        var addressed = world.Reports.Seed.Communes[2];
        var round = Value(await DraftAsync(As(Body, Role.Secretariat)));
        (await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(As(Body, Role.Secretariat), new(round, Add: [addressed, world.Reports.Commune]), Cancel)))
            .ShouldBeDone();
        await world.DoAsync((DanchuDatabase d) =>
        {
            d.StandingOffices.Add(new StandingOffice { BodyId = addressed, Line = ReportingLine.State, OfficeId = Office, From = Today });
            return d.SaveChangesAsync(Cancel);
        });

        (await AddresseesAsync(round, Today)).ShouldBe(["Ủy ban nhân dân xã Bản Lang (qua Phòng Nội vụ)", "Ủy ban nhân dân xã Nậm Tăm"]);
        (await AddresseesAsync(round, Yesterday)).ShouldBe(["Ủy ban nhân dân xã Bản Lang", "Ủy ban nhân dân xã Nậm Tăm"]);
    }

    [Fact]
    public async Task Office_OnAnotherLine_OrOfAnotherRole_HasNoRight()
    {
        var (secretary, clerk) = (await AddPersonAsync(Role.Secretariat), await AddPersonAsync(Role.Clerk));
        var ofTheParty = await AddPersonAsync(Role.Secretariat, ReportingLine.Party);
        await using var standing = await StandAsync(ReportingLine.State);

        (await DraftAsync(await ActorAsync(clerk))).ShouldBeAbsent();
        (await DraftAsync(await ActorAsync(ofTheParty))).ShouldBeAbsent();
        (await DraftAsync(await ActorAsync(secretary), ReportingLine.Party)).ShouldBeForbidden();
        (await DraftAsync(await ActorAsync(secretary), issuer: world.Reports.Seed.OtherDistrict)).ShouldBeAbsent();
    }

    [Fact]
    public async Task Office_ThatEnded_LosesItsRightAtOnce()
    {
        var person = await AddPersonAsync(Role.Secretariat);
        var report = await world.Reports.SendAsync(await world.Reports.AskOneAsync(world.Reports.Commune));
        await using (await StandAsync(ReportingLine.State))
        {
            (await world.DoAsync(async (ListRounds l) => Value(await l.ReadAsync(await ActorAsync(person), new(), Cancel)))).Matching.ShouldBeGreaterThan(0);
        }

        var secretary = await ActorAsync(person);
        secretary.Organisations.ShouldNotContain(Body);
        (await DraftAsync(secretary)).ShouldBeAbsent();
        (await world.DoAsync((AcceptReport a) => a.ExecuteAsync(secretary, new(report.Id), Cancel))).ShouldBeAbsent();
        (await world.DoAsync(async (ListRounds l) => Value(await l.ReadAsync(secretary, new(), Cancel)))).Matching.ShouldBe(0);
    }

    [Fact]
    public async Task Name_BadInput_IsRefusedAtItsFieldAndNothingStands()
    {
        (await NameAsync(Actor.System, "")).ShouldBeRefused("Chưa chọn đơn vị", "Office");
        (await NameAsync(Actor.System, "Không có phòng này")).ShouldBeRefused("Không có đơn vị nào", "Office");
        (await NameAsync(Actor.System, await CodeAsync(Body))).ShouldBeRefused("phải là một đơn vị khác", "Office");
        (await NameAsync(Actor.System, await CodeAsync(Office), from: null)).ShouldBeRefused("Chưa nhập ngày bắt đầu", "From");
        (await NameAsync(As(Body, Role.Secretariat), await CodeAsync(Office))).ShouldBeForbidden();
        (await NameAsync(As(world.Reports.Seed.OtherDistrict, Role.Administrator), await CodeAsync(Office))).ShouldBeAbsent();
        (await NameAsync(As(Body, Role.Administrator), await CodeAsync(world.Reports.Seed.OtherCommune))).ShouldBeRefused("Không có đơn vị nào", "Office");
        (await world.DoAsync((EndStandingOffice e) => e.ExecuteAsync(Actor.System, new(Body, Guid.NewGuid(), Today), Cancel)))
            .ShouldBeRefused("không có cơ quan thường trực này", "LastDay");
        var stranger = As(world.Reports.Seed.OtherDistrict, Role.Administrator);
        (await world.DoAsync((EndStandingOffice e) => e.ExecuteAsync(stranger, new(Body, default, Today), Cancel))).ShouldBeAbsent();
        (await StandingAsync(ReportingLine.Front)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Name_AnotherOffice_EndsTheFormerTheDayBefore()
    {
        var second = await CodeAsync(world.Reports.Seed.Agencies[1]);
        (await NameAsync(Actor.System, await CodeAsync(Office), ReportingLine.Party, Today.AddDays(-30))).ShouldBeDone();
        (await NameAsync(Actor.System, await CodeAsync(Office), ReportingLine.Party, Today)).ShouldBeRefused("đang là cơ quan thường trực", "Office");
        (await NameAsync(Actor.System, second, ReportingLine.Party, Today.AddDays(-30))).ShouldBeRefused("hãy chọn ngày sau đó", "From");
        (await NameAsync(Actor.System, second, ReportingLine.Party, Today)).ShouldBeDone();

        (await StandingAsync(ReportingLine.Party)).Select(s => (s.OfficeId, s.To)).ShouldBe([(Office, Yesterday), (world.Reports.Seed.Agencies[1], null)]);
        var view = Value(await world.DoAsync((FindOrganisation f) => f.ReadAsync(Actor.System, Body, Cancel)));
        view.StandingOffices.Count(s => s.Line == ReportingLine.Party).ShouldBe(2);
    }

    private async Task<Outcome<RoundId>> DraftAsync(Actor actor, ReportingLine line = ReportingLine.State, OrganisationId? issuer = null) =>
        await world.DoAsync((DraftRound d) => d.ExecuteAsync(actor, new(issuer ?? Body, line, world.Reports.Rounds.Content()), Cancel));

    private Task<List<string>> AddresseesAsync(RoundId id, DateOnly on) => world.DoAsync(async (ComposeLetter compose) =>
    {
        var round = await world.DoAsync((DanchuDatabase d) => d.Rounds.AsNoTracking().Include(r => r.Period).SingleAsync(r => r.Id == id, Cancel));
        return (await compose.ExecuteAsync(round, number: null, on, Cancel)).Addressees.ToList();
    });

    private Task<Actor> ActorAsync(Guid person) => world.DoAsync(async (Permissions p) => (await p.FindActorAsync(person, Cancel))!);

    private Task<string> CodeAsync(OrganisationId unit) =>
        world.DoAsync((DanchuDatabase d) => d.Organisations.Where(o => o.Id == unit).Select(o => o.Code).SingleAsync(Cancel));

    private Task<Outcome<Done>> NameAsync(Actor actor, string office) => NameAsync(actor, office, ReportingLine.Front, Today);

    private Task<Outcome<Done>> NameAsync(Actor actor, string office, DateOnly? from) => NameAsync(actor, office, ReportingLine.Front, from);

    private Task<Outcome<Done>> NameAsync(Actor actor, string office, ReportingLine line, DateOnly? from) =>
        world.DoAsync((NameStandingOffice n) => n.ExecuteAsync(actor, new(Body, line, office, from), Cancel));

    private Task<List<StandingOffice>> StandingAsync(ReportingLine line) => world.DoAsync((DanchuDatabase d) =>
        d.StandingOffices.AsNoTracking().Where(s => s.BodyId == Body && s.Line == line).OrderBy(s => s.From).ToListAsync(Cancel));

    private Task<Guid> AddPersonAsync(Role role, ReportingLine? line = null) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var person = new Person { UserName = Guid.NewGuid().ToString("N"), FullName = "Người của cơ quan thường trực" };
        d.Users.Add(person);
        d.Memberships.Add(new Membership { PersonId = person.Id, OrganisationId = Office, Role = role, Line = line });
        await d.SaveChangesAsync(Cancel);
        return person.Id;
    });

    /// <summary>The office stands for the body until the end of the test; as of today, so that it never stood once it is ended.</summary>
    private async Task<Standing> StandAsync(ReportingLine line)
    {
        (await NameAsync(Actor.System, await CodeAsync(Office), line, Today)).ShouldBeDone();
        return new Standing(this, line);
    }

    private sealed class Standing(StandingOfficeTests tests, ReportingLine line) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            var standing = (await tests.StandingAsync(line)).Single();
            (await tests.EndAsync(standing.Id, standing.From.AddDays(-2))).ShouldBeRefused("không được trước ngày bắt đầu", "LastDay");
            (await tests.EndAsync(standing.Id, Yesterday)).ShouldBeDone();
        }
    }

    private Task<Outcome<Done>> EndAsync(Guid standing, DateOnly lastDay) =>
        world.DoAsync((EndStandingOffice e) => e.ExecuteAsync(Actor.System, new(Body, standing, lastDay), Cancel));
}
