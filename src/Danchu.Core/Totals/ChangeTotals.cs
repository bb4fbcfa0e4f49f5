using Danchu.Core.Organisations;
using Npgsql;

namespace Danchu.Core.Totals;

/// <summary>
/// Adds packed facts to, or takes them from, the locked totals of all superiors. Rows are always locked by rising organisation, so that two
/// acceptances wait for each other in one direction only and can never deadlock.
/// </summary>
internal static class ChangeTotals
{
    // The superiors are those stored with the packed facts, not those of the tree as it is now.
    private const string Lock =
        """
        SELECT organisation_id, units, data FROM totals
        WHERE period_id = $1 AND line = $2 AND organisation_id = ANY (ARRAY(
            SELECT unnest(superiors) FROM fact_sheets WHERE period_id = $1 AND line = $2 AND organisation_id = $3))
          AND level = (SELECT level FROM fact_sheets WHERE period_id = $1 AND line = $2 AND organisation_id = $3)
        ORDER BY organisation_id
        FOR NO KEY UPDATE
        """;

    private const string Write =
        """
        UPDATE totals SET units = $5, data = $6
        WHERE period_id = $1 AND line = $2 AND organisation_id = $3 AND level = $4
        """;

    // Any number that nobody else locks by: the letters of "danchu" and a 1.
    private const long Gate = 0x64616E_6368_7501;

    /// <summary>First of all in acceptance and return: many may pass together, but none while all is being added up anew.</summary>
    public static NpgsqlBatchCommand LockShared() => FactCommands.Statement("SELECT pg_advisory_xact_lock_shared($1)", Gate);

    /// <summary>First of all when adding up anew.</summary>
    public static NpgsqlBatchCommand LockExclusive() => FactCommands.Statement("SELECT pg_advisory_xact_lock($1)", Gate);

    public static NpgsqlBatchCommand LockStatement(PackedFactsKey key) =>
        FactCommands.Statement(Lock, key.PeriodId.Value, key.Line, key.OrganisationId.Value);

    public static async Task<List<LockedTotal>> ReadLockedAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var locked = new List<LockedTotal>();
        while (await reader.ReadAsync(cancellationToken))
        {
            locked.Add(new(reader.GetGuid(0), UnitCount.Unpack(reader.GetInt32(1), reader.GetFieldValue<byte[]>(2))));
        }

        return locked;
    }

    public static IEnumerable<NpgsqlBatchCommand> WriteStatements(PackedFactsKey key, Level level, IEnumerable<LockedTotal> totals) => totals
        .Select(t => FactCommands.Statement(Write, key.PeriodId.Value, key.Line, t.OrganisationId, level, t.Count.Units, t.Count.Pack()));
}

/// <summary>The total of one organisation, locked until the end of the transaction.</summary>
internal sealed record LockedTotal(Guid OrganisationId, UnitCount Count);
