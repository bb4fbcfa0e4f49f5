using System.Net;
using Danchu.Core.Database;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Danchu.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Hosting;

public sealed class HealthTests : IAsyncLifetime
{
    private readonly WebSite site = new() { Settings = ["--Danchu:PublicAddress", "https://danchu.example.vn"] };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Watchers_WhateverNameTheyCall_AreAnsweredWithoutACookie()
    {
        var health = await AskAsync("/health");
        var ready = await AskAsync("/ready");

        health.ShouldBe((HttpStatusCode.OK, "Đang chạy.\n", 0));
        ready.ShouldBe((HttpStatusCode.OK, "Sẵn sàng.\n", 0));
        (await AskAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Ready_WhileTheDatabaseIsAway_SaysSoAndHealthGoesOn()
    {
        await site.AddPersonAsync("mot-nguoi");
        await using (await DatabaseOutage.BeginAsync(site.ConnectionString))
        {
            (await AskAsync("/ready")).ShouldBe((HttpStatusCode.ServiceUnavailable, "Chưa sẵn sàng.\n- Cơ sở dữ liệu không trả lời.\n", 0));
            (await AskAsync("/health")).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await AskAsync("/ready")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ready_OnASchemaOfAnotherVersion_SaysWhich()
    {
        await SqlAsync("""INSERT INTO schema_versions VALUES ('9999_later', '10')""");
        (await AskAsync("/ready")).Text.ShouldContain("thuộc phiên bản mới hơn chương trình");

        await SqlAsync("""DELETE FROM schema_versions WHERE "MigrationId" IN ('9999_later', '0001_initial')""");
        (await AskAsync("/ready")).Text.ShouldContain("chưa được nâng lên phiên bản của chương trình");
    }

    [Fact]
    public async Task Ready_ByAClockAheadOfTheDatabase_IsNot_ButAfterALongRestItIs()
    {
        await site.InScopeAsync(services => services.GetRequiredService<KnownTime>().KeepAsync(Cancel));
        site.Clock.Now = site.Clock.Now.AddDays(30);
        (await AskAsync("/ready")).Status.ShouldBe(HttpStatusCode.OK);

        site.Clock.Now = new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
        (await AskAsync("/ready")).Text.ShouldContain("chạy trước đồng hồ của cơ sở dữ liệu");
    }

    [Fact]
    public async Task Ready_OnAFullDisk_IsNot()
    {
        var full = new WatchOptions([Path.GetTempPath()], LeastMegabytes: 0) { FullMegabytes = long.MaxValue };

        var why = await ActivatorUtilities.CreateInstance<Readiness>(site.Services, full).FindReasonsAsync();

        why.ShouldBe(["Đĩa của máy chủ hết chỗ."]);
    }

    [Fact]
    public async Task Ready_ForSomebodySignedIn_AsksForNoSession()
    {
        await site.AddPersonAsync("mot-nguoi");
        using var visitor = site.Visitor();
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri("/ready", UriKind.Relative));
        message.Headers.Add("Cookie", "danchu=khong-phai-cua-ai");
        using var answer = await visitor.SendAsync(message);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    // As a watcher calls: by a number that is no name of the site.
    private async Task<(HttpStatusCode Status, string Text, int Cookies)> AskAsync(string path)
    {
        using var visitor = site.Visitor();
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        message.Headers.Host = "10.20.30.40:5080";
        using var answer = await visitor.SendAsync(message);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel), visitor.Cookies.Count);
    }

    private Task<int> SqlAsync(string sql) =>
        site.InScopeAsync(services => services.GetRequiredService<DanchuDatabase>().Database.ExecuteSqlRawAsync(sql, Cancel));
}
