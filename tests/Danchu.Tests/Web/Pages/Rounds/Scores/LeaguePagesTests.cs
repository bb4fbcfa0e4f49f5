using Danchu.Core.Access;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Rounds.Scores;

public sealed class LeaguePagesTests(LeagueSite league) : IClassFixture<LeagueSite>
{
    [Fact]
    public async Task Table_SortedAndFiltered_KeepsBothInTheAddress()
    {
        using var secretary = await league.SecretaryAsync();

        var page = await secretary.GetAsync($"{league.Address}?kind=Agency&sort=difference&detailed=true");

        page.Status.ShouldBe(200);
        page.Html.ShouldContain("−17,5");
        page.Html.ShouldContain("aria-sort=\"ascending\"");
        page.Html.ShouldContain($"{league.Address}?kind=Agency&amp;detailed=true&amp;sort=-difference");
        page.Html.ShouldNotContain("Xã thử");
    }

    [Fact]
    public async Task Table_AboveItsQuota_SaysBothValues()
    {
        using var secretary = await league.SecretaryAsync();

        (await secretary.GetAsync(league.Address)).Html.ShouldContain("không quá 20% số đơn vị được xếp loại");
    }

    [Theory]
    [InlineData("/heat-map?detailed=true&sort=tc.a1", "Chú giải")]
    [InlineData("/heat-map?kind=KhongCo", "Giá trị “KhongCo” không hợp lệ.")]
    [InlineData("/losses", "Tiêu chí mất điểm nhiều nhất")]
    [InlineData("/losses?kind=District", "Chưa có điểm nào để tính.")]
    public async Task OtherViews_OfTheLeague_AreThere(string path, string said)
    {
        using var secretary = await league.SecretaryAsync();

        (await secretary.GetAsync(league.Address + path)).Html.ShouldContain(said);
    }

    [Theory]
    [InlineData("?sort=khong-co", 400, "Bảng điểm không có cột “khong-co” để sắp xếp")]
    [InlineData("?sort=tc.%27%3BDROP", 400, "Bảng điểm không có cột")]
    [InlineData("?kind=KhongCo", 400, "Giá trị “KhongCo” không hợp lệ.")]
    [InlineData("?state=99999999999999", 400, "không hợp lệ")]
    [InlineData("?page=99999999999999999999", 400, "không hợp lệ")]
    [InlineData("?page=999999", 200, "51–65 trong 65")]
    [InlineData("?page=-5", 200, "1–50 trong 65")]
    [InlineData("?q=%00%25", 200, "Không có đơn vị nào khớp")]
    [InlineData("?class=%3Cscript%3E", 200, "Không có đơn vị nào khớp")]
    [InlineData("?rubric=khong-phai-ma", 404, "")]
    [InlineData("?rubric=00000000-0000-0000-0000-000000000001", 404, "")]
    public async Task Table_HostileValues_GetAClearAnswer(string query, int status, string said)
    {
        using var secretary = await league.SecretaryAsync();

        var answer = await secretary.GetAsync(league.Address + query);

        answer.Status.ShouldBe(status);
        answer.Html.ShouldContain(said);
        answer.Html.ShouldNotContain("<script>");
    }

    [Theory]
    [InlineData("Xlsx", "xl/worksheets/sheet1.xml")]
    [InlineData("Csv", "TT;Mã đơn vị;Đơn vị")]
    [InlineData("Docx", "word/document.xml")]
    public async Task Export_OfTheLeague_IsAFile(string handler, string said)
    {
        using var secretary = await league.SecretaryAsync();

        var answer = await secretary.GetAsync($"{league.Address}?handler={handler}&kind=Agency");

        answer.Status.ShouldBe(200);
        answer.Html.ShouldContain(said);
    }

    [Theory]
    [InlineData("docx", 200)]
    [InlineData("xlsx", 200)]
    [InlineData("csv", 200)]
    [InlineData("exe", 404)]
    public async Task Export_OfASheet_IsAFileInAKnownFormat(string format, int status)
    {
        using var secretary = await league.SecretaryAsync();

        (await secretary.GetAsync($"/scorecards/{league.Seed.Closed}/export?format={format}")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Table_ForAUnitOfTheRound_IsNotThere()
    {
        await league.Site.AddPersonAsync("nguoiky.xa", (league.Units.Communes[0], Role.Signer));
        using var signer = await league.Site.SignedInAsync("nguoiky.xa", WebSite.Password);

        (await signer.GetAsync(league.Address)).Status.ShouldBe(404);
    }
}
