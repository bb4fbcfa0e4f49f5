using Danchu.Core.Organisations;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Core.Totals;

/// <summary>The rows of <c>totals</c> of a period and line as they are kept, and writing those that should be otherwise.</summary>
internal static class KeptTotals
{
    private const string Read = "SELECT organisation_id, level, units, data FROM totals WHERE period_id = $1 AND line = $2";

    private const string Insert = "COPY totals (period_id, line, organisation_id, level, units, data) FROM STDIN (FORMAT binary)";

    private const string Update =
        """
        UPDATE totals t SET units = n.units, data = n.data
        FROM unnest($3::uuid[], $4::text[], $5::int[], $6::bytea[]) AS n (organisation_id, level, units, data)
        WHERE t.period_id = $1 AND t.line = $2 AND t.organisation_id = n.organisation_id AND t.level = n.level
        """;

    public static async Task<Dictionary<(Guid OrganisationId, Level Level), UnitCount>> ReadAsync(
        NpgsqlConnection connection, CountedPeriod counted, CancellationToken cancellationToken)
    {
        await using var batch = connection.Batch(FactCommands.Statement(Read, counted.PeriodId.Value, counted.Line));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var totals = new Dictionary<(Guid OrganisationId, Level Level), UnitCount>();
        while (await reader.ReadAsync(cancellationToken))
        {
            totals[(reader.GetGuid(0), Enum.Parse<Level>(reader.GetString(1)))] = UnitCount.Unpack(reader.GetInt32(2), reader.GetFieldValue<byte[]>(3));
        }

        return totals;
    }

    /// <summary>Rows where what is kept and what was counted differ; a row of no units is as good as none.</summary>
    public static IEnumerable<DifferingTotal> Differing(
        Dictionary<(Guid OrganisationId, Level Level), UnitCount> kept, Dictionary<(Guid OrganisationId, Level Level), UnitCount> counted)
    {
        var none = new UnitCount();
        foreach (var key in kept.Keys.Union(counted.Keys).Order())
        {
            var before = kept.GetValueOrDefault(key);
            var after = counted.GetValueOrDefault(key, none);
            if (!after.Same(before ?? none))
            {
                yield return new(key.OrganisationId, key.Level, before, after);
            }
        }
    }

    /// <summary>Puts them right. Nobody else may be adding or taking meanwhile.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, CountedPeriod counted, IReadOnlyCollection<DifferingTotal> rows, CancellationToken cancellationToken)
    {
        await InsertAsync(connection, counted, rows.Where(r => r.Kept is null), cancellationToken);
        var wrong = rows.Where(r => r.Kept is not null).ToList();
        await using var batch = connection.Batch(FactCommands.Statement(
            Update,
            counted.PeriodId.Value,
            counted.Line,
            wrong.Select(r => r.OrganisationId).ToArray(),
            wrong.Select(r => r.Level.ToString()).ToArray(),
            wrong.Select(r => r.Counted.Units).ToArray(),
            wrong.Select(r => r.Counted.Pack()).ToArray()));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task InsertAsync(
        NpgsqlConnection connection, CountedPeriod counted, IEnumerable<DifferingTotal> rows, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync(Insert, cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(counted.PeriodId.Value, NpgsqlDbType.Uuid, cancellationToken);
            await copy.WriteAsync(counted.Line.ToString(), NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(row.OrganisationId, NpgsqlDbType.Uuid, cancellationToken);
            await copy.WriteAsync(row.Level.ToString(), NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(row.Counted.Units, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(row.Counted.Pack(), NpgsqlDbType.Bytea, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }
}

/// <summary>A stored total that is not the sum of what it is made of.</summary>
/// <param name="Kept">Null where no row is kept.</param>
internal sealed record DifferingTotal(Guid OrganisationId, Level Level, UnitCount? Kept, UnitCount Counted);
