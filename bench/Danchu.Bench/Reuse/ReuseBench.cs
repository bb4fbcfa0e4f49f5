using System.Globalization;
using Danchu.Bench.Facts;
using Danchu.Core.Database;
using Danchu.Core.Reuse;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Bench.Reuse;

/// <summary>
/// A report of thirty pages held against a nation's accepted ones, and one report taken into the index, beside bare SQL, in one run on a database cluster of
/// its own. <c>reuse 6000</c> does the same at a tenth of the size.
/// </summary>
internal static class ReuseBench
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [] and not [_] || !int.TryParse(arguments.FirstOrDefault("60000"), CultureInfo.InvariantCulture, out var units) || units < 1_000)
        {
            await Console.Error.WriteLineAsync("Usage: bench reuse [reports, at least 1000; 60000 unless told]");
            return 64;
        }

        await using var bench = await BenchDatabase.StartAsync();
        var (source, services) = (bench.Source, bench.Services);
        var load = new LoadReports(source, new Nation(units), services.GetRequiredService<StockPhrases>());
        await using (var scope = services.CreateAsyncScope())
        {
            await load.ExecuteAsync(scope.ServiceProvider.GetRequiredService<DanchuDatabase>());
        }

        var measure = new MeasureReuse(services, source, load);
        BudgetLine[] lines = [.. await measure.LookUpAsync(), await measure.IndexAsync()];
        Console.WriteLine(BudgetLine.Head);
        Array.ForEach(lines, Console.WriteLine);
        return Array.TrueForAll(lines, line => line.Holds) ? 0 : 1;
    }
}
