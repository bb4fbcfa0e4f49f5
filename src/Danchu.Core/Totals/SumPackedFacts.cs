using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Npgsql;
using NpgsqlTypes;

namespace Danchu.Core.Totals;

/// <summary>
/// Adds up all packed facts of a period and line from nothing: they stream in once by COPY and are added where they hang; only the sums of each
/// superior's direct subordinates then go up the tree.
/// </summary>
internal sealed class SumPackedFacts
{
    private static readonly Level[] Levels = Enum.GetValues<Level>();
    private static readonly byte[][] Words = [.. Levels.Select(l => Encoding.UTF8.GetBytes(l.ToString()))];

    // Chains are shared: one object for all units under the same superior.
    private readonly Dictionary<Chain, UnitCount?[]> byChain = [];

    /// <summary>Totals as they should be, of every superior and level with at least one unit.</summary>
    public Dictionary<(Guid OrganisationId, Level Level), UnitCount> Totals { get; } = [];

    /// <summary>Packed facts that were added to other superiors than the tree now names, with those it names.</summary>
    public List<(Guid OrganisationId, Level Level, Guid[] Superiors)> Misplaced { get; } = [];

    public static async Task<SumPackedFacts> ReadAsync(NpgsqlConnection connection, CountedPeriod counted, CancellationToken cancellationToken)
    {
        var chains = await SuperiorChains.ReadAsync(connection, counted.Line, counted.On, cancellationToken);
        var sheets = new SumPackedFacts();
        await CopyRows.ForEachAsync(
            connection,
            $"""
            SELECT organisation_id, level, superiors, data FROM fact_sheets
            WHERE period_id = '{counted.PeriodId}' AND line = '{counted.Line}'
            """,
            4,
            row => sheets.Add(row, chains.Of(row.Id(0))),
            cancellationToken);
        sheets.GoUp();
        return sheets;
    }

    private void Add(CopyRows row, Chain chain)
    {
        var level = LevelOf(row.Field(1));
        if (!row.Field(2).SequenceEqual(chain.Packed))
        {
            Misplaced.Add((row.Id(0), level, chain.Superiors));
        }

        if (!byChain.TryGetValue(chain, out var levels))
        {
            levels = byChain[chain] = new UnitCount?[Levels.Length];
        }

        (levels[(int)level] ??= new UnitCount()).Add(row.Field(3));
    }

    private static Level LevelOf(ReadOnlySpan<byte> word)
    {
        for (var level = 0; level < Words.Length; level++)
        {
            if (word.SequenceEqual(Words[level]))
            {
                return Levels[level];
            }
        }

        throw new InvalidDataException($"A sheet of level “{Encoding.UTF8.GetString(word)}”, which is none.");
    }

    private void GoUp()
    {
        foreach (var (chain, levels) in byChain)
        {
            foreach (var level in Levels)
            {
                if (levels[(int)level] is { } count)
                {
                    AddTo(chain.Superiors, level, count);
                }
            }
        }
    }

    // The first superior that has no total yet takes this count over as it is, after all others have been given it: that saves a copy a commune.
    private void AddTo(Guid[] superiors, Level level, UnitCount count)
    {
        Guid? heir = null;
        foreach (var superior in superiors)
        {
            if (Totals.TryGetValue((superior, level), out var total))
            {
                total.Add(count);
            }
            else if (heir is null)
            {
                heir = superior;
            }
            else
            {
                (Totals[(superior, level)] = new UnitCount()).Add(count);
            }
        }

        if (heir is { } taker)
        {
            Totals[(taker, level)] = count;
        }
    }
}

/// <summary>A period and line that has packed facts or totals, with the day whose tree counts.</summary>
internal sealed record CountedPeriod(PeriodId PeriodId, ReportingLine Line, DateOnly On)
{
    public static async Task<List<CountedPeriod>> ReadAsync(NpgsqlConnection connection, PeriodId? only, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT c.period_id, c.line, p."to"
            FROM (SELECT DISTINCT period_id, line FROM fact_sheets UNION SELECT DISTINCT period_id, line FROM totals) c
            JOIN periods p ON p.id = c.period_id
            WHERE $1::uuid IS NULL OR c.period_id = $1
            ORDER BY p."to", c.line
            """;
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Uuid, Value = only is { } period ? period.Value : DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var periods = new List<CountedPeriod>();
        while (await reader.ReadAsync(cancellationToken))
        {
            periods.Add(new(new(reader.GetGuid(0)), Enum.Parse<ReportingLine>(reader.GetString(1)), reader.GetFieldValue<DateOnly>(2)));
        }

        return periods;
    }
}
