using Danchu.Core.Access;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Core.Totals;

/// <summary>
/// Work that two report: a district says how often its Mặt trận supervised, and so does the Mặt trận. Totals count it once; here the two are held against
/// each other, for the bodies together cannot have done more than the area says.
/// </summary>
internal static class CompareOwnership
{
    private const string Sql =
        """
        SELECT u.period_id, u.line, a.organisation_id, a.level, a.data, array_agg(u.data)
        FROM fact_sheets u
        JOIN periods p ON p.id = u.period_id
        JOIN subordinations s ON s.subordinate_id = u.organisation_id AND s.line = u.line AND s."from" <= p."to" AND (s."to" IS NULL OR s."to" >= p."to")
        JOIN fact_sheets a ON a.period_id = u.period_id AND a.line = u.line AND a.organisation_id = s.superior_id
        WHERE u.level = 'Unit' AND a.level <> 'Unit' AND ($1::uuid IS NULL OR u.period_id = $1)
        GROUP BY u.period_id, u.line, a.organisation_id, a.level, a.data
        ORDER BY u.period_id, u.line, a.organisation_id
        """;

    public static async Task<List<FactDifference>> ReadAsync(
        NpgsqlConnection connection, PeriodId? period, List<Indicator> indicators, CancellationToken cancellationToken)
    {
        var shared = indicators.FindAll(i => i.Ownership != Ownership.Own && i is { Aggregation: Aggregation.Sum, Kind: not IndicatorKind.Text });
        var differences = new List<FactDifference>();
        if (shared.Count == 0)
        {
            return differences;
        }

        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Uuid, Value = period is { } only ? only.Value : DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var units = new UnitCount();
            Array.ForEach(reader.GetFieldValue<byte[][]>(5), sheet => units.Add(sheet));
            differences.AddRange(Compare(reader, units, shared));
        }

        return differences;
    }

    private static IEnumerable<FactDifference> Compare(NpgsqlDataReader row, UnitCount units, List<Indicator> shared)
    {
        var area = row.GetFieldValue<byte[]>(4);
        var (periodId, line, organisation) = (new PeriodId(row.GetGuid(0)), Enum.Parse<ReportingLine>(row.GetString(1)), new OrganisationId(row.GetGuid(2)));
        var level = Enum.Parse<Level>(row.GetString(3));
        return shared.Select(indicator => (indicator, Said: Said(area, indicator), units[indicator.Slot].Sum))
            .Where(found => found.Said is { } said && found.Sum > said)
            .Select(found => new FactDifference(
                FactDifferenceKind.Ownership, periodId, line, organisation, level,
                $"“{found.indicator.Name}” được báo cáo hai lần và không khớp: đơn vị báo cáo {Written(found.Said!.Value, found.indicator)}, "
                + $"các cơ quan trực thuộc báo cáo {Written(found.Sum, found.indicator)}."))
            .ToList();
    }

    private static long? Said(byte[] sheet, Indicator indicator) =>
        new SheetReader(sheet).Find(indicator.Slot) is { Mark: FigureMark.Value or FigureMark.Ratio } figure ? figure.Value : null;

    private static string Written(Int128 whole, Indicator indicator) => WriteFigure.Number(ScaleFigure.FromWhole(whole, indicator.Decimals));
}
