using System.Net;
using System.Text.RegularExpressions;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Tests.Publications;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Web.Pages.CongKhai;

/// <summary>The form for opinions as strangers and machines meet it: no cookie, a seal of ours, and whatever is typed stays text.</summary>
public sealed partial class OpinionPageTests(PublicationSite site) : IClassFixture<PublicationSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opinion_IsSentWithoutCookie_LookedAt_AndShownAsText()
    {
        var commune = await OpenAsync();
        await site.Site.AddPersonAsync("y-kien-clerk", (commune.Unit, Danchu.Core.Access.Role.Clerk));
        using var citizen = site.Site.Visitor();
        var form = commune.Address + "/1/opinion";
        const string Hostile = "<script>alert(1)</script> a\u0007b\u202Ec";
        var sent = await citizen.PostWithTokenAsync(form, "", ("Seal", await SealAsync(citizen, form)), ("Text", Hostile), ("Name", "Lò Thị Kín"));
        sent.Location.ShouldStartWith("/cong-khai/theo-doi/", Case.Sensitive, sent.Html);
        var receipt = await citizen.GetAsync(sent.Location!);
        receipt.ShouldSatisfyAllConditions(
            a => a.Html.ShouldContain("Đã nhận ý kiến của bạn"), a => a.CacheControl.ShouldBe("no-store"), a => a.Html.ShouldContain("noindex"),
            a => a.Html.ShouldContain("&lt;script&gt;alert(1)"), a => a.Html.ShouldNotContain("<script"));
        var code = sent.Location!.Split('/')[^1].Split('?')[0];
        (await citizen.GetAsync("/cong-khai/theo-doi?code=" + code.ToUpperInvariant())).Location.ShouldBe("/cong-khai/theo-doi/" + code);
        (await citizen.GetAsync("/cong-khai/theo-doi?code=" + new string('0', 32))).Html.ShouldContain("Không có mã theo dõi này");
        (await citizen.GetAsync($"/cong-khai/theo-doi/{code}/feed.xml")).ShouldSatisfyAllConditions(
            a => a.Status.ShouldBe(200), a => a.CacheControl.ShouldBe("no-store"), a => a.Html.ShouldNotContain("alert"));
        (await citizen.GetAsync($"/cong-khai/theo-doi/{new string('0', 32)}/feed.xml")).Status.ShouldBe(404);
        citizen.Cookies.Count.ShouldBe(0);
        (await citizen.GetAsync(commune.Address + "/1")).Html.ShouldNotContain("alert(1)");

        using var clerk = await site.Site.SignedInAsync("y-kien-clerk");
        var publication = await PublicationAsync(commune);
        var page = $"/publications/{publication}/opinions";
        var seen = await clerk.GetAsync(page);
        seen.Html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt; abc");
        seen.Html.ShouldContain("Lò Thị Kín");
        var id = OpinionField().Match(seen.Html).Groups["id"].Value;
        var shown = await clerk.PostFromAsync(page, page + "?handler=Moderate", ("Opinion", id), ("Revision", "1"), ("Input.Show", "true"));
        shown.Location.ShouldBe(page);
        var html = (await citizen.GetAsync(commune.Address + "/1")).Html;
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt; abc");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("Kín");
    }

    [Fact]
    public async Task Form_OfAMachine_IsKeptNowhere()
    {
        var commune = await OpenAsync();
        using var machine = site.Site.Visitor();
        var form = commune.Address + "/1/opinion";
        var seal = await SealAsync(machine, form);
        (await machine.PostWithTokenAsync(form, "", ("Text", "Không dấu niêm"))).Status.ShouldBe(400);
        (await machine.PostWithTokenAsync(form, "", ("Text", "Bịa"), ("Seal", "abc"))).Html.ShouldContain("Trang này mở đã lâu");
        (await machine.PostWithTokenAsync(form, "", ("Text", "Bẫy"), ("Seal", seal), ("Website", "http://x"))).Status.ShouldBe(302);
        var other = await OpenAsync();
        (await machine.PostWithTokenAsync(other.Address + "/1/opinion", "", ("Text", "Dấu của trang khác"), ("Seal", seal))).Status.ShouldBe(400);
        (await machine.PostWithTokenAsync(form, "", ("Text", "trước\0sau"), ("Seal", seal))).Status.ShouldBe(400, "A form with NUL cannot be read.");
        (await machine.PostWithTokenAsync(form, "", ("Text", new string('a', 5001)), ("Seal", seal))).ShouldSatisfyAllConditions(
            a => a.Status.ShouldBe(400), a => a.Html.ShouldContain("5.001 ký tự"));
        (await machine.PostWithTokenAsync(form, "", ("Text", new string('a', 200_000)), ("Seal", seal))).Status.ShouldBe(413);
        (await machine.PostWithTokenAsync(form, "", ("Text", new string('a', 10_000_000)), ("Seal", seal))).Status.ShouldBe(413);
        (await site.DoAsync((DanchuDatabase d) => d.Opinions.CountAsync(
            o => d.Publications.Any(p => p.Id == o.PublicationId && p.OrganisationId == commune.Unit), Cancel))).ShouldBe(0);

        for (var at = 0; at < 5; at++)
        {
            (await machine.PostWithTokenAsync(form, "", ("Text", $"Ý kiến {at}"), ("Seal", seal))).Status.ShouldBe(302);
        }

        (await machine.PostWithTokenAsync(form, "", ("Text", "Ý kiến thứ sáu"), ("Seal", seal))).ShouldSatisfyAllConditions(
            a => a.Status.ShouldBe(429), a => a.RetryAfter.ShouldNotBeNull(), a => a.Html.ShouldContain("Ý kiến thứ sáu"));
    }

    [Fact]
    public async Task Form_IsOfOpenDraftsOnly_AndNotKept()
    {
        var commune = await OpenAsync();
        await site.PublishedAsync(commune, site.Typed(await site.DisclosureAsync(commune)));
        using var citizen = site.Site.Visitor();
        (await citizen.GetAsync(commune.Address + "/1/opinion")).ShouldSatisfyAllConditions(
            a => a.Status.ShouldBe(200), a => a.CacheControl.ShouldBe("no-store"), a => a.Html.ShouldNotContain("<script"));
        (await citizen.GetAsync(commune.Address + "/2/opinion")).Status.ShouldBe(404);
        (await citizen.GetAsync(commune.Address + "/3/opinion")).Status.ShouldBe(404);
        (await citizen.PostWithTokenAsync(commune.Address + "/2/opinion", "", ("Text", "x"))).Status.ShouldBe(404);
    }

    private async Task<PublicCommune> OpenAsync()
    {
        var commune = await site.CommuneAsync();
        var entry = await site.WriteAsync(
            commune.Unit, "lay-y-kien", ("ngay", site.Today.Short()), ("muc", "muc-7"), ("noi-dung", "Dự thảo quy chế"), ("hinh-thuc", "trang-thong-tin"));
        await site.PublishedAsync(
            commune, site.Typed(entry, "Dự thảo quy chế", "Điều 1") with { Item = "muc-11", PostedUntil = site.Today.AddDays(20) });
        return commune;
    }

    private Task<string> PublicationAsync(PublicCommune commune) => site.DoAsync(async (DanchuDatabase d) =>
        (await d.Publications.SingleAsync(p => p.OrganisationId == commune.Unit, Cancel)).Id.ToString());

    private static async Task<string> SealAsync(Visitor visitor, string form) =>
        WebUtility.HtmlDecode(SealField().Match((await visitor.GetAsync(form)).Html).Groups["seal"].Value);

    [GeneratedRegex("name=\"Seal\" value=\"(?<seal>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex SealField();

    [GeneratedRegex("name=\"Opinion\" value=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex OpinionField();
}
