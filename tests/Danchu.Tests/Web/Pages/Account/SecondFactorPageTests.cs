using System.Net;
using System.Text.RegularExpressions;
using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Tests.Accounts.SecondFactors;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Account;

/// <summary>Setting up on the page; and whose role demands it does nothing else before.</summary>
public sealed partial class SecondFactorPageTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    // The guide is open to everyone; "State" stands for its topic.
    private static readonly string[] StillOpen = ["/account/second-factor", "/sign-in", "/sign-in/code", "/sign-out", "/help", "/help/State"];

    private TestClock Clock => province.Site.Clock;

    [Fact]
    public async Task SetUp_OnThePage_ShowsSecretOnceCodesOnceAndKeepsTheBrowserSignedIn()
    {
        using var visitor = await province.Site.SignedInAsync("xa-reader");
        (await visitor.PostAsync("/account/second-factor?handler=Propose")).Location.ShouldBe("/account/second-factor");
        var page = (await visitor.GetAsync("/account/second-factor")).Html;
        page.ShouldContain("src=\"data:image/png;base64,");
        var phone = PhoneApp.Of(Secret().Match(page).Groups["letters"].Value);

        var on = await visitor.PostAsync(
            "/account/second-factor?handler=On", ("Input.NewCode", phone.CodeAt(Clock.Now)), ("Input.Password", WebSite.Password));

        on.Status.ShouldBe(200);
        RecoveryCodes().Count(on.Html).ShouldBe(10);
        var after = (await visitor.GetAsync("/account/second-factor")).Html;
        after.ShouldContain("Còn 10 mã dự phòng");
        Secret().IsMatch(after).ShouldBeFalse();
        RecoveryCodes().Count(after).ShouldBe(0);
    }

    [Fact]
    public async Task Demand_BeforeItsDay_IsANoticeAndFromItsDayOnLeadsToTheSetUp()
    {
        await province.Site.AddPersonAsync("sap-phai-bat", (province.Units.Commune, Role.Signer));
        using var visitor = await province.Site.SignedInAsync("sap-phai-bat");
        await DemandAsync(Role.Signer, new DateOnly(2025, 10, 1));
        try
        {
            WebUtility.HtmlDecode((await visitor.GetAsync("/")).Html).ShouldContain("Từ ngày 01/10/2025, vai trò của bạn phải đăng nhập bằng mật khẩu và mã");
            Clock.Now = new DateTimeOffset(2025, 9, 30, 17, 0, 0, TimeSpan.Zero);
            using var again = await province.Site.SignedInAsync("sap-phai-bat");

            (await again.GetAsync("/")).Location.ShouldBe("/account/second-factor");
            var page = (await again.GetAsync("/account/second-factor")).Html;
            page.ShouldContain("Vai trò của bạn phải dùng xác thực hai lớp");
            page.ShouldNotContain("<nav");
            await EveryPageShouldLeadAsync(again);
            await SetUpAsync(again, "sap-phai-bat");
            (await again.GetAsync("/")).Status.ShouldBe(200);
        }
        finally
        {
            await DemandAsync(Role.Signer, from: null);
            Clock.Now = new DateTimeOffset(2025, 9, 10, 3, 0, 0, TimeSpan.Zero);
        }
    }

    [Fact]
    public async Task Demand_OfWhoMustFirstChooseAPassword_LeadsToThePasswordThenToTheSetUp()
    {
        await province.Site.AddPersonAsync("mat-khau-tam", (province.Units.Commune, Role.Secretariat));
        await province.SqlAsync($"UPDATE people SET must_change_password = true WHERE user_name = 'mat-khau-tam'");
        await DemandAsync(Role.Secretariat, new DateOnly(2025, 9, 10));
        try
        {
            using var visitor = await province.Site.SignedInAsync("mat-khau-tam");
            (await visitor.GetAsync("/account/second-factor")).Location.ShouldBe("/account/password");
            const string own = "suối mát rừng xanh";
            await visitor.PostAsync(
                "/account/password", ("Input.CurrentPassword", WebSite.Password), ("Input.NewPassword", own), ("Input.RepeatedPassword", own));

            (await visitor.GetAsync("/")).Location.ShouldBe("/account/second-factor");
        }
        finally
        {
            await DemandAsync(Role.Secretariat, from: null);
        }
    }

    [Fact]
    public async Task Session_WithDemands_IsStillOneQuery()
    {
        var id = await province.IdAsync("tinh-signer");

        var (session, commands) = await province.Site.InScopeAsync(async services =>
        {
            var cancel = TestContext.Current.CancellationToken;
            var person = await services.GetRequiredService<DanchuDatabase>().Users.AsNoTracking().SingleAsync(p => p.Id == id, cancel);
            var begun = await services.GetRequiredService<BeginSession>().ExecuteAsync(person, cancel);
            using var counter = new CommandCounter();
            var found = await services.GetRequiredService<FindSession>().ReadAsync(begun, cancel);
            return (found, counter.Count);
        });

        session.ShouldNotBeNull().MustTurnOnSecondFactor.ShouldBeFalse();
        commands.ShouldBe(1);
    }

    [Fact]
    public async Task Reset_OnThePersonsPage_TakesItAwayAndTheirPageTellsThem()
    {
        var id = await province.Site.AddPersonAsync("quen-may", (province.Units.Commune, Role.Clerk));
        await province.SetUpAsync("quen-may");
        using var administrator = await province.Site.SignedInAsync("xa-administrator");
        (await administrator.GetAsync($"/people/{id}")).Html.ShouldContain("Đã bật");

        (await administrator.PostAsync($"/people/{id}?handler=Factor")).Location.ShouldBe($"/people/{id}");

        using var visitor = await province.Site.SignedInAsync("quen-may");
        (await visitor.GetAsync("/account/second-factor")).Html.ShouldContain("Người quản trị đã gỡ xác thực hai lớp của bạn lúc");
    }

    // Whatever page, whoever's, by GET and by POST: it is decided before the page is asked. Pages for everybody look nobody up.
    private async Task EveryPageShouldLeadAsync(Visitor visitor)
    {
        var token = await visitor.TokenAsync("/account/second-factor");
        var paths = province.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is null)
            .Select(endpoint => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!, match =>
                match.Value.Contains("guid", StringComparison.Ordinal) ? province.Units.Commune.ToString() : "State"))
            .Select(path => path.EndsWith("/index", StringComparison.OrdinalIgnoreCase) ? path[..^"/index".Length] : path)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Except(StillOpen, StringComparer.OrdinalIgnoreCase)
            .ToList();
        paths.Count.ShouldBeGreaterThan(45);
        foreach (var path in paths)
        {
            (await visitor.GetAsync(path)).Location.ShouldBe("/account/second-factor", path);
            var posted = await visitor.PostWithTokenAsync(path, token, ("Input.Text", "Chữ đang gõ"));
            (posted.Status, posted.Html.Contains("Chữ đang gõ", StringComparison.Ordinal)).ShouldBe((401, true), path);
        }
    }

    private async Task SetUpAsync(Visitor visitor, string userName)
    {
        await visitor.PostAsync("/account/second-factor?handler=Propose");
        var phone = PhoneApp.Of((await province.FindAsync(userName)).Proposed!.Letters);
        (await visitor.PostAsync("/account/second-factor?handler=On", ("Input.NewCode", phone.CodeAt(Clock.Now)), ("Input.Password", WebSite.Password)))
            .Status.ShouldBe(200);
    }

    private async Task DemandAsync(Role role, DateOnly? from) => (await province.AsAsync("tinh-administrator", (s, actor) =>
        s.GetRequiredService<DemandSecondFactor>().ExecuteAsync(actor, new(role, from), TestContext.Current.CancellationToken))).ShouldBeDone();

    [GeneratedRegex("<code id=\"secret\">(?<letters>[A-Z2-7 ]+)</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Secret();

    [GeneratedRegex("<code>\\d{4} \\d{4} \\d{4} \\d{4}</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex RecoveryCodes();

    [GeneratedRegex("\\{[^}]+\\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Parameter();
}
