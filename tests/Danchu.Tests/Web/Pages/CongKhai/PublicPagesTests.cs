using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Danchu.Core.Publications;
using Danchu.Tests.Publications;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.CongKhai;

/// <summary>Every public address in every state of a publication, as a stranger meets it: what may be read, and what never appears.</summary>
public sealed class PublicPagesTests(PublicationSite site) : IClassFixture<PublicationSite>
{
    // Words that stand nowhere else.
    private const string Title = "Nhan đề Hoa Ban";
    private const string Text = "Lời kín Pu Sam Cáp";
    private const string Corrected = "Lời mới Sìn Hồ";
    private const string FileName = "phu-luc-muong-than.pdf";

    public static TheoryData<string> States => ["off", "draft", "awaited", "published", "corrected", "taken down", "personal", "personal over", "ended"];

    private DateTimeOffset Start { get; } = site.Site.Clock.Now;

    [Theory]
    [MemberData(nameof(States))]
    public async Task EveryAddress_InThisState_ShowsWhatItMay(string state)
    {
        var commune = await site.CommuneAsync(on: state is not "off");
        var file = await MakeAsync(commune, state);
        try
        {
            site.Site.Clock.Now = Start.AddDays(state is "personal over" or "ended" ? 31 : 0);
            using var stranger = site.Site.Visitor();
            var (isThere, isReadable) = (
                state is "published" or "corrected" or "taken down" or "personal" or "personal over" or "ended",
                state is "published" or "corrected" or "personal" or "ended");
            var named = isReadable || state is "personal over";

            var item = await stranger.GetAsync(commune.Address + "/1");
            item.Status.ShouldBe(!isThere ? 404 : state is "taken down" ? 410 : 200);
            ShouldShow(item, named, isReadable, "item");
            item.Html.Contains(Corrected, StringComparison.Ordinal).ShouldBe(state is "corrected");
            item.Html.Contains("đã gỡ ngày 10/09/2025", StringComparison.Ordinal).ShouldBe(state is "taken down");
            item.Html.Contains("href=\"" + commune.Address + "/1/files/" + file, StringComparison.Ordinal).ShouldBe(isReadable);

            var page = await stranger.GetAsync(commune.Address);
            page.Status.ShouldBe(state is "off" ? 404 : 200);
            ShouldShow(page, named, readable: false, "page");
            (await stranger.GetAsync(commune.Address + "/1/notice")).ShouldSatisfyAllConditions(
                n => n.Status.ShouldBe(isReadable ? 200 : 404), n => ShouldShow(n, isReadable, readable: false, "notice"));
            (await stranger.GetAsync($"{commune.Address}/1/files/{file}")).Status.ShouldBe(isReadable ? 200 : 404);

            // The feed tells what holds now, without files.
            (await stranger.GetAsync(commune.Address + "/feed.xml")).Html.ShouldSatisfyAllConditions(
                feed => feed.Contains(Title, StringComparison.Ordinal).ShouldBe(named), feed => feed.ShouldNotContain(FileName),
                feed => feed.Contains(Text, StringComparison.Ordinal).ShouldBe(isReadable && state is not "corrected"));
            ShouldShow(await stranger.GetAsync(commune.Address + "/data.json"), named, isReadable, "data");
            ShouldShow(await stranger.GetAsync("/cong-khai"), named: false, readable: false, "index");
            ShouldShow(await stranger.GetAsync("/cong-khai?province=12&q=hoa+ban"), named && isReadable, readable: false, "search");
            (await stranger.GetAsync("/cong-khai?q=pu+sam+cap")).Html.Contains($"href=\"{commune.Address}/1\"", StringComparison.Ordinal)
                .ShouldBe(state is "published" or "ended", "search by the text");
        }
        finally
        {
            site.Site.Clock.Now = Start;
            (await site.TurnAsync(commune, on: true)).ShouldBeDone();
            (await site.TurnAsync(commune, on: false)).ShouldBeDone();
        }
    }

    [Fact]
    public async Task Page_IsKeptByItsTag_UntilSomethingChanges()
    {
        var commune = await site.CommuneAsync();
        var entry = await site.DisclosureAsync(commune);
        var id = await site.PublishedAsync(commune, site.Typed(entry));
        using var stranger = site.Site.Visitor();
        foreach (var address in new[] { commune.Address, commune.Address + "/1", commune.Address + "/feed.xml", commune.Address + "/data.json", "/cong-khai" })
        {
            var tag = await TagAsync(stranger, address, null, 200);
            tag.ShouldNotBeNull();
            await TagAsync(stranger, address, tag, 304);
            site.Site.Clock.Now = Start.AddDays(1);
            await TagAsync(stranger, address, tag, 200);
            site.Site.Clock.Now = Start;
        }

        var before = await TagAsync(stranger, commune.Address + "/1", null, 200);
        await site.CorrectAsync(commune, id, site.Typed(entry, text: Corrected) with { Note = "Sửa số" });
        var after = await TagAsync(stranger, commune.Address + "/1", before, 200);
        (await site.TakeDownAsync(commune, id)).ShouldBeDone();
        await TagAsync(stranger, commune.Address + "/1", after, 410);
        await TagAsync(stranger, commune.Address + "/7", "\"x\"", 404);
    }

