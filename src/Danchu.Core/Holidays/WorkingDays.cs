using Danchu.Core.Files;

namespace Danchu.Core.Holidays;

/// <summary>
/// Ngày làm việc: Monday to Friday without the days off, with the Saturdays that are worked; and how the law counts days (Bộ luật Dân sự 91/2015/QH13
/// Đ147-148): the day of the event is not counted, a term that ends on a rest day ends with the next working day. A limit that is counted backwards is
/// never moved later. Of a year without a file only weekends are known.
/// </summary>
public sealed class WorkingDays
{
    private readonly Dictionary<DateOnly, bool> worked = [];
    private readonly HashSet<int> announced = [];

    public WorkingDays(IEnumerable<HolidayYear> years)
    {
        foreach (var year in years)
        {
            foreach (var day in year.Days)
            {
                worked[day.On] = day.IsWorked;
            }

            if (year.IsAnnounced)
            {
                announced.Add(year.Year);
            }
        }
    }

    /// <summary>Those of catalogue/holidays/; with a file that cannot be read, weekends alone are known: the catalogue's loading says what is wrong.</summary>
    public static WorkingDays From(CatalogueFolder catalogue)
    {
        var errors = new ErrorList();
        var years = ParseHolidays.FromFolder(catalogue.Path, errors);
        return new WorkingDays(errors.Count == 0 ? years : []);
    }

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public bool IsWorking(DateOnly day) => worked.TryGetValue(day, out var works) ? works : !IsWeekend(day);

    /// <summary>Whether the days off of every year between the two days were announced.</summary>
    public bool AreAnnounced(DateOnly from, DateOnly to) => Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year) + 1).All(announced.Contains);

    /// <summary>The last day of a term of so many working days: day 1 is the first working day after the event.</summary>
    /// <param name="days">At least 0; 0 is the day itself.</param>
    public DateOnly After(DateOnly day, int days)
    {
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorking(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The last day on which something may be done that must be done so many working days before the event.</summary>
    public DateOnly Before(DateOnly day, int days)
    {
        for (var left = days; left > 0;)
        {
            day = day.AddDays(-1);
            left -= IsWorking(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The day itself where it is worked, else the next working day (Đ148.5).</summary>
    public DateOnly Moved(DateOnly last)
    {
        while (!IsWorking(last))
        {
            last = last.AddDays(1);
        }

        return last;
    }

    /// <summary>How many working days lie after the first day, up to and with the last; 0 where the last is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorking(day) ? 1 : 0;
        }

        return count;
    }
}
