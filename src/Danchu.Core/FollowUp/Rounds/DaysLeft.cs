using System.Globalization;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>How far a due date is: the due date itself is still in time.</summary>
public readonly record struct DaysLeft(DateOnly DueOn, DateOnly Today)
{
    public int Days => DueOn.DayNumber - Today.DayNumber;

    public bool IsLate => Days < 0;

    public override string ToString() => Days switch
    {
        0 => "hạn cuối hôm nay",
        > 0 => string.Create(CultureInfo.InvariantCulture, $"còn {Days} ngày"),
        _ => string.Create(CultureInfo.InvariantCulture, $"quá hạn {-Days} ngày"),
    };
}
