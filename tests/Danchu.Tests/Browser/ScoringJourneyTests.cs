using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using Danchu.Tests.Web.Pages.Scorecards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>
/// A commune's whole answer: the report is written, the scorecard filled in with evidence, both are signed and sent; the district agrees with all points but
/// one; the commune answers; the final points are closed. At a desk with scripts and on a telephone without; the answer once by the keyboard alone.
/// </summary>
public sealed class ScoringJourneyTests(ScoreSite score, BrowserFixture browser) : IClassFixture<ScoreSite>
{
    // Three groups of four: what is long to type is not what is tried here.
    private const int Groups = 3;
    private const int Children = 4;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sheet_FromSelfToFinal_IsScoredInTheBrowser(bool script)
    {
        var card = await score.AskAsync(Groups, Children);
        var assignment = await AssignmentAsync(card);
        await WriteReportAsync(assignment, script);
        await ScoreSelfAsync(card, script);
        await HandOverAsync(assignment, script);
        await SignAsync(assignment, script);
        await SendAsync(card, script);
        await ReviewAsync(card, script);
        await AnswerAsync(card, script);
        await CloseAsync(card, script);
    }

    [Fact]
    public async Task Answer_ByTheKeyboardAlone_IsWrittenScoredAndHandedOver()
    {
        var card = await score.AskAsync(groups: 1, children: 2);
        var assignment = await AssignmentAsync(card);
        await using var desk = await SignInAsync(ScoreSite.Clerk, script: true);
        await desk.GoAsync($"/assignments/{assignment}/sections/hoat-dong-bcd");
        await desk.TabToAsync(desk.Page.Locator("#leaf-text"));
        await desk.Page.Keyboard.TypeAsync("Ban Chỉ đạo họp định kỳ.");
        await desk.Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(desk.Page.Locator("#save-state")).ToContainTextAsync("Đã tự lưu");

        await desk.GoAsync($"/scorecards/{card}");
        foreach (var key in ScoreSite.KeysOf(1, 2))
        {
            await desk.TabToAsync(desk.Page.Locator($"#Input_{key}"));
            await desk.Page.Keyboard.TypeAsync("1,5");
        }

        await desk.EnterAsync(desk.Page.Locator("#save"));
        await desk.SeeConfirmedAsync("Đã lưu điểm của 02 tiêu chí.");

        await desk.GoAsync($"/assignments/{assignment}");
        await desk.EnterAsync(desk.Main.GetByRole(AriaRole.Link, new() { Name = "Trình ký" }));
        await desk.SeeHeadingAsync("Xem lại và trình ký");
        await desk.TabToAsync(desk.Main.GetByLabel("Tôi đã xem các chỗ còn trống, vẫn trình ký"));
        await desk.Page.Keyboard.PressAsync("Space");
        await desk.EnterAsync(desk.Main.GetByRole(AriaRole.Button, new() { Name = "Trình ký", Exact = true }));
        await desk.SeeConfirmedAsync("Đã trình ký");
    }

    private Task<AssignmentId> AssignmentAsync(ScorecardId card) => score.Site.InScopeAsync(services =>
        services.GetRequiredService<DanchuDatabase>().Scorecards.Where(c => c.Id == card).Select(c => c.AssignmentId).SingleAsync());

    private async Task WriteReportAsync(AssignmentId assignment, bool script)
    {
        await using var desk = await SignInAsync(ScoreSite.Clerk, script);
        await desk.GoAsync($"/assignments/{assignment}");
        await LookAsync(desk, script, "report-of-a-scored-unit");
        await desk.Main.Locator($"ul.sections a[href='/assignments/{assignment}/sections/hoat-dong-bcd']").ClickAsync();
        if (script)
        {
            await desk.PressAsync("Xem dạng chữ thô");
        }

        await desk.Page.Locator("#Input_Text").FillAsync("Nhân dân góp {{ngay-cong}} ngày công.");
        await desk.PressAsync("Lưu");
        await desk.SeeConfirmedAsync("Đã lưu");
        await desk.GoAsync($"/assignments/{assignment}/figures");
        await desk.Page.Locator("[id='Input_ngay-cong']").FillAsync("1.078");
        await desk.PressAsync("Lưu số liệu");
        await desk.SeeConfirmedAsync("số liệu");
    }

