using Danchu.Core.Access;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages;

public sealed class BadInputTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    [Fact]
    public async Task Form_WithErrors_SaysThemAtTheFieldsAndKeepsTheText()
    {
        using var visitor = await province.Site.SignedInAsync("tinh-administrator");

        var answer = await visitor.PostAsync(
            "/organisations/create", ("Input.Name", "Xã <b>Lạ</b>"), ("Input.Code", "sai mã"), ("Input.From", "31/02/2025"), ("SuperiorText", "không có"),
            ("Line", "State"));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("value=\"Xã &lt;b&gt;Lạ&lt;/b&gt;\"");
        answer.Html.ShouldContain("href=\"#Input_From\">“31/02/2025” không phải là ngày.");
        answer.Html.ShouldContain("id=\"Input_Code-error\"");
        answer.Html.ShouldContain("id=\"SuperiorText-error\"");
    }

    [Theory]
    [InlineData("/organisations?search=%00%25_%5C'")]
    [InlineData("/organisations?page=-5")]
    [InlineData("/organisations?page=999999999999")]
    [InlineData("/organisations?kind=99&on=hôm%20nay")]
    [InlineData("/people?search=%00&role=Boss")]
    public async Task Lists_WithStrangeAddresses_StillAnswer(string address)
    {
        using var visitor = await province.Site.SignedInAsync("tinh-administrator");

        (await visitor.GetAsync(address)).Status.ShouldBeOneOf(200, 400);
    }

    [Theory]
    [InlineData("/history?before=rác&organisation=khác")]
    [InlineData("/organisations/khong-phai-ma")]
    [InlineData("/no-such-page")]
    public async Task Addresses_ThatMeanNothing_AreNotFoundInVietnamese(string address)
    {
        using var visitor = await province.Site.SignedInAsync("tinh-administrator");

        var answer = await visitor.GetAsync(address);

        answer.Status.ShouldBe(404);
        answer.Html.ShouldContain("Không tìm thấy");
    }

    [Fact]
    public async Task NewPerson_WithTheTemporaryPassword_MustChooseHisOwn()
    {
        using var administrator = await province.Site.SignedInAsync("xa-administrator");
        var page = await administrator.PostAsync(
            "/people/create", ("Input.UserName", "moi-den"), ("Input.FullName", "Mới Đến"), ("Input.Organisation", "xa nam tam"), ("Input.Role", "Clerk"));
        var password = page.Html.Split("<code>")[1].Split("</code>")[0];
        using var visitor = province.Site.Visitor();
        (await visitor.PostAsync("/sign-in", ("Input.UserName", "moi-den"), ("Input.Password", password))).Status.ShouldBe(302);

        (await visitor.GetAsync("/organisations")).Location.ShouldBe("/account/password");
        (await visitor.PostAsync(
            "/account/password",
            ("Input.CurrentPassword", password),
            ("Input.NewPassword", WebSite.Password),
            ("Input.RepeatedPassword", WebSite.Password))).Location.ShouldBe("/");
        (await visitor.GetAsync("/organisations")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Post_AfterTheSessionEnded_GivesTheTextBack()
    {
        using var visitor = province.Site.Visitor();

        var answer = await visitor.PostFromAsync("/sign-in", $"/organisations/{province.Units.Commune}/edit", ("Input.Note", "một đoạn dài đã gõ"));

        answer.Status.ShouldBe(401);
        answer.Html.ShouldContain("một đoạn dài đã gõ");
        answer.Html.ShouldContain("Gửi lại");
    }

    [Fact]
    public async Task Upload_NotCsv_NamesTheLine()
    {
        using var visitor = await province.Site.SignedInAsync("xa-administrator");

        var answer = await visitor.UploadAsync("/people/import", "Input.File", "a.csv", [0xFF, 0xFE, 0x00]);

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("Dòng 1: tệp không phải UTF-8");
    }
}
