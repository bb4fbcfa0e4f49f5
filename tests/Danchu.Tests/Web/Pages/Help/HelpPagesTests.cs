using Danchu.Core.Addresses;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Help;

/// <summary>The guide on the screen.</summary>
public sealed class HelpPagesTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Help_WithoutSigningIn_IsReadAndLinkedFromTheSignIn()
    {
        using var visitor = site.Visitor();

        (await visitor.GetAsync(Address.SignIn.Index())).Html.ShouldContain("<a href=\"/help/tai-khoan\">Trợ giúp</a>");
        (await visitor.GetAsync(Address.Help.Overview("tai-khoan"))).Html.ShouldContain("<h1>Tài khoản và mật khẩu</h1>");
        (await visitor.GetAsync(Address.Help.Overview("khong-co"))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Indicators_WhereFiguresAreEntered_AreExplained()
    {
        using var visitor = await site.SignedInAsync("vanthu.banbo");

        var found = (await visitor.GetAsync(Address.Help.Indicators("ho ngheo"))).Html;
        found.ShouldContain("a là số hộ nghèo, b là");
        found.ShouldNotContain("Diện tích tự nhiên");
    }
}
