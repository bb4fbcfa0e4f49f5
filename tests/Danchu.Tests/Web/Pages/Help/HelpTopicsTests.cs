using Danchu.Core.Help;
using Danchu.Tests.Addresses;
using Danchu.Web.Pages;

namespace Danchu.Tests.Web.Pages.Help;

/// <summary>Every page of the program leads to its place in the guide.</summary>
public sealed class HelpTopicsTests(ProgramPages program) : IClassFixture<ProgramPages>
{
    [Fact]
    public void Pages_EachOfThem_HasItsPlaceInTheGuide()
    {
        program.All.Count.ShouldBeGreaterThan(60);
        program.All.Select(page => page.ViewEnginePath).Where(path => !Exists(HelpTopics.Of(path))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/Assignments/Figures", "/help/can-bo-tong-hop#so-lieu")]
    [InlineData("/Rounds/Scores/HeatMap", "/help/thu-ky#tham-dinh-diem")]
    [InlineData("/Index", "/help#viec-cua-toi")]
    [InlineData("/Nowhere", "/help")]
    public void Href_OfAPage_LeadsToItsHeading(string page, string href) => HelpTopics.Href(page).ShouldBe(href);

    private static bool Exists(string? topic) => topic?.Split('#') switch
    {
        [var name, var heading] => Guide.Find(name)?.Anchors.Contains(heading) == true,
        [var name] => Guide.Find(name) is not null,
        _ => false,
    };
}
