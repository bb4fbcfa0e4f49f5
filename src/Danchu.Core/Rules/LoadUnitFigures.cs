using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Rules;

/// <summary>
/// The accepted figures of an organisation and of every unit below it for a period, with those of the previous one. Only what was accepted: a draft is
/// the unit's own. Rights are the caller's to ask.
/// </summary>
public sealed class LoadUnitFigures(DanchuDatabase database, FindPreviousPeriod findPreviousPeriod)
{
    /// <summary>Beyond so many units nobody waits for a page: the nation is looked at by province.</summary>
    public const int Most = 5_000;

    private const string Sql =
        """
        WITH below AS MATERIALIZED (
            SELECT organisation_id, min(depth) AS depth FROM subtree($1, $2, $3) GROUP BY organisation_id
        )
        SELECT o.id, o.name, o.kind, s.report_id, f.key, b.depth > 0, s.data, p.data
        FROM below b
        JOIN organisations o ON o.id = b.organisation_id
        JOIN fact_sheets s ON s.period_id = $4 AND s.line = $2 AND s.organisation_id = o.id
        LEFT JOIN fact_sheets p ON p.period_id = $5 AND p.line = $2 AND p.organisation_id = o.id
        LEFT JOIN reports r ON r.id = s.report_id
        LEFT JOIN assignments a ON a.id = r.assignment_id
        LEFT JOIN asks k ON k.id = a.ask_id
        LEFT JOIN forms f ON f.id = k.form_id
        ORDER BY o.name, o.id LIMIT $6
        """;

    /// <returns>Null when there are more than <see cref="Most"/>.</returns>
    public async Task<IReadOnlyList<UnitFigures>?> ReadAsync(
        OrganisationId root, ReportingLine line, ReportingPeriod period, CancellationToken cancellationToken = default)
    {
        var indicators = await database.Indicators.AsNoTracking().ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        var previous = await findPreviousPeriod.ReadAsync(period, cancellationToken);
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = database.FactConnection().Batch(FactCommands.Statement(
                Sql, root.Value, line, period.To, period.Id.Value, previous?.Id.Value ?? Guid.Empty, Most + 1));
            await using var reader = await batch.ReadPreparedAsync(cancellationToken);
            List<UnitFigures> units = [];
            while (await reader.ReadAsync(cancellationToken))
            {
                units.Add(Unit(reader, indicators));
            }

            return units.Count > Most ? null : units;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private static UnitFigures Unit(NpgsqlDataReader row, Dictionary<string, Indicator> indicators)
    {
        var now = row.GetFieldValue<byte[]>(6);
        var before = row.IsDBNull(7) ? null : row.GetFieldValue<byte[]>(7);
        return new UnitFigures(
            new(row.GetGuid(0)), row.GetString(1), Enum.Parse<OrganisationKind>(row.GetString(2)), new(row.GetGuid(3)),
            row.IsDBNull(4) ? null : row.GetString(4), row.GetBoolean(5),
            new RuleFigures((key, scope) => Figure(now, key, scope), (key, scope) => Figure(before, key, scope)));

        Figure? Figure(byte[]? sheet, string key, Scope scope) =>
            sheet is not null && scope == Scope.Own && indicators.TryGetValue(key, out var indicator)
                && new SheetReader(sheet).Find(indicator.Slot) is { } packed
                    ? PackedFacts.FigureOf(packed, indicator)
                    : null;
    }
}
