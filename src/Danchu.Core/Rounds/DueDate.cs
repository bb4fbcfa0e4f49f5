using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// The rule for a due date: not passed, at most five years ahead, not before the period begins, and in a round that was passed down not after the day the
/// issuer has to send its own report. Each part answers what is wrong in Vietnamese, or null.
/// </summary>
internal static class DueDate
{
    private const int YearsAhead = 5;

    // Time to read, return and add up before the unit's own day.
    private const int DaysAhead = 7;

    /// <param name="what">"Hạn gửi", "Hạn gửi mới".</param>
    public static string? Against(string what, DateOnly day, DateOnly today) => AgainstPast(what, day, today)
        ?? (day > today.AddYears(YearsAhead) ? $"{what} {day.Short()} quá xa (hơn {YearsAhead} năm)." : null);

    public static string? AgainstPast(string what, DateOnly day, DateOnly today) =>
        day < today ? $"{what} {day.Short()} đã qua; hôm nay là {today.Short()}." : null;

    public static string? AgainstPeriod(DateOnly? day, ReportingPeriod period) =>
        day < period.From ? $"Hạn gửi {day.Value.Short()} trước ngày đầu kỳ báo cáo {period.From.Short()}." : null;

    /// <param name="passedOnFrom">The assignment whose request the round passes down; null for a round of the issuer's own.</param>
    public static async Task<string?> AgainstOwnAsync(DanchuDatabase database, DateOnly day, AssignmentId? passedOnFrom, CancellationToken cancellationToken)
    {
        var own = await database.Assignments.Where(a => a.Id == passedOnFrom).Select(a => (DateOnly?)a.DueOn).FirstOrDefaultAsync(cancellationToken);
        return day > own ? $"Đơn vị phải gửi báo cáo lên cấp trên chậm nhất ngày {own.Value.Short()}; hạn gửi của cấp dưới không được sau ngày đó." : null;
    }

    /// <summary>
    /// For units below one that has to send on <paramref name="own"/>: a week ahead; when less is left, the day before; when the own day has passed, that day.
    /// </summary>
    public static DateOnly Below(DateOnly own, DateOnly today)
    {
        var ahead = own.AddDays(-DaysAhead);
        return ahead >= today ? ahead : own.AddDays(-1) >= today ? own.AddDays(-1) : own;
    }
}
