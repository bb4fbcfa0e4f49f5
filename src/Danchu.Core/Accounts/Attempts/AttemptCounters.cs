using Npgsql;

namespace Danchu.Core.Accounts.Attempts;

/// <summary>The table <c>sign_in_counters</c>, in SQL: every node counts in the same rows.</summary>
internal static class AttemptCounters
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    /// <summary>
    /// Until the end of the transaction nobody else counts this name or this source; always in this order, so that no two wait for each other.
    /// </summary>
    public static async Task LockAsync(NpgsqlConnection connection, AttemptKey key, CancellationToken cancellationToken)
    {
        foreach (var (kind, text) in new[] { (7_001, key.Name), (7_002, key.Source) })
        {
            await using var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1, hashtext($2))", connection);
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = kind });
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = text });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public static async Task<List<AttemptCounter>> ReadAsync(NpgsqlConnection connection, AttemptKey key, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT name, source, failures, failed_at, right_at FROM sign_in_counters
            WHERE (name = $1 AND source IN ($2, '')) OR (name = '' AND source = $2)
            """;
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key.Name });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key.Source });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<AttemptCounter> counters = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            counters.Add(new AttemptCounter(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetInt32(2),
                await reader.GetFieldValueAsync<DateTimeOffset>(3, cancellationToken),
                await reader.GetFieldValueAsync<DateTimeOffset?>(4, cancellationToken)));
        }

        return counters;
    }

    /// <summary>One more that came too early, counted where it has to wait: no new row, whatever names are made up.</summary>
    /// <returns>How many came too early since the last failure.</returns>
    public static async Task<int> SlowAsync(NpgsqlConnection connection, AttemptCounter counter, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "UPDATE sign_in_counters SET slowed = slowed + 1 WHERE name = $1 AND source = $2 RETURNING slowed", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = counter.Name });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = counter.Source });
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public static async Task FailAsync(
        NpgsqlConnection connection,
        IReadOnlyList<(string Name, string Source, SlowDown Rule)> counted,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        const string sql = """
            INSERT INTO sign_in_counters AS c (name, source, failures, slowed, failed_at, keep_until) VALUES ($1, $2, 1, 0, $3, $4)
            ON CONFLICT (name, source) DO UPDATE SET
                failures = CASE WHEN c.failed_at < $5 THEN 1 ELSE c.failures + 1 END,
                slowed = 0,
                failed_at = excluded.failed_at,
                keep_until = greatest(c.keep_until, excluded.keep_until)
            """;
        foreach (var (name, source, rule) in counted)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = source });
            command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
            command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now + Kept });
            command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now - rule.Forgotten });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Takes back what was counted of an attempt that was right, and clears away what is old.</summary>
    public static async Task ForgiveAsync(
        NpgsqlConnection connection,
        AttemptKey key,
        IEnumerable<(string Name, string Source, SlowDown Rule)> counted,
        DateTimeOffset now,
        DateTimeOffset keepUntil,
        CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(
            "UPDATE sign_in_counters SET failures = 0, slowed = 0, right_at = $3, keep_until = $4 WHERE name = $1 AND source = $2",
            key.Name, key.Source, now, keepUntil));
        foreach (var (name, source, _) in counted.Where(c => c.Name.Length == 0 || c.Source.Length == 0))
        {
            batch.BatchCommands.Add(Command(
                "UPDATE sign_in_counters SET failures = greatest(failures - 1, 0) WHERE name = $1 AND source = $2", name, source));
        }

        batch.BatchCommands.Add(Command("DELETE FROM sign_in_counters WHERE keep_until < $1", now));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
