using System.Diagnostics;
using Danchu.Core.Database;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Bench.Facts;

/// <summary>The 120 totals of an organisation with its subtree, against reading 120 kept rows of one level by primary key.</summary>
internal sealed class MeasureReading(NpgsqlDataSource source, DbContextOptions<DanchuDatabase> options, Nation nation)
{
    private const int Reads = 200;

    public async Task<BudgetLine> ExecuteAsync(string name, Func<Random, int> choose, int rounds)
    {
        var (ours, byHand) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var random = new Random(round);
            var whom = Enumerable.Range(0, Reads).Select(_ => choose(random)).ToArray();
            ours.Add(await TimeAsync(whom, OursAsync));
            byHand.Add(await TimeAsync(whom, ByHandAsync));
        }

        // The first round warms up.
        return new(name, "ms", BudgetLine.Median(ours.Skip(1)), BudgetLine.Median(byHand.Skip(1)), HigherIsBetter: false, Budget: 3);
    }

    private static async Task<double> TimeAsync(int[] whom, Func<int, Task<int>> read)
    {
        var since = Stopwatch.GetTimestamp();
        foreach (var organisation in whom)
        {
            if (await read(organisation) != Nation.IndicatorCount)
            {
                throw new InvalidOperationException("Not all totals were read.");
            }
        }

        return Stopwatch.GetElapsedTime(since).TotalMilliseconds / whom.Length;
    }

    private async Task<int> OursAsync(int organisation)
    {
        await using var database = new DanchuDatabase(options);
        var totals = await new LoadTotals(database).ReadAsync(nation.Ids[organisation], Nation.Line, nation.Period);
        return nation.Indicators.Count(i => totals.Of(i.Key, Scope.Subtree).UnitsReported > 0);
    }

    private async Task<int> ByHandAsync(int organisation)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { TallTables.Statement(TallTables.ReadTotals, organisation, (short)Level.Unit) },
        };
        await batch.PrepareAsync();
        await using var reader = await batch.ExecuteReaderAsync();
        var rows = 0;
        while (await reader.ReadAsync())
        {
            rows += reader.GetInt16(0) > 0
                && reader.GetDecimal(1) + reader.GetDecimal(2) >= 0
                && reader.GetInt32(3) + reader.GetInt32(4) + reader.GetInt32(5) + reader.GetInt32(6) >= 0 ? 1 : 0;
        }

        return rows;
    }
}
