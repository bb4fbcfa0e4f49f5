namespace Danchu.Core.Holidays;

/// <summary>Why a day is no ordinary day of its week.</summary>
public enum HolidayKind
{
    /// <summary>A day off by law (Bộ luật Lao động 45/2019/QH14 Đ112).</summary>
    Holiday,

    /// <summary>Nghỉ bù: a day off for a holiday that fell on a weekly rest day (Đ111.3).</summary>
    MakeUp,

    /// <summary>Hoán đổi: a working day off, worked on another day.</summary>
    SwapOff,

    /// <summary>Làm bù: a Saturday that is worked for a day swapped off.</summary>
    SwapWorked,
}

/// <summary>Ngày nghỉ, ngày làm bù: a day that is off, or worked, otherwise than its day of the week says.</summary>
public sealed record Holiday(DateOnly On, HolidayKind Kind, string Name)
{
    public bool IsWorked => Kind == HolidayKind.SwapWorked;
}

/// <summary>The days of one year, from one file of catalogue/holidays/.</summary>
/// <param name="IsAnnounced">Whether the year's notice was read; without it only what the law itself fixes stands here.</param>
/// <param name="Doubt">What of it is not certain.</param>
public sealed record HolidayYear(int Year, bool IsAnnounced, string Source, string Doubt, IReadOnlyList<Holiday> Days);
