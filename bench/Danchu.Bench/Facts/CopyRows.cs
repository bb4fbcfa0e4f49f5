using Npgsql;
using NpgsqlTypes;

namespace Danchu.Bench.Facts;

/// <summary>Rows into a table as fast as PostgreSQL takes them.</summary>
internal static class CopyRows
{
    public static async Task ExecuteAsync<T>(
        NpgsqlConnection connection, string table, IEnumerable<T> rows, Func<T, (object? Value, NpgsqlDbType Type)[]> columns)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT binary)");
        copy.Timeout = TimeSpan.FromMinutes(10);
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var (value, type) in columns(row))
            {
                await (value is null ? copy.WriteNullAsync() : copy.WriteAsync(value, type));
            }
        }

        await copy.CompleteAsync();
    }
}
