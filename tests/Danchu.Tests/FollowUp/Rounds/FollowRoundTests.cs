using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Tests.Rounds;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.FollowUp.Rounds;

public sealed class FollowRoundTests(RoundWorld world) : IClassFixture<RoundWorld>, IDisposable
{
    private static readonly DateTimeOffset Start = new(2023, 10, 20, 2, 0, 0, TimeSpan.Zero);

    public void Dispose() => world.Clock.Now = Start;

    [Fact]
    public async Task Read_UnitsInEachState_CountsAndFilters()
    {
        var round = await world.IssueAsync();
        var sent = new DateTimeOffset(2023, 11, 1, 0, 0, 0, TimeSpan.Zero);
        await world.MoveAsync(round, world.Seed.Communes[0], ReportState.Sent, sent);
        await world.MoveAsync(round, world.Seed.Communes[1], ReportState.Accepted, sent);
        await ReturnAsync(round, world.Seed.Communes[2], sent);
        world.Clock.Now = new DateTimeOffset(2023, 11, 10, 2, 0, 0, TimeSpan.Zero);

        var view = await world.ReadAsync(round);

        view.Counts.ShouldBe(new RoundCounts(Late: 2, NotSent: 0, Returned: 1, Waiting: 1, Accepted: 1));
        view.Page.Select(u => u.Status).ShouldBe([UnitStatus.Late, UnitStatus.Late, UnitStatus.Returned, UnitStatus.Waiting, UnitStatus.Accepted]);
        (await world.ReadAsync(round, new(UnitStatus.Waiting))).Page.ShouldHaveSingleItem().OrganisationId.ShouldBe(world.Seed.Communes[0]);
        (await world.ReadAsync(round, new(UnitStatus.NotSent))).Matching.ShouldBe(2);
        (await world.ReadAsync(round, new(Search: "dao san"))).Page.ShouldHaveSingleItem().OrganisationId.ShouldBe(world.Seed.Communes[1]);
    }

    [Fact]
    public async Task Read_OnItsLastDay_IsNotLateYet()
    {
        var round = await world.IssueAsync();

        world.Clock.Now = new DateTimeOffset(2023, 11, 9, 16, 59, 0, TimeSpan.Zero);
        (await world.ReadAsync(round)).Counts.Late.ShouldBe(0);
        world.Clock.Now = new DateTimeOffset(2023, 11, 9, 17, 0, 0, TimeSpan.Zero);
        (await world.ReadAsync(round)).Counts.Late.ShouldBe(5);
    }

    [Fact]
    public async Task Read_BySuperiorReaderAndStranger_IsSeenOrAbsent()
    {
        var round = await world.IssueAsync();
        var draft = await world.OpenAsync();

        (await ReadAsAsync(As(world.Seed.Province, Role.Reader), round)).ShouldBeOfType<Outcome<ShowRound.View>.Done>().Value.Round.MayChange.ShouldBeFalse();
        (await ReadAsAsync(As(world.Seed.Province, Role.Reader), draft)).ShouldBeOfType<Outcome<ShowRound.View>.Absent>();
        (await ReadAsAsync(As(world.Seed.OtherDistrict, Role.Secretariat), round)).ShouldBeOfType<Outcome<ShowRound.View>.Absent>();
        (await ReadAsAsync(As(world.Seed.Communes[0], Role.Clerk), round)).ShouldBeOfType<Outcome<ShowRound.View>.Absent>();
        (await ReadAsAsync(world.Secretary, RoundId.New())).ShouldBeOfType<Outcome<ShowRound.View>.Absent>();
    }

    [Fact]
    public async Task Letter_ByAskedUnit_IsReadAndByStrangerNot()
    {
        var round = await world.IssueAsync();

        var letter = Value(await world.DoAsync((LoadLetter r) => r.ReadAsync(As(world.Seed.Communes[0], Role.Clerk), round, Cancel)));
        letter.MaySeeRound.ShouldBeFalse();
        letter.Html.ShouldContain(letter.Symbol);
        (await world.DoAsync((LoadLetter r) => r.ReadFileAsync(As(world.Seed.OtherCommune, Role.Clerk), round, Cancel)))
            .ShouldBeOfType<Outcome<WordFile>.Absent>();
    }

