using System.Globalization;
using System.IO.Compression;
using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>The people's side of Xã Bản Bo's year 2024, step by step, as its clerk, its district and its people do it at the screen.</summary>
internal sealed class PeoplesYear(DemonstrationSite site, BrowserFixture browser) : IAsyncDisposable
{
    public const string Public = "/cong-khai/12/03424";
    private const string Village = "Bản số 1";

    private static readonly BrowserView Citizen = new(320, 640, Touch: true, Script: false);

    private readonly List<Desk> desks = [];
    private readonly List<BrowserWindow> visitors = [];

    /// <summary>Where each citizen finds what became of their opinion.</summary>
    public List<string> Receipts { get; } = [];

    /// <summary>Path of the meeting that missed its threshold.</summary>
    public string Failed { get; private set; } = "";

    public async Task<Desk> SitAsync(string userName)
    {
        var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Desktop, userName);
        desks.Add(desk);
        return desk;
    }

    /// <summary>Somebody at a telephone, without sign-in and without scripts.</summary>
    public async Task<IPage> VisitAsync(string path = "")
    {
        var window = await browser.OpenAsync(site.Address, Citizen);
        visitors.Add(window);
        await window.Page.GotoAsync(Public + path);
        return window.Page;
    }

    public void Be(int month, int day) => site.Clock.Now = new DateTimeOffset(2024, month, day, 1, 0, 0, TimeSpan.Zero);

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in desks)
        {
            await desk.DisposeAsync();
        }

        foreach (var visitor in visitors)
        {
            await visitor.DisposeAsync();
        }
    }

    public async Task TurnOnAsync()
    {
        var administrator = await SitAsync("quantri.tamduong");
        var clerk = await SitAsync("vanthu.banbo");
        await clerk.GoAsync("/publications");
        await clerk.SeeAsync("Trang công khai chưa bật");
        var unit = await clerk.Main.Locator("nav a[href*='unit=']").First.GetAttributeAsync("href");
        await administrator.GoAsync("/publications/settings?" + unit!.Split('?')[1]);
        await administrator.FillAsync("Mã tỉnh, thành phố", "12");
        await administrator.FillAsync("Mã xã, phường, đặc khu", "03424");
        await administrator.PressAsync("Bật trang công khai");
        await administrator.SeeAsync("Đang bật ở");
    }

    /// <summary>One line for each item of Điều 11, published from its line; item 9 until a day, item 10 taken down.</summary>
    public async Task PublishFourteenAsync()
    {
        var clerk = await SitAsync("vanthu.banbo");
        var items = await ItemsAsync(clerk);
        await clerk.PasteAsync(
            "cong-khai-xa", "Ngày văn bản, quyết định phải công khai\tMục (Điều 11)\tNội dung, tài liệu công khai\n", 14,
            items.Select((item, at) => $"08/01/2024\t{item}\tTài liệu {at + 1:00} năm 2024"));
        for (var item = 1; item <= 14; item++)
        {
            await OpenEntryAsync(clerk, "cong-khai-xa", $"Tài liệu {item:00}");
            await PublishAsync(clerk, $"Toàn văn tài liệu {item:00} của xã.", until: item == 9 ? "2024-02-12" : null);
        }

        await OpenEntryAsync(clerk, "cong-khai-xa", "Tài liệu 10");
        await clerk.SeeAsync("Hạn công khai 05 ngày làm việc");
        await clerk.GoAsync("/publications");
        await clerk.FollowAsync("Tài liệu 10");
        await clerk.OpenAsync("Gỡ khỏi trang công khai");
        await clerk.FillAsync("Lý do", "Đăng nhầm bản");
        await clerk.PressAsync("Gỡ");
        await clerk.SeeAsync("Đã gỡ khỏi trang công khai.");
        await OpenEntryAsync(clerk, "cong-khai-xa", "Tài liệu 10");
        await PublishAsync(clerk, "Toàn văn tài liệu 10, bản đúng.", until: null);
        await RecordsAsync(clerk);
    }

    /// <summary>Two meetings of 93 households: 62 agree to one, 61 to the other; two thirds are 62.</summary>
    public async Task DecideAsync()
    {
        var clerk = await SitAsync("vanthu.banbo");
        await MeetAsync(clerk, "Làm đường nội bản", agree: "62", passed: true);
        await clerk.SeeAsync("đạt 62/93 hộ, cần ít nhất 62");
        await PapersAsync(clerk);
        await clerk.FollowAsync("Công khai");
        await clerk.FillAsync("Tên nội dung", "Làm đường nội bản");
        await PublishHereAsync(clerk, "Nhân dân đã quyết định làm đường nội bản: 62/93 hộ tán thành.", until: null);
        await MeetAsync(clerk, "Làm nhà văn hóa", agree: "61", passed: false);
        await clerk.SeeAsync("được 61/93 hộ, cần ít nhất 62, thiếu 1");
        Failed = clerk.Path;
    }

    public async Task RecogniseConventionAsync()
    {
        var clerk = await SitAsync("vanthu.banbo");
        await clerk.PasteAsync(
            "quy-uoc",
            "Ngày quyết định, ngày rà soát\tThôn, bản, tổ dân phố\tViệc\tSố quyết định, văn bản\tTên gọi\tNgày nhận hồ sơ\tTổng số hộ"
            + "\tSố đại diện hộ tán thành\n",
            1, [$"22/03/2024\t{Village}\tĐược công nhận\t15/QĐ-UBND\tQuy ước\t15/03/2024\t93\t80"]);
        await OpenEntryAsync(clerk, "quy-uoc", "Được công nhận");
        await PapersAsync(clerk);
    }

    /// <summary>A draft open for twenty days: five citizens write, one text is withheld, three are taken up.</summary>
    public async Task ConsultAsync()
    {
        var clerk = await SitAsync("vanthu.banbo");
        await clerk.PasteAsync(
            "lay-y-kien",
            "Ngày công khai nội dung lấy ý kiến\tMục (Điều 25)\tNội dung lấy ý kiến\tHình thức chính (Điều 26)\tHết hạn lấy ý kiến (ít nhất 20 ngày)\n", 1,
            ["01/04/2024\t7. Dự thảo quy chế thực hiện dân chủ\tDự thảo quy chế thực hiện dân chủ của xã\te) Cổng, trang thông tin điện tử\t22/04/2024"]);
        await OpenEntryAsync(clerk, "lay-y-kien", "Dự thảo quy chế");
        await PublishAsync(clerk, "Điều 1. Dự thảo quy chế.", until: "2024-04-22");
        var asked = await VisitAsync();
        await asked.GetByRole(AriaRole.Link, new() { Name = "Dự thảo quy chế" }).ClickAsync();
        var item = new Uri(asked.Url).AbsolutePath[Public.Length..];
        foreach (var text in new[] { "Thêm giờ tiếp dân", "Nên họp bản buổi tối", "<b>Mua hàng</b> tại cửa hàng tôi", "Công khai quỹ từng quý", "Đồng ý" })
        {
            await SendOpinionAsync(item, text);
        }

        await ModerateAsync(clerk);
    }

    public async Task PublishResultAsync()
    {
        var clerk = await SitAsync("vanthu.banbo");
        await clerk.GoAsync("/publications");
        await clerk.FollowAsync("Dự thảo quy chế");
        await clerk.FollowAsync("Ý kiến của Nhân dân và kết quả");
        await clerk.FillAsync("Tổng số ý kiến", "5");
        await clerk.FillAsync("Số tiếp thu", "3");
        await clerk.FillAsync("Số giải trình", "1");
        await clerk.FillAsync("Nội dung tiếp thu, giải trình", "Bổ sung giờ tiếp dân, họp bản buổi tối, công khai quỹ từng quý.");
        await clerk.PressAsync("Công khai kết quả");
        await clerk.SeeAsync("5 ý kiến, tiếp thu 3");
    }

    /// <summary>The Ban Thanh tra nhân dân recommends; who received it on 3/6 answers on day 15, 18/6.</summary>
    public async Task AnswerSupervisionAsync()
    {
        var clerk = await SitAsync("vanthu.banbo");
        await clerk.GoAsync("/registers/giam-sat-cong-dong");
        await clerk.FollowAsync("Ghi");
        await clerk.Field("ngay").FillAsync("30/5/2024");
        await clerk.Field("ban").SelectOptionAsync(new SelectOptionValue { Label = "Ban Thanh tra nhân dân xã Bản Bo" });
        await clerk.Field("noi-dung").FillAsync("Thu, chi quỹ đóng góp làm đường");
        await clerk.Field("phat-hien").SelectOptionAsync("yes");
        await clerk.Field("kien-nghi").FillAsync("Công khai danh sách hộ đóng góp");
        await clerk.OpenAsync("ô nữa");
        await clerk.Field("ngay-gui").FillAsync("3/6/2024");
        await clerk.Field("ngay-tra-loi").FillAsync("18/6/2024");
        await clerk.Field("tra-loi").FillAsync("Đã niêm yết tại nhà văn hóa bản");
        await clerk.PressAsync("Ghi vào sổ");
        await clerk.SeeAsync("trả lời ngày 18/06/2024, đúng hạn");
    }

    /// <summary>Two proposals go up to the district, which answers one.</summary>
    public async Task ProposeAsync()
    {
        var clerk = await SitAsync("vanthu.banbo");
        foreach (var text in new[] { "Hỗ trợ xi măng làm đường nội bản", "Bố trí kinh phí sửa trụ sở xã" })
        {
            await clerk.GoAsync("/proposals");
            await clerk.FollowAsync("Gửi kiến nghị mới");
            await clerk.FillAsync("Nội dung kiến nghị, đề xuất", text);
            await clerk.FillAsync("Lý do, căn cứ", "Nhân dân đề nghị");
            await clerk.ChooseAsync("Gửi đến", "Tam Đường");
            await clerk.ChooseAsync("Nguồn", "Tiếp xúc cử tri");
            await clerk.PressAsync("Gửi kiến nghị");
            await clerk.SeeConfirmedAsync("Đã gửi kiến nghị");
        }

        var district = await SitAsync("thuky.tamduong");
        await district.GoAsync("/proposals/received");
        await district.FollowAsync("Hỗ trợ xi măng");
        await district.ChooseAsync("Kết quả", "Đã giải quyết");
        await district.FillAsync("Nội dung trả lời", "Cấp 40 tấn xi măng");
        await district.FillAsync("Số, ký hiệu văn bản trả lời", "212/UBND-TH");
        await district.FillAsync("Ngày văn bản", "2024-09-20");
        await district.PressAsync("Trả lời 1 kiến nghị");
        await clerk.GoAsync("/proposals");
        await clerk.SeeAsync("Cấp 40 tấn xi măng");
    }

    private static async Task<IReadOnlyList<string>> ItemsAsync(Desk clerk)
    {
        await clerk.GoAsync("/registers/cong-khai-xa");
        await clerk.FollowAsync("Ghi");
        var names = await clerk.Field("muc").Locator("option").AllInnerTextsAsync();
        names.Count.ShouldBe(15);
        return [.. names.Skip(1)];
    }

    private static async Task OpenEntryAsync(Desk clerk, string register, string title)
    {
        await clerk.GoAsync($"/registers/{register}");
        await clerk.FollowAsync(title);
    }

    private static async Task PublishAsync(Desk clerk, string text, string? until)
    {
        await clerk.Main.GetByRole(AriaRole.Link, new() { Name = "Công khai", Exact = true }).ClickAsync();
        await PublishHereAsync(clerk, text, until);
    }

    private static async Task PublishHereAsync(Desk clerk, string text, string? until)
    {
        await clerk.FillAsync("Nội dung", text);
        if (until is not null)
        {
            await clerk.FillAsync("Đến hết ngày", until);
        }

        await clerk.PressAsync("Xem trước");
        await clerk.SeeAsync("Bản thảo, như người dân sẽ thấy");
        await clerk.PressAsync("Công khai");
        await clerk.SeeAsync("Đã công khai.");
    }

    private static async Task MeetAsync(Desk clerk, string what, string agree, bool passed)
    {
        await clerk.GoAsync("/registers/dan-ban");
        await clerk.FollowAsync("Ghi");
        await clerk.Field("ngay").FillAsync("5/3/2024");
        await clerk.Field("noi-dung").SelectOptionAsync("muc-1");
        await clerk.Field("thon").FillAsync(Village);
        await clerk.Field("hinh-thuc").SelectOptionAsync("hop");
        await clerk.Field("tong-ho").FillAsync("93");
        await clerk.Field("tan-thanh").FillAsync(agree);
        await clerk.OpenAsync("ô nữa");
        await clerk.Field("trich-yeu").FillAsync(what);
        await clerk.Field("co-mat").FillAsync("90");
        await clerk.Field("vang").FillAsync("3");
        await clerk.Field("khong-tan-thanh").FillAsync((90 - int.Parse(agree, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
        await clerk.Field("ket-qua").SelectOptionAsync(passed ? "thong-qua" : "khong-thong-qua");
        await clerk.Field("ngay-thong-bao").FillAsync("1/3/2024");
        await clerk.Field("ngay-gui").FillAsync("7/3/2024");
        await clerk.PressAsync("Ghi vào sổ");
        await clerk.SeeAsync(what);
    }

    private static async Task PapersAsync(Desk clerk)
    {
        foreach (var link in await clerk.Main.Locator("ul.files a[download]").AllAsync())
        {
            await OpensAsync(clerk, link);
        }
    }

    private static async Task RecordsAsync(Desk clerk)
    {
        foreach (var link in new[] { "biên bản niêm yết", "biên bản kết thúc niêm yết" })
        {
            await OpensAsync(clerk, clerk.Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }));
        }

        await clerk.GoAsync("/publications");
        await OpensAsync(clerk, clerk.Main.GetByRole(AriaRole.Link, new() { Name = "quý 1/2024" }));
    }

    // A Word file that is one, with the words of the commune in it.
    private static async Task OpensAsync(Desk clerk, ILocator link)
    {
        var download = await clerk.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        await using var archive = await ZipFile.OpenReadAsync(await download.PathAsync());
        using var words = new StreamReader(await archive.GetEntry("word/document.xml")!.OpenAsync());
        // Names of places do not break.
        (await words.ReadToEndAsync()).Replace('\u00a0', ' ').ShouldContain("Bản Bo", Case.Insensitive);
    }

    private async Task SendOpinionAsync(string item, string text)
    {
        var citizen = await VisitAsync(item + "/opinion");
        await citizen.GetByLabel("Ý kiến của bạn").FillAsync(text);
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Gửi ý kiến" }).ClickAsync();
        await Assertions.Expect(citizen.GetByText("Đã nhận ý kiến của bạn.")).ToBeVisibleAsync();
        Receipts.Add(citizen.Url.Split('?')[0]);
        await citizen.GotoAsync(Public + item);
        await Assertions.Expect(citizen.GetByText(text)).ToHaveCountAsync(0);
    }

    private static async Task ModerateAsync(Desk clerk)
    {
        await clerk.GoAsync("/publications");
        await clerk.FollowAsync("Dự thảo quy chế");
        await clerk.FollowAsync("Ý kiến của Nhân dân và kết quả");
        for (var number = 1; number <= 5; number++)
        {
            var one = clerk.Page.Locator($"section[aria-labelledby='o-{number}']");
            if (number == 3)
            {
                await one.GetByLabel("Lý do không hiện").FillAsync("Quảng cáo");
                await one.GetByRole(AriaRole.Button, new() { Name = "Không hiện", Exact = true }).ClickAsync();
                continue;
            }

            await one.GetByRole(AriaRole.Button, new() { Name = "Cho hiện" }).ClickAsync();
            if (number < 5)
            {
                await one.Locator("summary").ClickAsync();
                await one.GetByLabel("Trả lời").FillAsync("Xã tiếp thu.");
                await one.GetByRole(AriaRole.Button, new() { Name = "Tiếp thu", Exact = true }).ClickAsync();
            }
        }
    }
}
