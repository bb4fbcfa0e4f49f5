using System.IO.Compression;
using Danchu.Tests.Documents;
using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>
/// A reporting year from the province's request to the district's signed report, by the people who do it, through the screens alone. The same
/// steps with and without JavaScript.
/// </summary>
internal sealed class ReportingYear(DemonstrationSite site, BrowserFixture browser, BrowserView view) : IAsyncDisposable
{
    private const string ProvinceSubject = "báo cáo dân chủ ở cơ sở năm 2024 của cấp huyện";
    private const string Subject = "báo cáo dân chủ ở cơ sở năm 2024 của cấp xã";
    private const string Wrong = "Đã đo đạc 46/61 thửa đất, đạt 76,41%.";
    private const string Answer = "Tỷ lệ tính theo số thửa đủ hồ sơ.";
    private const string Reason = "Đề nghị nêu rõ số kỳ họp của Ban Chỉ đạo.";

    private readonly List<Desk> desks = [];
    private Desk province = null!;
    private Desk secretary = null!;
    private Desk clerk = null!;
    private Desk signer = null!;
    private string assignment = "";
    private string upward = "";

    public async Task PlayAsync()
    {
        site.Clock.Now = new DateTimeOffset(2024, 12, 2, 1, 0, 0, TimeSpan.Zero);
        province = await SitAsync("thuky.laichau");
        secretary = await SitAsync("thuky.tamduong");
        clerk = await SitAsync("vanthu.banbo");
        signer = await SitAsync("lanhdao.banbo");

        await ProvinceAsksAsync();
        await DistrictPassesOnAsync();
        await ClerkWritesAsync();
        await ClerkEntersFiguresAsync();
        await ClerkAnswersAFindingAsync();
        await ClerkHandsOverAsync();
        await SignerGivesBackAsync();
        await ClerkMendsAsync("Ban Chỉ đạo họp 04 kỳ.", "Người ký chuyển lại: Ghi số kỳ họp.");
        await SignerSignsAsync();
        await SecretaryReturnsAsync();
        await ClerkSeesOnlyWhatWasReturnedAsync();
        await ClerkMendsAsync("Ban Chỉ đạo họp định kỳ 04 kỳ, đột xuất 01 kỳ.", Reason);
        await SignerSignsAsync();
        await SecretaryAcceptsAsync();
        await DistrictReportsUpwardAsync();
        await DistrictSignsAsync();
        foreach (var desk in desks)
        {
            // The page that shows a refused figure is answered with 400, and the console says so.
            desk.Window.Troubles.Where(t => !t.Contains("status of 400", StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in desks)
        {
            await desk.DisposeAsync();
        }
    }

    private async Task<Desk> SitAsync(string userName)
    {
        var desk = await Desk.SignInAsync(browser, site.Address, view, userName);
        desks.Add(desk);
        return desk;
    }

    private async Task ProvinceAsksAsync()
    {
        await province.FollowAsync("Mở đợt báo cáo");
        await province.ChooseAsync("Đơn vị ban hành và khối", "Tỉnh Lai Châu · Khối Đảng");
        await province.Main.GetByText("Kỳ khác").ClickAsync();
        await province.Main.GetByLabel("Loại kỳ").SelectOptionAsync("duong-lich/Year/1");
        await province.FillAsync("Năm", "2024");
        await province.PickAsync("Ban Chỉ đạo thực hiện quy chế dân chủ cấp huyện");
        await province.PickAsync("Phụ lục số liệu của cấp huyện");
        await province.FillAsync("Hạn gửi", "2024-12-26");
        await province.FillAsync("Trích yếu", ProvinceSubject);
        await province.PressAsync("Lưu bản nháp, chọn nơi nhận");
        await ChooseAsync(province, "tam duong", "Huyện Tam Đường");
        await IssueAsync(province, "lanhdao.laichau", 1, warned: false);
    }

    private async Task DistrictPassesOnAsync()
    {
        await secretary.GoHomeAsync();
        await secretary.Main.Locator(".notices button").Filter(new LocatorFilterOptions { HasText = ProvinceSubject }).ClickAsync();
        upward = secretary.Path;
        await secretary.FollowAsync("Chuyển tiếp yêu cầu cho cấp dưới");
        await secretary.PressAsync("Mở đợt cho cấp dưới");
        await secretary.PickAsync("Báo cáo năm của xã, phường, thị trấn");
        await secretary.PickAsync("Biểu số liệu của xã, phường, thị trấn");
        await secretary.FillAsync("Trích yếu", Subject);
        await secretary.PressAsync("Lưu bản nháp");
        await secretary.FollowAsync("Chọn nơi nhận");
        await ChooseAsync(secretary, "xa ban", "Xã Bản Bo", "Xã Bản Giang");
        // The commune's outline was written for the State line; a steering committee of the Party line may use it and sees a note.
        await IssueAsync(secretary, "lanhdao.tamduong", 2, warned: true);
    }

    private static async Task ChooseAsync(Desk desk, string search, params string[] units)
    {
        await desk.FillAsync("Tìm", search);
        await desk.PressAsync("Lọc");
        foreach (var unit in units)
        {
            await desk.Main.GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = unit, Exact = true }).CheckAsync();
        }

        await desk.PressAsync("Chọn các đơn vị đánh dấu");
        await desk.SeeConfirmedAsync($"Đã chọn thêm {units.Length} đơn vị");
        await desk.FollowAsync("Xong, xem bản nháp");
    }

