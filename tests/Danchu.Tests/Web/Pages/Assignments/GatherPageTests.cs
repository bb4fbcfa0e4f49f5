using System.Text.RegularExpressions;
using Danchu.Tests.Browser;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Assignments;

/// <summary>"Lấy từ báo cáo cấp dưới" without scripts: what is ticked stays ticked on the way through the pages and the search.</summary>
public sealed partial class GatherPageTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Turn_ToOtherPagesAndAnotherSearch_KeepsTheTicks()
    {
        var page = $"/assignments/{(await PagesOfTheYear.FindAsync(site))["upward"]}/sections/nhiem-vu/gather";
        using var secretary = await site.SignedInAsync("thuky.tamduong");
        var first = (await secretary.GetAsync(page)).Html;
        var ticked = Box().Match(first).Groups["name"].Value;
        first.ShouldContain("name=\"to\" value=\"2\"");

        var second = await TurnAsync(secretary, page, ("Chosen", ticked), ("to", "2"));
        second.ShouldContain($"<input type=\"hidden\" name=\"Chosen\" value=\"{ticked}\">");
        second.ShouldContain("Đã chọn 1 đoạn ở trang khác");
        second.ShouldContain("Chép các đoạn đã chọn vào mục");

        var back = await TurnAsync(secretary, page, ("Chosen", ticked), ("to", "1"));
        back.ShouldContain($"value=\"{ticked}\" checked=\"checked\"");
        back.ShouldNotContain("ở trang khác");

        var nothing = await TurnAsync(secretary, page, ("Chosen", ticked), ("q", "không có xã này"), ("to", "1"));
        nothing.ShouldContain("Đã chọn 1 đoạn ở trang khác");
    }

    private static async Task<string> TurnAsync(Visitor visitor, string page, params (string, string)[] fields)
    {
        var answer = await visitor.PostFromAsync(page, $"{page}?handler=Turn", fields);
        answer.Status.ShouldBe(200, answer.Html);
        return answer.Html;
    }

    [GeneratedRegex("type=\"checkbox\" id=\"p-[^\"]+\" name=\"Chosen\" value=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Box();
}
