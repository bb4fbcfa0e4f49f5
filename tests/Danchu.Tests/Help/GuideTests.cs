using Danchu.Core.Help;

namespace Danchu.Tests.Help;

/// <summary>The guide as the program carries it.</summary>
public sealed class GuideTests
{
    public static TheoryData<string> Topics => [.. Guide.All.Select(p => p.Topic)];

    [Fact]
    public void Guide_IsCarriedInsideTheProgram()
    {
        Guide.All.Count.ShouldBeGreaterThan(14);
        Guide.Find(Guide.Start)!.Title.ShouldBe("Hướng dẫn sử dụng");
        Guide.Find("khong-co").ShouldBeNull();
    }

    [Theory]
    [InlineData("1. Số liệu", "so-lieu")]
    [InlineData("Tiếp nhận hoặc trả lại", "tiep-nhan-hoac-tra-lai")]
    [InlineData("Bật lần đầu (khoảng ba phút)", "bat-lan-dau-khoang-ba-phut")]
    [InlineData("Đơn vị", "don-vi")]
    public void Anchor_OfAHeading_IsItsWordsWithoutDiacritics(string heading, string anchor) => Guide.AnchorOf(heading).ShouldBe(anchor);

    [Theory]
    [MemberData(nameof(Topics))]
    public void Page_OfTheGuide_HasATitleAndLinksThatLeadSomewhere(string topic)
    {
        var page = Guide.Find(topic)!;

        page.Title.ShouldNotBeEmpty();
        page.Html.ShouldNotContain(".md");
        foreach (var link in page.Html.Split("href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"')]))
        {
            var (address, heading) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
            var target = Guide.Find(address is "/help" ? Guide.Start : address.Replace("/help/", "", StringComparison.Ordinal)).ShouldNotBeNull(link);
            (heading is null || target.Anchors.Contains(heading)).ShouldBeTrue(link);
        }
    }
}
