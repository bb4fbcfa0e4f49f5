using System.Globalization;
using Danchu.Bench.Facts;

namespace Danchu.Bench.Publications;

/// <summary>
/// The public page of a commune beside the same bytes served as a static file, and ten thousand visitors who read while units write and publish, on a database
/// cluster of its own. Servers and whoever asks share the machine's cores.
/// </summary>
internal static class PublicBench
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [] and not [_]
            || !int.TryParse(arguments.FirstOrDefault("10000"), CultureInfo.InvariantCulture, out var visitors) || visitors < 100)
        {
            await Console.Error.WriteLineAsync("Usage: bench public [visitors, at least 100; 10000 unless told]");
            return 64;
        }

        await using var bench = await BenchDatabase.StartAsync();
        var site = await PublicSite.StartAsync(bench);
        await using (site)
        {
            var lines = await MeasurePages.ExecuteAsync(site);
            Console.WriteLine(BudgetLine.Head.Replace("by hand", "as file", StringComparison.Ordinal));
            lines.ForEach(Console.WriteLine);
            var holds = await MeasureVisitors.ExecuteAsync(site, visitors);
            return holds && lines.TrueForAll(l => l.Holds) ? 0 : 1;
        }
    }
}
