using System.Net;
using Danchu.Tests.Support;
using Danchu.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Hosting;

/// <summary>What no browser of ours sends: other hosts, other methods, forged heads, addresses that look like another site's.</summary>
public sealed class OddRequestTests(WebSite site) : IClassFixture<WebSite>
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("10.0.0.1")]
    public async Task Request_ForAnotherHost_IsRefusedInWords(string host)
    {
        using var answer = await SendAsync(HttpMethod.Get, "/sign-in", request => request.Headers.Host = host);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Hệ thống không mang tên trong địa chỉ này");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1")]
    public async Task Request_ForThisMachine_IsAnswered(string host)
    {
        using var answer = await SendAsync(HttpMethod.Get, "/sign-in", request => request.Headers.Host = host);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Host_OfARequest_IsNotCopiedIntoARedirect()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/rounds", request => request.Headers.Host = "localhost:666");

        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in?returnUrl=%2Frounds");
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("DROP")]
    public async Task Methods_NotKnown_AreRefusedOnEveryRoute(string method)
    {
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText ?? "").Where(r => !r.Contains("{**", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        routes.Count.ShouldBeGreaterThan(60);
        foreach (var route in routes.Where(route => method != "PUT" || !IsOfPrograms(route)))
        {
            var path = "/" + route.Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).TrimStart('/');
            using var answer = await SendAsync(new HttpMethod(method), path);
            answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, path);
            answer.Content.Headers.Allow.ShouldBe(IsOfPrograms(route) ? ["GET", "HEAD", "POST", "PUT"] : ["GET", "HEAD", "POST"], path);
        }
    }

    // Other programs write over by PUT.
    private static bool IsOfPrograms(string route) => route.TrimStart('/').StartsWith("api/v1/", StringComparison.Ordinal);

    [Fact]
    public async Task Post_ToAPageThatTakesNoForm_IsRefused()
    {
        await site.AddPersonAsync("gui-nham");
        using var visitor = await site.SignedInAsync("gui-nham");

        var answer = await visitor.PostAsync("/account", ("Input.Name", "x"));

        answer.Status.ShouldBe(405);
        answer.Html.ShouldContain("không nhận yêu cầu gửi theo cách đó");
    }

    [Fact]
    public async Task Head_OfAPage_IsItsGetWithoutTheText()
    {
        using var answer = await SendAsync(HttpMethod.Head, "/sign-in");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_ToAPathThatLooksLikeAnotherSite_IsNotOfferedAgain()
    {
        using var answer = await SendAsync(HttpMethod.Post, "//evil.example/x", request =>
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Input.Text"] = "Chữ đang gõ" }));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("Chữ đang gõ");
        html.ShouldNotContain("evil.example");
    }

    [Fact]
    public async Task ForwardedHeads_WhereNoProxyIsNamed_AreNotBelieved()
    {
        // The framework's own switch believes anybody.
        string[] settings = ["--urls", "http://127.0.0.1:0", "--ForwardedHeaders_Enabled", "true", "--Jobs:Enabled", "false", "--Danchu:Watch", "false"];
        await using var app = DanchuWeb.Build(settings, site.ConnectionString, site.Clock);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", "10.9.9.9");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => !cookie.Contains("; secure", StringComparison.Ordinal));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage>? prepare = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

        // Uri would take "//host/x" for another host's; in a whole address it stays a path.
        using var request = new HttpRequestMessage(method, new Uri(site.Address.GetLeftPart(UriPartial.Authority) + path));
        prepare?.Invoke(request);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
