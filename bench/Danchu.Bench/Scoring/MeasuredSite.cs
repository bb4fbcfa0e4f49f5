using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Danchu.Bench.Facts;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Bench.Scoring;

/// <summary>The real program on a free port with one secretary signed in; bodies are counted as they come, compressed.</summary>
internal sealed partial class MeasuredSite(WebApplication app, HttpClient client) : IAsyncDisposable
{
    private const string Password = "rừng xanh suối mát";

    public static async Task<MeasuredSite> StartAsync(string connectionString, OrganisationId unit)
    {
        var app = DanchuWeb.Build(["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false"], connectionString);
        await app.StartAsync();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var person = new Person { UserName = "thuky", FullName = "Thư ký" };
            await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().CreateAsync(person, Password);
            var database = scope.ServiceProvider.GetRequiredService<DanchuDatabase>();
            database.Memberships.Add(new Membership { PersonId = person.Id, OrganisationId = unit, Role = Role.Secretariat });
            await database.SaveChangesAsync();
        }

        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
        {
            BaseAddress = new Uri(app.Urls.First()),
        };
        var token = Token().Match(await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("Input.UserName", "thuky"), new("Input.Password", Password), new("__token", token)]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Not signed in: {answer.StatusCode}.");
        }

        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        return new MeasuredSite(app, client);
    }

    /// <returns>Bytes of the body as sent, and milliseconds from asking to its last byte, on the same machine.</returns>
    public async Task<(long Bytes, double Milliseconds)> MedianAsync(string path, int times)
    {
        var (bytes, milliseconds) = (0L, new List<double>());
        for (var n = 0; n <= times; n++)
        {
            var since = Stopwatch.GetTimestamp();
            bytes = (await ReadAsync(path)).Length;
            milliseconds.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        // The first look compiles the page and fills the caches.
        return (bytes, BudgetLine.Median(milliseconds.Skip(1)));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private async Task<byte[]> ReadAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{path}: {answer.StatusCode}.");
    }

    [GeneratedRegex("name=\"__token\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Token();
}
