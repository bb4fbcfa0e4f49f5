using System.Globalization;
using Danchu.Core.Days;
using Danchu.Core.Rounds;

namespace Danchu.Core.Reports;

/// <summary>
/// Where a returned report stands: since when it is back at its unit, by when it has to come again where the return says so, and when it did. Whether the first
/// sending was in time is another fact (<see cref="DueState"/>).
/// </summary>
/// <param name="SentOn">Day it came again; null while it is at the unit.</param>
public sealed record ReturnedState(DateOnly Since, DateOnly? DueOn, DateOnly Today, DateOnly? SentOn = null)
{
    /// <summary>Whether the unit still has it.</summary>
    public bool IsOpen => SentOn is null;

    public bool IsLate => Due is { IsLate: true };

    public string Label => $"Bị trả lại {(IsOpen ? "từ" : "ngày")} {Since.Short()}";

    /// <summary>"Hạn gửi lại 20/10/2023 (còn 3 ngày)"; afterwards "Gửi lại đúng hạn", "Gửi lại muộn 2 ngày". Null when the return set no day.</summary>
    public string? DueLabel => Due switch
    {
        null => null,
        { SentOn: null } due => $"Hạn gửi lại {due.DueOn.Short()} ({due.Words})",
        { IsLate: true } late => string.Create(CultureInfo.InvariantCulture, $"Gửi lại muộn {late.DaysLate} ngày"),
        _ => "Gửi lại đúng hạn",
    };

    private DueState? Due => DueOn is { } day ? new DueState(day, Today, SentOn) : null;

    /// <param name="returnedAt">When the version before was returned; null for a first version.</param>
    /// <param name="dueOn">What the return asked of this version.</param>
    /// <param name="sentAt">When this version was sent.</param>
    /// <returns>Null for a report that was not returned.</returns>
    public static ReturnedState? Of(DateTimeOffset? returnedAt, DateOnly? dueOn, DateTimeOffset? sentAt, DateOnly today) => returnedAt is { } moment
        ? new(VietnamTime.DayOf(moment), dueOn, today, sentAt is { } sent ? VietnamTime.DayOf(sent) : null)
        : null;
}
