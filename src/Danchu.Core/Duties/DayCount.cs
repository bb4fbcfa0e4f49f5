using Danchu.Core.Holidays;

namespace Danchu.Core.Duties;

/// <summary>What the days of a clock are counted in.</summary>
public enum DayUnit
{
    /// <summary>Ngày.</summary>
    Calendar,

    /// <summary>Ngày làm việc.</summary>
    Working,

    /// <summary>Tháng.</summary>
    Month,
}

/// <summary>Thời hạn: so many days, working days or months.</summary>
public sealed record DayCount(int Number, DayUnit Unit)
{
    /// <summary>The last day of this term after an event; one that ends on a rest day ends with the next working day (BLDS Đ148.5).</summary>
    public DateOnly After(DateOnly day, WorkingDays days) => Unit switch
    {
        DayUnit.Working => days.After(day, Number),
        DayUnit.Month => days.Moved(day.AddMonths(Number)),
        _ => days.Moved(day.AddDays(Number)),
    };

    /// <summary>The last of so many days on end after the first, which no rest day makes longer.</summary>
    public DateOnly Through(DateOnly day) => Unit == DayUnit.Month ? day.AddMonths(Number) : day.AddDays(Number);

    /// <summary>The last day on which something is done in time before an event; never moved later.</summary>
    public DateOnly Before(DateOnly day, WorkingDays days) => Unit switch
    {
        DayUnit.Working => days.Before(day, Number),
        DayUnit.Month => day.AddMonths(-Number),
        _ => day.AddDays(-Number),
    };

    /// <summary>How late a day is after the last one, in days of this kind, at least 1.</summary>
    public int Late(DateOnly due, DateOnly done, WorkingDays days) =>
        Unit == DayUnit.Working ? Math.Max(1, days.Between(due, done)) : done.DayNumber - due.DayNumber;
}
