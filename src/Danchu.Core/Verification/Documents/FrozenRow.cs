using System.Data;
using System.Security.Cryptography;
using Npgsql;

namespace Danchu.Core.Verification.Documents;

/// <summary>Rows read column by column, in their order: the bytes of a document go through the hash and are never held.</summary>
internal static class FrozenRow
{
    public static async Task EachRowAsync(
        this NpgsqlConnection connection, string statement, Func<NpgsqlDataReader, Task> work, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            await work(reader);
        }
    }

    public static async Task<T?> ValueAsync<T>(this NpgsqlDataReader reader, int column, CancellationToken cancellationToken) =>
        await reader.IsDBNullAsync(column, cancellationToken) ? default : await reader.GetFieldValueAsync<T>(column, cancellationToken);

    /// <summary>SHA-256 of the bytes, lower-case hex; null where there are none.</summary>
    public static async Task<string?> HashAsync(this NpgsqlDataReader reader, int column, CancellationToken cancellationToken)
    {
        if (await reader.IsDBNullAsync(column, cancellationToken))
        {
            return null;
        }

        await using var bytes = await reader.GetStreamAsync(column, cancellationToken);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellationToken));
    }
}
