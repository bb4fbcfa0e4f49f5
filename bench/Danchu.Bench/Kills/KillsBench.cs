using System.Globalization;

namespace Danchu.Bench.Kills;

/// <summary>Kills the server and the database for hours; the tests do it a few times.</summary>
internal static class KillsBench
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not ["--hours", var text] || !double.TryParse(text, CultureInfo.InvariantCulture, out var hours) || hours <= 0)
        {
            await Console.Error.WriteLineAsync("Usage: bench kills --hours N");
            return 64;
        }

        var home = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "danchu-kills-" + Guid.NewGuid().ToString("N")[..12])).FullName;
        try
        {
            await using var run = await KillRun.StartAsync(home, CancellationToken.None);
            try
            {
                return await KillAsync(run, TimeProvider.System.GetTimestamp(), TimeSpan.FromHours(hours));
            }
            catch (InvalidOperationException unexpected)
            {
                // An answer nobody expects: what the server wrote about it is gone with its folder, so it is shown here.
                await Console.Error.WriteLineAsync($"{unexpected.Message}\n{run.ServerSaid}");
                return 1;
            }
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static async Task<int> KillAsync(KillRun run, long since, TimeSpan length)
    {
        var (random, servers, databases) = (new Random(1), 0, 0);
        while (TimeProvider.System.GetElapsedTime(since) < length)
        {
            if (random.Next(4) > 0)
            {
                servers++;
                await run.KillServerAsync(random.Next(1, 40), CancellationToken.None);
            }
            else
            {
                databases++;
                await run.KillDatabaseAsync(random.Next(1, 40), CancellationToken.None);
            }

            if ((servers + databases) % 20 == 0 && await FindWrongAsync(run))
            {
                return 1;
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{servers} kills of the server, {databases} of the database, {run.Acknowledged} changes acknowledged"));
        }

        return await FindWrongAsync(run) ? 1 : 0;
    }

    private static async Task<bool> FindWrongAsync(KillRun run)
    {
        var wrong = await run.FindWrongAsync(CancellationToken.None);
        wrong.ForEach(Console.WriteLine);
        Console.WriteLine(wrong.Count == 0 ? "nothing lost, everything verified" : $"{wrong.Count} wrong");
        return wrong.Count > 0;
    }
}
