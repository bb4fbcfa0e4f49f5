using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Notices;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Demonstration;

/// <summary>The year that runs on the day of loading: everyone whom the program names at its start finds work on the first page.</summary>
public sealed class RunningYearTests(RunningYear year) : IClassFixture<RunningYear>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everyone_NamedAtTheStart_HasANextJob()
    {
        var clerk = await WorkOfAsync("vanthu.banbo");
        var signer = await WorkOfAsync("lanhdao.banbo");
        var secretary = await WorkOfAsync("thuky.laichau");

        clerk.ToWrite.ShouldContain(duty => duty.DueOn == RunningYear.Today.AddDays(7));
        clerk.Progress.ShouldBe(new Progress(FiguresEntered: 36, FiguresAsked: 47, SectionsWritten: 4, SectionsAsked: 13));
        signer.ToSign.ShouldHaveSingleItem().DueOn.ShouldBe(RunningYear.Today.AddDays(3));
        secretary.Rounds.ShouldContain(round => round.DueOn == RunningYear.Today.AddDays(7) && round.Counts.Waiting > 0);
    }

    [Fact]
    public async Task Communes_OfToday_StandAtEveryStepAfterAYearThatIsOver()
    {
        var now = await StatesAsync(RunningYear.Today.AddDays(7));
        var before = await StatesAsync(RunningYear.Today.AddYears(-1).AddDays(7));

        now.Count.ShouldBe(38);
        now.Distinct().Count().ShouldBeGreaterThanOrEqualTo(4);
        before.Count.ShouldBe(38);
        before.ShouldAllBe(state => state == ReportState.Accepted);
    }

    [Fact]
    public async Task Rounds_OfEarlierYears_AreOverAndNobodyIsStillAsked()
    {
        var open = await year.AsAsync("thuky.laichau", (DanchuDatabase database, Actor _) => database.Rounds
            .Where(r => r.Period!.Year < RunningYear.Today.Year - 1 && r.State != RoundState.Closed).CountAsync(Cancel));

        open.ShouldBe(0);
    }

    /// <summary>Days are written against the day of loading: whenever it is loaded, something was just done and something is due.</summary>
    [Fact]
    public async Task Books_OfTheRunningYear_AreAliveAndNothingIsAbsurdlyLate()
    {
        var today = RunningYear.Today;
        var entries = await year.AsAsync("thuky.laichau", (DanchuDatabase d, Actor _) => d.Entries.AsNoTracking()
            .Where(e => e.Date > today.AddYears(-1)).ToListAsync(Cancel));
        var clerk = (await year.AsAsync("vanthu.banbo", (ListDueEntries due, Actor actor) => due.ReadAsync(actor, Cancel))).ShouldBeDone();
        var head = (await year.AsAsync("truongban.banbo", (ShowBooks books, Actor actor) => books.ReadAsync(actor, null, null, Cancel))).ShouldBeDone();

        entries.Count.ShouldBeGreaterThan(80);
        entries.Select(e => e.OrganisationId).Distinct().Count().ShouldBe(11);
        entries.Select(e => (e.Date.Year, e.Date.Month)).Distinct().Count().ShouldBeGreaterThan(5);
        entries.ShouldAllBe(e => e.Date <= today);
        clerk.Rows.ShouldContain(row => row.DueOn < today);
        clerk.Rows.ShouldContain(row => row.DueOn >= today);
        var open = await year.AsAsync("thuky.laichau", (DanchuDatabase d, Actor _) => d.Entries.AsNoTracking()
            .Where(e => e.OpenedOn != null && e.ClosedOn == null && e.DueOn < today.AddDays(-30)).CountAsync(Cancel));
        open.ShouldBe(0);
        head.Rows.Sum(row => row.Entries).ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Notices_OfOwnActsAndOfWhatIsSigned_AreNotShown()
    {
        var clerk = await year.AsAsync("vanthu.banbo", (ListNotices list, Actor actor) => list.ReadAsync(actor, Cancel));
        var signer = await year.AsAsync("lanhdao.banbo", (ListNotices list, Actor actor) => list.ReadAsync(actor, Cancel));

        clerk.ShouldBeDone().Rows.ShouldNotContain(row => row.Kind == NoticeKind.HandedOver);
        signer.ShouldBeDone().Rows.Count(row => row.Kind == NoticeKind.HandedOver && row.At.Year == RunningYear.Today.Year).ShouldBe(1);
    }

    private async Task<ShowMyWork.View> WorkOfAsync(string userName) =>
        (await year.AsAsync(userName, (ShowMyWork work, Actor actor) => work.ReadAsync(actor, Cancel))).ShouldBeDone();

    private Task<List<ReportState>> StatesAsync(DateOnly dueOn) => year.AsAsync("thuky.laichau", (DanchuDatabase database, Actor _) => database.Reports
        .Where(r => r.Current && r.Assignment!.Round!.DueOn == dueOn).Select(r => r.State).ToListAsync(Cancel));
}
