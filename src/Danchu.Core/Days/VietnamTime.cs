namespace Danchu.Core.Days;

/// <summary>Vietnam has been UTC+7 without daylight saving since 1975; a fixed offset needs no time zone database on the machine.</summary>
public static class VietnamTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    public static DateTimeOffset ToVietnam(this DateTimeOffset moment) => moment.ToOffset(Offset);
}
