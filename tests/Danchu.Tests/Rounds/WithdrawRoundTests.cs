using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Verification;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>A letter is taken back as long as no unit has opened it; afterwards only a correction is left.</summary>
public sealed class WithdrawRoundTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    private const string Reason = "Gửi nhầm đề cương.";

    [Fact]
    public async Task Withdraw_UnopenedLetter_TakesAssignmentsAwayAndTellsTheUnits()
    {
        var round = await world.IssueAsync();
        var pages = await PagesAsync(round);

        Value(await WithdrawAsync(As(world.Seed.District, Role.Signer), round)).Units.ShouldBe(5);

        (await PagesAsync(round)).ShouldBeEmpty();
        var head = (await world.ReadAsync(round)).Round;
        (head.State, head.WithdrawnReason, head.LetterSymbol.Length > 0).ShouldBe((RoundState.Withdrawn, Reason, true));
        (await world.DoAsync((DanchuDatabase d) => d.Notices.AnyAsync(n => pages.Contains(n.Href), Cancel))).ShouldBeFalse();
        (await world.DoAsync((DanchuDatabase d) => d.Notices.Where(n => n.Kind == NoticeKind.Withdrawn && n.Text.Contains(head.LetterSymbol))
            .Select(n => n.Text).ToListAsync(Cancel))).Count.ShouldBe(5);
        (await world.DoAsync((VerifyKind v) => v.ReadAsync(VerificationKind.Documents, null, Cancel))).Found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Withdraw_AfterAUnitOpenedItsReport_IsRefusedByName()
    {
        var round = await world.IssueAsync();
        var unit = await world.DoAsync((DanchuDatabase d) => d.Assignments.AsNoTracking().Include(a => a.Organisation)
            .OrderBy(a => a.Organisation!.Name).FirstAsync(a => a.RoundId == round, Cancel));
        Value(await world.DoAsync((LoadReport l) => l.ReadAsync(As(unit.OrganisationId, Role.Reader), unit.Id, Cancel)));

        Refusals(await WithdrawAsync(world.Secretary, round)).ShouldBe(
            [new Refusal($"{unit.Organisation!.Name} đã mở công văn nên không thu hồi được nữa; hãy đính chính, gia hạn hoặc đóng đợt.")]);

        (await PagesAsync(round)).Count.ShouldBe(5);
        (await world.ReadAsync(round)).IsOpened.ShouldBeTrue();
    }

    [Fact]
    public async Task Withdraw_AfterAUnitReadTheLetter_IsRefused()
    {
        var round = await world.IssueAsync();
        var unit = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.RoundId == round).Select(a => a.OrganisationId).FirstAsync(Cancel));
        Value(await world.DoAsync((LoadLetter l) => l.ReadAsync(As(unit, Role.Clerk), round, Cancel)));

        Refusals(await WithdrawAsync(world.Secretary, round)).ShouldHaveSingleItem().Message.ShouldContain("đã mở công văn");
    }

    [Fact]
    public async Task Withdraw_AfterTheSuperiorLookedAtAll_IsStillPossible()
    {
        var round = await world.IssueAsync();
        await world.ReadAsync(round);
        Value(await world.DoAsync((LoadLetter l) => l.ReadAsync(world.Secretary, round, Cancel)));

        Value(await WithdrawAsync(world.Secretary, round));
    }

    [Fact]
    public async Task Withdraw_WithoutReasonOrByOthersOrTwice_IsRefused()
    {
        var round = await world.IssueAsync();

        Refusals(await WithdrawAsync(world.Secretary, round, " ")).ShouldBe([new Refusal("Ghi lý do thu hồi; các đơn vị đọc được lý do này.", "Reason")]);
        (await WithdrawAsync(As(world.Seed.District, Role.Clerk), round)).ShouldBeOfType<Outcome<WithdrawRound.Withdrawn>.Forbidden>();
        (await WithdrawAsync(As(world.Seed.OtherDistrict, Role.Secretariat), round)).ShouldBeOfType<Outcome<WithdrawRound.Withdrawn>.Absent>();
        Value(await WithdrawAsync(world.Secretary, round));
        Refusals(await WithdrawAsync(world.Secretary, round)).ShouldBe([new Refusal("Công văn đã thu hồi; cần yêu cầu báo cáo thì soạn lại.")]);
    }

    [Fact]
    public async Task Repeat_AWithdrawnLetter_DraftsTheSameForTheSameYear()
    {
        var round = await world.IssueAsync();
        Value(await WithdrawAsync(world.Secretary, round));
        var before = (await world.ReadAsync(round)).Round;

        var again = Value(await world.DoAsync((RepeatRound r) => r.ExecuteAsync(world.Secretary, new(round), Cancel)));

        again.Units.ShouldBe(5);
        var draft = Value(await world.DoAsync((PreviewIssue p) => p.ReadAsync(world.Secretary, again.RoundId, Cancel))).Round;
        (draft.State, draft.PeriodId, draft.DueOn, draft.Subject).ShouldBe((RoundState.Draft, before.PeriodId, before.DueOn, before.Subject));
        Value(await world.IssueLetterAsync(world.Secretary, again.RoundId)).LetterSymbol.ShouldNotBe(before.LetterSymbol);
    }

    private Task<Outcome<WithdrawRound.Withdrawn>> WithdrawAsync(Actor actor, RoundId round, string reason = Reason) =>
        world.DoAsync((WithdrawRound w) => w.ExecuteAsync(actor, new(round, reason), Cancel));

    private async Task<List<string>> PagesAsync(RoundId round) =>
        [.. (await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.RoundId == round).Select(a => a.Id).ToListAsync(Cancel)))
            .Select(id => $"/assignments/{id}")];
}
