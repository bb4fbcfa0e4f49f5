using Danchu.Tests.Documents;
using Danchu.Tests.Support;
using Danchu.Tests.Web.Pages.Assignments;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>A clerk downloads the report, edits it in Word, uploads it, decides and confirms; with scripts and without.</summary>
public sealed class IntakeJourneyTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Clerk_EditedInWord_TakesItIn(bool script)
    {
        var draft = await DraftOfTheYear.OpenAsync(site);
        var words = script ? "kịp thời" : "đầy đủ";
        var docx = draft.Docx.Replace("bằng niêm yết tại trụ sở", $"{words} bằng niêm yết tại trụ sở")
            .ReplaceFigure("ngay-cong@xa", "7")
            .Replace("KHÁI QUÁT TÌNH HÌNH", "CHUYỆN KHÁC HẲN");
        await using var desk = await Desk.SignInAsync(
            browser, site.Address, script ? BrowserView.Desktop : BrowserView.DesktopWithoutScript, DraftOfTheYear.Clerk);

        await desk.GoAsync($"/assignments/{draft.Assignment}");
        await desk.FollowAsync("Đưa tệp Word vào");
        await desk.Page.SetInputFilesAsync("#Input_File", new FilePayload { Name = "bao-cao-sua.docx", MimeType = "application/octet-stream", Buffer = docx });
        await desk.PressAsync("Tải lên và so sánh");
        await desk.SeeConfirmedAsync("Đã đọc tệp.");
        await desk.SeeAsync("1 phần chưa khớp");
        if (script)
        {
            (await PageWeight.MeasureAsync(desk.Window, desk.Path)).ShouldFitTheBudget();
            await desk.ShouldFitAPhoneAsync("intake");
        }

        await desk.Main.Locator(".intake-part select").First.SelectOptionAsync("dac-diem");
        await desk.PressAsync("So sánh lại theo các mục đã chọn");
        await desk.SeeAsync("0 phần chưa khớp");
        await desk.PressAsync("Đưa vào báo cáo");
        await desk.SeeAsync("Hãy chọn số cho");
        await desk.Main.GetByLabel("Giữ số gắn, theo số liệu của hệ thống").First.CheckAsync();
        await desk.Main.GetByLabel("Chỗ khác nhau mà chưa chọn ở trên").SelectOptionAsync("file");
        await desk.PressAsync("Đưa vào báo cáo");
        await desk.SeeConfirmedAsync("Đã đưa tệp vào báo cáo: 1 mục, 0 số liệu.");

        (await DraftOfTheYear.TextAsync(site, draft.Assignment, "dan-chu-o-xa")).ShouldContain($"{words} bằng niêm yết");
        (await DraftOfTheYear.TextAsync(site, draft.Assignment, "dan-chu-o-xa")).ShouldContain("góp {{ngay-cong@xa}} ngày công");
    }
}
