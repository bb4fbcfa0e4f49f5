using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Npgsql;

namespace Danchu.Bench.Facts;

/// <summary>
/// What is measured against: the same facts and totals as a good hand would write them in SQL, one row a figure, keys as small as can be
/// (our own have UUIDs), superiors known to the caller, the whole acceptance one prepared round trip of two statements.
/// </summary>
internal static class TallTables
{
    public const string Create =
        """
        CREATE TABLE tall_facts (
            unit integer NOT NULL, indicator smallint NOT NULL, state smallint NOT NULL, value numeric(20,4), denominator numeric(20,4));
        CREATE TABLE tall_totals (
            superior integer NOT NULL, level smallint NOT NULL, indicator smallint NOT NULL,
            sum numeric NOT NULL, denominator numeric NOT NULL,
            with_value integer NOT NULL, zero integer NOT NULL, not_arisen integer NOT NULL, not_available integer NOT NULL,
            PRIMARY KEY (superior, level, indicator));
        CREATE TABLE tall_tree (unit integer NOT NULL, superior integer NOT NULL, level smallint NOT NULL);
        """;

    public const string Finish =
        """
        ALTER TABLE tall_facts ADD PRIMARY KEY (unit, indicator);
        INSERT INTO tall_totals
        SELECT t.superior, t.level, f.indicator, coalesce(sum(f.value), 0), coalesce(sum(f.denominator), 0),
               count(*) FILTER (WHERE f.state = 0), count(*) FILTER (WHERE f.state = 0 AND f.value = 0),
               count(*) FILTER (WHERE f.state = 1), count(*) FILTER (WHERE f.state = 2)
        FROM tall_facts f JOIN tall_tree t USING (unit)
        GROUP BY 1, 2, 3;
        """;

    public const string SumOfAll = "SELECT sum(value) FROM tall_facts";

    public const string ReadTotals =
        "SELECT indicator, sum, denominator, with_value, zero, not_arisen, not_available FROM tall_totals WHERE superior = $1 AND level = $2";

    private const string InsertFacts =
        """
        INSERT INTO tall_facts (unit, indicator, state, value, denominator)
        SELECT $1, * FROM unnest($2::smallint[], $3::smallint[], $4::numeric[], $5::numeric[])
        """;

    // Ordered, so that two acceptances do not lock the same rows crosswise.
    private const string AddToTotals =
        """
        INSERT INTO tall_totals AS t
        SELECT s.superior, $2, f.indicator, coalesce(f.value, 0), coalesce(f.denominator, 0),
               (f.state = 0)::int, (f.state = 0 AND f.value = 0)::int, (f.state = 1)::int, (f.state = 2)::int
        FROM unnest($1::integer[]) AS s (superior)
        CROSS JOIN unnest($3::smallint[], $4::smallint[], $5::numeric[], $6::numeric[]) AS f (indicator, state, value, denominator)
        ORDER BY s.superior, f.indicator
        ON CONFLICT (superior, level, indicator) DO UPDATE SET
            sum = t.sum + excluded.sum, denominator = t.denominator + excluded.denominator,
            with_value = t.with_value + excluded.with_value, zero = t.zero + excluded.zero,
            not_arisen = t.not_arisen + excluded.not_arisen, not_available = t.not_available + excluded.not_available
        """;

    public static async Task AcceptAsync(NpgsqlDataSource source, Nation nation, int unit, List<(Indicator Indicator, Figure Figure)> figures)
    {
        var indicators = figures.Select(f => (short)f.Indicator.Slot).ToArray();
        var states = figures.Select(f => (short)f.Figure.State).ToArray();
        var values = figures.Select(f => f.Figure.Value).ToArray();
        var denominators = figures.Select(f => f.Figure.Denominator).ToArray();
        var superiors = nation.SuperiorsOf(unit).ToArray();
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Statement(InsertFacts, unit, indicators, states, values, denominators),
                Statement(AddToTotals, superiors, (short)nation.LevelOf(unit), indicators, states, values, denominators),
            },
        };
        await batch.PrepareAsync();

        // A batch without a transaction of its own is one: committed when it returns.
        await batch.ExecuteNonQueryAsync();
    }

    public static NpgsqlBatchCommand Statement(string sql, params object[] values)
    {
        var statement = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            statement.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return statement;
    }
}