    private async Task HandOverAsync(AssignmentId assignment, bool script)
    {
        await using var desk = await SignInAsync(ScoreSite.Clerk, script);
        await desk.GoAsync($"/assignments/{assignment}");
        await desk.FollowAsync("Trình ký");
        await Assertions.Expect(desk.Page.Locator(".paper")).ToContainTextAsync("Nhân dân góp 1.078 ngày công.");
        await desk.TickAsync("Tôi đã xem các chỗ còn trống, vẫn trình ký");
        await desk.PressAsync("Trình ký");
        await desk.SeeConfirmedAsync("Đã trình ký");
    }

    private async Task SignAsync(AssignmentId assignment, bool script)
    {
        await using var desk = await SignInAsync(ScoreSite.Signer, script);
        await desk.Main.Locator($"a[href='/assignments/{assignment}/sign']").First.ClickAsync();
        await desk.PressAsync("Ký và gửi cấp trên");
        await desk.SeeConfirmedAsync("Đã ký số");
    }

    private async Task ScoreSelfAsync(ScorecardId card, bool script)
    {
        await using var desk = await SignInAsync(ScoreSite.Clerk, script);
        await Assertions.Expect(desk.Main.Locator($"a[href='/scorecards/{card}']")).ToHaveTextAsync("Tự chấm điểm");
        await desk.GoAsync($"/scorecards/{card}");
        foreach (var key in ScoreSite.KeysOf(Groups, Children))
        {
            await desk.Page.Locator($"#Input_{key}").FillAsync("1,5");
        }

        if (script)
        {
            var sum = WriteFigure.Number(1.5m * ScoreSite.KeysOf(Groups, Children).Count());
            await Assertions.Expect(desk.Page.Locator("#live-sum")).ToHaveTextAsync($"; theo các ô đang ghi: {sum}");
        }

        await desk.Page.Locator("button[name=prove][value=t1-1]").ClickAsync();
        await desk.SeeConfirmedAsync("Đã lưu điểm của 12 tiêu chí.");
        await desk.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload[]
            {
                new() { Name = "quyết định.pdf", MimeType = "application/pdf", Buffer = EvidenceFiles.Pdf },
                new() { Name = "ảnh họp.png", MimeType = "image/png", Buffer = EvidenceFiles.Png },
            });
        await desk.FillAsync("Chứng minh ở trang, điều nào", "trang 3");
        await desk.PressAsync("Thêm tệp");
        await desk.SeeConfirmedAsync("Đã thêm 02 tài liệu.");
        await LookAsync(desk, script, "evidence");
        await desk.GoAsync($"/scorecards/{card}");
        await desk.SeeAsync("Minh chứng: quyết định.pdf, trang 3");

