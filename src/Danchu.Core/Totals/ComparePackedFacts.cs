using System.Text.Json;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Core.Totals;

/// <summary>Compares the packed facts of each unit, period and line with its accepted reports, in both directions.</summary>
internal static class ComparePackedFacts
{
    private const string Sql =
        """
        WITH reported AS (
            SELECT w.period_id, w.line, a.organisation_id,
                   array_agg(r.id) AS reports, array_agg(r.frozen_figures::text ORDER BY r.sent_at, r.id) AS figures
            FROM reports r JOIN assignments a ON a.id = r.assignment_id JOIN rounds w ON w.id = a.round_id
            WHERE r.state = 'Accepted' AND r.current
            GROUP BY w.period_id, w.line, a.organisation_id
        )
        SELECT period_id, line, organisation_id, s.level, s.data, t.figures, s.report_id = ANY (t.reports)
        FROM fact_sheets s FULL JOIN reported t USING (period_id, line, organisation_id)
        WHERE $1::uuid IS NULL OR period_id = $1
        ORDER BY period_id, line, organisation_id
        """;

    public static async Task<List<FactDifference>> ReadAsync(
        NpgsqlConnection connection, PeriodId? period, List<Indicator> indicators, CancellationToken cancellationToken)
    {
        var byKey = indicators.ToDictionary(i => i.Key, StringComparer.Ordinal);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Uuid, Value = period is { } only ? only.Value : DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var differences = new List<FactDifference>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (Compare(reader, byKey) is { } difference)
            {
                differences.Add(difference);
            }
        }

        return differences;
    }

    private static FactDifference? Compare(NpgsqlDataReader row, Dictionary<string, Indicator> indicators)
    {
        if (row.IsDBNull(4))
        {
            return Difference(row, FactDifferenceKind.Uncounted, "Báo cáo đã tiếp nhận nhưng số liệu chưa được cộng.");
        }

        if (row.IsDBNull(5) || !row.GetBoolean(6))
        {
            return Difference(row, FactDifferenceKind.Sheet, "Số liệu đã cộng không thuộc báo cáo nào đã tiếp nhận của đơn vị trong kỳ.");
        }

        var reported = PackedFacts.Pack(Reported(row.GetFieldValue<string[]>(5), indicators));
        return row.GetFieldValue<byte[]>(4).AsSpan().SequenceEqual(reported)
            ? null
            : Difference(row, FactDifferenceKind.Sheet, "Số liệu đã cộng khác số liệu trong báo cáo đã tiếp nhận.");
    }

    // The unit's own figures as signed; several reports, and several places of one, may state the same fact.
    private static IEnumerable<(Indicator Indicator, Figure Figure)> Reported(string[] reports, Dictionary<string, Indicator> indicators) => reports
        .SelectMany(frozen => JsonSerializer.Deserialize<List<FrozenFigure>>(frozen, JsonColumn.Options)!)
        .Where(f => f.IsOwn && f.Figure is not null && indicators.ContainsKey(f.Indicator))
        .DistinctBy(f => f.Indicator, StringComparer.Ordinal)
        .Select(f => (indicators[f.Indicator], f.Figure!));

    private static FactDifference Difference(NpgsqlDataReader row, FactDifferenceKind kind, string what) => new(
        kind,
        new(row.GetGuid(0)),
        Enum.Parse<ReportingLine>(row.GetString(1)),
        new(row.GetGuid(2)),
        row.IsDBNull(3) ? null : Enum.Parse<Level>(row.GetString(3)),
        what);
}
