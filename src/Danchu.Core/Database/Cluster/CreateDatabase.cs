using System.Diagnostics;
using Npgsql;

namespace Danchu.Core.Database.Cluster;

/// <summary>Creates a database on a server that does not have it yet.</summary>
internal static class CreateDatabase
{
    // After a crash a server answers only when it has replayed its log.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="maintenance">Connection to a database that always exists, such as postgres.</param>
    public static async Task IfMissingAsync(string maintenance, string database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(maintenance) { Pooling = false });
        await using var connection = await ConnectAsync(source, cancellationToken);
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = database } } };
        if (await exists.ExecuteScalarAsync(cancellationToken) is not null)
        {
            return;
        }

        var quoted = "\"" + database.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        await using var create = new NpgsqlCommand($"CREATE DATABASE {quoted} TEMPLATE template0 ENCODING 'UTF8'", connection);
        try
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process created it at the same moment.
        }
    }

    private static async Task<NpgsqlConnection> ConnectAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await source.OpenConnectionAsync(cancellationToken);
            }
            catch (NpgsqlException e) when (e.IsTransient && Stopwatch.GetElapsedTime(since) < Patience)
            {
                // The server is still starting; try again until patience runs out.
                await Task.Delay(100, cancellationToken);
            }
        }
    }
}
