using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Tests.Browser;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Reports;

/// <summary>Returning a report over HTTP, as a browser without scripts does it, and what unit and superior see then. Today is 28/12/2023.</summary>
public sealed class ReturnPageTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private const string Secretary = "thuky.tamduong";

    [Fact]
    public async Task Return_WithTicksAndADay_IsSaidWhereverAStateIsShown()
    {
        var (id, assignment, round) = await ReportAsync("BAN.BO");
        using var secretary = await site.SignedInAsync(Secretary);

        (await ReturnAsync(secretary, id, ("Pick", "Figure.nhan-khau"), ("Figure.nhan-khau", "Đề nghị kiểm tra lại."), ("Input.DueOn", "05/01/2024")))
            .Status.ShouldBe(302);

        using var clerk = await site.SignedInAsync("vanthu.banbo");
        string[] said = ["Bị trả lại từ 28/12/2023", "Hạn gửi lại 05/01/2024 (còn 8 ngày)"];
        foreach (var (visitor, page) in new[] { (clerk, "/"), (clerk, "/assignments"), (clerk, $"/assignments/{assignment}"), (secretary, $"/reports/{id}") })
        {
            var html = (await visitor.GetAsync(page)).Html;
            said.ShouldAllBe(words => html.Contains(words, StringComparison.Ordinal), page);
        }

        (await clerk.GetAsync($"/assignments/{assignment}")).Html.ShouldSatisfyAllConditions(
            h => h.ShouldMatch("class=\"button\">Số liệu</a>\\s*<p>[^/]*Đang làm</span>\\s*<span class=\"small soft\">1 nội dung bị trả lại, chưa sửa"),
            h => h.ShouldContain("Gửi lại chậm nhất ngày 05/01/2024."), h => h.ShouldNotContain("Gửi đúng hạn"));
        (await secretary.GetAsync($"/reports/{id}")).Html.ShouldSatisfyAllConditions(
            h => h.ShouldContain(", hạn gửi lại 05/01/2024"), h => h.ShouldNotContain("Gửi đúng hạn"));
        (await secretary.GetAsync($"/rounds/{round}?status=Returned")).Html.ShouldContain(said[1]);
    }

    [Fact]
    public async Task Page_ToReturn_HasTheDocumentBesideAndOpensReasonsByTheirTicks()
    {
        var (id, _, _) = await ReportAsync("BAN.HON");
        using var secretary = await site.SignedInAsync(Secretary);

        var page = (await secretary.GetAsync($"/reports/{id}/return")).Html;

        page.ShouldNotContain("<details");
        page.ShouldContain("class=\"doc");
        page.ShouldContain("<input type=\"checkbox\" id=\"Pick_nhan-khau\" name=\"Pick\" value=\"Figure.nhan-khau\">");
        page.ShouldNotContain("checked=\"checked\"");
    }

    [Fact]
    public async Task Return_WithSomethingWrong_ChangesNothingAndKeepsWhatWasTyped()
    {
        var (id, _, _) = await ReportAsync("BAN.GIANG");
        using var secretary = await site.SignedInAsync(Secretary);

        (await ReturnAsync(secretary, id, ("Figure.nhan-khau", "Không chọn."))).Html.ShouldContain("Trả lại phải có từ 1 đến 200 lý do");
        (await ReturnAsync(secretary, id, ("Pick", "Figure.nhan-khau"), ("Figure.nhan-khau", " "))).Html
            .ShouldContain("<a href=\"#Input_nhan-khau\">Nhập lý do trả lại.</a>");
        (await ReturnAsync(secretary, id, ("Pick", "Figure.nhan-khau"), ("Figure.nhan-khau", "Sai."), ("Input.DueOn", "27/12/2023"))).Html
            .ShouldContain("<a href=\"#Input_DueOn\">Hạn gửi lại 27/12/2023 đã qua; hôm nay là 28/12/2023.</a>");
        var notADay = await ReturnAsync(secretary, id, ("Pick", "Figure.nhan-khau"), ("Figure.nhan-khau", "Sai."), ("Input.DueOn", "mai"));
        (notADay.Status, notADay.Html.Contains("“mai” không phải là ngày. Viết như 01/07/2025.", StringComparison.Ordinal)).ShouldBe((400, true));
        notADay.Html.ShouldContain(">\nSai.</textarea>");
        notADay.Html.ShouldContain("value=\"Figure.nhan-khau\" checked=\"checked\"");

        (await StateAsync(id)).ShouldBe(ReportState.Sent);
    }

    private static Task<Answer> ReturnAsync(Visitor secretary, ReportId id, params (string, string)[] fields) =>
        secretary.PostAsync($"/reports/{id}/return", [.. fields, ("StateVersion", "Sent")]);

    /// <summary>The commune's report of 2023 to the district, as if it waited to be received.</summary>
    private async Task<(ReportId Id, AssignmentId Assignment, RoundId Round)> ReportAsync(string code)
    {
        var ids = await PagesOfTheYear.FindAsync(site);
        return await site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            var round = new RoundId(Guid.Parse(ids["round"]));
            var report = await database.Reports.Include(r => r.Assignment).FirstAsync(
                r => r.Current && r.Assignment!.RoundId == round && r.Assignment.Organisation!.Code == code);
            report.State = ReportState.Sent;
            await database.SaveChangesAsync();
            return (report.Id, report.AssignmentId, round);
        });
    }

    private Task<ReportState> StateAsync(ReportId id) => site.InScopeAsync(services =>
        services.GetRequiredService<DanchuDatabase>().Reports.Where(r => r.Id == id).Select(r => r.State).SingleAsync());
}
