using Danchu.Tests.Accounts.SecondFactors;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.SignIn;

/// <summary>Between the right password and the right code nothing opens but the page that asks for the code.</summary>
public sealed class CodePageTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private TestClock Clock => province.Site.Clock;

    [Fact]
    public async Task SignIn_WithASecondFactor_OpensNothingBeforeTheCode()
    {
        var (phone, _) = await province.SetUpAsync("xa-clerk");
        using var visitor = province.Site.Visitor();

        (await PasswordAsync(visitor, "xa-clerk", "/assignments")).Location.ShouldBe("/sign-in/code?returnUrl=%2Fassignments");
        (await visitor.GetAsync("/account")).Location.ShouldContain("/sign-in?returnUrl=");
        var page = (await visitor.GetAsync("/sign-in/code?returnUrl=%2Fassignments")).Html;
        page.ShouldContain("autocomplete=\"one-time-code\"");
        var wrong = await CodeAsync(visitor, phone.WrongCodeAt(Clock.Now));
        (wrong.Status, wrong.Html.Contains("Mã xác thực không đúng.", StringComparison.Ordinal)).ShouldBe((400, true));
        (await visitor.GetAsync("/account")).Location.ShouldContain("/sign-in?returnUrl=");

        (await CodeAsync(visitor, phone.CodeAt(Clock.Now), "/assignments")).Location.ShouldBe("/assignments");
        (await visitor.GetAsync("/account")).Status.ShouldBe(200);
        (await visitor.GetAsync("/sign-in/code")).Location.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task SignIn_ToAForeignAddress_GoesHome()
    {
        var (phone, _) = await province.SetUpAsync("xa-reader");
        using var visitor = province.Site.Visitor();
        await PasswordAsync(visitor, "xa-reader", "/");

        (await CodeAsync(visitor, phone.CodeAt(Clock.Now), "https://example.vn/")).Location.ShouldBe("/");
    }

    [Fact]
    public async Task Code_TenMinutesAfterThePassword_AsksForThePasswordAgain()
    {
        var (phone, _) = await province.SetUpAsync("huyen-clerk");
        using var visitor = province.Site.Visitor();
        await PasswordAsync(visitor, "huyen-clerk", "/");
        Clock.Now += TimeSpan.FromMinutes(11);

        (await CodeAsync(visitor, phone.CodeAt(Clock.Now))).Location.ShouldBe("/sign-in");
        (await visitor.GetAsync("/account")).Location.ShouldContain("/sign-in?returnUrl=");
    }

    [Fact]
    public async Task Code_WithoutAPassword_IsOfNobody()
    {
        using var visitor = province.Site.Visitor();

        (await visitor.GetAsync("/sign-in/code")).Location.ShouldBe("/sign-in");
        (await visitor.PostFromAsync("/sign-in", "/sign-in/code", ("Input.Code", "123456"))).Location.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Code_AfterThePasswordWasChanged_IsOfNobody()
    {
        var (phone, _) = await province.SetUpAsync("tinh-clerk");
        using var visitor = province.Site.Visitor();
        await PasswordAsync(visitor, "tinh-clerk", "/");
        await province.SqlAsync($"UPDATE people SET security_stamp = 'other' WHERE user_name = 'tinh-clerk'");

        (await CodeAsync(visitor, phone.CodeAt(Clock.Now))).Location.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Code_PostedFiftyTimesAtOnceToTwoNodes_SignsInOnce()
    {
        var (phone, _) = await province.SetUpAsync("xa-secretariat");
        await using var node = await SecondNode.StartAsync(province.Site);
        var visitors = new List<(Visitor Visitor, string Token)>();
        for (var i = 0; i < 50; i++)
        {
            var visitor = i % 2 == 0 ? province.Site.Visitor() : new Visitor(node.Address);
            await PasswordAsync(visitor, "xa-secretariat", "/");
            visitors.Add((visitor, await visitor.TokenAsync("/sign-in/code")));
        }

        var code = phone.CodeAt(Clock.Now);
        var answers = await Task.WhenAll(visitors.Select(v => v.Visitor.PostWithTokenAsync("/sign-in/code", v.Token, ("Input.Code", code))));

        answers.Count(answer => answer is { Status: 302, Location: "/" }).ShouldBe(1, string.Join(" ", answers.Select(a => $"{a.Status}{a.Location}")));
        answers.Count(answer => answer.Status == 400).ShouldBe(49);
        visitors.ForEach(v => v.Visitor.Dispose());
    }

    [Fact]
    public async Task Session_OpenWhenTheSecondFactorIsTurnedOn_Ends()
    {
        using var before = await province.Site.SignedInAsync("tinh-reader");
        (await before.GetAsync("/account")).Status.ShouldBe(200);

        await province.SetUpAsync("tinh-reader");

        (await before.GetAsync("/account")).Location.ShouldContain("/sign-in?returnUrl=");
    }

    private static Task<Answer> PasswordAsync(Visitor visitor, string userName, string returnUrl) => visitor.PostAsync(
        "/sign-in", ("Input.UserName", userName), ("Input.Password", WebSite.Password), ("ReturnUrl", returnUrl));

    private static Task<Answer> CodeAsync(Visitor visitor, string code, string returnUrl = "/") =>
        visitor.PostAsync("/sign-in/code", ("Input.Code", code), ("ReturnUrl", returnUrl));
}
