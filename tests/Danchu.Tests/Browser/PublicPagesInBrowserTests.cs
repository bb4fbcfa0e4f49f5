using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Publications.Opinions;
using Danchu.Tests.Publications;
using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>A clerk publishes, corrects and takes down with a browser; a citizen reads it at 320 px, without scripts.</summary>
public sealed class PublicPagesInBrowserTests(BrowserFixture browser, PublicationSite site) : IClassFixture<PublicationSite>
{
    private const int Budget = 30 * 1024;

    private static readonly BrowserView SmallPhone = new(320, 640, Touch: true, Script: true);

    [Fact]
    public async Task Clerk_PublishesCorrectsAndTakesDown_AndTheCitizenSees()
    {
        var commune = await site.CommuneAsync();
        await site.Site.AddPersonAsync("cong-khai-clerk", (commune.Unit, Danchu.Core.Access.Role.Clerk));
        var entry = await site.DisclosureAsync(commune, "Dự toán ngân sách xã năm 2025");
        await using var window = await browser.OpenAsync(site.Site.Address, BrowserView.PhoneWithoutScript);
        var page = window.Page;
        await SignInAsync(page, "cong-khai-clerk");
        await page.GotoAsync($"/entries/{entry}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Công khai", Exact = true }).ClickAsync();
        await page.GetByLabel("Nội dung", new() { Exact = true }).FillAsync("Tổng thu 5 tỷ đồng.\n\nTổng chi 4,8 tỷ đồng.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Bản thảo, như người dân sẽ thấy")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Công khai", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Đã công khai.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Đính chính" }).ClickAsync();
        await page.GetByLabel("Đính chính điều gì").FillAsync("Số tổng chi");
        await page.GetByLabel("Nội dung", new() { Exact = true }).FillAsync("Tổng thu 5 tỷ đồng.\n\nTổng chi 4,9 tỷ đồng.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Công khai bản đính chính" }).ClickAsync();

        await using var citizen = await browser.OpenAsync(site.Site.Address, SmallPhone with { Script = false });
        await citizen.Page.GotoAsync(commune.Address);
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "Dự toán ngân sách xã năm 2025" }).ClickAsync();
        await Assertions.Expect(citizen.Page.GetByText("Tổng chi 4,9 tỷ đồng.")).ToBeVisibleAsync();
        await citizen.Page.GetByText("Bản 1, công khai").ClickAsync();
        await Assertions.Expect(citizen.Page.GetByText("Tổng chi 4,8 tỷ đồng.")).ToBeVisibleAsync();

        await page.GetByText("Gỡ khỏi trang công khai").First.ClickAsync();
        await page.GetByLabel("Lý do").FillAsync("Đăng nhầm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gỡ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Đã gỡ khỏi trang công khai.")).ToBeVisibleAsync();
        await citizen.Page.ReloadAsync();
        await Assertions.Expect(citizen.Page.GetByText("Nội dung này đã gỡ ngày 10/09/2025.")).ToBeVisibleAsync();
        await Assertions.Expect(citizen.Page.GetByText("4,9 tỷ")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task PublicPages_AreAccessible_FitTheSmallestPhone_AndWeighLittle()
    {
        var commune = await site.CommuneAsync();
        for (var number = 1; number <= 14; number++)
        {
            var entry = await site.DisclosureAsync(commune, $"Nội dung mục {number}", $"muc-{number}");
            var title = $"Nội dung thử của mục {number} Điều 11, có tên dài để xuống dòng";
            await site.PublishedAsync(commune, site.Typed(entry, title) with { Item = $"muc-{number}" });
        }

        var asked = await site.WriteAsync(
            commune.Unit, "lay-y-kien", ("ngay", "10/09/2025"), ("muc", "muc-7"), ("noi-dung", "Dự thảo quy chế"), ("hinh-thuc", "trang-thong-tin"));
        await site.PublishedAsync(
            commune, site.Typed(asked, "Dự thảo quy chế", "Điều 1") with { Item = "muc-11", PostedUntil = site.Today.AddDays(20) });
        var decided = await ContributedAsync(commune);
        await site.PublishedAsync(commune, site.Typed(decided, "Làm đường bản"));
        var receipt = (await site.DoAsync((SendOpinion s) => s.ExecuteAsync(
            "12", commune.Code, 15, new("Đề nghị nói rõ thời hạn", "", ""), TestContext.Current.CancellationToken))).ShouldBeDone().Receipt;
        foreach (var address in new[]
        {
            commune.Address + "/15", commune.Address + "/15/opinion", commune.Address + "/18", commune.Address + "/18/notice",
            "/cong-khai", "/cong-khai?province=12", "/cong-khai?q=noi+dung", commune.Address, commune.Address + "/3", commune.Address + "/3/notice",
            Address.CongKhai.Receipts(), Address.CongKhai.Receipt(receipt), Address.CongKhai.Receipt(receipt, sent: true),
        })
        {
            await using var window = await browser.OpenAsync(site.Site.Address, SmallPhone);
            var weight = await PageWeight.MeasureAsync(window, address);
            weight.Bytes.ShouldBeLessThan(Budget, string.Join('\n', weight.Requests));
            await window.Page.ShouldBeAccessibleAsync();
            (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, address);
            window.Troubles.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task PagesOfTheUnit_AreAccessible_AndFitAPhone()
    {
        var commune = await site.CommuneAsync();
        await site.Site.AddPersonAsync("cong-khai-all", (commune.Unit, Danchu.Core.Access.Role.Clerk), (commune.Unit, Danchu.Core.Access.Role.Administrator));
        var (drafted, published, fresh) =
            (await site.DisclosureAsync(commune), await site.DisclosureAsync(commune), await site.DisclosureAsync(commune));
        var draft = (await site.DraftAsync(commune, site.Typed(drafted))).ShouldBeDone();
        var id = await site.PublishedAsync(commune, site.Typed(published));
        var decided = await ContributedAsync(commune);
        await InsideAsync(commune);
        await using var window = await browser.OpenAsync(site.Site.Address, BrowserView.Phone);
        await SignInAsync(window.Page, "cong-khai-all");
        foreach (var address in new[]
        {
            $"/publications?unit={commune.Unit}", $"/publications/create?entry={fresh}", $"/publications/{draft}", $"/publications/{id}",
            $"/publications/{id}/edit", $"/publications/settings?unit={commune.Unit}", $"/organisations/{commune.Unit}/published",
            $"/organisations/{commune.Unit}/published/1", $"/entries/{decided}", $"/registers/thu-chi-dong-gop?unit={commune.Unit}&of={decided}",
        })
        {
            await window.Page.GotoAsync(address);
            await window.Page.ShouldBeAccessibleAsync();
            (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, address);
        }

        window.Troubles.ShouldBeEmpty();
    }

    // A decision, and published income and spending that follow it.
    private async Task<EntryId> ContributedAsync(PublicCommune commune)
    {
        var decided = await site.WriteAsync(
            commune.Unit, "dan-ban", ("ngay", "09/09/2025"), ("noi-dung", "muc-1"), ("thon", "Bản Nà Luồng"), ("hinh-thuc", "hop"), ("tong-ho", "93"),
            ("tan-thanh", "62"), ("trich-yeu", "Làm đường bản"));
        foreach (var (side, money) in new[] { ("thu", "60.000.000"), ("chi", "41.500.000") })
        {
            var entry = await site.WriteAsync(
                commune.Unit, "thu-chi-dong-gop", ("ngay", "09/09/2025"), ("loai", side), ("so-tien", money), ("noi-dung", "Khoản đóng góp làm đường bản"),
                ("quyet-dinh", decided.ToString()));
            await site.PublishedAsync(commune, site.Typed(entry, $"Khoản {side} làm đường bản Nà Luồng năm 2025") with { Item = "muc-5" });
        }

        return decided;
    }

    private async Task InsideAsync(PublicCommune commune)
    {
        var entry = await site.WriteAsync(commune.Unit, "cong-khai-noi-bo", ("ngay", "09/09/2025"), ("muc", "muc-9"), ("noi-dung", "Quy chế chi tiêu"));
        await site.PublishedAsync(commune, site.Typed(entry, "Quy chế chi tiêu nội bộ", "Điều 1") with { Item = "muc-9" });
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Tên đăng nhập").FillAsync(name);
        await page.GetByLabel("Mật khẩu").FillAsync(WebSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
    }
}
