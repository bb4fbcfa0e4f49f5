using System.Globalization;
using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Records;

/// <summary>
/// Sends the security records that the collector has not had yet, in their order, each at least once: how far it came stands in the database, and of several
/// nodes one sends at a time. While the collector is away records wait where they are.
/// </summary>
public sealed class SendRecords(DanchuDatabase database, NpgsqlDataSource source, RecordOptions options, TimeProvider clock)
{
    /// <summary>Records that go out together.</summary>
    public const int Batch = 200;

    private const long Lock = 0x44616e6368755379;

    // A number that is missing belongs to a change that is not written yet, or never will be.
    private static readonly TimeSpan WaitForMissing = TimeSpan.FromMinutes(2);

    /// <returns>How many were sent; whoever gets a full batch asks again.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken = default)
    {
        if (options.Syslog.Length == 0)
        {
            return 0;
        }

        var target = SyslogTarget.Parse(options.Syslog);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        if (!(bool)(await ScalarAsync(connection, "SELECT pg_try_advisory_lock($1)", cancellationToken, Lock))!)
        {
            return 0;
        }

        try
        {
            return await SendAsync(connection, target, cancellationToken);
        }
        finally
        {
            await ScalarAsync(connection, "SELECT pg_advisory_unlock($1)", CancellationToken.None, Lock);
        }
    }

    private async Task<int> SendAsync(NpgsqlConnection connection, SyslogTarget target, CancellationToken cancellationToken)
    {
        var kept = await ScalarAsync(connection, "SELECT value FROM program_state WHERE key = 'records-sent'", cancellationToken) as string;
        var position = long.Parse(kept ?? "0", CultureInfo.InvariantCulture);
        var next = await database.SecurityRecords.AsNoTracking().Where(r => r.Id > position).OrderBy(r => r.Id).Take(Batch).ToListAsync(cancellationToken);
        var ready = Ready(next, position);
        if (ready.Count == 0)
        {
            return 0;
        }

        await target.SendAsync(ready.ConvertAll(r => SyslogLine.Of(r, HostName())), cancellationToken);
        await ScalarAsync(
            connection,
            "INSERT INTO program_state (key, value) VALUES ('records-sent', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            cancellationToken,
            ready[^1].Id.ToString(CultureInfo.InvariantCulture));
        return ready.Count;
    }

    private List<SecurityRecord> Ready(List<SecurityRecord> next, long position)
    {
        var settled = clock.GetUtcNow() - WaitForMissing;
        var ready = new List<SecurityRecord>();
        foreach (var record in next)
        {
            if (record.Id != position + 1 && record.At > settled)
            {
                break;
            }

            ready.Add(record);
            position = record.Id;
        }

        return ready;
    }

    private static string HostName() => string.Concat(Environment.MachineName.Where(c => c is > ' ' and < '\x7f')) is { Length: > 0 } name ? name : "-";

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
