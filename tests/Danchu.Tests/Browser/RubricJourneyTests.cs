using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>A secretariat takes an official rubric, outline or form, changes it and asks for it, with script and without.</summary>
public sealed class RubricJourneyTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rubric_CopiedChangedAndChosen_BecomesAnotherVersionOnceInUse(bool script)
    {
        var name = script ? "Bảng thử với kịch bản" : "Bảng thử không kịch bản";
        await using var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Desktop with { Script = script }, "thuky.tamduong");
        await CopyAsync(desk, "Đánh giá hoạt động của Ban Chỉ đạo thực hiện quy chế dân chủ cấp huyện", name);
        var edit = desk.Path;
        await ChangePointsAndOrderAsync(desk, script);
        await ChangeOneLineAsync(desk);
        await ChooseInARoundAsync(desk, name);

        await desk.GoAsync(edit);
        await desk.SeeAsync("đang dùng trong 1 đợt báo cáo nên không đổi nữa");
        await desk.Page.Locator("#Input_Points_hop").FillAsync("1,5");
        await desk.PressAsync("Lưu bảng tiêu chí");
        await desk.SeeConfirmedAsync("Phiên bản 1 đang được dùng nên giữ nguyên; thay đổi nằm ở phiên bản 2.");
        if (script)
        {
            await desk.ShouldFitAPhoneAsync("rubric-edit");
            await desk.FollowAsync("Tình hình an ninh chính trị");
            await desk.ShouldFitAPhoneAsync("rubric-criterion");
        }

        // Points with three decimals were refused once, on purpose.
        desk.Window.Troubles.Where(trouble => !trouble.Contains("400 (Bad Request)", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task OutlineAndForm_CopiedAndChanged_FitAPhone()
    {
        await using var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Desktop, "thuky.tamduong");
        var known = await PagesOfTheYear.FindAsync(site);
        await desk.GoAsync($"/outlines/{known["outline"]}");
        await desk.PressAsync("Sao thành đề cương của đơn vị");
        await desk.SeeConfirmedAsync("Đã sao thành đề cương của đơn vị");
        await desk.Page.Locator("#Input_Heading_kien-nghi").FillAsync("");
        await desk.PressAsync("Lưu đề cương");
        await desk.SeeAsync("Nhập tên mục.");
        await desk.Page.Locator("#Input_Heading_kien-nghi").FillAsync("KIẾN NGHỊ");
        await desk.PressAsync("Lên trên, mục V PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {nam+1}");
        await desk.SeeConfirmedAsync("Đã chuyển mục.");
        await desk.SeeAsync("Cảnh báo: sau III là V, đáng lẽ là IV.");
        await desk.ShouldFitAPhoneAsync("outline-edit");

        await desk.GoAsync($"/forms/{known["form"]}");
        await desk.PressAsync("Sao thành biểu của đơn vị");
        await desk.SeeConfirmedAsync("Đã sao thành biểu của đơn vị");
        await desk.Page.Locator("#Input_Add_1").FillAsync("khong-co");
        await desk.PressAsync("Lưu biểu số liệu");
        await desk.SeeAsync("Không có chỉ tiêu “khong-co”");
        await desk.ShouldFitAPhoneAsync("form-edit");
    }

    [Fact]
    public async Task Editor_OfTheLongestRealRubric_IsLight()
    {
        await using var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Desktop, "thuky.tamduong");
        await CopyAsync(desk, "Tiêu chí đánh giá, xếp loại thực hiện dân chủ trong cơ quan hành chính", "Bảng dài");
        await using var fresh = await browser.OpenAsync(site.Address, BrowserView.Phone);
        await fresh.Context.AddCookiesAsync([.. (await desk.Window.Context.CookiesAsync())
            .Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = site.Address.ToString() })]);

        (await PageWeight.MeasureAsync(fresh, desk.Path)).ShouldFitTheBudget();
    }

    private static async Task CopyAsync(Desk desk, string rubric, string name)
    {
        await desk.GoAsync("/rubrics");
        await desk.FollowAsync(rubric);
        await desk.PressAsync("Sao thành bảng của đơn vị");
        await desk.SeeConfirmedAsync("Đã sao thành bảng của đơn vị");
        await desk.FollowAsync("Tên bảng, tổng điểm, xếp loại");
        await desk.FillAsync("Tên bảng", name);
        await desk.PressAsync("Lưu thông tin chung");
        await desk.SeeConfirmedAsync("Đã lưu thông tin chung.");
    }

    private static async Task ChangePointsAndOrderAsync(Desk desk, bool script)
    {
        await desk.Page.Locator("#Input_Points_hop").FillAsync("3");
        if (script)
        {
            await Assertions.Expect(desk.Page.Locator("#sums [data-leaves]")).ToHaveTextAsync("96");
        }

        await desk.PressAsync("Xuống dưới, 1.1");
        await desk.SeeConfirmedAsync("Đã chuyển tiêu chí.");
        await Assertions.Expect(desk.Page.Locator("input[name^='Number.']").Nth(1)).ToHaveValueAsync("1.2");
        await desk.SeeAsync("Lỗi: điểm chuẩn ghi 10, các tiêu chí con cộng lại được 11.");
        await desk.SeeAsync("Lỗi: tổng điểm ghi 100, các tiêu chí chấm điểm cộng lại được 96.");
        await desk.Page.Locator("#Input_Points_hop").FillAsync("3,125");
        await desk.PressAsync("Lưu bảng tiêu chí");
        await desk.SeeAsync("“3,125” không phải số từ 0 đến 1000 với tối đa 2 chữ số thập phân.");
        await Assertions.Expect(desk.Page.Locator("#Input_Points_hop")).ToHaveValueAsync("3,125");
        await desk.Page.Locator("#Input_Points_hop").FillAsync("3");
        await desk.PressAsync("Lưu bảng tiêu chí");
        await desk.SeeConfirmedAsync("Đã lưu bảng tiêu chí.");
    }

    private static async Task ChangeOneLineAsync(Desk desk)
    {
        await desk.FollowAsync("Họp Ban Chỉ đạo đúng định kỳ");
        await desk.FillAsync("Điểm tối đa", "2");
        await desk.ChooseAsync("Cách chấm", "Có hoặc không");
        await desk.PressAsync("Lưu tiêu chí");
        await desk.SeeConfirmedAsync("Đã lưu tiêu chí.");
        await desk.FollowAsync("Có văn bản thông báo kết luận");
        await desk.OpenAsync("Bỏ tiêu chí này");
        await desk.PressAsync("Bỏ tiêu chí");
        await desk.SeeConfirmedAsync("Đã bỏ tiêu chí.");
    }

    private static async Task ChooseInARoundAsync(Desk desk, string name)
    {
        await desk.GoAsync("/rounds/create");
        await desk.ChooseAsync("Đơn vị ban hành và khối", "Khối Đảng");
        await desk.Main.GetByText("Kỳ khác").ClickAsync();
        await desk.Main.GetByLabel("Loại kỳ").SelectOptionAsync("duong-lich/Year/1");
        await desk.FillAsync("Năm", "2023");
        await desk.PickAsync("Báo cáo năm của xã, phường, thị trấn");
        await desk.Main.GetByLabel(name).CheckAsync();
        await desk.FillAsync("Hạn gửi", "2024-01-26");
        await desk.PressAsync("Lưu bản nháp, chọn nơi nhận");
        await desk.GoAsync(desk.Path.Replace("/addressees", "/draft", StringComparison.Ordinal));
        await Assertions.Expect(desk.Main.GetByRole(AriaRole.Link, new() { Name = name })).ToBeVisibleAsync();
    }
}
