using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Core.Totals;

/// <summary>
/// Adds up all packed facts again along the tree of each period's last day, and corrects every stored total that differs, and the superiors that
/// packed facts count for. Acceptances wait meanwhile; reading goes on.
/// </summary>
public sealed class RecomputeTotals(DanchuDatabase database)
{
    /// <param name="period">Only this period, or all.</param>
    /// <returns>How many totals and rows of packed facts were corrected.</returns>
    public async Task<int> ExecuteAsync(PeriodId? period = null, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var connection = database.FactConnection();
        await using (var alone = connection.Batch(ChangeTotals.LockExclusive()))
        {
            await alone.ExecuteNonQueryAsync(cancellationToken);
        }

        var repaired = await WithinAsync(connection, period, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return repaired;
    }

    /// <summary>The same as part of a change that has shut acceptances out already.</summary>
    internal async Task<int> WithinAsync(NpgsqlConnection connection, PeriodId? period, CancellationToken cancellationToken)
    {
        var repaired = 0;
        foreach (var counted in await CountedPeriod.ReadAsync(connection, period, cancellationToken))
        {
            repaired += await PutRightAsync(connection, counted, cancellationToken);
        }

        return repaired;
    }

    private static async Task<int> PutRightAsync(NpgsqlConnection connection, CountedPeriod counted, CancellationToken cancellationToken)
    {
        var sheets = await SumPackedFacts.ReadAsync(connection, counted, cancellationToken);
        var kept = await KeptTotals.ReadAsync(connection, counted, cancellationToken);
        var wrong = KeptTotals.Differing(kept, sheets.Totals).ToList();
        await KeptTotals.WriteAsync(connection, counted, wrong, cancellationToken);
        await PutRightSuperiorsAsync(connection, counted, sheets, cancellationToken);
        return wrong.Count + sheets.Misplaced.Count;
    }

    private static async Task PutRightSuperiorsAsync(
        NpgsqlConnection connection, CountedPeriod counted, SumPackedFacts sheets, CancellationToken cancellationToken)
    {
        const string sql = "UPDATE fact_sheets SET superiors = $4 WHERE period_id = $1 AND line = $2 AND organisation_id = $3";
        foreach (var some in sheets.Misplaced.Chunk(1000))
        {
            await using var batch = connection.Batch(some.Select(s =>
                FactCommands.Statement(sql, counted.PeriodId.Value, counted.Line, s.OrganisationId, s.Superiors)));
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