    // The secretary submits, a leader of the same body reads the letter and signs.
    private async Task IssueAsync(Desk desk, string leaderName, int units, bool warned)
    {
        var draft = desk.Page.Url;
        await desk.FollowAsync("Xem công văn");
        await desk.SeeHeadingAsync("Dự thảo công văn");
        await desk.SeeAsync("năm 2024");
        await desk.Page.GotoAsync(draft);
        if (warned)
        {
            await desk.TickAsync("Tôi đã đọc các cảnh báo và vẫn trình ký");
        }

        await desk.PressAsync("Trình ký công văn");
        await desk.SeeConfirmedAsync("Đã trình ký công văn.");
        var leader = await SitAsync(leaderName);
        await leader.SeeAsync("Đọc và ký công văn yêu cầu báo cáo");
        await leader.FollowAsync("Đọc và ký");
        await leader.SeeAsync("năm 2024");
        await leader.OpenAsync($"Ký, ban hành tới {units} đơn vị");
        await leader.PressAsync("Ký và ban hành");
        await leader.SeeConfirmedAsync("Đã ký, ban hành công văn");
    }

    private async Task ClerkWritesAsync()
    {
        await clerk.GoHomeAsync();
        await clerk.FollowAsync(Subject);
        assignment = clerk.Path;
        await clerk.Page.Locator("a[href$='/sections/hoat-dong-bcd']").ClickAsync();
        var area = await PlainTextAsync(clerk);
        await area.FillAsync("Công tác tuyên truyền được duy trì^[Số liệu đến ngày 30/11/2024.] với ");
        await InsertAsync(area, "buoi-tuyen-truyen");
        if (view.Script)
        {
            await Assertions.Expect(clerk.Page.Locator("#save-state")).ToContainTextAsync("Đã tự lưu");
            await clerk.GoAsync(clerk.Path);
            await Assertions.Expect(Kept(clerk)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("buoi-tuyen-truyen"));
            area = await PlainTextAsync(clerk);
        }

        await area.FillAsync(await Kept(clerk).InputValueAsync() + " buổi.");
        await clerk.PressAsync("Lưu");
        await clerk.SeeConfirmedAsync("Đã lưu");
        await clerk.SeeAsync("Số liệu gắn trong mục này chưa hiện được");
    }

