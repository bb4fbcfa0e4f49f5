using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Records;

/// <summary>
/// The last time that is known to have been right, kept in the database while nodes run. A clock that jumps ahead of it, or stands ahead of the
/// database's, is asked about before something is signed, issued or accepted on its word; who confirms it stands in the security records.
/// </summary>
public sealed class KnownTime(DanchuDatabase database, WriteRecord records, TimeProvider clock)
{
    private const string Key = "known-time";

    /// <summary>A node may rest over a weekend without anyone being asked.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(2);

    private static readonly TimeSpan LongestLead = TimeSpan.FromDays(1);

    /// <summary>What a node does every few minutes: the time is known from now on, unless it is doubtful.</summary>
    /// <returns>What is doubtful about the clock, in Vietnamese, or null.</returns>
    public async Task<string?> KeepAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var doubt = Doubt(now, await ReadAsync(cancellationToken));
        if (doubt is null)
        {
            await WriteAsync(now, cancellationToken);
        }

        return doubt;
    }

    /// <summary>Whether this clock stands ahead of the database's, without writing anything: it is wrong then, however long everything rested.</summary>
    /// <returns>In Vietnamese, or null.</returns>
    public async Task<string?> FindLeadAsync(CancellationToken cancellationToken = default) =>
        Lead(clock.GetUtcNow(), (await ReadAsync(cancellationToken)).Database);

    /// <summary>Before something is done on the word of the clock: null when it is believed, or when the actor has confirmed it.</summary>
    /// <param name="begins">First day of the period it is about, which must have come; null where a later one is usual.</param>
    /// <param name="field">Of the operation's input that confirms.</param>
    public async Task<Refusal?> AskAsync(Actor actor, DateOnly? begins, bool confirmed, string field, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var early = begins is { } first && first > clock.Today()
            ? $"Kỳ báo cáo bắt đầu ngày {VietnameseDays.Short(first)}, sau hôm nay ({VietnameseDays.Short(clock.Today())} theo đồng hồ máy chủ)."
            : null;
        var doubt = Doubt(now, await ReadAsync(cancellationToken)) ?? early;
        if (doubt is null)
        {
            return null;
        }

        if (!confirmed)
        {
            return new Refusal($"{doubt} Ngày giờ đúng thì đánh dấu xác nhận rồi làm lại; không đúng thì báo người quản trị máy chủ.", field);
        }

        await WriteAsync(now, cancellationToken);
        await records.OfAsync(actor, SecurityRecordKind.DayConfirmed, null, null, doubt, cancellationToken);
        return null;
    }

    private static string? Doubt(DateTimeOffset now, (DateTimeOffset Database, DateTimeOffset? Known) times) =>
        Lead(now, times.Database)
        ?? (times.Known is { } known && now - known > LongestRest
            ? $"Đồng hồ máy chủ chỉ ngày {Show(now)}, cách lần cuối biết chắc ({Show(known)}) {Days(now - known)} ngày."
            : null);

    private static string? Lead(DateTimeOffset now, DateTimeOffset database) => now - database > LongestLead
        ? $"Đồng hồ máy chủ ({Show(now)}) chạy trước đồng hồ của cơ sở dữ liệu ({Show(database)})."
        : null;

    private static string Show(DateTimeOffset time) => VietnameseDays.Short(VietnamTime.DayOf(time));

    private static string Days(TimeSpan span) => ((int)span.TotalDays).ToString(CultureInfo.InvariantCulture);

    private async Task<(DateTimeOffset Database, DateTimeOffset? Known)> ReadAsync(CancellationToken cancellationToken)
    {
        var read = await database.Database.SqlQuery<Times>($"""
            SELECT clock_timestamp() AS "Database", (SELECT value FROM program_state WHERE key = {Key}) AS "Known"
            """).SingleAsync(cancellationToken);
        var isKnown = DateTimeOffset.TryParse(read.Known, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var known);
        return (read.Database, isKnown ? known : null);
    }

    private Task<int> WriteAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var value = now.ToString("O", CultureInfo.InvariantCulture);
        return database.Database.ExecuteSqlAsync(
            $"INSERT INTO program_state (key, value) VALUES ({Key}, {value}) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value", cancellationToken);
    }

    private sealed record Times(DateTimeOffset Database, string? Known);
}
