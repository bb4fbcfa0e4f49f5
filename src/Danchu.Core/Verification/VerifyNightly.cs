using System.Globalization;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Danchu.Core.Verification;

/// <summary>
/// Verifies everything once a night, on whichever node comes first; a node that was off at night does it when it is back. Called again and again by each
/// node's worker.
/// </summary>
public sealed class VerifyNightly(
    DanchuDatabase database, NpgsqlDataSource source, RunVerification run, KeepHeads keepHeads, Notify notify, VerificationOptions options,
    TimeProvider clock, ILogger<VerifyNightly> log)
{
    // One number for all nodes: who holds it verifies, and a node that dies lets it go.
    private const long Lock = 0x44616e6368755665;
    private const int MostFailures = 3;
    private static readonly TimeSpan Overdue = TimeSpan.FromDays(2);

    /// <returns>How many kinds were verified now.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken = default)
    {
        if (!options.Enabled || await DueAsync(cancellationToken) is { Count: 0 })
        {
            return 0;
        }

        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        if (!await TryLockAsync(connection, cancellationToken))
        {
            return 0;
        }

        try
        {
            // Asked again: another node may have done it since.
            var due = await DueAsync(cancellationToken);
            await TellOverdueAsync(cancellationToken);
            foreach (var kind in due)
            {
                await VerifyAsync(kind, cancellationToken);
            }

            await KeepHeadsAsync(cancellationToken);
            return due.Count;
        }
        finally
        {
            await using var unlock = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
            await unlock.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    /// <summary>The last moment at which it was to begin.</summary>
    internal static DateTimeOffset LastMoment(DateTimeOffset now, TimeOnly at)
    {
        var today = VietnamTime.DayOf(now);
        var moment = new DateTimeOffset(today, at, VietnamTime.Offset);
        return (moment <= now ? moment : moment.AddDays(-1)).ToUniversalTime();
    }

    private async Task VerifyAsync(VerificationKind kind, CancellationToken cancellationToken)
    {
        try
        {
            await run.ExecuteAsync(new(kind, VerificationOccasion.Nightly), cancellationToken: cancellationToken);
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            // Kept with the run and tried again; the other kinds are verified all the same.
            log.LogWarning("Nightly verification of {Kind} failed: {Reason}", kind, failed.Message);
        }
    }

    private async Task KeepHeadsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await keepHeads.ExecuteAsync(cancellationToken);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // The folder may be a share of another machine that is away: the next night writes again.
            log.LogWarning("The ends of the chains of history were not written: {Reason}", failed.Message);
        }
    }

    private async Task<List<VerificationKind>> DueAsync(CancellationToken cancellationToken)
    {
        var moment = LastMoment(clock.GetUtcNow(), options.At);
        if (moment <= await SinceAsync(cancellationToken))
        {
            return [];
        }

        var nightly = database.VerificationRuns.Where(r => r.Occasion == VerificationOccasion.Nightly && r.StartedAt >= moment);
        var runs = await nightly.Select(r => new { r.Kind, Done = r.EndedAt != null && r.Failure == "" }).ToListAsync(cancellationToken);
        return [.. Enum.GetValues<VerificationKind>().Where(kind =>
            !runs.Exists(r => r.Kind == kind && r.Done) && runs.Count(r => r.Kind == kind) < MostFailures)];
    }

    // A database is first verified in the night after the program first ran on it.
    private async Task<DateTimeOffset> SinceAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        await database.Database.ExecuteSqlAsync(
            $"INSERT INTO program_state (key, value) VALUES ('verification-since', {now}) ON CONFLICT (key) DO NOTHING", cancellationToken);
        var since = await database.Database.SqlQuery<string>($"SELECT value AS \"Value\" FROM program_state WHERE key = 'verification-since'")
            .SingleAsync(cancellationToken);
        return DateTimeOffset.Parse(since, CultureInfo.InvariantCulture);
    }

    private async Task TellOverdueAsync(CancellationToken cancellationToken)
    {
        var ended = database.VerificationRuns.Where(r => r.EndedAt != null && r.Failure == "");
        var last = await ended.MaxAsync(r => (DateTimeOffset?)r.StartedAt, cancellationToken) ?? await SinceAsync(cancellationToken);
        if (clock.GetUtcNow() - last > Overdue)
        {
            await notify.VerificationAsync($"Dữ liệu chưa được kiểm tra từ ngày {VietnamTime.DayOf(last).Short()}.", cancellationToken);
        }
    }

    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = Lock } } };
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
