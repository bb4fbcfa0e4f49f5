using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Core.Database;

/// <summary>Rows into a table by PostgreSQL's binary COPY, on the connection and in the transaction of the context: tens of thousands at once.</summary>
internal static class CopyIn
{
    /// <param name="database">Whose connection is taken; nothing else may use it meanwhile.</param>
    /// <param name="table">The table with its columns, of our own making: <c>history (organisation_id, sequence)</c>.</param>
    /// <param name="rows">What is written, one after the other.</param>
    /// <param name="columns">The values of a row, as many as columns are named; a null is written as NULL.</param>
    /// <param name="cancellationToken">Stops and leaves nothing of this COPY.</param>
    public static async Task CopyInAsync<T>(
        this DanchuDatabase database, string table, IEnumerable<T> rows, Func<T, (object? Value, NpgsqlDbType Type)[]> columns,
        CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)database.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT binary)", cancellationToken);
        copy.Timeout = TimeSpan.FromMinutes(10);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var (value, type) in columns(row))
            {
                await (value is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(value, type, cancellationToken));
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }
}
