using Danchu.Bench.Facts;

namespace Danchu.Bench.Pages;

/// <summary>
/// Pages of people signed in beside the same bytes written by hand: the demonstration on a database cluster of its own. Servers and whoever asks share the
/// machine's cores.
/// </summary>
internal static class PagesBench
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [])
        {
            await Console.Error.WriteLineAsync("Usage: bench pages");
            return 64;
        }

        await using var bench = await BenchDatabase.StartAsync();
        await using var desk = await Desk.StartAsync(bench);
        await using var hand = await ByHand.StartAsync(bench.Connect);
        Console.WriteLine(BudgetLine.Head);
        var holds = true;
        foreach (var page in await desk.PagesAsync())
        {
            var measured = await MeasurePage.ExecuteAsync(desk, hand, page);
            measured.Lines.ForEach(Console.WriteLine);
            Console.WriteLine(measured.Waits);
            holds &= measured.Holds;
        }

        return holds ? 0 : 1;
    }
}
