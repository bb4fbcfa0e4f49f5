using System.Text.Json;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Core.Facts;

/// <summary>Every sheet beside its report, and every accepted report beside its sheet.</summary>
internal static class CompareSheets
{
    // A full join by what both sides name: a sheet without a report, and an accepted report of whose unit nothing was counted, both come out.
    private const string Sql =
        """
        WITH told AS (
            SELECT r.id, r.state = 'Accepted' AND r.current AS counts, r.frozen_figures, a.organisation_id, w.period_id, w.line
            FROM reports r JOIN assignments a ON a.id = r.assignment_id JOIN rounds w ON w.id = a.round_id
            WHERE (r.state = 'Accepted' AND r.current) OR r.id IN (SELECT report_id FROM fact_sheets)
        )
        SELECT coalesce(s.period_id, t.period_id), coalesce(s.line, t.line), coalesce(s.organisation_id, t.organisation_id),
               s.level, s.data, t.counts, t.frozen_figures::text
        FROM fact_sheets s
        FULL JOIN told t ON t.period_id = s.period_id AND t.line = s.line AND t.organisation_id = s.organisation_id AND t.id = s.report_id
        WHERE ($1::uuid IS NULL OR coalesce(s.period_id, t.period_id) = $1)
          AND (s.period_id IS NOT NULL OR NOT EXISTS (SELECT FROM fact_sheets o
               WHERE o.period_id = t.period_id AND o.line = t.line AND o.organisation_id = t.organisation_id))
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
        var sheet = row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4);
        var told = row.IsDBNull(6) ? null : Told(row.GetString(6), indicators);
        var counts = !row.IsDBNull(5) && row.GetBoolean(5);
        return (sheet, told, counts) switch
        {
            (null, { Count: > 0 }, true) => Difference(row, FactDifferenceKind.Uncounted, "Báo cáo đã tiếp nhận nhưng số liệu chưa được cộng."),
            (null, _, _) => null,
            (_, null, _) => Difference(row, FactDifferenceKind.Sheet, "Số liệu đã cộng không thuộc báo cáo nào của đơn vị trong kỳ."),
            (_, _, false) => Difference(row, FactDifferenceKind.Sheet, "Số liệu đã cộng thuộc một báo cáo không ở trạng thái đã tiếp nhận."),
            _ when !sheet.AsSpan().SequenceEqual(FactSheet.Pack(told)) =>
                Difference(row, FactDifferenceKind.Sheet, "Số liệu đã cộng khác số liệu trong báo cáo đã tiếp nhận."),
            _ => null,
        };
    }

    // The unit's own figures as they stood in the signed document; one indicator may stand in it more than once.
    private static List<(Indicator Indicator, Figure Figure)> Told(string frozen, Dictionary<string, Indicator> indicators) =>
    [
        .. JsonSerializer.Deserialize<List<FrozenFigure>>(frozen, JsonColumn.Options)!
            .Where(f => f.Scope == Scope.Own && f.Figure is not null && indicators.ContainsKey(f.Indicator))
            .DistinctBy(f => f.Indicator, StringComparer.Ordinal)
            .Select(f => (indicators[f.Indicator], f.Figure!))
            .Where(f => f.Item1.Kind != IndicatorKind.Text),
    ];

    private static FactDifference Difference(NpgsqlDataReader row, FactDifferenceKind kind, string what) => new(
        kind,
        new(row.GetGuid(0)),
        Enum.Parse<ReportingLine>(row.GetString(1)),
        new(row.GetGuid(2)),
        row.IsDBNull(3) ? null : Enum.Parse<Level>(row.GetString(3)),
        what);
}
