using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Danchu.Core.Totals;

/// <summary>SQL next to EF on the same connection and in the same transaction: packed rows are moved by few prepared statements.</summary>
internal static class FactCommands
{
    public static NpgsqlConnection FactConnection(this DanchuDatabase database) => (NpgsqlConnection)database.Database.GetDbConnection();

    /// <summary>The connection, inside the caller's transaction; facts change only together with the report that brings them.</summary>
    public static NpgsqlConnection FactConnectionInTransaction(this DanchuDatabase database)
    {
        if (database.Database.CurrentTransaction?.GetDbTransaction() is null)
        {
            throw new InvalidOperationException("Totals change inside the transaction of the operation that accepts or returns the report.");
        }

        return database.FactConnection();
    }

    public static NpgsqlBatchCommand Statement(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value is Enum word ? word.ToString() : value });
        }

        return command;
    }

    /// <summary>Statements sent in one round trip.</summary>
    public static NpgsqlBatch Batch(this NpgsqlConnection connection, params IEnumerable<NpgsqlBatchCommand> statements)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(statement);
        }

        return batch;
    }

    /// <summary>Each statement is parsed and planned once a connection: planning the walk up the tree costs more than walking it.</summary>
    public static async Task<NpgsqlDataReader> ReadPreparedAsync(this NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        await batch.PrepareAsync(cancellationToken);
        return await batch.ExecuteReaderAsync(cancellationToken);
    }

    public static async Task<int> WritePreparedAsync(this NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        await batch.PrepareAsync(cancellationToken);
        return await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
