using System.Text.RegularExpressions;
using Danchu.Core.Addresses;
using Danchu.Core.Search;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Search;

/// <summary>The search in the head of every page, over the demonstration.</summary>
public sealed partial class SearchPageTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Theory]
    [InlineData("vanthu.banbo")]
    [InlineData("lanhdao.banbo")]
    [InlineData("thuky.tamduong")]
    [InlineData("lanhdao.laichau")]
    [InlineData("quantri.laichau")]
    public async Task Found_WhateverItIs_OpensForWhoeverFoundIt(string userName)
    {
        using var visitor = await site.SignedInAsync(userName);
        List<string> addresses = [];
        foreach (var words in new[] { "ban bo", "nam 2023", "quy che", "hoi nghi", "bc", "hộ nghèo" })
        {
            addresses.AddRange(Links((await visitor.GetAsync(Address.Search.Index(words))).Html));
        }

        addresses.Count.ShouldBeGreaterThan(10);
        foreach (var address in addresses.Distinct(StringComparer.Ordinal))
        {
            (await visitor.GetAsync(address)).Status.ShouldBe(200, address);
        }
    }

    [Fact]
    public async Task Found_OfANeighbour_IsNothing()
    {
        using var visitor = await site.SignedInAsync("vanthu.banbo");

        (await visitor.GetAsync(Address.Search.Index("xã bản giang"))).Html.ShouldContain("Không tìm thấy");
    }

    [Fact]
    public async Task Group_WithMoreThanAFew_LeadsToAllOfThem()
    {
        using var visitor = await site.SignedInAsync("thuky.tamduong");
        var some = (await visitor.GetAsync(Address.Search.Index("xa"))).Html;
        some.ShouldContain("Xem thêm đơn vị");

        Links((await visitor.GetAsync(Address.Search.Index("xa", FoundKind.Unit))).Html).Count().ShouldBeGreaterThan(SearchEverything.Few);
    }

    [Fact]
    public async Task Page_Empty_SaysWhatCanBeSearched()
    {
        using var visitor = await site.SignedInAsync("vanthu.banbo");

        (await visitor.GetAsync(Address.Search.Index())).Html.ShouldContain("Tra cứu được: tên, mã đơn vị");
        (await visitor.GetAsync(Address.Search.Index("<script>"))).Html.ShouldNotContain("“<script>");
        (await visitor.GetAsync(Address.Home())).Html.ShouldContain("action=\"/search\"");
    }

    private static IEnumerable<string> Links(string html) => Link().Matches(html).Select(m => m.Groups["address"].Value.Split('#')[0]
        .Replace("&amp;", "&", StringComparison.Ordinal));

    [GeneratedRegex("<li>\\s*<a href=\"(?<address>[^\"]+)\">[^<]+</a>\\s*<p", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Link();
}
