using System.Globalization;
using Danchu.Core.Duties;
using Danchu.Core.Files;
using Danchu.Core.Holidays;

namespace Danchu.Tests.Duties;

/// <summary>Clocks of every kind, before, on and after their day.</summary>
public sealed class ReckonClockTests
{
    private static readonly WorkingDays Days = WorkingDays.From(CatalogueFolder.Find());

    private static readonly DutyClock Publish = new("cong-khai", "công khai", ClockKind.Within, "ngay", "ngay-cong-khai", new(5, DayUnit.Working));
    private static readonly DutyClock Answer = new("tra-loi", "trả lời", ClockKind.Within, "ngay", "ngay-tra-loi", new(15, DayUnit.Calendar));
    private static readonly DutyClock Post = new("niem-yet", "niêm yết", ClockKind.Lasting, "tu", "den", new(30, DayUnit.Calendar));
    private static readonly DutyClock Air = new("phat", "truyền thanh", ClockKind.Lasting, "tu", "den", new(3, DayUnit.Calendar)) { CountsFirst = true };
    private static readonly DutyClock Term = new("bau-lai", "bầu lại", ClockKind.Until, "nhiem-ky-den", "ngay-het", null);
    private static readonly DutyClock Notice = new("thong-bao", "thông báo", ClockKind.Before, "bao", "hop", new(2, DayUnit.Calendar));

    [Theory]
    [InlineData("2023-03-13", JudgedState.Done, 0, "Hạn công khai 05 ngày làm việc: 14/03/2023; công khai ngày 13/03/2023, đúng hạn")]
    [InlineData("2023-03-14", JudgedState.Done, 0, "Hạn công khai 05 ngày làm việc: 14/03/2023; công khai ngày 14/03/2023, đúng hạn")]
    [InlineData("2023-03-16", JudgedState.DoneLate, 2, "Hạn công khai 05 ngày làm việc: 14/03/2023; công khai ngày 16/03/2023, muộn 02 ngày làm việc")]
    [InlineData("2023-03-18", JudgedState.DoneLate, 3, "Hạn công khai 05 ngày làm việc: 14/03/2023; công khai ngày 18/03/2023, muộn 03 ngày làm việc")]
    [InlineData("", JudgedState.Late, 6, "Hạn công khai 05 ngày làm việc: 14/03/2023; chưa ghi ngày công khai, quá hạn 06 ngày làm việc")]
    public void Within_WorkingDays_IsDoneInTimeLateOrOpen(string done, JudgedState state, int off, string reason) =>
        Held(Publish, "2023-03-07", done, "2023-03-22").ShouldBe((state, off, reason));

    [Fact]
    public void Within_OnTheLastDay_IsOpen_TheDayAfterLate()
    {
        Held(Publish, "2023-03-07", "", "2023-03-14").ShouldBe((JudgedState.Open, 0, "Hạn công khai 05 ngày làm việc: 14/03/2023, còn 0 ngày"));
        Held(Publish, "2023-03-07", "", "2023-03-15").State.ShouldBe(JudgedState.Late);
        Held(Answer, "2023-04-14", "2023-05-04", "2023-06-01").State.ShouldBe(JudgedState.Done, "Day 15 is 29/4, a holiday: the term ends on 4/5.");
        Held(Answer, "2023-04-14", "2023-05-05", "2023-06-01").ShouldBe(
            (JudgedState.DoneLate, 1, "Hạn trả lời 15 ngày: 04/05/2023; trả lời ngày 05/05/2023, muộn 01 ngày"));
    }

    [Theory]
    [InlineData("2023-03-31", JudgedState.Done, 0)]
    [InlineData("2023-03-30", JudgedState.Missed, 1)]
    [InlineData("2023-03-10", JudgedState.Missed, 21)]
    public void Lasting_EndedEarly_IsWantingSoManyDays(string ended, JudgedState state, int off)
    {
        var (read, wanting, _) = Held(Post, "2023-03-01", ended, "2023-06-01");

        (read, wanting).ShouldBe((state, off));
    }