    // The whole year is written in the markup itself; how the leaf writes it has tests of its own.
    private async Task<ILocator> PlainTextAsync(Desk desk)
    {
        if (view.Script)
        {
            await desk.PressAsync("Xem dạng chữ thô");
        }

        return Kept(desk);
    }

    // What the form sends, whichever of the two is written in.
    private static ILocator Kept(Desk desk) => desk.Page.Locator("#Input_Text");

    // With script the picker inserts the token at the cursor; without it the token stands next to its name to be copied.
    private async Task InsertAsync(ILocator area, string indicator)
    {
        var token = "{{" + indicator + "}}";
        var row = clerk.Page.Locator("[data-picker] li")
            .Filter(new LocatorFilterOptions { Has = clerk.Page.Locator("code", new PageLocatorOptions { HasText = token }) }).First;
        if (view.Script)
        {
            await row.GetByRole(AriaRole.Button).ClickAsync();
        }
        else
        {
            await area.FillAsync(await Kept(clerk).InputValueAsync() + await row.Locator("code").TextContentAsync());
        }
    }

    private async Task ClerkEntersFiguresAsync()
    {
        await clerk.GoAsync($"{assignment}/figures");
        await Assertions.Expect(clerk.Page.Locator("details:has(table.figures)[open]")).ToHaveCountAsync(0);
        await FigureAsync(clerk, "buoi-tuyen-truyen", "12");
        await FigureAsync(clerk, "dat-hien", "1,943");
        await clerk.PressAsync("Lưu số liệu");
        await Assertions.Expect(clerk.Page.Locator("#errors")).ToBeVisibleAsync();
        await Assertions.Expect(clerk.Page.Locator("[id='Input_dat-hien-error']")).ToContainTextAsync("1.943");
        await Assertions.Expect(clerk.Page.Locator("[id='Input_dat-hien']")).ToHaveValueAsync("1,943");
        await Assertions.Expect(clerk.Page.Locator("[id='Input_buoi-tuyen-truyen']")).ToHaveValueAsync("12");
        await FigureAsync(clerk, "dat-hien", "1.943");
        await clerk.Page.Locator("[name='State.tien-dong-gop']").SelectOptionAsync("NotArisen");
        await clerk.PressAsync("Lưu số liệu");
        await clerk.SeeConfirmedAsync(view.Script ? "số liệu" : "Đã lưu 02 số liệu");
    }

    private async Task ClerkAnswersAFindingAsync()
    {
        await clerk.GoAsync($"{assignment}/sections/nguyen-nhan");
        var area = await PlainTextAsync(clerk);
        await area.FillAsync(Wrong);
        await clerk.PressAsync("Kiểm tra mục này");
        await clerk.SeeAsync("1 lỗi, 0 cảnh báo");
        await clerk.PressAsync("Lưu");
        await clerk.SeeConfirmedAsync("Đã lưu");
        await clerk.GoAsync($"{assignment}/hand-over");
        await clerk.TickAsync("Tôi đã xem các chỗ còn trống, vẫn trình ký");
        await clerk.PressAsync("Trình ký");
        await Assertions.Expect(clerk.Page.Locator("#errors")).ToContainTextAsync("Phần kiểm tra còn 01 lỗi chưa sửa, chưa giải trình: mục");
        await clerk.FollowAsync("Xem, sửa hoặc giải trình");
        await Assertions.Expect(clerk.Page.Locator(".finding mark")).ToHaveTextAsync("76,41");
        if (view.Script)
        {
            // The instrument that reads the page for the blind is itself a script.
            await clerk.ShouldFitAPhoneAsync("findings-clerk");
        }

        await clerk.FillAsync("Lý do giữ nguyên, nếu văn bản đúng như vậy", Answer);
        await clerk.PressAsync("Lưu giải trình");
        await clerk.SeeConfirmedAsync("Không còn lỗi nào chưa sửa, chưa giải trình");
    }

