using System.Diagnostics;
using System.Globalization;
using System.Net;
using Danchu.Bench.Facts;

namespace Danchu.Bench.Pages;

/// <summary>
/// Requests a second for one page, ours and by hand turn by turn: while nobody writes, and with something committed ten times a second. How long a single
/// answer takes at the middle and at the hundredth, while nobody writes.
/// </summary>
internal static class MeasurePage
{
    private const int Rounds = 3;
    private const int AtOnce = 8;
    private const double Budget = 0.6;
    private const double MostSpread = 5;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(100);

    public sealed record Measured(List<BudgetLine> Lines, string Waits, bool Holds);

    public static async Task<Measured> ExecuteAsync(Desk desk, ByHand hand, Desk.Page page)
    {
        byte[] body;
        using (var answer = await desk.AskAsync(page))
        {
            body = answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsByteArrayAsync()
                : throw new InvalidOperationException($"{page.Path}: {answer.StatusCode}.");
        }

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        client.DefaultRequestHeaders.Add("X-Session", await desk.SessionAsync(page.UserName));
        var address = hand.Serve(body);
        Task<HttpResponseMessage> OursAsync() => desk.AskAsync(page);
        Task<HttpResponseMessage> TheirsAsync() => client.GetAsync(address);
        var (quiet, waits) = await BesideAsync($"{page.Name}, {body.Length / 1024} KB", OursAsync, TheirsAsync, Budget);
        using var stop = new CancellationTokenSource();
        var writing = WriteAsync(desk, stop.Token);
        var (busy, _) = await BesideAsync("  … and ten changes a second", OursAsync, TheirsAsync, 0);
        await stop.CancelAsync();
        await writing;
        var (middle, hundredth) = (waits[waits.Count / 2], waits[(int)(waits.Count * 0.99)]);
        var spreads = hundredth <= MostSpread * middle;
        return new Measured(
            [quiet, busy],
            string.Create(
                CultureInfo.InvariantCulture,
                $"  … p50 {middle:0.0} ms, p99 {hundredth:0.0} ms, {hundredth / middle:0.0} times (≤ {MostSpread})  {(spreads ? "PASS" : "FAIL")}"),
            quiet.Holds && spreads);
    }

    private static async Task WriteAsync(Desk desk, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(BetweenWrites);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                await desk.WriteAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // Told to stop: the turns are over.
        }
    }

    private static async Task<(BudgetLine Line, List<double> Waits)> BesideAsync(
        string name, Func<Task<HttpResponseMessage>> ours, Func<Task<HttpResponseMessage>> theirs, double budget)
    {
        var (our, their, waits) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            our.Add(await RateAsync(ours, round == 0 ? [] : waits));
            their.Add(await RateAsync(theirs, []));
        }

        waits.Sort();
        return (new BudgetLine(name, "a second", BudgetLine.Median(our.Skip(1)), BudgetLine.Median(their.Skip(1)), HigherIsBetter: true, budget), waits);
    }

    private static async Task<double> RateAsync(Func<Task<HttpResponseMessage>> ask, List<double> waits)
    {
        var since = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            var own = new List<double>();
            while (Stopwatch.GetElapsedTime(since) < Turn)
            {
                var asked = Stopwatch.GetTimestamp();
                using var answer = await ask();
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{answer.RequestMessage?.RequestUri}: {answer.StatusCode}.");
                }

                own.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            return own;
        }));
        waits.AddRange(all.SelectMany(own => own));
        return all.Sum(own => own.Count) / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}
