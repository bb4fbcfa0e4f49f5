using System.Net;
using System.Text.RegularExpressions;
using Danchu.Bench.Facts;
using Danchu.Core.Files;
using Danchu.Core.Days;
using Danchu.Demonstration;
using Danchu.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Danchu.Bench.Pages;

/// <summary>The real program with the demonstration, and people of it at their browsers.</summary>
internal sealed partial class Desk(WebApplication app, NpgsqlDataSource source) : IAsyncDisposable
{
    private readonly Dictionary<string, HttpClient> browsers = new(StringComparer.Ordinal);
    private int written;

    /// <param name="Path">From the site's root.</param>
    public sealed record Page(string Name, string UserName, string Path);

    public static async Task<Desk> StartAsync(BenchDatabase bench)
    {
        var app = DanchuWeb.Build(["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false"], bench.Connect);
        await LoadDemonstration.ExecuteAsync(
            bench.Connect, app.Services.GetRequiredService<CatalogueFolder>(), Console.Error.WriteLine,
            app.Services.GetRequiredService<TimeProvider>().Today());
        await app.StartAsync();
        return new Desk(app, bench.Source);
    }

    public async Task<List<Page>> PagesAsync()
    {
        const string clerk = "vanthu.banbo";
        const string secretary = "thuky.laichau";
        var assignment = await LinkAsync(clerk, "/assignments", "/assignments/[0-9a-f-]{36}");
        var section = await LinkAsync(clerk, assignment, assignment + "/sections/[a-z0-9-]+");
        var round = await LinkAsync(secretary, "/rounds", "/rounds/[0-9a-f-]{36}");
        return
        [
            new("first page, clerk", clerk, "/"), new("first page, secretary", secretary, "/"), new("round, secretary", secretary, round),
            new("report as the unit has it", clerk, assignment), new("section", clerk, section),
            new("figures", clerk, assignment + "/figures"), new("totals", secretary, "/totals"),
        ];
    }

    public async Task<HttpResponseMessage> AskAsync(Page page) =>
        await (await BrowserAsync(page.UserName)).GetAsync(new Uri(page.Path, UriKind.Relative), HttpCompletionOption.ResponseContentRead);

    public async Task<string> SessionAsync(string userName)
    {
        await BrowserAsync(userName);
        await using var command = source.CreateCommand(
            "SELECT s.id::text FROM sessions s JOIN people p ON p.id = s.person_id WHERE p.user_name = $1 ORDER BY s.began_at DESC LIMIT 1");
        command.Parameters.Add(new() { Value = userName });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Anything at all is committed: what is kept holds no more.</summary>
    public async Task WriteAsync()
    {
        await using var command = source.CreateCommand("INSERT INTO program_state (key, value) VALUES ('bench-' || $1, '')");
        command.Parameters.Add(new() { Value = ++written });
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values)
        {
            browser.Dispose();
        }

        await app.DisposeAsync();
    }

    private async Task<string> LinkAsync(string userName, string path, string pattern)
    {
        using var answer = await AskAsync(new("", userName, path));
        return Regex.Match(await answer.Content.ReadAsStringAsync(), pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Value;
    }

    private async Task<HttpClient> BrowserAsync(string userName)
    {
        if (browsers.TryGetValue(userName, out var known))
        {
            return known;
        }

        var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(app.Urls.First()),
        };
        var form = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var content = new FormUrlEncodedContent(
        [
            new("Input.UserName", userName), new("Input.Password", LoadDemonstration.Password), new("__token", Token().Match(form).Groups["token"].Value),
        ]);
        using var answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), content);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? browsers[userName] = browser : throw new InvalidOperationException($"{userName} was not let in: {answer.StatusCode}.");
    }

    [GeneratedRegex("name=\"__token\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Token();
}
