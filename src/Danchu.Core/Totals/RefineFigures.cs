using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Npgsql;

namespace Danchu.Core.Totals;

/// <summary>
/// An indicator keeps more decimals than before: what was accepted says the same in finer whole numbers (11.036 with one decimal is 110360), and all
/// totals are added up again. Part of the load of the catalogue: done with it or not at all.
/// </summary>
public sealed class RefineFigures(DanchuDatabase database, RecomputeTotals recompute)
{
    private const string Read = "SELECT period_id, line, organisation_id, data FROM fact_sheets";
    private const string Write = "UPDATE fact_sheets SET data = $4 WHERE period_id = $1 AND line = $2 AND organisation_id = $3";

    /// <param name="indicators">As they are now, each with the decimals that it kept before.</param>
    /// <returns>How many units' figures were written anew.</returns>
    public async Task<int> ExecuteAsync(IReadOnlyCollection<(Indicator Indicator, int Before)> indicators, CancellationToken cancellationToken = default)
    {
        if (indicators.Count == 0)
        {
            return 0;
        }

        var connection = database.FactConnectionInTransaction();
        await using (var alone = connection.Batch(ChangeTotals.LockExclusive()))
        {
            await alone.ExecuteNonQueryAsync(cancellationToken);
        }

        var factors = indicators.ToDictionary(i => i.Indicator.Slot, i => ScaleFigure.Power(i.Indicator.Decimals - i.Before));
        var finer = await FinerAsync(connection, factors, cancellationToken);
        foreach (var some in finer.Chunk(1000))
        {
            await using var batch = connection.Batch(some.Select(s => FactCommands.Statement(Write, s.Period, s.Line, s.Organisation, s.Data)));
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        await recompute.WithinAsync(connection, period: null, cancellationToken);
        return finer.Count;
    }

    private sealed record Sheet(Guid Period, string Line, Guid Organisation, byte[] Data);

    private static async Task<List<Sheet>> FinerAsync(NpgsqlConnection connection, Dictionary<int, long> factors, CancellationToken cancellationToken)
    {
        var sheets = new List<Sheet>();
        await using var command = new NpgsqlCommand(Read, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (PackedFacts.Refine(reader.GetFieldValue<byte[]>(3), factors) is { } data)
            {
                sheets.Add(new(reader.GetGuid(0), reader.GetString(1), reader.GetGuid(2), data));
            }
        }

        return sheets;
    }
}