    [Fact]
    public async Task Extend_OneUnitThenRound_KeepsTheLaterDay()
    {
        var round = await world.IssueAsync();
        var one = (await world.ReadAsync(round)).Page[0];

        Value(await ExtendAsync(new(round, one.AssignmentId, new DateOnly(2023, 12, 1), "mưa lũ"))).Units.ShouldBe(1);
        Value(await ExtendAsync(new(round, null, new DateOnly(2023, 11, 20), "theo đề nghị của tỉnh"))).Units.ShouldBe(4);

        var units = (await world.ReadAsync(round)).Page;
        units.First(u => u.AssignmentId == one.AssignmentId).DueOn.ShouldBe(new DateOnly(2023, 12, 1));
        units.Where(u => u.AssignmentId != one.AssignmentId).ShouldAllBe(u => u.DueOn == new DateOnly(2023, 11, 20));
        (await world.DoAsync((DanchuDatabase d) => d.Notices.CountAsync(
            n => n.Kind == NoticeKind.DueDateExtended && n.Href == $"/assignments/{one.AssignmentId}", Cancel))).ShouldBe(1);
    }

    [Fact]
    public async Task Extend_WrongInput_SaysWhat()
    {
        var round = await world.IssueAsync();
        var other = (await world.ReadAsync(await world.IssueAsync())).Page[0].AssignmentId;

        Refusals(await ExtendAsync(new(round, null, new DateOnly(2023, 11, 9), " "))).Select(r => r.Field).ShouldBe(["DueOn", "Reason"]);
        (await ExtendAsync(new(round, other, new DateOnly(2023, 12, 1), "lý do"))).ShouldBeOfType<Outcome<ExtendDueDate.Extended>.Absent>();
    }

    [Fact]
    public async Task Remind_Twice_TroublesOnce()
    {
        var round = await world.IssueAsync();
        await world.MoveAsync(round, world.Seed.Communes[0], ReportState.Sent, Start);
        world.Clock.Now = new DateTimeOffset(2023, 11, 12, 2, 0, 0, TimeSpan.Zero);

        Value(await RemindAsync(round)).ShouldBe(new RemindLate.Reminded(4, 0));
        Value(await RemindAsync(round)).ShouldBe(new RemindLate.Reminded(0, 4));
        world.Clock.Now += RemindLate.Pause;
        Value(await RemindAsync(round)).ShouldBe(new RemindLate.Reminded(4, 0));

        var view = await world.ReadAsync(round);
        view.Page.Count(u => u.RemindedAt == world.Clock.Now).ShouldBe(4);
        (await world.DoAsync((DanchuDatabase d) => d.Notices.Where(n => n.Kind == NoticeKind.Reminded && n.At == world.Clock.Now)
            .Select(n => n.Text)
            .ToListAsync(Cancel)))
            .ShouldAllBe(t => t.StartsWith("Nhắc gửi báo cáo (quá hạn 3 ngày): báo cáo"));
    }

    [Fact]
    public async Task Add_UnitsToIssuedRound_OnlyNewOnes()
    {
        var round = await world.OpenAsync();
        await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(world.Secretary, new(round, Add: [world.Seed.Communes[0]]), Cancel));
        Value(await world.IssueLetterAsync(world.Secretary, round));

        Value(await AddAsync(new(round, [world.Seed.Communes[0], world.Seed.Communes[1], world.Seed.OtherCommune]))).Units.ShouldBe(1);
        Refusals(await AddAsync(new(round, [world.Seed.Communes[1]]))).ShouldHaveSingleItem().Field.ShouldBe("Units");

