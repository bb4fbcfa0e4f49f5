using Danchu.Core.Organisations;
using Npgsql;

namespace Danchu.Core.Facts;

/// <summary>The rows of <c>totals</c> of a period and line as they are kept, and writing those that should be otherwise.</summary>
internal static class KeptTotals
{
    private const string Read = "SELECT organisation_id, level, units, data FROM totals WHERE period_id = $1 AND line = $2";

    // Side by side in the select list the arrays stream; as a table function they would be laid down on the disk first.
    private const string Write =
        """
        INSERT INTO totals (period_id, line, organisation_id, level, units, data)
        SELECT $1, $2, unnest($3::uuid[]), unnest($4::text[]), unnest($5::int[]), unnest($6::bytea[])
        ON CONFLICT (period_id, line, organisation_id, level) DO UPDATE SET units = excluded.units, data = excluded.data
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
    public static IEnumerable<(Guid OrganisationId, Level Level, UnitCount Kept, UnitCount Counted)> Differing(
        Dictionary<(Guid OrganisationId, Level Level), UnitCount> kept, Dictionary<(Guid OrganisationId, Level Level), UnitCount> counted)
    {
        var none = new UnitCount();
        foreach (var key in kept.Keys.Union(counted.Keys).Order())
        {
            var before = kept.GetValueOrDefault(key, none);
            var after = counted.GetValueOrDefault(key, none);
            if (!before.Same(after))
            {
                yield return (key.OrganisationId, key.Level, before, after);
            }
        }
    }

    public static async Task WriteAsync(
        NpgsqlConnection connection,
        CountedPeriod counted,
        IReadOnlyCollection<(Guid OrganisationId, Level Level, UnitCount Kept, UnitCount Counted)> rows,
        CancellationToken cancellationToken)
    {
        await using var batch = connection.Batch(FactCommands.Statement(
            Write,
            counted.PeriodId.Value,
            counted.Line,
            rows.Select(r => r.OrganisationId).ToArray(),
            rows.Select(r => r.Level.ToString()).ToArray(),
            rows.Select(r => r.Counted.Units).ToArray(),
            rows.Select(r => r.Counted.Pack()).ToArray()));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
