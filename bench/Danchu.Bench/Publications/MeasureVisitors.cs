using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Danchu.Bench.Publications;

/// <summary>
/// Visitors read a commune's page, one of its publications and the page again, two hundred at once, while a unit writes line after line into its books and the
/// commune corrects what it published: nobody is refused, whoever looks after a correction sees it, and the unit's work goes on.
/// </summary>
internal static class MeasureVisitors
{
    private const int AtOnce = 200;
    private const int WritesAlone = 200;

    private static readonly TimeSpan BetweenCorrections = TimeSpan.FromSeconds(1);

    /// <returns>Whether all were answered and all corrections seen.</returns>
    public static async Task<bool> ExecuteAsync(PublicSite site, int visitors)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, MaxConnectionsPerServer = AtOnce + 8 })
        {
            BaseAddress = site.Address,
        };
        var alone = new ConcurrentBag<double>();
        for (var n = 0; n < WritesAlone; n++)
        {
            await TimedAsync(alone, () => site.WriteAsync(n));
        }

        var (reads, writes, refused, unseen, corrections) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), 0, 0, 0);
        using var done = new CancellationTokenSource();
        var work = Task.Run(async () =>
        {
            for (var n = 0; !done.IsCancellationRequested; n++)
            {
                await TimedAsync(writes, () => site.WriteAsync(n));
            }
        });
        var correct = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var words = await site.CorrectAsync();
                corrections++;
                unseen += (await client.GetStringAsync(new Uri(PublicSite.ItemOf(40), UriKind.Relative))).Contains(words, StringComparison.Ordinal) ? 0 : 1;
                await Task.Delay(BetweenCorrections);
            }
        });
        var since = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, visitors, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (visitor, _) =>
        {
            foreach (var path in new[] { PublicSite.Page, PublicSite.ItemOf((visitor % 40) + 1), PublicSite.Page })
            {
                await TimedAsync(reads, async () =>
                {
                    using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                    if (!answer.IsSuccessStatusCode)
                    {
                        Interlocked.Increment(ref refused);
                    }
                });
            }
        });
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        await done.CancelAsync();
        await Task.WhenAll(work, correct);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{visitors} visitors, {reads.Count} pages in {seconds:0} s ({reads.Count / seconds:0} a second), {AtOnce} at once: {Told(reads)}, {refused} refused"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"meanwhile {writes.Count} lines written, {Told(writes)}; alone {Told(alone)}; {corrections} corrections, {unseen} not seen at once"));
        return refused == 0 && unseen == 0;
    }

    private static async Task TimedAsync(ConcurrentBag<double> times, Func<Task> work)
    {
        var since = Stopwatch.GetTimestamp();
        await work();
        times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
    }

    private static string Told(IReadOnlyCollection<double> times) =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {Part(times, 0.5):0} ms, p99 {Part(times, 0.99):0} ms");

    private static double Part(IReadOnlyCollection<double> times, double part) => times.Order().ElementAt((int)((times.Count - 1) * part));
}
