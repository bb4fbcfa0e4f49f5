using System.Collections.Concurrent;
using System.Diagnostics;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Bench.Facts;

/// <summary>One unit's 120 facts into the totals of its superiors, committed: ours and by hand, turn by turn, each bringing in the same units.</summary>
internal sealed class MeasureAccepting(NpgsqlDataSource source, DbContextOptions<DanchuDatabase> options, Nation nation)
{
    private delegate Task Accept(int unit, List<(Indicator, Figure)> figures);

    public async Task<BudgetLine> ExecuteAsync(string name, int clients, IReadOnlyCollection<int[]> rounds)
    {
        var (ours, byHand) = (new List<double>(), new List<double>());
        foreach (var (round, units) in rounds.Index())
        {
            // Who goes second finds the disk busy with what the first left behind: they take turns.
            var turn = new (Accept Accept, List<double> Rates)[] { (OursAsync, ours), (ByHandAsync, byHand) };
            foreach (var (accept, rates) in round % 2 == 0 ? turn : turn.Reverse())
            {
                rates.Add(await RateAsync(accept, clients, units));
            }
        }

        return new(name, "units/s", BudgetLine.Median(ours), BudgetLine.Median(byHand), HigherIsBetter: true, Budget: 0.8);
    }

    private async Task<double> RateAsync(Accept accept, int clients, int[] units)
    {
        var waiting = new ConcurrentQueue<(int Unit, List<(Indicator, Figure)> Figures)>(units.Select(u => (u, nation.FiguresOf(u).ToList())));
        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (waiting.TryDequeue(out var next))
            {
                await accept(next.Unit, next.Figures);
            }
        })));
        return units.Length / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    // As a web request does it: a context of its own, its transaction, the operation, the commit.
    private async Task OursAsync(int unit, List<(Indicator, Figure)> figures)
    {
        await using var database = new DanchuDatabase(options);
        await using var transaction = await database.Database.BeginTransactionAsync();
        await new AddToTotals(database).ExecuteAsync(nation.KeyOf(unit), nation.LevelOf(unit), Nation.NewReport(), figures, nation.LastDay);
        await transaction.CommitAsync();
    }

    private Task ByHandAsync(int unit, List<(Indicator, Figure)> figures) => TallTables.AcceptAsync(source, nation, unit, figures);
}