        (await world.ReadAsync(round)).Counts.All.ShouldBe(2);
    }

    [Fact]
    public async Task Close_ThenReopen_RemindsOnlyWhileOpen()
    {
        var round = await world.IssueAsync();

        Value(await world.DoAsync((CloseRound c) => c.ExecuteAsync(world.Secretary, new(round), Cancel)));
        Refusals(await RemindAsync(round)).ShouldHaveSingleItem().Message.ShouldBe("Đợt báo cáo đã đóng nên không nhắc nữa.");
        Value(await world.DoAsync((ReopenRound r) => r.ExecuteAsync(world.Secretary, new(round), Cancel)));
        Refusals(await world.DoAsync((CancelDraft c) => c.ExecuteAsync(world.Secretary, new(round), Cancel))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task PassOn_FromOwnAssignment_OpensADraftDueEarlier()
    {
        var province = As(world.Seed.Province, Role.Secretariat);
        var upper = Value(await world.DoAsync((DraftRound o) => o.ExecuteAsync(
            province, new(world.Seed.Province, ReportingLine.State, world.Content()), Cancel)));
        await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(province, new(upper, Add: [world.Seed.District]), Cancel));
        Value(await world.IssueLetterAsync(province, upper));
        var assignment = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.RoundId == upper).Select(a => a.Id).FirstAsync(Cancel));

        var passed = Value(await PassOnAsync(world.Secretary, assignment));
        Value(await PassOnAsync(world.Secretary, assignment)).ShouldBe(passed with { Existing = true });

        var round = await world.DoAsync((DanchuDatabase d) => d.Rounds.FirstAsync(r => r.Id == passed.RoundId, Cancel));
        round.IssuerId.ShouldBe(world.Seed.District);
        round.PassedOnFrom.ShouldBe(assignment);
        round.DueOn.ShouldBe(new DateOnly(2023, 11, 2));
        var late = await world.DoAsync((EditRound e) => e.ExecuteAsync(
            world.Secretary, new(round.Id, round.Version, world.Content(new DateOnly(2023, 11, 10))), Cancel));
        Refusals(late).ShouldHaveSingleItem().Message.ShouldContain("chậm nhất ngày 09/11/2023");
        (await PassOnAsync(As(world.Seed.OtherDistrict, Role.Secretariat), assignment)).ShouldBeOfType<Outcome<PassRoundDown.Passed>.Absent>();
        (await PassOnAsync(As(world.Seed.District, Role.Clerk), assignment)).ShouldBeOfType<Outcome<PassRoundDown.Passed>.Forbidden>();
    }

    [Fact]
    public async Task List_OwnAndBelow_ShowsWhatEachMaySee()
    {
        var round = await world.IssueAsync();

        var own = Value(await world.DoAsync((ListRounds r) => r.ReadAsync(world.Secretary, new(Search: "qcdc tai co quan"), Cancel)));
        own.Page.ShouldContain(r => r.Id == round && r.Counts.All == 5);
        var below = Value(await world.DoAsync((ListRounds r) => r.ReadAsync(
            As(world.Seed.Province, Role.Reader), new(Below: true, State: RoundState.Issued), Cancel)));
        below.Page.ShouldContain(r => r.Id == round);
        Value(await world.DoAsync((ListRounds r) => r.ReadAsync(As(world.Seed.OtherDistrict, Role.Reader), new(Below: true), Cancel))).Page.ShouldBeEmpty();
        Value(await world.DoAsync((ListRounds r) => r.ReadAsync(As(world.Seed.Communes[0], Role.Clerk), new(), Cancel))).Page.ShouldBeEmpty();
    }

    private Task<Outcome<ShowRound.View>> ReadAsAsync(Actor actor, RoundId round) =>
        world.DoAsync((ShowRound r) => r.ReadAsync(actor, new(round, new()), Cancel));

    private Task<Outcome<ExtendDueDate.Extended>> ExtendAsync(ExtendDueDate.Input input) =>
        world.DoAsync((ExtendDueDate e) => e.ExecuteAsync(world.Secretary, input, Cancel));

    private Task<Outcome<RemindLate.Reminded>> RemindAsync(RoundId round) =>
        world.DoAsync((RemindLate r) => r.ExecuteAsync(world.Secretary, new(round, OnlyLate: true), Cancel));

    private Task<Outcome<AddAddressees.Added>> AddAsync(AddAddressees.Input input) =>
        world.DoAsync((AddAddressees a) => a.ExecuteAsync(world.Secretary, input, Cancel));

    private Task<Outcome<PassRoundDown.Passed>> PassOnAsync(Actor actor, AssignmentId assignment) =>
        world.DoAsync((PassRoundDown p) => p.ExecuteAsync(actor, new(assignment), Cancel));

    private Task<int> ReturnAsync(RoundId round, OrganisationId unit, DateTimeOffset sentAt) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var report = await d.Reports.Include(r => r.Assignment).FirstAsync(r => r.Assignment!.RoundId == round && r.Assignment.OrganisationId == unit, Cancel);
        (report.State, report.Current, report.SentAt, report.Assignment!.FirstSentAt) = (ReportState.Returned, false, sentAt, sentAt);
        await d.SaveChangesAsync(Cancel);
        d.Reports.Add(new Report { AssignmentId = report.AssignmentId, Edition = 2 });
        return await d.SaveChangesAsync(Cancel);
    });
}