    private static Task FigureAsync(Desk desk, string indicator, string text) => desk.Page.Locator($"[id='Input_{indicator}']").FillAsync(text);

    private async Task ClerkHandsOverAsync()
    {
        await clerk.GoAsync(assignment);
        await clerk.FollowAsync("Xem văn bản");
        var document = clerk.Page.Locator(".paper");
        await Assertions.Expect(document).ToContainTextAsync("với 12 buổi.");
        await Assertions.Expect(document).ToContainTextAsync("Số liệu đến ngày 30/11/2024.");
        await Assertions.Expect(document).ToContainTextAsync("1.943");
        await clerk.FollowAsync("Về báo cáo");
        await HandOverAsync(clerk);
    }

    private static async Task HandOverAsync(Desk desk)
    {
        await desk.FollowAsync("Trình ký");
        await desk.TickAsync("Tôi đã xem các chỗ còn trống, vẫn trình ký");
        await desk.PressAsync("Trình ký");
        await desk.SeeConfirmedAsync("Đã trình ký");
    }

    private async Task SignerGivesBackAsync()
    {
        await signer.GoHomeAsync();
        await signer.SeeAsync("Chờ tôi ký");
        await signer.FollowAsync(Subject);
        await signer.SeeAsync("với 12 buổi.");
        await signer.SeeAsync(Answer);
        await signer.OpenAsync("Chuyển lại người soạn");
        await signer.FillAsync("Cần sửa gì", "Ghi số kỳ họp.");
        await signer.PressAsync("Chuyển lại");
        await signer.SeeConfirmedAsync("Đã chuyển lại");
    }

    private async Task ClerkMendsAsync(string sentence, string reason)
    {
        await clerk.GoHomeAsync();
        await clerk.FollowAsync(Subject);
        await clerk.SeeAsync(reason);
        await clerk.Page.Locator("ul.sections a[href$='/sections/hoat-dong-bcd']").ClickAsync();
        var area = await PlainTextAsync(clerk);
        await area.FillAsync(await Kept(clerk).InputValueAsync() + "\n" + sentence);
        await clerk.PressAsync("Lưu");
        await clerk.SeeConfirmedAsync("Đã lưu");
        await clerk.GoAsync(assignment);
        await HandOverAsync(clerk);
    }

    private async Task SignerSignsAsync()
    {
        await signer.GoHomeAsync();
        await signer.FollowAsync(Subject);
        await signer.PressAsync("Ký và gửi cấp trên");
        await signer.SeeConfirmedAsync("Đã ký số");
    }

