using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Tests.Support;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries;

/// <summary>What is open past its date comes to whoever must act; a month shows what was done and what is due.</summary>
public sealed class DueEntriesTests(BookWorld world) : IClassFixture<BookWorld>
{
    [Fact]
    public async Task Due_LateAndSoon_ComeToTheClerk_TheLeaderSeesHowMany_OthersNothing()
    {
        var unit = world.NextUnit();
        var before = await DueAsync(Clerk(unit));
        var today = await world.DoAsync((TimeProvider clock) => Task.FromResult(clock.Today()));
        var late = await AskAsync(unit, "Đường vào bản", today.AddDays(-3));
        var soon = await AskAsync(unit, "Nước sạch", today.AddDays(7));
        await AskAsync(unit, "Chưa tới", today.AddDays(8));
        await AskAsync(unit, "Đã trả lời", today.AddDays(-9), answered: today.AddDays(-1));
        var struck = await AskAsync(unit, "Ghi nhầm", today.AddDays(-5));
        Value(await world.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(unit), new(struck, 1, "Ghi nhầm"), Cancel)));

        var due = await DueAsync(Clerk(unit));

        due.Rows.Select(r => r.Id).Except(before.Rows.Select(r => r.Id)).ShouldBe([late, soon]);
        due.All.ShouldBe(before.All + 2);
        due.Rows.First(r => r.Id == late).DueOn.ShouldBe(today.AddDays(-3));
        due.Led.ShouldBeEmpty();
        var leader = await DueAsync(Signer(unit));
        leader.Rows.ShouldBeEmpty();
        var led = leader.Led.ShouldHaveSingleItem();
        (led.Unit, led.Late + led.Soon).ShouldBe((unit, due.All));
        var above = await DueAsync(As(world.Reports.Seed.District, Role.Secretariat));
        above.Rows.ShouldBeEmpty("It is the unit that must act.");
    }

    [Fact]
    public async Task Calendar_OfAMonth_HasEntriesAndWhatIsDueOnTheirDays()
    {
        var unit = world.NextUnit();
        var meeting = await world.MeetingAsync(unit, "29/2/2020");
        var open = await AskAsync(unit, "Hỏi tháng hai", new DateOnly(2020, 3, 31), asked: "29/2/2020");

        var february = await MonthAsync(Clerk(unit), new(unit, 2020, 2));
        february.Days.Count.ShouldBe(29);
        february.Days[^1].Rows.Select(r => (r.Id, r.IsDue)).ShouldBe([(meeting, false), (open, false)]);
        var march = await MonthAsync(As(world.Reports.Seed.District, Role.Reader), new(unit, 2020, 3));
        march.Days[^1].Rows.Select(r => (r.Id, r.IsDue)).ShouldBe([(open, true)]);
        (await MonthAsync(Clerk(unit), new(unit, 2020, 2, "hop"))).Days[^1].Rows.Select(r => r.Id).ShouldBe([meeting]);
        (await MonthAsync(Clerk(unit), new(unit, 2020, 13))).Month.Day.ShouldBe(1, "A month that is none is that of today.");
        (await world.DoAsync((ShowBookCalendar c) => c.ReadAsync(Clerk(world.NextUnit()), new(unit, 2020, 2), Cancel))).ShouldBeAbsent();
    }

    private async Task<EntryId> AskAsync(OrganisationId unit, string what, DateOnly due, DateOnly? answered = null, string asked = "1/2/2020") => Value(
        await world.WriteAsync(
            Clerk(unit), unit, "y-kien", ("ngay", asked), ("noi-dung", what), ("han", Typed(due)), ("tra-loi", answered is { } day ? Typed(day) : "")));

    private static string Typed(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<ListDueEntries.View> DueAsync(Actor actor) => Value(await world.DoAsync((ListDueEntries l) => l.ReadAsync(actor, Cancel)));

    private async Task<ShowBookCalendar.View> MonthAsync(Actor actor, ShowBookCalendar.Filter filter) =>
        Value(await world.DoAsync((ShowBookCalendar c) => c.ReadAsync(actor, filter, Cancel)));
}
