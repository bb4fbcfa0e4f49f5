using Npgsql;

namespace Danchu.Core.Database;

/// <summary>
/// The state of the database by a name: which transactions were done when it was asked. Equal names mean that nothing at all was committed between them, so
/// whatever was read at the first still holds at the second; there is nothing to forget to announce. What another database of the same server commits counts
/// as a change too, and so does its start: another server that takes over counts its transactions by itself.
/// </summary>
public sealed class ReadSnapshot(NpgsqlDataSource source)
{
    /// <exception cref="NpgsqlException">The database is away.</exception>
    public async Task<string> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var command = source.CreateCommand("SELECT pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text");
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
