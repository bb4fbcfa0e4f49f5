using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Indicators;

/// <summary>Chỉ tiêu riêng as a secretariat meets it: entered, refused at its field, corrected, taken away.</summary>
public sealed class IndicatorPagesTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static readonly (string Name, string Value)[] Typed =
    [
        ("Input.Name", "Số giếng khoan"), ("Input.Unit", "giếng"), ("Input.Kind", "Count"), ("Input.Decimals", "0"), ("Input.Group", "Nước sạch"),
        ("Input.Source", "Sổ của xã <b>."), ("Input.Aggregation", "Sum"), ("Input.Comparison", "None"), ("Input.Ownership", "Own"),
    ];

    [Fact]
    public async Task Indicator_OfADistrict_IsMadeCorrectedAndRemoved()
    {
        using var secretary = await province.Site.SignedInAsync("huyen-secretariat");
        using var below = await province.Site.SignedInAsync("xa-clerk");

        var wrong = await secretary.PostAsync("/indicators/create", [.. Typed, ("Input.Phrases", "có # giếng\ngiếng khoan")]);
        wrong.Status.ShouldBe(400);
        wrong.Html.ShouldContain("id=\"Input_Phrases-error\">Dòng 2: ");
        wrong.Html.ShouldContain("value=\"Số giếng khoan\"");
        (await secretary.PostAsync("/indicators/create", [.. Typed.Where(f => f.Name is not "Input.Kind"), ("Input.Kind", "Lạ")])).Status.ShouldBe(400);

        var made = await secretary.PostAsync("/indicators/create", Typed);
        made.Location.ShouldBe("/indicators/rieng-so-gieng-khoan");
        var page = await secretary.GetAsync(made.Location);
        page.Html.ShouldContain("Chưa biểu, đề cương nào hỏi chỉ tiêu này");
        page.Html.ShouldContain("Sổ của xã &lt;b&gt;.");
        (await below.GetAsync("/indicators?Search=gieng+khoan")).Html.ShouldContain("Huyện Đầu Nguồn");
        (await below.GetAsync(made.Location)).Html.ShouldNotContain("Xóa chỉ tiêu");

        var edit = $"{made.Location}/edit";
        (await secretary.PostAsync(edit, [.. Typed, ("RowVersion", "1")])).Html.ShouldContain("Người khác vừa sửa chỉ tiêu này.");
        var version = await VersionAsync(secretary, edit);
        var edited = await secretary.PostAsync(edit, [.. Typed.Where(f => f.Name is not "Input.Unit"), ("Input.Unit", "cái"), version]);
        edited.Location.ShouldBe(made.Location);
        (await secretary.GetAsync(made.Location)).Html.ShouldContain("<dd>cái</dd>");
        (await secretary.PostAsync($"{made.Location}?handler=Remove", await VersionAsync(secretary, edit))).Location.ShouldBe("/indicators");
        (await secretary.GetAsync(made.Location)).Status.ShouldBe(404);
    }

    private static async Task<(string Name, string Value)> VersionAsync(Visitor visitor, string page) =>
        ("RowVersion", (await visitor.GetAsync(page)).Html.Split("name=\"RowVersion\" value=\"")[1].Split('"')[0]);
}
