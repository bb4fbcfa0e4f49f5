using System.Net;
using System.Net.Sockets;
using Danchu.Bench.Kills;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web;

public sealed class DatabaseAwayTests
{
    [Fact]
    public async Task Post_WhilePostgresIsAway_GivesTheTextBack()
    {
        await using var site = new WebSite();
        await site.InitializeAsync();
        await site.AddPersonAsync("mot-nguoi");
        using var visitor = await site.SignedInAsync("mot-nguoi");
        var token = await visitor.TokenAsync("/account");
        await using var outage = await DatabaseOutage.BeginAsync(site.ConnectionString);

        var answer = await visitor.PostWithTokenAsync("/organisations/create", token, ("Input.Name", "Xã đang gõ dở"));

        answer.Status.ShouldBe(503);
        answer.Html.ShouldContain("Cơ sở dữ liệu tạm thời không truy cập được");
        answer.Html.ShouldContain("Xã đang gõ dở");
    }

    [Fact]
    public async Task Log_OfAnOutage_IsALineAndNotAStackTraceForEachRequest()
    {
        await using var site = new WebSite();
        await site.InitializeAsync();
        await site.AddPersonAsync("mot-nguoi");
        var port = FreePort();
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Danchu"] = site.ConnectionString, ["ASPNETCORE_URLS"] = null,
        };
        await using var server = await ServerProcess.StartAsync(port, environment, TestContext.Current.CancellationToken);
        using var visitor = new Visitor(new Uri($"http://127.0.0.1:{port}"));
        (await visitor.PostAsync("/sign-in", ("Input.UserName", "mot-nguoi"), ("Input.Password", WebSite.Password))).Status.ShouldBe(302);

        await using (await DatabaseOutage.BeginAsync(site.ConnectionString))
        {
            for (var i = 0; i < 25; i++)
            {
                var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => visitor.GetAsync("/account")));
                answers.ShouldAllBe(answer => answer.Status == 503);
            }
        }

        (await visitor.GetAsync("/account")).Status.ShouldBe(200);
        await server.StopAsync();
        server.Said.Split("The database is away since").Length.ShouldBe(2, server.Said);
        server.Said.ShouldNotContain("   at ");
        server.Said.Length.ShouldBeLessThan(100 * 1024);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
