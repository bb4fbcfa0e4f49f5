using System.Globalization;
using System.Linq.Expressions;
using Danchu.Core.Days;

namespace Danchu.Core.Rounds;

/// <summary>
/// What counts as late, and how it is said. The due date itself is still in time; a report that was sent is late by the day it was first sent, one that was not
/// by the day it is asked on.
/// </summary>
/// <param name="SentOn">Day the report first reached the superior; null while it has not.</param>
public readonly record struct DueState(DateOnly DueOn, DateOnly Today, DateOnly? SentOn = null)
{
    /// <summary>Days to go; below 0 the days it is late.</summary>
    public int DaysLeft => DueOn.DayNumber - (SentOn ?? Today).DayNumber;

    public bool IsLate => DaysLeft < 0;

    /// <summary>0 when it is in time.</summary>
    public int DaysLate => Math.Max(0, -DaysLeft);

    /// <summary>"Còn 5 ngày", "Quá hạn 3 ngày", "Gửi muộn 2 ngày".</summary>
    public string Label => char.ToUpper(Words[0], CultureInfo.InvariantCulture) + Words[1..];

    /// <summary>The same within a sentence: "còn 5 ngày".</summary>
    public string Words => (DaysLeft, SentOn) switch
    {
        ( >= 0, not null) => "gửi đúng hạn",
        (_, not null) => string.Create(CultureInfo.InvariantCulture, $"gửi muộn {DaysLate} ngày"),
        (0, null) => "hạn cuối hôm nay",
        ( > 0, null) => string.Create(CultureInfo.InvariantCulture, $"còn {DaysLeft} ngày"),
        _ => string.Create(CultureInfo.InvariantCulture, $"quá hạn {DaysLate} ngày"),
    };

    public static DueState Of(DateOnly dueOn, DateTimeOffset? firstSentAt, DateOnly today) =>
        new(dueOn, today, firstSentAt is { } moment ? VietnamTime.DayOf(moment) : null);

    /// <summary>The same in the database: not sent, and its day has passed.</summary>
    public static Expression<Func<Assignment, bool>> NotSentAndLate(DateOnly today) => assignment => assignment.FirstSentAt == null && assignment.DueOn < today;
}