    private async Task SecretaryReturnsAsync()
    {
        await OpenRoundAsync();
        await secretary.FollowAsync("1 chưa gửi");
        await secretary.SeeAsync("Xã Bản Giang");
        await Assertions.Expect(secretary.Page.Locator("table.units")).Not.ToContainTextAsync("Xã Bản Bo");
        await secretary.FollowAsync("1 chờ tiếp nhận");
        await secretary.FollowAsync("Xã Bản Bo");
        await secretary.FollowAsync("Đặt cạnh báo cáo");
        await Assertions.Expect(secretary.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Báo cáo kỳ trước" })).ToContainTextAsync("2023");
        await secretary.GoAsync(new Uri(secretary.Page.Url).AbsolutePath);
        await secretary.FollowAsync("Xem phát hiện và giải trình");
        await secretary.SeeAsync(Answer);
        await secretary.PressAsync("Đưa vào nội dung trả lại");
        await Assertions.Expect(secretary.Page.Locator("[id='Input_nguyen-nhan']")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("76,41"));
        await secretary.Page.Locator("[id='Pick_nguyen-nhan']").UncheckAsync();
        await secretary.Page.Locator("[id='Pick_hoat-dong-bcd']").CheckAsync();
        await secretary.Page.Locator("[id='Input_hoat-dong-bcd']").FillAsync(Reason);
        await secretary.PressAsync("Trả lại đơn vị");
        await secretary.SeeConfirmedAsync("Đã trả lại");
    }

    private async Task OpenRoundAsync()
    {
        await secretary.GoHomeAsync();
        await secretary.Main.GetByRole(AriaRole.Table, new LocatorGetByRoleOptions { Name = "Đợt báo cáo đang theo dõi" }).GetByText(Subject).ClickAsync();
        await secretary.SeeHeadingAsync(Subject);
    }

    private async Task ClerkSeesOnlyWhatWasReturnedAsync()
    {
        await clerk.GoHomeAsync();
        await clerk.SeeAsync("Bị trả lại");
        await clerk.FollowAsync(Subject);
        await Assertions.Expect(clerk.Page.Locator(".note.warn li")).ToHaveCountAsync(1);
        await clerk.GoAsync($"{assignment}/sections/han-che");
        await clerk.SeeAsync("Mục này không mở để sửa.");
        await clerk.GoAsync($"{assignment}/figures");
        await Assertions.Expect(clerk.Main.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Lưu số liệu" })).ToHaveCountAsync(0);
    }

    private async Task SecretaryAcceptsAsync()
    {
        await OpenRoundAsync();
        await secretary.FollowAsync("Xã Bản Bo");
        await secretary.SeeAsync("đột xuất 01 kỳ");
        await secretary.SeeAsync(Reason);
        await secretary.PressAsync("Tiếp nhận");
        await secretary.SeeConfirmedAsync("Đã tiếp nhận");
    }

    private async Task DistrictReportsUpwardAsync()
    {
        await secretary.GoAsync($"{upward}/figures");
        await Assertions.Expect(secretary.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Số diện tích đất do Nhân dân hiến" }))
            .ToContainTextAsync("1.943");
        await secretary.FollowAsync("1.943");
        await secretary.SeeHeadingAsync("hiến");
        await Assertions.Expect(secretary.Page.Locator("table.opened")).ToContainTextAsync("Xã Bản Bo");
        await secretary.FollowAsync("chưa tính vào tổng");
        await Assertions.Expect(secretary.Page.Locator("table.opened")).ToContainTextAsync("Xã Bản Giang");
        await secretary.GoAsync($"{upward}/sections/hoat-dong-bcd/gather");
        await secretary.Main.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await secretary.PressAsync("Chép các đoạn đã chọn vào mục");
        await secretary.SeeConfirmedAsync("Đã chép các đoạn");
        await Assertions.Expect(secretary.Page.Locator("#Input_Text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("với 12 buổi"));
        await secretary.SeeAsync("Nguồn lấy từ cấp dưới");
        await secretary.GoAsync($"{upward}/sections/dan-chu-o-xa");
        await (await PlainTextAsync(secretary)).FillAsync("Nhân dân hiến {{dat-hien@toan-bo}} đất.");
        await secretary.PressAsync("Lưu");
        await secretary.GoAsync(upward);
        await HandOverAsync(secretary);
    }

    private async Task DistrictSignsAsync()
    {
        var leader = await SitAsync("lanhdao.tamduong");
        await leader.FollowAsync(ProvinceSubject);
        await leader.SeeAsync("1.943");
        await leader.PressAsync("Ký và gửi cấp trên");
        await leader.SeeConfirmedAsync("Đã ký số");
        var download = await leader.Page.RunAndWaitForDownloadAsync(() => leader.FollowAsync("Tải tệp Word"));
        download.SuggestedFilename.ShouldEndWith(".docx");
        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync());
        using var text = new StreamReader(await zip.GetEntry("word/document.xml").ShouldNotBeNull().OpenAsync());
        var xml = (await text.ReadToEndAsync()).AsTyped();
        xml.ShouldContain("1.943");
        xml.ShouldContain("với 12 buổi");
    }
}
