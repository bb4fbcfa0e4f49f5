using Danchu.Core.Database;
using Danchu.Core.Organisations;
using Npgsql;

namespace Danchu.Core.Totals;

/// <summary>
/// A return after acceptance: removes exactly what <see cref="AddToTotals"/> added, from those superiors it was added to, in the caller's
/// transaction. Call it last before the commit.
/// </summary>
public sealed class TakeFromTotals(DanchuDatabase database)
{
    private const string LockSheet =
        "SELECT level, cardinality(superiors), data FROM fact_sheets WHERE period_id = $1 AND line = $2 AND organisation_id = $3 FOR UPDATE";

    private const string Delete = "DELETE FROM fact_sheets WHERE period_id = $1 AND line = $2 AND organisation_id = $3";

    public async Task ExecuteAsync(PackedFactsKey key, CancellationToken cancellationToken = default)
    {
        var connection = database.FactConnectionInTransaction();
        var (level, data, totals) = await LockAsync(connection, key, cancellationToken);
        totals.ForEach(t => t.Count.Take(data));
        await using var write = connection.Batch([.. ChangeTotals.WriteStatements(key, level, totals), ForSheet(Delete, key)]);
        await write.WritePreparedAsync(cancellationToken);
    }

    private static async Task<(Level Level, byte[] Data, List<LockedTotal> Totals)> LockAsync(
        NpgsqlConnection connection, PackedFactsKey key, CancellationToken cancellationToken)
    {
        await using var batch = connection.Batch(ChangeTotals.LockShared(), ForSheet(LockSheet, key), ChangeTotals.LockStatement(key));
        await using var reader = await batch.ReadPreparedAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            throw new InvalidOperationException($"{key} is not in the totals.");
        }

        var level = Enum.Parse<Level>(reader.GetString(0));
        var superiors = reader.GetInt32(1);
        var data = reader.GetFieldValue<byte[]>(2);
        await reader.NextResultAsync(cancellationToken);
        var totals = await ChangeTotals.ReadLockedAsync(reader, cancellationToken);
        return totals.Count == superiors
            ? (level, data, totals)
            : throw new InvalidDataException($"Kept totals of {superiors - totals.Count} superiors of {key} are missing; `danchu facts verify` shows which.");
    }

    private static NpgsqlBatchCommand ForSheet(string sql, PackedFactsKey key) =>
        FactCommands.Statement(sql, key.PeriodId.Value, key.Line, key.OrganisationId.Value);
}
