using Danchu.Core.Days;

namespace Danchu.Web.Pages.Shared;

/// <summary>Days left or late in words: late is a fact of its own beside the state of the report.</summary>
public static class DueTag
{
    public static StateTag Of(DateOnly due, DateTimeOffset? sentAt, DateOnly today)
    {
        var sent = sentAt is { } moment ? VietnamTime.DayOf(moment) : (DateOnly?)null;
        return (due.DayNumber - (sent ?? today).DayNumber, sent) switch
        {
            ( >= 0, not null) => new StateTag("Gửi đúng hạn", "green"),
            (var late, not null) => new StateTag($"Gửi muộn {-late} ngày", "amber"),
            ( < 0 and var late, null) => new StateTag($"Quá hạn {-late} ngày", "red"),
            (0, null) => new StateTag("Hạn hôm nay", "amber"),
            ( <= 7 and var left, null) => new StateTag($"Còn {left} ngày", "amber"),
            (var left, null) => new StateTag($"Còn {left} ngày", "grey"),
        };
    }
}
