using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Assignments;

/// <summary>A table of a section as a grid of fields, and the demonstration's report through Word's old format.</summary>
public sealed class TablePageTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Grid_NewThenChanged_StandsInTheTextAndInTheDocument()
    {
        var draft = await DraftOfTheYear.OpenAsync(site);
        var page = $"/assignments/{draft.Assignment}/sections/dac-diem/table";
        var before = await DraftOfTheYear.TextAsync(site, draft.Assignment, "dac-diem");
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        (await clerk.GetAsync(page)).Html.ShouldContain("Thêm bảng vào mục");

        var revision = Revision((await clerk.GetAsync(page)).Html);
        var grown = await clerk.PostFromAsync(
            page, $"{page}?handler=Change", [.. Fields(revision, 2, "Xã", "Số | tỷ lệ", "Bản Bo", ""), ("change", "row-after:1")]);
        grown.Html.Split("name=\"Input.Cells\"").Length.ShouldBe(7);
        (await DraftOfTheYear.TextAsync(site, draft.Assignment, "dac-diem")).ShouldBe(before);

        (await clerk.PostFromAsync(page, page, [.. Fields(revision, 2, "Xã", "Số | tỷ lệ", "Toàn huyện", "{{ngay-cong@xa}}")])).Status.ShouldBe(302);
        (await DraftOfTheYear.TextAsync(site, draft.Assignment, "dac-diem"))
            .ShouldBe($"{before.TrimEnd()}\n\n| Xã | Số \\| tỷ lệ |\n| Toàn huyện | {{{{ngay-cong@xa}}}} |");
        (await clerk.GetAsync($"/assignments/{draft.Assignment}/preview")).Html.ShouldContain("Số | tỷ lệ");

        // Somebody saved since: the grid stays as typed.
        var late = await clerk.PostFromAsync(page, $"{page}?at=0", [.. Fields(revision, 1, "Chỉ một ô")]);
        late.Status.ShouldBe(400);
        late.Html.ShouldContain("Chỉ một ô");

        var kept = await clerk.GetAsync($"{page}?at=0");
        kept.Html.ShouldContain("{{ngay-cong@xa}}");
        (await clerk.PostFromAsync($"{page}?at=0", $"{page}?at=0", [.. Fields(Revision(kept.Html), 1, "Xã", "Sửa")])).Status.ShouldBe(302);
        (await DraftOfTheYear.TextAsync(site, draft.Assignment, "dac-diem")).ShouldBe($"{before.TrimEnd()}\n\n| Xã |\n| Sửa |");
        (await clerk.GetAsync($"{page}?at=7")).Status.ShouldBe(404);
    }

    private static IEnumerable<(string, string)> Fields(string revision, int columns, params string[] cells) =>
        [("Input.Revision", revision), ("Input.Columns", $"{columns}"), ("Input.HeaderRows", "1"), .. cells.Select(cell => ("Input.Cells", cell))];

    private static string Revision(string html) => html.Split("name=\"Input.Revision\" value=\"")[1].Split('"')[0];
}
