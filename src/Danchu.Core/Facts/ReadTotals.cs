using System.Data;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Facts;

/// <summary>
/// The figures of one organisation by every scope, in one round trip: its own facts, and the kept totals of the levels below. Rights are
/// the caller's to ask: the operation that shows them knows for whom.
/// </summary>
public sealed class ReadTotals(DanchuDatabase database)
{
    private const string ReadLevels = "SELECT level, units, data FROM totals WHERE period_id = $1 AND line = $2 AND organisation_id = $3";

    private const string ReadOwn = "SELECT indicator, state, value, denominator, text FROM facts WHERE organisation_id = $1 AND period_id = $2";

    private const string ReadIndicators = "SELECT key, slot, name, kind, decimals, aggregation FROM indicators";

    public async Task<Totals> ReadAsync(OrganisationId organisation, ReportingLine line, PeriodId period, CancellationToken cancellationToken = default)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = database.FactConnection().Batch(
                FactCommands.Statement(ReadLevels, period.Value, line, organisation.Value),
                FactCommands.Statement(ReadOwn, organisation.Value, period.Value),
                FactCommands.Statement(ReadIndicators));
            await using var reader = await batch.ReadPreparedAsync(cancellationToken);
            var levels = await LevelsAsync(reader, cancellationToken);
            await reader.NextResultAsync(cancellationToken);
            var own = await OwnAsync(reader, cancellationToken);
            await reader.NextResultAsync(cancellationToken);
            return new(await IndicatorsAsync(reader, cancellationToken), own, levels);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private static async Task<Dictionary<Level, UnitCount>> LevelsAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var levels = new Dictionary<Level, UnitCount>();
        while (await reader.ReadAsync(cancellationToken))
        {
            levels[Enum.Parse<Level>(reader.GetString(0))] = UnitCount.Unpack(reader.GetInt32(1), reader.GetFieldValue<byte[]>(2));
        }

        return levels;
    }

    private static async Task<Dictionary<string, Figure>> OwnAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var own = new Dictionary<string, Figure>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            own[reader.GetString(0)] = new(Enum.Parse<FigureState>(reader.GetString(1)), Number(reader, 2), Number(reader, 3), reader.IsDBNull(4) ? null : reader.GetString(4));
        }

        return own;
    }

    // All are read each time: a catalogue is small, and a copy kept in a node would be stale when another node has loaded a new one.
    private static async Task<List<Indicator>> IndicatorsAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var indicators = new List<Indicator>();
        while (await reader.ReadAsync(cancellationToken))
        {
            indicators.Add(new Indicator
            {
                Key = reader.GetString(0),
                Slot = reader.GetInt32(1),
                Name = reader.GetString(2),
                Unit = "",
                Kind = Enum.Parse<IndicatorKind>(reader.GetString(3)),
                Decimals = reader.GetInt32(4),
                Aggregation = Enum.Parse<Aggregation>(reader.GetString(5)),
                Comparison = Comparison.None,
            });
        }

        return indicators;
    }

    private static decimal? Number(IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);
}
