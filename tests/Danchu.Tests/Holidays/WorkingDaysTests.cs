using System.Globalization;
using Danchu.Core.Days;
using Danchu.Core.Duties;
using Danchu.Core.Files;
using Danchu.Core.Holidays;

namespace Danchu.Tests.Holidays;

/// <summary>
/// Days are counted as the law counts them (BLDS Đ147-148): the day of the event is not counted, a last day off moves to the next working day, a limit counted
/// backwards is never moved later; over the calendar of 2022-2027 and as properties of every day of it.
/// </summary>
public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = WorkingDays.From(CatalogueFolder.Find());

    private static readonly IReadOnlyList<DateOnly> Every =
        [.. Enumerable.Range(0, 365 * 6).Select(new DateOnly(2022, 1, 1).AddDays)];

    [Theory]
    [InlineData("2023-03-07", 5, "2023-03-14", "A weekend between.")]
    [InlineData("2023-03-10", 5, "2023-03-17", "Of a Friday the first day is Monday.")]
    [InlineData("2023-03-11", 5, "2023-03-17", "Of a Saturday too.")]
    [InlineData("2023-04-28", 1, "2023-05-04", "Five days off on end: Giỗ Tổ, 30/4, 1/5 and two made up.")]
    [InlineData("2023-04-27", 1, "2023-04-28", "The day before a holiday.")]
    [InlineData("2023-01-19", 3, "2023-01-31", "Over Tết.")]
    [InlineData("2024-04-26", 1, "2024-05-02", "Monday 29/4 was swapped off.")]
    [InlineData("2024-05-02", 2, "2024-05-04", "Saturday 4/5 was worked for it.")]
    [InlineData("2025-04-25", 1, "2025-04-26", "Saturday 26/4 was worked.")]
    [InlineData("2025-05-01", 1, "2025-05-05", "For Friday 2/5.")]
    [InlineData("2026-01-01", 1, "2026-01-05", "Friday 2/1/2026 was swapped off.")]
    [InlineData("2026-01-09", 1, "2026-01-10", "With Saturday 10/1.")]
    [InlineData("2026-08-21", 1, "2026-08-22", "Saturday 22/8/2026 was worked.")]
    [InlineData("2026-08-28", 1, "2026-09-03", "For Monday 31/8.")]
    [InlineData("2026-11-23", 1, "2026-11-25", "The new day of culture.")]
    [InlineData("2024-02-28", 1, "2024-02-29", "A leap day is worked.")]
    [InlineData("2024-02-29", 1, "2024-03-01", "And the day after it.")]
    [InlineData("2023-12-29", 1, "2024-01-02", "Over the new year.")]
    public void After_SoManyWorkingDays_IsThatDay(string from, int days, string last, string why) =>
        Days.After(Day(from), days).ShouldBe(Day(last), why);

    [Theory]
    [InlineData("2023-03-14", 5, "2023-03-07")]
    [InlineData("2023-05-04", 1, "2023-04-28")]
    [InlineData("2024-05-06", 1, "2024-05-04")]
    [InlineData("2024-03-01", 1, "2024-02-29")]
    public void Before_SoManyWorkingDays_IsThatDay(string held, int days, string latest) => Days.Before(Day(held), days).ShouldBe(Day(latest));

    [Theory]
    [InlineData(15, DayUnit.Calendar, "2023-04-14", "2023-05-04", "The fifteenth day is 29/4: a holiday on a Saturday, and four more follow.")]
    [InlineData(15, DayUnit.Calendar, "2023-03-01", "2023-03-16", "An ordinary day stays.")]
    [InlineData(15, DayUnit.Calendar, "2024-04-19", "2024-05-04", "A Saturday that is worked is no rest day.")]
    [InlineData(30, DayUnit.Calendar, "2024-01-30", "2024-02-29", "Into a leap day.")]
    [InlineData(1, DayUnit.Month, "2023-01-31", "2023-02-28", "A month ends on its last day (Đ148.3).")]
    [InlineData(6, DayUnit.Month, "2023-08-29", "2024-02-29", "A month of a leap year.")]
    [InlineData(5, DayUnit.Working, "2023-03-07", "2023-03-14", "Working days end on one of themselves.")]
    public void Term_EndsOnARestDay_EndsWithTheNextWorkingDay(int number, DayUnit unit, string from, string last, string why) =>
        new DayCount(number, unit).After(Day(from), Days).ShouldBe(Day(last), why);

    [Fact]
    public void Term_CountedBackwardsOrLasting_IsNeverMoved()
    {
        new DayCount(2, DayUnit.Calendar).Before(Day("2023-03-13"), Days).ShouldBe(Day("2023-03-11"), "A Saturday: act by then, or earlier.");
        new DayCount(30, DayUnit.Calendar).Through(Day("2023-03-31")).ShouldBe(Day("2023-04-30"), "Posted through a holiday, no longer.");
    }

    [Fact]
    public void After_EveryDayAndNumber_IsAWorkingDayWithSoManyBetween()
    {
        foreach (var day in Every)
        {
            for (var number = 1; number <= 45; number += 4)
            {
                var last = Days.After(day, number);
                Days.IsWorking(last).ShouldBeTrue($"{day.Short()} + {number}");
                Days.Between(day, last).ShouldBe(number, $"{day.Short()} + {number}");
                Days.Between(day, last.AddDays(-1)).ShouldBe(number - 1, $"{day.Short()} + {number}: the day before is too early.");
            }
        }
    }

    [Fact]
    public void Before_EveryDayAndNumber_IsTheLatestDayThatLeavesSoMany()
    {
        foreach (var held in Every.Skip(100))
        {
            for (var number = 1; number <= 20; number += 3)
            {
                var latest = Days.Before(held, number);
                latest.ShouldBeLessThan(held);
                Days.IsWorking(latest).ShouldBeTrue();
                Days.Between(latest.AddDays(-1), held.AddDays(-1)).ShouldBe(number, $"{number} before {held.Short()}");
            }
        }
    }

    [Fact]
    public void Moved_EveryDay_IsTheFirstWorkingDayFromIt()
    {
        foreach (var day in Every)
        {
            var moved = Days.Moved(day);
            moved.ShouldBeGreaterThanOrEqualTo(day);
            Days.IsWorking(moved).ShouldBeTrue();
            Days.Between(day.AddDays(-1), moved).ShouldBe(1, day.Short());
        }
    }

    [Theory]
    [InlineData(2022, 11)]
    [InlineData(2023, 11)]
    [InlineData(2024, 12)]
    [InlineData(2025, 12)]
    [InlineData(2026, 14)]
    public void Year_Announced_HasItsWeekdaysOff(int year, int off)
    {
        var weekdays = Every.Where(day => day.Year == year && !WorkingDays.IsWeekend(day)).ToList();

        weekdays.Count(day => !Days.IsWorking(day)).ShouldBe(off);
        Days.AreAnnounced(new(year, 1, 1), new(year, 12, 31)).ShouldBeTrue();
    }

    [Fact]
    public void Year_NotAnnouncedOrUnknown_IsSaidToBeSo()
    {
        Days.AreAnnounced(new(2026, 12, 1), new(2027, 1, 5)).ShouldBeFalse();
        Days.AreAnnounced(new(2021, 1, 1), new(2021, 2, 1)).ShouldBeFalse();
        Days.IsWorking(new(2027, 5, 3)).ShouldBeFalse("Made up for Saturday 1/5.");
        Days.IsWorking(new(2019, 4, 30)).ShouldBeTrue("Of a year without a file weekends alone are known.");
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
