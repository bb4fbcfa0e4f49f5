using Danchu.Core.Identifiers;
using Danchu.Tests.Browser;
using Danchu.Tests.Documents;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Assignments;

/// <summary>"Đưa tệp Word vào báo cáo" over HTTP, as a browser without scripts sends it.</summary>
public sealed class IntakePageTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Upload_TheReportUnchanged_DiffersInNothing()
    {
        var draft = await DraftOfTheYear.OpenAsync(site);
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);

        var page = await SendAsync(clerk, draft, draft.Docx);

        page.ShouldContain("<strong>0 mục khác</strong>, 0 phần chưa khớp");
        page.ShouldContain("<strong>0 số khác hoặc mới</strong>");
        page.ShouldNotContain("class=\"note warn\"");
        page.ShouldNotContain("Không lấy được từ tệp");
        page.ShouldNotContain("không lấy</summary>");
        var answer = await clerk.PostAsync($"{draft.Address}?handler=TakeIn", ("Stamp", StampOf(page)));
        answer.Status.ShouldBe(302, answer.Html);
        (await clerk.GetAsync(answer.Location)).Html.ShouldContain("báo cáo giữ nguyên");
    }

    [Fact]
    public async Task Upload_Edited_IsShownAndTakenInAsChosen()
    {
        var draft = await DraftOfTheYear.OpenAsync(site);
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        var docx = draft.Docx.Replace("Các xã, thị trấn công khai", "Các xã và thị trấn đã công khai").ReplaceFigure("mot-cua@xa", "99");

        var page = await SendAsync(clerk, draft, docx);

        page.ShouldContain("<strong>1 mục khác</strong>");
        page.ShouldContain("Các xã và thị trấn đã công khai");
        page.ShouldContain("Trong Word: <strong>99</strong>");
        var figure = Between(page, "name=\"Input.Figure.", "\"");
        var undecided = await clerk.PostAsync($"{draft.Address}?handler=TakeIn", ("Stamp", StampOf(page)), ("Input.Section.dan-chu-o-xa", "file"));
        undecided.Status.ShouldBe(400);
        undecided.Html.ShouldContain("Hãy chọn số cho");
        undecided.Html.ShouldContain("name=\"Input.Section.dan-chu-o-xa\" value=\"file\" checked=\"checked\"");

        var answer = await clerk.PostAsync(
            $"{draft.Address}?handler=TakeIn", ("Stamp", StampOf(page)), ("Input.Section.dan-chu-o-xa", "file"), ($"Input.Figure.{figure}", "words"));

        answer.Status.ShouldBe(302, answer.Html);
        (await clerk.GetAsync(answer.Location)).Html.ShouldContain("Đã đưa tệp vào báo cáo: 1 mục, 0 số liệu.");
        var text = await DraftOfTheYear.TextAsync(site, draft.Assignment, "dan-chu-o-xa");
        text.ShouldStartWith("Các xã và thị trấn đã công khai");
        text.ShouldContain("; 99 xã, thị trấn giải quyết");
        text.ShouldContain("^[Toàn huyện có {{ban-ttnd@xa}} Ban Thanh tra nhân dân");
        var history = await clerk.GetAsync(Between(page, "còn ở <a href=\"", "\""));
        history.Html.ShouldContain("Đưa tệp Word vào báo cáo");
        history.Html.ShouldContain("Các xã, thị trấn công khai");
    }

    [Fact]
    public async Task Confirm_OfWhatIsNoLongerSo_IsRefusedAndComparedAnew()
    {
        var draft = await DraftOfTheYear.OpenAsync(site);
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        await SendAsync(clerk, draft, draft.Docx);

        var answer = await clerk.PostAsync($"{draft.Address}?handler=TakeIn", ("Stamp", "cũ"), ("Rest", "file"));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("Trong lúc bạn xem, báo cáo hoặc tệp đã thay đổi");
    }

    [Fact]
    public async Task Upload_OfAnotherUnitsReport_WarnsAndNamesTheBody()
    {
        var draft = await DraftOfTheYear.OpenAsync(site);
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        var foreign = new AssignmentId(Guid.Parse((await PagesOfTheYear.FindAsync(site))["assignment"]));

        var page = await SendAsync(clerk, draft, await DraftOfTheYear.DownloadAsync(site, foreign));

        page.ShouldContain("Hãy chắc rằng đây là báo cáo của đơn vị.");
        page.ShouldContain("XÃ BẢN BO");
    }

    [Fact]
    public async Task Drop_TakesTheFileAway()
    {
        var draft = await DraftOfTheYear.OpenAsync(site);
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        await SendAsync(clerk, draft, draft.Docx);

        (await clerk.PostAsync($"{draft.Address}?handler=Drop")).Status.ShouldBe(302);

        (await clerk.GetAsync(draft.Address)).Html.ShouldContain("Tải lên và so sánh");
        (await clerk.PostAsync($"{draft.Address}?handler=TakeIn", ("Stamp", "x"))).Html.ShouldContain("Hãy tải tệp lên lại.");
    }

    [Theory]
    [InlineData("bao-cao.docx", "không phải zip", "nội dung không phải tệp Word (.docx)")]
    [InlineData("bao-cao.docx", "{\\rtf1", "RTF")]
    public async Task Upload_OfNoUse_IsRefusedAtTheField(string name, string content, string reason)
    {
        var draft = await DraftOfTheYear.OpenAsync(site);
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        await clerk.PostAsync($"{draft.Address}?handler=Drop");

        var answer = await clerk.UploadAsync($"{draft.Address}?handler=Upload", "file", name, System.Text.Encoding.UTF8.GetBytes(content));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("id=\"file-error\"");
        answer.Html.ShouldContain(reason);
    }

    [Fact]
    public async Task Upload_OverTenMegabytes_IsRefusedAtTheField()
    {
        var draft = await DraftOfTheYear.OpenAsync(site);
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        await clerk.PostAsync($"{draft.Address}?handler=Drop");

        var answer = await clerk.UploadAsync($"{draft.Address}?handler=Upload", "file", "bao-cao.docx", new byte[(10 << 20) + 1]);

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("tệp lớn quá 10 MB;");
    }

    private static async Task<string> SendAsync(Visitor clerk, DraftOfTheYear draft, byte[] docx)
    {
        var sent = await clerk.UploadAsync($"{draft.Address}?handler=Upload", "file", "bao-cao.docx", docx);
        sent.Status.ShouldBe(302, sent.Html);
        var page = await clerk.GetAsync(sent.Location);
        page.Status.ShouldBe(200);
        return page.Html;
    }

    private static string StampOf(string page) => Between(page, "name=\"Stamp\" value=\"", "\"");

    private static string Between(string page, string before, string after)
    {
        var from = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        from.ShouldBeGreaterThanOrEqualTo(before.Length, $"no {before}");
        return page[from..page.IndexOf(after, from, StringComparison.Ordinal)];
    }
}
