using System.Net;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Danchu.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.SignIn;

/// <summary>Signing in, as it is attacked: many at once, from several addresses, on two nodes; and what its people feel of it.</summary>
public sealed class SignInTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FiftyEightAtOnce_OnTwoNodesFromThreeAddresses_AreMostlyToldToWait()
    {
        await using var second = await SecondNodeAsync();
        await AddAsync("doan-mo");
        Uri[] nodes = [province.Site.Address, new(second.Urls.First())];
        var visitors = Enumerable.Range(0, 6).Select(at => new Visitor(nodes[at % 2], $"127.0.0.{11 + (at / 2)}")).ToList();
        var tokens = await Task.WhenAll(visitors.Select(v => v.TokenAsync("/sign-in")));

        var answers = await Task.WhenAll(Enumerable.Range(0, 58 * 3).Select(at => PostAsync(visitors[at % 6], tokens[at % 6], "doan-mo", "sai mật khẩu")));

        answers.Count(a => a.Status == 400).ShouldBe(10);
        answers.Where(a => a.Status != 400).ShouldAllBe(a => a.Status == 429 && a.RetryAfter > TimeSpan.Zero);
        (await CountAsync(r => r.UserName == "doan-mo" && r.Kind == SecurityRecordKind.SignInFailed)).ShouldBe(10);
        (await CountAsync(r => r.UserName == "doan-mo" && r.Kind == SecurityRecordKind.SignInSlowed)).ShouldBeGreaterThan(0);
        visitors.ForEach(v => v.Dispose());
    }

    [Fact]
    public async Task SixtyWrongOnes_FromTheAddressOfAnOffice_DoNotKeepItsPeopleOut()
    {
        await AddAsync("dong-nghiep");
        await AddAsync("bi-quay-pha");
        using var attacker = new Visitor(province.Site.Address, "127.0.0.21");
        var token = await attacker.TokenAsync("/sign-in");
        foreach (var at in Enumerable.Range(0, 60))
        {
            await PostAsync(attacker, token, at % 2 == 0 ? "bi-quay-pha" : $"khong-co-{at}", "sai mật khẩu");
        }

        using var colleague = new Visitor(province.Site.Address, "127.0.0.21");
        (await colleague.PostAsync("/sign-in", ("Input.UserName", "dong-nghiep"), ("Input.Password", WebSite.Password))).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Owner_OnTheBrowserOfBefore_ComesInWhileStrangersGuess()
    {
        await AddAsync("chu-nhan");
        using var owner = new Visitor(province.Site.Address, "127.0.0.31");
        (await owner.PostAsync("/sign-in", ("Input.UserName", "chu-nhan"), ("Input.Password", WebSite.Password))).Status.ShouldBe(302);
        (await owner.PostFromAsync("/account", "/sign-out")).Status.ShouldBe(302);
        foreach (var at in Enumerable.Range(0, 14))
        {
            using var stranger = new Visitor(province.Site.Address, $"127.0.0.{40 + at}");
            await stranger.PostAsync("/sign-in", ("Input.UserName", "chu-nhan"), ("Input.Password", "sai mật khẩu"));
        }

        // The same browser at another place, and a stranger's.
        using var elsewhere = new Visitor(province.Site.Address, "127.0.0.32");
        elsewhere.Cookies.Add(province.Site.Address, owner.Cookies.GetCookies(province.Site.Address)["danchu-browser"]!);
        (await elsewhere.PostAsync("/sign-in", ("Input.UserName", "chu-nhan"), ("Input.Password", WebSite.Password))).Status.ShouldBe(302);
        using var late = new Visitor(province.Site.Address, "127.0.0.33");
        (await late.PostAsync("/sign-in", ("Input.UserName", "chu-nhan"), ("Input.Password", WebSite.Password))).Status.ShouldBe(429);
    }

    [Fact]
    public async Task BrowserCookie_MadeUp_IsABrowserLikeAnyOther()
    {
        using var visitor = new Visitor(province.Site.Address);
        visitor.Cookies.Add(province.Site.Address, new Cookie("danchu-browser", "khong-phai-cua-ta"));

        (await visitor.PostAsync("/sign-in", ("Input.UserName", "xa-reader"), ("Input.Password", WebSite.Password))).Status.ShouldBe(302);
    }

    [Theory]
    [InlineData("/organisations?q=xã", "/organisations?q=x%C3%A3")]
    [InlineData("/đường-dẫn", "/%C4%91%C6%B0%E1%BB%9Dng-d%E1%BA%ABn")]
    [InlineData("/rounds?a=%C3%A3", "/rounds?a=%C3%A3")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/é", "/")]
    public async Task ReturnAddress_WithAnyLetters_IsGoneTo(string asked, string location)
    {
        using var visitor = province.Site.Visitor();

        var answer = await visitor.PostAsync("/sign-in", ("Input.UserName", "xa-clerk"), ("Input.Password", WebSite.Password), ("ReturnUrl", asked));

        (answer.Status, answer.Location).ShouldBe((302, location));
    }

    private static Task<Answer> PostAsync(Visitor visitor, string token, string userName, string password) =>
        visitor.PostWithTokenAsync("/sign-in", token, ("Input.UserName", userName), ("Input.Password", password));

    private Task<int> CountAsync(System.Linq.Expressions.Expression<Func<SecurityRecord, bool>> which) => province.Site.InScopeAsync(services =>
        services.GetRequiredService<DanchuDatabase>().SecurityRecords.CountAsync(which, Cancel));

    private Task<Guid> AddAsync(string userName) => province.Site.AddPersonAsync(userName, (province.Units.Commune, Role.Clerk));

    // Another process on the same database, as far as the program can tell.
    private async Task<WebApplication> SecondNodeAsync()
    {
        var node = DanchuWeb.Build(["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false"], province.Site.ConnectionString, province.Site.Clock);
        await node.StartAsync(Cancel);
        return node;
    }
}
