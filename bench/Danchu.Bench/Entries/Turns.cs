using System.Diagnostics;
using Danchu.Bench.Facts;

namespace Danchu.Bench.Entries;

/// <summary>Ours and by hand, turn by turn; the first turn warms up, and who goes first changes.</summary>
internal static class Turns
{
    private const int Rounds = 7;

    /// <param name="budget">How many times the time of the other ours may take.</param>
    public static async Task<BudgetLine> ExecuteAsync(string name, double budget, Func<int, Task> ours, Func<int, Task> byHand)
    {
        var (our, their) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            (Func<int, Task> Work, List<double> Times)[] turn = [(ours, our), (byHand, their)];
            foreach (var (work, times) in round % 2 == 0 ? turn : turn.Reverse())
            {
                var since = Stopwatch.GetTimestamp();
                await work(round);
                times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }
        }

        return new BudgetLine(name, "ms", BudgetLine.Median(our.Skip(1)), BudgetLine.Median(their.Skip(1)), HigherIsBetter: false, Budget: budget);
    }
}
