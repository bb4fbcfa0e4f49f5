using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Core.Totals;

/// <summary>
/// Acceptance of many units at once (<see cref="AddToTotals"/> is of one): their packed facts go in by COPY and are added to each superior's total once, in the
/// caller's transaction. Call it last before the commit.
/// </summary>
public sealed class AddSheets(DanchuDatabase database)
{
    // By rising organisation, as acceptance locks them: neither waits for the other crosswise.
    private const string Lock =
        """
        WITH missing AS (
            INSERT INTO totals (period_id, line, organisation_id, level, units, data)
            SELECT $1, $2, n.organisation_id, n.level, 0, ''::bytea FROM unnest($3::uuid[], $4::text[]) AS n (organisation_id, level)
            ORDER BY n.organisation_id, n.level
            ON CONFLICT DO NOTHING
        )
        SELECT 1
        """;

    private const string Read =
        """
        SELECT t.organisation_id, t.level, t.units, t.data
        FROM totals t JOIN unnest($3::uuid[], $4::text[]) AS n (organisation_id, level) USING (organisation_id, level)
        WHERE t.period_id = $1 AND t.line = $2
        ORDER BY t.organisation_id, t.level
        FOR NO KEY UPDATE OF t
        """;

    /// <summary>What one unit reported of itself, and the report it stands in.</summary>
    /// <param name="Figures">Each indicator once; texts are left out.</param>
    public sealed record Sheet(OrganisationId Unit, Level Level, ReportId Report, IReadOnlyCollection<(Indicator Indicator, Figure Figure)> Figures);

    private sealed record Packed(OrganisationId Unit, Level Level, ReportId Report, Chain Chain, byte[] Data);

    /// <param name="on">The day whose tree counts: the last day of the period.</param>
    /// <param name="sheets">Each unit once; one that is counted in the period and line already breaks the primary key.</param>
    public async Task ExecuteAsync(
        PeriodId period, ReportingLine line, DateOnly on, IReadOnlyCollection<Sheet> sheets, CancellationToken cancellationToken = default)
    {
        var connection = database.FactConnectionInTransaction();
        await using (var shared = connection.Batch(ChangeTotals.LockShared()))
        {
            await shared.ExecuteNonQueryAsync(cancellationToken);
        }

        var chains = await SuperiorChains.ReadAsync(connection, line, on, cancellationToken);
        var packed = sheets.Select(s => new Packed(s.Unit, s.Level, s.Report, chains.Of(s.Unit.Value), PackedFacts.Pack(s.Figures))).ToList();
        await database.CopyInAsync(
            "fact_sheets (period_id, line, organisation_id, level, report_id, superiors, data)",
            packed,
            sheet =>
            [
                (period.Value, NpgsqlDbType.Uuid), (line.ToString(), NpgsqlDbType.Text), (sheet.Unit.Value, NpgsqlDbType.Uuid),
                (sheet.Level.ToString(), NpgsqlDbType.Text), (sheet.Report.Value, NpgsqlDbType.Uuid),
                (sheet.Chain.Superiors, NpgsqlDbType.Array | NpgsqlDbType.Uuid), (sheet.Data, NpgsqlDbType.Bytea),
            ],
            cancellationToken);
        await AddAsync(connection, new CountedPeriod(period, line, on), Sums(packed), cancellationToken);
    }

    // Units under one superior are added up first: a nation goes up the tree as some thousand sums, not as sixty thousand sheets.
    private static Dictionary<(Guid OrganisationId, Level Level), UnitCount> Sums(IEnumerable<Packed> sheets)
    {
        var byChain = new Dictionary<(Chain Chain, Level Level), UnitCount>();
        foreach (var sheet in sheets)
        {
            CountOf(byChain, (sheet.Chain, sheet.Level)).Add(sheet.Data);
        }

        var sums = new Dictionary<(Guid OrganisationId, Level Level), UnitCount>();
        foreach (var ((chain, level), count) in byChain)
        {
            Array.ForEach(chain.Superiors, superior => CountOf(sums, (superior, level)).Add(count));
        }

        return sums;
    }

    private static UnitCount CountOf<TKey>(Dictionary<TKey, UnitCount> counts, TKey key)
        where TKey : notnull =>
        counts.TryGetValue(key, out var count) ? count : counts[key] = new UnitCount();

    private static async Task AddAsync(
        NpgsqlConnection connection, CountedPeriod counted, Dictionary<(Guid OrganisationId, Level Level), UnitCount> sums,
        CancellationToken cancellationToken)
    {
        var organisations = sums.Keys.Select(k => k.OrganisationId).ToArray();
        var levels = sums.Keys.Select(k => k.Level.ToString()).ToArray();
        var kept = new List<DifferingTotal>();
        await using (var batch = connection.Batch(Statement(Lock), Statement(Read)))
        await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
        {
            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var key = (reader.GetGuid(0), Enum.Parse<Level>(reader.GetString(1)));
                var before = UnitCount.Unpack(reader.GetInt32(2), reader.GetFieldValue<byte[]>(3));
                sums[key].Add(before);
                kept.Add(new(key.Item1, key.Item2, before, sums[key]));
            }
        }

        await KeptTotals.WriteAsync(connection, counted, kept, cancellationToken);

        NpgsqlBatchCommand Statement(string sql) => FactCommands.Statement(sql, counted.PeriodId.Value, counted.Line, organisations, levels);
    }
}
