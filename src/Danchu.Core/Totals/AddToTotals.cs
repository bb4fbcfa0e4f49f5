using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Npgsql;

namespace Danchu.Core.Totals;

/// <summary>
/// Acceptance: keeps the unit's accepted figures as one packed row and adds them to every superior's totals, in the caller's transaction.
/// Call it last before the commit: the superiors' rows stay locked until then, and the nation's row is wanted by everybody.
/// </summary>
public sealed class AddToTotals(DanchuDatabase database)
{
    // The packed facts first: two acceptances of one unit meet there, before either holds a total.
    private const string Insert =
        """
        WITH above AS MATERIALIZED (
            SELECT DISTINCT organisation_id FROM superiors($3, $2, $7) WHERE depth > 0
        ), missing AS (
            INSERT INTO totals (period_id, line, organisation_id, level, units, data)
            SELECT $1, $2, organisation_id, $4, 0, ''::bytea FROM above ORDER BY organisation_id
            ON CONFLICT DO NOTHING
        )
        INSERT INTO fact_sheets (period_id, line, organisation_id, level, report_id, superiors, data)
        VALUES ($1, $2, $3, $4, $5, ARRAY(SELECT organisation_id FROM above ORDER BY organisation_id), $6)
        """;

    /// <param name="key">The unit, period and line; a second row of the same key is a programming error.</param>
    /// <param name="level">The level the unit is counted at.</param>
    /// <param name="report">The accepted report the figures stand in.</param>
    /// <param name="figures">The unit's own figures, each indicator once; texts are left out.</param>
    /// <param name="on">The day whose tree counts: the last day of the period.</param>
    /// <exception cref="FigureNotCountedException">A figure is too large, or finer than its indicator.</exception>
    public async Task ExecuteAsync(
        PackedFactsKey key, Level level, ReportId report, IReadOnlyCollection<(Indicator Indicator, Figure Figure)> figures, DateOnly on,
        CancellationToken cancellationToken = default)
    {
        var connection = database.FactConnectionInTransaction();
        var sheet = PackedFacts.Pack(figures);
        var insert = FactCommands.Statement(Insert, key.PeriodId.Value, key.Line, key.OrganisationId.Value, level, report.Value, sheet, on);
        var totals = await InsertAsync(connection, insert, key, cancellationToken);
        if (totals.Count == 0)
        {
            return;
        }

        totals.ForEach(t => t.Count.Add(sheet));
        await using var write = connection.Batch(ChangeTotals.WriteStatements(key, level, totals));
        await write.WritePreparedAsync(cancellationToken);
    }

    private static async Task<List<LockedTotal>> InsertAsync(
        NpgsqlConnection connection, NpgsqlBatchCommand insert, PackedFactsKey key, CancellationToken cancellationToken)
    {
        try
        {
            await using var batch = connection.Batch(ChangeTotals.LockShared(), insert, ChangeTotals.LockStatement(key));
            await using var reader = await batch.ReadPreparedAsync(cancellationToken);
            await reader.NextResultAsync(cancellationToken);
            return await ChangeTotals.ReadLockedAsync(reader, cancellationToken);
        }
        catch (PostgresException taken) when (taken is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "pk_fact_sheets" })
        {
            // The primary key keeps a report from being counted twice. Callers see to that, so this is a fault of ours.
            throw new InvalidOperationException($"{key} is in the totals already; take it out before adding it again.", taken);
        }
    }
}