    [Fact]
    public void Lasting_NotEnded_IsOpenUntilItsDaysAreFull()
    {
        Held(Post, "2023-03-01", "", "2023-03-30").State.ShouldBe(JudgedState.Open);
        Held(Post, "2023-03-01", "", "2023-03-31").State.ShouldBe(JudgedState.Done);
        Held(Air, "2023-03-01", "2023-03-03", "2023-06-01").State.ShouldBe(JudgedState.Done, "1, 2 and 3 March are three days on end.");
        Held(Air, "2023-03-01", "2023-03-02", "2023-06-01").State.ShouldBe(JudgedState.Missed);
        Held(Post, "2024-01-30", "2024-02-29", "2024-06-01").State.ShouldBe(JudgedState.Done, "Thirty days after 30/1 of a leap year.");
    }

    [Fact]
    public void Before_AMeeting_IsInTimeLateOrNotWritten()
    {
        Held(Notice, "2023-03-11", "2023-03-13", "2023-03-20").State.ShouldBe(JudgedState.Done);
        Held(Notice, "2023-03-12", "2023-03-13", "2023-03-20").ShouldBe(
            (JudgedState.DoneLate, 1, "Thông báo trước ít nhất 02 ngày, chậm nhất 11/03/2023; thông báo ngày 12/03/2023, muộn 01 ngày"));
        Held(Notice, "", "2023-03-13", "2023-03-10").State.ShouldBe(JudgedState.Open);
        Held(Notice, "", "2023-03-13", "2023-03-12").State.ShouldBe(JudgedState.Late);
        Held(Notice, "", "2023-03-13", "2023-03-13").State.ShouldBe(
            JudgedState.Unknown, "It was held: that nobody wrote the notice down is not that none was.");
    }

    [Theory]
    [InlineData("2028-09-24", "2028-09-24", JudgedState.Done, 0, "Hạn bầu lại: 24/09/2028; bầu lại ngày 24/09/2028, đúng hạn")]
    [InlineData("2028-09-24", "2028-09-25", JudgedState.DoneLate, 1, "Hạn bầu lại: 24/09/2028; bầu lại ngày 25/09/2028, muộn 01 ngày")]
    [InlineData("2028-10-01", "", JudgedState.Open, 0, "Hạn bầu lại: 01/10/2028, còn 0 ngày")]
    [InlineData("2028-09-30", "", JudgedState.Late, 1, "Hạn bầu lại: 30/09/2028; chưa ghi ngày bầu lại, quá hạn 01 ngày")]
    public void Until_ADayOfTheEntry_RestDayOrNot_IsItsLast(string last, string done, JudgedState state, int off, string reason) =>
        Held(Term, last, done, "2028-10-01").ShouldBe((state, off, reason));

    [Fact]
    public void Clock_WhoseEventIsNotKnown_DoesNotRun()
    {
        var reckon = new ReckonClock(Days, new(2023, 3, 20));

        reckon.Of(Publish, null, new(2023, 3, 1)).ShouldBeNull();
        reckon.Of(Notice, new(2023, 3, 1), null).ShouldBeNull();
        reckon.Of(Term, null, new(2023, 3, 1)).ShouldBeNull();
    }

    [Fact]
    public void Within_EveryDayOfTheYears_DoneOnTheDueDayIsInTime_OnTheNextIsLate()
    {
        var reckon = new ReckonClock(Days, new(2027, 12, 31));
        for (var day = new DateOnly(2022, 1, 1); day.Year < 2027; day = day.AddDays(1))
        {
            foreach (var clock in new[] { Publish, Answer })
            {
                var due = reckon.Of(clock, day, day)!.Due;
                Days.IsWorking(due).ShouldBeTrue();
                reckon.Of(clock, day, due)!.State.ShouldBe(JudgedState.Done);
                reckon.Of(clock, day, due.AddDays(1))!.State.ShouldBe(JudgedState.DoneLate);
            }
        }
    }

    private static (JudgedState State, int Off, string Reason) Held(DutyClock clock, string from, string to, string today)
    {
        var reading = new ReckonClock(Days, Day(today)!.Value).Of(clock, Day(from), Day(to))!;
        return (reading.State, reading.Off, WriteReason.Of(clock, reading));
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