        await desk.Page.Locator("button[name=prove][value=t2-1]").ClickAsync();
        await desk.ChooseAsync("Tài liệu", "quyết định.pdf");
        await desk.FillAsync("Trang, điều của tài liệu", "Điều 2");
        await desk.PressAsync("Dùng cho tiêu chí này");
        await desk.SeeAsync("quyết định.pdf, Điều 2");
        await desk.GoAsync($"/scorecards/{card}");
        await desk.SeeAsync("18/18 điểm · Tốt");
    }

    private async Task SendAsync(ScorecardId card, bool script)
    {
        await using var desk = await SignInAsync(ScoreSite.Signer, script);
        await Assertions.Expect(desk.Main.Locator($"td a[href='/scorecards/{card}']")).ToHaveTextAsync("Gửi phiếu tự chấm");
        await desk.GoAsync($"/scorecards/{card}");
        await desk.PressAsync("Gửi phiếu tự chấm");
        await desk.SeeConfirmedAsync("Đã gửi phiếu tự chấm điểm.");
    }

    private async Task ReviewAsync(ScorecardId card, bool script)
    {
        await using var desk = await SignInAsync(ScoreSite.Reviewer, script);
        await desk.FollowAsync("1 phiếu chờ thẩm định");
        await desk.Main.Locator($"a[href='/scorecards/{card}']").ClickAsync();
        await desk.Page.Locator("#Input_t1-1").FillAsync("1");
        await desk.PressAsync("Đồng ý cả nhóm 1 Công tác lãnh đạo, chỉ đạo, tổ chức thực hiện quy chế dân chủ ở cơ sở, phần 1");
        await Assertions.Expect(desk.Page.Locator("#Input_t1-1-error")).ToContainTextAsync("hãy ghi lý do");
        await LookAsync(desk, script, "sheet-review-error");
        await desk.Page.Locator("input[name='Reason.t1-1']").FillAsync("Thiếu phân công thành viên");
        foreach (var group in Enumerable.Range(1, Groups - 1))
        {
            await desk.Page.Locator($"button[name=agree][value=t{group}]").ClickAsync();
            await desk.SeeConfirmedAsync("Đã lưu điểm của 04 tiêu chí.");
        }

        await AgreeWithLastGroupAsync(desk, script);
        await desk.SeeConfirmedAsync("Đã lưu điểm của 04 tiêu chí.");
        await desk.FollowAsync("Phân công thẩm định");
        await LookAsync(desk, script, "shares");
        await desk.GoAsync($"/scorecards/{card}");
        await desk.PressAsync("Kết thúc thẩm định");
        await desk.SeeConfirmedAsync("Đã kết thúc thẩm định.");
    }

    // With scripts by the key d, in each field; without by the button.
    private static async Task AgreeWithLastGroupAsync(Desk desk, bool script)
    {
        if (!script)
        {
            await desk.Page.Locator("button[name=agree][value=t3]").ClickAsync();
            return;
        }

        await desk.Page.Locator("#Input_t3-1").FocusAsync();
        for (var at = 0; at < Children; at++)
        {
            await desk.Page.Keyboard.PressAsync("d");
        }

        await Assertions.Expect(desk.Page.Locator("#Input_t3-4")).ToHaveValueAsync("1,5");
        await Assertions.Expect(desk.Page.Locator("#save")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
    }

    private async Task AnswerAsync(ScorecardId card, bool script)
    {
        await using var desk = await SignInAsync(ScoreSite.Clerk, script);
        await Assertions.Expect(desk.Main.Locator($"a[href='/scorecards/{card}']")).ToHaveTextAsync("Giải trình điểm bị trừ");
        await desk.GoAsync($"/scorecards/{card}");
        await desk.SeeAsync("Thiếu phân công thành viên");
        await desk.FillAsync("Tiêu chí 1.1: tự chấm 1,5, thẩm định 1", "Phân công tại Quyết định số 12");
        await desk.PressAsync("Gửi giải trình");
        await desk.SeeConfirmedAsync("Đã gửi giải trình.");
    }

    private async Task CloseAsync(ScorecardId card, bool script)
    {
        await using var desk = await SignInAsync(ScoreSite.Closer, script);
        await desk.FollowAsync("phiếu chờ kết luận");
        await desk.Main.Locator($"a[href='/scorecards/{card}']").ClickAsync();
        await desk.SeeAsync("Phân công tại Quyết định số 12");
        await desk.Page.Locator("#Input_t1-1").FillAsync("1,25");
        await desk.Page.Locator("input[name='Reason.t1-1']").FillAsync("Có phân công, ban hành muộn");
        await desk.PressAsync("Lưu điểm kết luận");
        await desk.PressAsync("Kết luận điểm");
        await desk.SeeAsync("17,75 điểm · Tốt");
        await LookAsync(desk, script, "sheet-closed");
        if (script)
        {
            desk.Window.Troubles.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Sheet_OfSixtyCriteria_IsLight()
    {
        var card = await score.AskAsync();
        await using var desk = await SignInAsync(ScoreSite.Clerk, script: true);
        var cookies = (await desk.Window.Context.CookiesAsync())
            .Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = score.Site.Address.ToString() })
            .ToList();
        await using var fresh = await browser.OpenAsync(score.Site.Address, BrowserView.Phone);
        await fresh.Context.AddCookiesAsync(cookies);

        (await PageWeight.MeasureAsync(fresh, $"/scorecards/{card}")).ShouldFitTheBudget();
        await fresh.Page.ShouldBeAccessibleAsync();
    }

    private static Task LookAsync(Desk desk, bool script, string picture) => script ? desk.ShouldFitAPhoneAsync(picture) : Task.CompletedTask;

    private Task<Desk> SignInAsync(string userName, bool script) =>
        Desk.SignInAsync(browser, score.Site.Address, script ? BrowserView.Desktop with { Width = 1280 } : BrowserView.PhoneWithoutScript, userName);
}
