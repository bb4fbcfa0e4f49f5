using System.Text.RegularExpressions;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Tests.Browser;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Assignments;

/// <summary>
/// The pages a clerk works on, as a browser without scripts shows them: what is wrong stands in the order of the report, and the words of a text are its
/// own, not those of the markup.
/// </summary>
public sealed partial class DraftPagesTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task HandOver_Refused_LinksEachErrorToItsPlaceInTheOrderOfTheReport()
    {
        var draft = (await PagesOfTheYear.FindAsync(site))["upward"];
        await WriteAsync(draft, "hoat-dong-bcd", "Có {{khong-co}} cuộc.");
        await WriteAsync(draft, "lanh-dao-cap-uy", "Có {{cung-khong-co}} cuộc.");
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);

        var answer = await clerk.PostAsync($"/assignments/{draft}/hand-over");

        answer.Status.ShouldBe(400);
        var links = ErrorLinks(answer.Html);
        links.Take(2).ShouldBe(["Input_lanh-dao-cap-uy", "Input_hoat-dong-bcd"]);
        links.Where(id => !answer.Html.Contains($"id=\"{id}\"", StringComparison.Ordinal)).ShouldBeEmpty();
        answer.Html.ShouldContain($"<a href=\"/assignments/{draft}/figures\">Mở biểu số liệu</a>");
        Id().Matches(answer.Html).Select(m => m.Groups["id"].Value).ShouldBeUnique();
    }

    [Fact]
    public async Task Figures_WrongOrBothWays_AreSaidInTheOrderOfTheFormAndTheOthersSaved()
    {
        var page = $"/assignments/{(await PagesOfTheYear.FindAsync(site))["upward"]}/figures";
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        var before = (await clerk.GetAsync(page)).Html;
        string Revision(string key) => before.Split($"name=\"Revision.{key}\" value=\"")[1].Split('"')[0];

        var answer = await clerk.PostAsync(
            page, ("Input.van-ban-cap-uy", "31"), ("Revision.van-ban-cap-uy", Revision("van-ban-cap-uy")),
            ("Input.van-ban-uy-ban", "26"), ("State.van-ban-uy-ban", "NotAvailable"), ("Input.van-ban-bcd", "1,5"));

        answer.Status.ShouldBe(400);
        ErrorLinks(answer.Html).ShouldBe(["Input_van-ban-uy-ban", "Input_van-ban-bcd"]);
        answer.Html.ShouldContain("Ô ghi “26” nhưng lại chọn “chưa có số liệu”: hãy xóa số, hoặc chọn lại “ghi số”.");
        answer.Html.ShouldContain("Đã lưu 01 số liệu. 02 ô chưa lưu được, xem ở dưới.");
        (await clerk.GetAsync(page)).Html.ShouldContain("name=\"Input.van-ban-cap-uy\" value=\"31\"");
    }

    [Fact]
    public async Task Figures_Fields_NameBothSidesOfARatioAndSayNothingOfWhatIsEmpty()
    {
        var page = $"/assignments/{(await PagesOfTheYear.FindAsync(site))["upward"]}/figures";
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);

        var html = (await clerk.GetAsync(page)).Html;

        html.ShouldContain("placeholder=\"a/b\"");
        RatioLabel().IsMatch(html).ShouldBeTrue();
        html.ShouldContain("<option value=\"Value\" selected=\"selected\">ghi số</option>");
        html.ShouldNotContain(">có số liệu<");
        html.ShouldNotContain("tabindex=\"0\"", Case.Sensitive, "A stop of the Tab key where nothing can be typed.");
    }

    [Fact]
    public async Task Tasks_OfADraft_StandInTheOrderOfTheWorkWithOneToDoNext()
    {
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);

        var html = (await clerk.GetAsync($"/assignments/{(await PagesOfTheYear.FindAsync(site))["upward"]}")).Html;

        var tasks = html.Split("<ol class=\"tasks\"")[1].Split("</ol>")[0];
        string[] names = ["Số liệu", "Các mục", "Kiểm tra", "Trình ký"];
        TaskName().Matches(tasks).Select(m => m.Groups["name"].Value).Where(name => name != "Chấm điểm").ShouldBe(names);
        tasks.Split("class=\"button\"").Length.ShouldBe(2);
        tasks.ShouldMatch("Xong|Đang làm|Chưa bắt đầu");
        html.ShouldNotContain("Xem lại và trình ký", Case.Sensitive, "Task 4 again.");
        html.ShouldNotContain("Kiểm tra cả báo cáo", Case.Sensitive, "Task 3 again.");
    }

    [Fact]
    public async Task Section_OfLastYearOrClosed_ReadsWithoutMarks()
    {
        var ids = await PagesOfTheYear.FindAsync(site);
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        using var commune = await site.SignedInAsync("vanthu.banbo");
        var beside = Shown((await clerk.GetAsync($"/assignments/{ids["upward"]}/sections/dan-chu-o-xa")).Html);
        var closed = Shown((await commune.GetAsync($"/assignments/{ids["assignment"]}/sections/dan-chu-o-xa")).Html);

        beside.ShouldNotBeEmpty();
        closed.ShouldNotBeEmpty();
        beside.Concat(closed).ShouldAllBe(text => !text.Contains("{{") && !text.Contains("^[") && !text.Contains("**"));
    }

    private Task<int> WriteAsync(string assignment, string key, string text) => site.InScopeAsync(services =>
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var id = new AssignmentId(Guid.Parse(assignment));
        return database.ReportSections.Where(s => s.Key == key && database.Reports.Any(r => r.Id == s.ReportId && r.AssignmentId == id && r.Current))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Text, text), TestContext.Current.CancellationToken);
    });

    private static List<string> ErrorLinks(string html) =>
        [.. Link().Matches(html[html.IndexOf("id=\"errors\"", StringComparison.Ordinal)..html.IndexOf("<h1>", StringComparison.Ordinal)])
            .Select(m => m.Groups["id"].Value)];

    private static List<string> Shown(string html) => [.. TextShown().Matches(html).Select(m => m.Groups["text"].Value)];

    [GeneratedRegex("<a href=\"#(?<id>[^\"]+)\">", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Link();

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Id();

    [GeneratedRegex("<a href=\"[^\"]+\"[^>]*>(?<name>[^<]+)</a>", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex TaskName();

    [GeneratedRegex("<div class=\"text-shown[^>]*>(?<text>[^<]+)</div>", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex TextShown();

    [GeneratedRegex("aria-label=\"[^\"]+, [^\"/]+ / [^\"]+\"\\s+placeholder=\"a/b\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex RatioLabel();
}
