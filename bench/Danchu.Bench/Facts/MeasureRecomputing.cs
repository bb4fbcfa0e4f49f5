using System.Diagnostics;
using Danchu.Core.Database;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Bench.Facts;

/// <summary>All totals of the nation from all sheets, written anew into an empty table, against one sum over the same facts, row by row.</summary>
internal sealed class MeasureRecomputing(NpgsqlDataSource source, DbContextOptions<DanchuDatabase> options)
{
    public async Task<BudgetLine> ExecuteAsync(string name, int rounds)
    {
        var (ours, sum) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            await RunAsync("TRUNCATE totals");
            ours.Add(await TimeAsync(OursAsync));
            sum.Add(await TimeAsync(() => RunAsync(TallTables.SumOfAll)));
        }

        // The first round warms up.
        return new(name, "s", BudgetLine.Median(ours.Skip(1)), BudgetLine.Median(sum.Skip(1)), HigherIsBetter: false, Budget: 1);
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var since = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private async Task OursAsync()
    {
        await using var database = new DanchuDatabase(options);
        await new RecomputeTotals(database).ExecuteAsync();
    }

    private async Task RunAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