    [Fact]
    public async Task Pages_SetNoCookie_AndAreTheSameForWhoIsSignedIn()
    {
        var commune = await site.CommuneAsync();
        await site.PublishedAsync(commune, site.Typed(await site.DisclosureAsync(commune)));
        using var stranger = site.Site.Visitor();
        using var clerk = await site.Site.SignedInAsync("xa-clerk");
        foreach (var address in new[] { "/cong-khai", commune.Address, commune.Address + "/1", commune.Address + "/1/notice", commune.Address + "/2" })
        {
            using var answer = await stranger.FetchAsync(address);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse(address);
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            html.ShouldNotContain("<script");
            (await clerk.GetAsync(address)).Html.ShouldBe(html, address);
            html.Length.ShouldBeLessThan(30 * 1024);
        }

        stranger.Cookies.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Feed_AndData_AreWellFormed_WhateverIsTyped()
    {
        var commune = await site.CommuneAsync();
        await site.PublishedAsync(commune, site.Typed(await site.DisclosureAsync(commune), "<b>Đậm</b> & \"ngoặc\"", "a\0b\u202Ec ]]> <script>x</script>"));
        using var stranger = site.Site.Visitor();
        var feed = XDocument.Parse((await stranger.GetAsync(commune.Address + "/feed.xml")).Html);
        feed.Root!.Elements().Single(e => e.Name.LocalName is "entry").Elements().Single(e => e.Name.LocalName is "title").Value
            .ShouldBe("<b>Đậm</b> & \"ngoặc\"");
        using var data = JsonDocument.Parse((await stranger.GetAsync(commune.Address + "/data.json")).Html);
        data.RootElement.GetProperty("items")[0].GetProperty("versions")[0].GetProperty("text").GetString().ShouldBe("abc ]]> <script>x</script>");
        (await stranger.GetAsync(commune.Address + "/1")).Html.ShouldContain("&lt;b&gt;Đậm&lt;/b&gt;");
    }

    [Theory]
    [InlineData("/cong-khai/12/00000")]
    [InlineData("/cong-khai/xx/%3Cscript%3E")]
    [InlineData("/cong-khai/12/00000/1")]
    [InlineData("/cong-khai/12/00000/feed.xml")]
    [InlineData("/cong-khai/12/00000/data.json")]
    [InlineData("/cong-khai/12/00000/1/files/0195b1c5-0000-7000-8000-000000000000")]
    public async Task Address_OfNothing_IsNotFound_AndNotKept(string address)
    {
        using var stranger = site.Site.Visitor();
        (await stranger.GetAsync(address)).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(404), a => a.CacheControl.ShouldBe("no-store"));
    }

    [Fact]
    public void OnlyPublicPages_AreOpenToAll_AndTheAddressesForWatchingMachines()
    {
        var open = site.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<OpenToAllAttribute>() is not null).Select(e => e.RoutePattern.RawText!).ToList();
        open.Count.ShouldBeGreaterThan(6);
        open.Where(route => !route.StartsWith("cong-khai", StringComparison.Ordinal)).ShouldBe(["health", "ready"], ignoreOrder: true);
    }

    private static void ShouldShow(Answer answer, bool named, bool readable, string what)
    {
        answer.Html.Contains(Title, StringComparison.Ordinal).ShouldBe(named, $"{what}: title");
        answer.Html.Contains(Text, StringComparison.Ordinal).ShouldBe(readable, $"{what}: text");
        answer.Html.Contains(FileName, StringComparison.Ordinal).ShouldBe(readable, $"{what}: file");
    }

    private async Task<Guid> MakeAsync(PublicCommune commune, string state)
    {
        var entry = await site.DisclosureAsync(commune, "Mục kín của sổ");
        var file = await site.AttachAsync(commune, entry, FileName, [.. EvidenceFiles.Pdf, .. Guid.NewGuid().ToByteArray()]);
        var typed = site.Typed(entry, Title, Text) with
        {
            Files = [file], HasPersonal = state is "personal" or "personal over",
            PostedFrom = site.Today.AddDays(state is "awaited" ? 5 : 0), PostedUntil = site.Today.AddDays(state is "awaited" ? 35 : 30),
        };
        var id = (await site.DraftAsync(commune, typed)).ShouldBeDone();
        if (state is not ("draft" or "off"))
        {
            (await site.PublishAsync(commune, id)).ShouldBeDone();
        }

        if (state is "off")
        {
            (await site.TurnAsync(commune, on: true)).ShouldBeDone();
            (await site.PublishAsync(commune, id)).ShouldBeDone();
            (await site.TurnAsync(commune, on: false)).ShouldBeDone();
        }
        else if (state is "corrected")
        {
            await site.CorrectAsync(commune, id, typed with { Text = Corrected, Note = "Sửa lời" });
        }
        else if (state is "taken down")
        {
            (await site.TakeDownAsync(commune, id, "Lý do riêng Dào San")).ShouldBeDone();
        }

        return file;
    }

    private static async Task<string?> TagAsync(Visitor visitor, string address, string? kept, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (kept is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", kept);
        }

        using var answer = await visitor.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(status, address);
        return answer.Headers.ETag?.ToString();
    }
}
