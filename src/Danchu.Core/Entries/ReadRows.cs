using Danchu.Core.Database;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Entries;

/// <summary>Statements in one round trip; each row comes with the place of its statement.</summary>
internal static class ReadRows
{
    public static async Task ReadRowsAsync(
        this DanchuDatabase database, List<NpgsqlBatchCommand> statements, Action<int, NpgsqlDataReader> keep, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = database.FactConnection().Batch(statements);
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            var statement = 0;
            do
            {
                while (await reader.ReadAsync(cancellationToken))
                {
                    keep(statement, reader);
                }

                statement++;
            }
            while (await reader.NextResultAsync(cancellationToken));
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }
}
