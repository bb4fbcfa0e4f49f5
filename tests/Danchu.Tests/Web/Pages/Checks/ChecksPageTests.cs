using System.Text;
using Danchu.Bench.Checking;
using Danchu.Demonstration;
using Danchu.Tests.Documents.FormChecking;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Checks;

/// <summary>"Kiểm tra văn bản": pasted or sent texts are answered and not kept; what cannot be read is refused in Vietnamese.</summary>
public sealed class ChecksPageTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    private const string Wrong = "Đã giải quyết 46/61 đơn, đạt 76,41%.\nHoàn thành <b>trước</b> ngày 31/02/2023.";
    private const string Clerk = "vanthu.laichau";

    [Fact]
    public async Task Paste_WithErrors_ShowsThemLinkedBothWays()
    {
        using var clerk = await site.SignedInAsync(Clerk);
        (await clerk.GetAsync("/")).Html.ShouldContain("href=\"/checks\"");
        var answer = await clerk.PostAsync("/checks", ("Input.Text", Wrong));
        answer.Status.ShouldBe(200, answer.Html);
        answer.Html.ShouldContain("<a href=\"#f1\">76,41<sup>1</sup></a>");
        answer.Html.ShouldContain("<a href=\"#p1\"");
        answer.Html.ShouldContain("2 lỗi, 0 cảnh báo, 0 lưu ý.");
        answer.Html.ShouldContain("&lt;b&gt;trước&lt;/b&gt;");
    }

    [Fact]
    public async Task Upload_TextFile_IsChecked()
    {
        using var clerk = await site.SignedInAsync(Clerk);
        var answer = await clerk.UploadAsync("/checks", "Input.File", "bao-cao.txt", Encoding.UTF8.GetBytes(Wrong));
        answer.Status.ShouldBe(200, answer.Html);
        answer.Html.ShouldContain("31/02/2023<sup>2</sup>");
    }

    [Fact]
    public async Task Upload_WordFileOutOfForm_ShowsWhatIsWrongUnderTheForm()
    {
        using var clerk = await site.SignedInAsync(Clerk);
        var answer = await clerk.UploadAsync(
            "/checks", "Input.File", "bao-cao.docx", new FormExample("", FormExample.Report, ("ngày 11 tháng 01 năm 2024", "5/3/2023")).Docx());
        answer.Status.ShouldBe(200, answer.Html);
        answer.Html.ShouldContain("<h3 id=\"checked-form-title\">Thể thức</h3>");
        answer.Html.ShouldContain("Ngày tháng năm: “Song Vân, 5/3/2023”; theo thể thức: ngày 05 tháng 3 năm 2023 (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 4).");
    }

    [Theory]
    [InlineData("a.exe", "MZ", "chỉ nhận tệp .docx, .doc, .rtf, .odt, .pdf hoặc .txt.")]
    [InlineData("a.txt", "x\0y", "không phải tệp văn bản")]
    [InlineData("a.docx", "PK\u0003\u0004 hỏng", ".docx")]
    [InlineData("a.txt", "", "tệp rỗng")]
    [InlineData("a.txt", " ", "không có nội dung")]
    public async Task Upload_OfNoUse_IsRefusedInVietnamese(string name, string content, string reason)
    {
        using var clerk = await site.SignedInAsync(Clerk);
        var answer = await clerk.UploadAsync("/checks", "Input.File", name, Encoding.UTF8.GetBytes(content));
        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain(reason);
    }

    [Fact]
    public async Task Upload_OverTenMegabytes_IsRefused()
    {
        using var clerk = await site.SignedInAsync(Clerk);
        var answer = await clerk.UploadAsync("/checks", "Input.File", "a.txt", new byte[(10 << 20) + 1]);
        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("tệp lớn quá 10 MB;");
    }

    [Fact]
    public async Task Nothing_Given_IsRefused()
    {
        using var clerk = await site.SignedInAsync(Clerk);
        var answer = await clerk.PostAsync("/checks", ("Input.Text", " "));
        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("Dán văn bản vào khung hoặc chọn một tệp.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Screen_OnDesktopAndPhone_IsAccessibleAndFits(bool phone)
    {
        await using var window = await browser.OpenAsync(site.Address, phone ? BrowserView.Phone : BrowserView.Desktop);
        var page = window.Page;
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name='Input.UserName']", Clerk);
        await page.FillAsync("[name='Input.Password']", LoadDemonstration.Password);
        await page.ClickAsync("button.button");
        (await PageWeight.MeasureAsync(window, "/checks")).ShouldFitTheBudget();
        await page.ShouldBeAccessibleAsync();
        await page.FillAsync("[name='Input.Text']", BlindReport.Read(BlindReport.Files[0]).Text);
        await page.ClickAsync("main .actions button.button");
        await page.ShouldBeAccessibleAsync();
        await page.ClickAsync("text=Đến phát hiện đầu tiên");
        (await page.Locator("#f1").InnerTextAsync()).ShouldContain("Tiếp: 2/");
        await window.TakePictureAsync($"checks-pasted-{(phone ? "phone" : "desktop")}");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(page.ViewportSize!.Width);
        await page.GotoAsync("/checks");
        var docx = new FormExample("", FormExample.Report, ("ngày 11 tháng 01 năm 2024", "5/3/2023"), ("w:left=\"1701\"", "w:left=\"567\"")).Docx();
        await page.SetInputFilesAsync(
            "[name='Input.File']", new Microsoft.Playwright.FilePayload { Name = "bao-cao.docx", MimeType = "application/octet-stream", Buffer = docx });
        await page.ClickAsync("main .actions button.button");
        (await page.Locator("#checked-form-title").InnerTextAsync()).ShouldBe("Thể thức");
        await page.ShouldBeAccessibleAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(page.ViewportSize!.Width);
        await window.TakePictureAsync($"checks-{(phone ? "phone" : "desktop")}");
    }
}
