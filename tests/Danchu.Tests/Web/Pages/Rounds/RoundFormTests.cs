using Danchu.Core.Addresses;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Rounds;

/// <summary>The form of a new round: the periods that are mostly asked for come first, every other one behind a word.</summary>
public sealed class RoundFormTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Periods_ThisYearTheLastAndTheQuarters_ComeFirst()
    {
        using var secretary = await site.SignedInAsync("thuky.tamduong");

        var form = (await secretary.GetAsync(Address.Rounds.Create())).Html;

        var options = OptionsOf(form, "Input_Period");
        options.Count.ShouldBe(12);
        options[0].ShouldContain("Năm 2023 (");
        options[2].ShouldContain("Năm 2022 (");
        options[4].ShouldContain("Quý I năm 2023 (");
        form.ShouldContain("<summary>Kỳ khác</summary>");
        OptionsOf(form, "Input_Template")[0].ShouldContain("Theo kỳ đã chọn ở trên");
        form.ShouldContain("class=\"choices lines\"");
        form.ShouldContain("href=\"/rounds.");
    }

    private static List<string> OptionsOf(string form, string id)
    {
        var from = form.IndexOf($"<select id=\"{id}\"", StringComparison.Ordinal);
        return [.. form[from..form.IndexOf("</select>", from, StringComparison.Ordinal)].Split("<option").Skip(1)];
    }
}
