using System.Net;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Danchu.Web;
using Microsoft.AspNetCore.Builder;

namespace Danchu.Tests.Web.Hosting;

/// <summary>The site behind a real nginx with the configuration of docs/nginx.</summary>
public sealed class ProxyTests : IAsyncLifetime
{
    private const string WhoAsks = "/who-asks";

    private readonly WebSite site = new();
    private WebApplication app = null!;
    private NginxProxy nginx = null!;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.AddPersonAsync("mot-nguoi");
        string[] settings =
        [
            "--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false", "--Danchu:Watch", "false",
            "--Danchu:PublicAddress", $"https://{NginxProxy.Host}", "--Danchu:Proxies", "127.0.0.1",
        ];
        app = DanchuWeb.Build(settings, site.ConnectionString, site.Clock);

        // What the security records would name.
        app.MapGet(WhoAsks, (Origin origin) => origin.Address).AllowAnonymous();
        await app.StartAsync(TestContext.Current.CancellationToken);
        nginx = await NginxProxy.StartAsync(new Uri(app.Urls.First()));
    }

    public async ValueTask DisposeAsync()
    {
        await nginx.DisposeAsync();
        await app.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task SignIn_ThroughNginx_IsByHttpsWithSecureCookies()
    {
        using var visitor = nginx.Visitor("127.0.0.2");

        using var form = await visitor.FetchAsync("/sign-in");
        form.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000"]);
        form.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.Ordinal));
        using var signedIn = await SignInAsync(visitor);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        signedIn.Headers.Location!.OriginalString.ShouldBe("/");
        signedIn.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.StartsWith("danchu=", StringComparison.Ordinal));
        signedIn.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.Ordinal));
        (await visitor.GetAsync("/account")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Origin_OfARequestThroughNginx_IsTheClient()
    {
        using var visitor = nginx.Visitor("127.0.0.2");

        (await AskAsync(visitor)).ShouldBe("127.0.0.2");
    }

    [Fact]
    public async Task Origin_OfAClientThatForgesAProxy_IsItsOwnAddress()
    {
        using var visitor = new Visitor(
            new Uri($"http://{NginxProxy.Host}"), nginx.Handler(IPAddress.Parse("127.0.0.3"), new Uri(app.Urls.First()).Port));

        (await AskAsync(visitor)).ShouldBe("127.0.0.3");
    }

    [Fact]
    public async Task Http_ThroughNginx_LeadsToTheNamedHost()
    {
        using var visitor = nginx.PlainVisitor("127.0.0.2");

        (await visitor.GetAsync("/rounds?year=2023")).Location.ShouldBe($"https://{NginxProxy.Host}/rounds?year=2023");
    }

    [Fact]
    public async Task OtherNames_ThroughNginx_GetNoAnswer()
    {
        using var http = new HttpClient(nginx.Handler(IPAddress.Parse("127.0.0.2"), nginx.HttpPort));
        using var https = new HttpClient(nginx.Handler(IPAddress.Parse("127.0.0.2"), nginx.HttpsPort));

        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(new Uri("http://evil.example/sign-in"), TestContext.Current.CancellationToken));
        await Should.ThrowAsync<HttpRequestException>(() => https.GetAsync(new Uri("https://evil.example/sign-in"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nginx_WhileTheProgramIsAway_SaysSoInWords()
    {
        await using var lost = await NginxProxy.StartAsync(new Uri("http://127.0.0.1:1"));
        using var visitor = lost.Visitor("127.0.0.2");

        var answer = await visitor.GetAsync("/");

        answer.Status.ShouldBe(503);
        answer.Html.ShouldContain("Hệ thống đang khởi động lại");
    }

    private static async Task<HttpResponseMessage> SignInAsync(Visitor visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/sign-in", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Input.UserName"] = "mot-nguoi",
                ["Input.Password"] = WebSite.Password,
                ["__token"] = await visitor.TokenAsync("/sign-in"),
            }),
        };
        return await visitor.SendAsync(request);
    }

    // Both say that they come for somebody else.
    private static async Task<string> AskAsync(Visitor visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(WhoAsks, UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", "10.9.9.9");
        using var answer = await visitor.SendAsync(request);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
