using System.Diagnostics;
using System.Globalization;
using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Bench.Facts;

/// <summary>
/// The budgets of facts and totals beside their limits, in one run on a database cluster of its own, written through to the disk on both sides.
/// <c>facts 6000</c> does the same at a tenth of the size.
/// </summary>
internal static class FactsBench
{
    private const int Rounds = 6;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [] and not [_] || !int.TryParse(arguments.FirstOrDefault("60000"), CultureInfo.InvariantCulture, out var units) || units < 1_000)
        {
            await Console.Error.WriteLineAsync("Usage: bench facts [units, at least 1000; 60000 unless told]");
            return 64;
        }

        var folder = Path.Combine(Path.GetTempPath(), "danchu-bench-" + Guid.NewGuid().ToString("N")[..12]);
        await using var cluster = await PrivateCluster.StartOrAttachAsync(folder, new PrivateClusterOptions { RemoveAtEnd = true }, Console.Error.WriteLine);
        await cluster.OpenDatabaseAsync("bench");

        // CHECKPOINT before measuring is the superuser's.
        var connect = new NpgsqlConnectionStringBuilder(cluster.SuperuserConnectionString("bench")) { CommandTimeout = 600 }.ConnectionString;
        await using var source = NpgsqlDataSource.Create(connect);
        var options = new DbContextOptionsBuilder<DanchuDatabase>();
        AddDatabase.Configure(options, source);
        return await MeasureAsync(source, options.Options, new Nation(units));
    }

    private static async Task<int> MeasureAsync(NpgsqlDataSource source, DbContextOptions<DanchuDatabase> options, Nation nation)
    {
        // Held out while loading: all have three superiors, and accepting them makes the nation whole.
        var perRound = Math.Min(120, (nation.Size - nation.FirstUnit) / 4 / Rounds);
        var heldOut = Enumerable.Range(nation.FirstUnit, nation.Size - nation.FirstUnit).ToArray();
        new Random(1).Shuffle(heldOut);
        var rounds = heldOut[..(perRound * 2 * Rounds)].Chunk(perRound).ToList();
        await LoadAsync(source, options, nation, rounds.SelectMany(r => r).ToHashSet());

        var accepting = new MeasureAccepting(source, options, nation);
        var reading = new MeasureReading(source, options, nation);
        BudgetLine[] lines =
        [
            await accepting.ExecuteAsync("accept one unit into 3 superiors' totals, 1 client", 1, rounds[..Rounds]),
            await accepting.ExecuteAsync("accept one unit into 3 superiors' totals, 4 clients", 4, rounds[Rounds..]),
            await reading.ExecuteAsync("120 totals of a commune or province, own and below", random => random.Next(1, nation.FirstUnit), Rounds),
            await reading.ExecuteAsync("120 totals of the nation, own and three levels below", _ => 0, Rounds),
            await CompareAsync(source, options, nation, new MeasureRecomputing(source, options)),
        ];
        Console.WriteLine(BudgetLine.Head);
        Array.ForEach(lines, Console.WriteLine);
        return Array.TrueForAll(lines, l => l.Holds) ? 0 : 1;
    }

    private static async Task LoadAsync(NpgsqlDataSource source, DbContextOptions<DanchuDatabase> options, Nation nation, HashSet<int> heldOut)
    {
        var since = Stopwatch.GetTimestamp();
        await using var database = new DanchuDatabase(options);
        database.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await new LoadNation(source, nation, heldOut).ExecuteAsync(database);
        await using var command = source.CreateCommand(
            """
            SELECT pg_size_pretty(pg_total_relation_size('fact_sheets')) || ' packed, '
                || pg_size_pretty(pg_total_relation_size('tall_facts')) || ' tall; totals '
                || pg_size_pretty(pg_total_relation_size('totals')) || ' packed, ' || pg_size_pretty(pg_total_relation_size('tall_totals')) || ' tall'
            """);
        var sizes = (string?)await command.ExecuteScalarAsync();
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{nation.Size} units × {Nation.IndicatorCount} indicators, loaded in {seconds:0} s: {sizes}"));
    }

    // Totals are compared as acceptance left them, and once more as recomputing writes them.
    private static async Task<BudgetLine> CompareAsync(
        NpgsqlDataSource source, DbContextOptions<DanchuDatabase> options, Nation nation, MeasureRecomputing recomputing)
    {
        var compare = new CompareTotals(source, options, nation);
        var afterAcceptance = await compare.ExecuteAsync();
        var line = await recomputing.ExecuteAsync("all totals of the nation anew; by hand only sum(value)", Rounds);
        var afterRecomputing = await compare.ExecuteAsync();
        Console.WriteLine($"both sides agree on {afterAcceptance} totals after acceptance and {afterRecomputing} after recomputing");
        return line;
    }
}
