using System.Diagnostics;
using Danchu.Bench.Facts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Danchu.Bench.Publications;

/// <summary>
/// Requests a second for a page as a browser without a copy of it asks, and for one that has it: ours beside the same bytes as a file from the framework's own
/// server of static files, turn by turn.
/// </summary>
internal static class MeasurePages
{
    private const int Rounds = 5;
    private const int AtOnce = 16;
    private const double Budget = 0.5;

    // A file that did not change is answered from one look at the disk's cache; ours asks the database all the same.
    private const double UnchangedBudget = 0.35;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);

    public static async Task<List<BudgetLine>> ExecuteAsync(PublicSite site)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        var folder = Directory.CreateTempSubdirectory("danchu-bench-public-").FullName;
        var lines = new List<BudgetLine>();
        await using var files = await ServeAsync(folder);
        foreach (var (name, path) in new[]
        {
            ("page of a commune, 40 publications", PublicSite.Page), ("one publication", PublicSite.ItemOf(40)), ("national index", "/cong-khai"),
        })
        {
            var (ours, body) = (new Uri(site.Address, path), await client.GetByteArrayAsync(new Uri(site.Address, path)));
            await File.WriteAllBytesAsync(Path.Combine(folder, "page.html"), body);
            var file = new Uri(new Uri(files.Urls.First()), "/page.html");
            lines.Add(await BesideAsync($"{name}, {body.Length / 1024} KB", client, (ours, null), (file, null)));
            lines.Add(await BesideAsync($"{name}, not changed (304)", client, (ours, await TagAsync(client, ours)), (file, await TagAsync(client, file))));
        }

        Directory.Delete(folder, recursive: true);
        return lines;
    }

    private static async Task<WebApplication> ServeAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var files = builder.Build();
        files.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        await files.StartAsync();
        return files;
    }

    private static async Task<string> TagAsync(HttpClient client, Uri page)
    {
        using var answer = await client.GetAsync(page);
        return answer.Headers.ETag!.ToString();
    }

    private static async Task<BudgetLine> BesideAsync(string name, HttpClient client, (Uri Page, string? Tag) ours, (Uri Page, string? Tag) file)
    {
        var (our, their) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            ((Uri Page, string? Tag) Asked, List<double> Rates)[] turn = [(ours, our), (file, their)];
            foreach (var (asked, rates) in round % 2 == 0 ? turn : turn.Reverse())
            {
                rates.Add(await RateAsync(client, asked.Page, asked.Tag));
            }
        }

        return new BudgetLine(
            name, "a second", BudgetLine.Median(our.Skip(1)), BudgetLine.Median(their.Skip(1)), HigherIsBetter: true,
            ours.Tag is null ? Budget : UnchangedBudget);
    }

    private static async Task<double> RateAsync(HttpClient client, Uri page, string? tag)
    {
        var since = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            var count = 0;
            while (Stopwatch.GetElapsedTime(since) < Turn)
            {
                await AskAsync(client, page, tag);
                count++;
            }

            return count;
        }));
        return counts.Sum() / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static async Task AskAsync(HttpClient client, Uri page, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        using var answer = await client.SendAsync(request);
        var expected = tag is null ? 200 : 304;
        if ((int)answer.StatusCode != expected)
        {
            throw new InvalidOperationException($"{page}: {answer.StatusCode}.");
        }
    }
}
