using System.Diagnostics;
using System.Globalization;
using Danchu.Bench.Facts;
using Danchu.Core.Database;
using Danchu.Core.Scoring.Leagues;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Bench.Scoring;

/// <summary>
/// The league table of a large round next to its limits: the page as a browser gets it, its files, and every sum and class computed anew, on a database
/// cluster of its own. <c>scores 300</c> does the same at a tenth of the size.
/// </summary>
internal static class ScoringBench
{
    private const int Rounds = 9;

    /// <summary>What a figure may be at most.</summary>
    private sealed record Limited(string Name, double Measured, double Limit, string Unit)
    {
        public bool Holds => Measured <= Limit;

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Name,-62}{Measured,9:0.0} {Unit,-4}   ≤ {Limit,5:0} {Unit,-4}{(Holds ? "PASS" : "FAIL")}");
    }

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [] and not [_] || !int.TryParse(arguments.FirstOrDefault("3000"), CultureInfo.InvariantCulture, out var units) || units < 60)
        {
            await Console.Error.WriteLineAsync("Usage: bench scores [units, at least 60; 3000 unless told]");
            return 64;
        }

        var folder = Path.Combine(Path.GetTempPath(), "danchu-bench-" + Guid.NewGuid().ToString("N")[..12]);
        await using var cluster = await PrivateCluster.StartOrAttachAsync(folder, new PrivateClusterOptions { RemoveAtEnd = true }, Console.Error.WriteLine);
        var connect = await cluster.OpenDatabaseAsync("bench");
        await using var source = AddDatabase.Open(connect);
        var options = new DbContextOptionsBuilder<DanchuDatabase>();
        AddDatabase.Configure(options, source);
        var round = new LoadRound(source, units);
        await using (var database = new DanchuDatabase(options.Options))
        {
            await round.ExecuteAsync(database);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{units} units × {LoadRound.Criteria} criteria, self, review and final points; medians of {Rounds}, the first look apart"));
        var lines = new List<Limited>();
        await using (var site = await MeasuredSite.StartAsync(connect, round.Issuer))
        {
            await MeasurePagesAsync(site, round, lines);
        }

        lines.Add(await RecomputingAsync(options.Options, units));
        lines.ForEach(Console.WriteLine);
        return lines.TrueForAll(l => l.Holds) ? 0 : 1;
    }

    private static async Task MeasurePagesAsync(MeasuredSite site, LoadRound round, List<Limited> lines)
    {
        var address = $"/rounds/{round.Round}/scores";
        foreach (var (name, path) in new[]
        {
            ("league, groups, best first", address), ("league, every criterion, by difference", address + "?detailed=true&sort=difference"),
            ("league, by the points of a group", address + "?sort=-tc.n3"), ("heat map, every criterion", address + "/heat-map?detailed=true"),
            ("points lost, by criterion and reviewer", address + "/losses"),
        })
        {
            var (wire, milliseconds) = await site.MedianAsync(path, Rounds);
            lines.Add(new Limited(name + ": on the wire", wire / 1024.0, 200, "KB"));
            lines.Add(new Limited(name + ": server", milliseconds, path.EndsWith("losses", StringComparison.Ordinal) ? 1_000 : 300, "ms"));
        }

        var (size, spreadsheet) = await site.MedianAsync(address + "?handler=Xlsx", 3);
        lines.Add(new Limited(string.Create(CultureInfo.InvariantCulture, $"league as .xlsx ({size / 1024} KB)"), spreadsheet / 1000, 5, "s"));
    }

    private static async Task<Limited> RecomputingAsync(DbContextOptions<DanchuDatabase> options, int units)
    {
        var seconds = new List<double>();
        for (var n = 0; n <= Rounds; n++)
        {
            await using var database = new DanchuDatabase(options);
            var since = Stopwatch.GetTimestamp();
            var result = await new VerifyScores(database).ExecuteAsync();
            seconds.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
            if (result.Sheets != units || result.Differences.Count > 0)
            {
                throw new InvalidOperationException($"{result.Sheets} sheets, {result.Differences.Count} differences: {result.Differences.FirstOrDefault()}");
            }
        }

        return new Limited("every sum and class computed anew and compared, none differs", BudgetLine.Median(seconds.Skip(1)), 2, "s");
    }
}
