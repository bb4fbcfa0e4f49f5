using System.Net;
using System.Text.RegularExpressions;
using Danchu.Core.Access;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Database;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.SignIn;

/// <summary>A form posted after the session ended: signing in on the page that answers brings it back, without a script, to its own person alone.</summary>
public sealed partial class KeptTextTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private const string Typed = "Vừ Thị \"Mai\" & <Páo>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_WhoseSessionEnded_ComesBackAfterSigningInAndIsSent()
    {
        using var visitor = await province.Site.SignedInAsync("xa-administrator");
        var (id, ended) = await PostAfterTheEndAsync(visitor, "giu-chu-1");

        ended.Html.ShouldContain("chưa được lưu");
        var wrong = await SignInAsync(visitor, ended, "xa-administrator", "sai mật khẩu");
        wrong.Status.ShouldBe(400);
        wrong.Html.ShouldContain("Nội dung bạn vừa nhập được giữ lại");
        var back = await SignInAsync(visitor, wrong, "xa-administrator", WebSite.Password);
        back.Status.ShouldBe(200);
        back.Html.ShouldContain("Đã đăng nhập lại");

        (await ResendAsync(visitor, back)).Status.ShouldBe(302);
        (await NameAsync(id)).ShouldBe(Typed);
    }

    [Fact]
    public async Task Form_WhenSomebodyElseSignsIn_IsNotSentInTheirName()
    {
        using var visitor = await province.Site.SignedInAsync("xa-administrator");
        var (id, ended) = await PostAfterTheEndAsync(visitor, "giu-chu-2");

        var back = await SignInAsync(visitor, ended, "huyen-administrator", WebSite.Password);
        back.Status.ShouldBe(200);
        var refused = await ResendAsync(visitor, back);

        refused.Status.ShouldBe(400);
        (await NameAsync(id)).ShouldBe("giu-chu-2");
    }

    [Fact]
    public async Task Form_WithAForeignAddressPutIn_IsNotCarried()
    {
        using var visitor = province.Site.Visitor();

        var answer = await visitor.PostAsync(
            "/sign-in",
            ("Input.UserName", "xa-reader"),
            ("Input.Password", WebSite.Password),
            ("KeptPath", "//evil.example/"),
            ("Kept.Input.Text", "chữ"));

        (answer.Status, answer.Location).ShouldBe((302, "/"));
    }

    private async Task<(Guid Id, Answer Ended)> PostAfterTheEndAsync(Visitor visitor, string userName)
    {
        var id = await province.Site.AddPersonAsync(userName, (province.Units.Commune, Role.Clerk));
        var page = $"/people/{id}";
        var token = await visitor.TokenAsync(page);
        await province.AsAsync("xa-administrator", async (services, actor) =>
        {
            await services.GetRequiredService<EndSessions>().ExecuteAsync(actor, actor.PersonId, except: null, "thử", Cancel);
            return (Core.Operations.Outcome<int>)1;
        });

        var ended = await visitor.PostWithTokenAsync($"{page}?handler=Name", token, ("Input.FullName", Typed));
        ended.Status.ShouldBe(401);
        return (id, ended);
    }

    private static Task<Answer> SignInAsync(Visitor visitor, Answer page, string userName, string password)
    {
        var form = page.Html.Split("<form").First(part => part.Contains("Input.Password", StringComparison.Ordinal));
        var token = Token().Match(form).Groups["token"].Value;
        return visitor.PostWithTokenAsync("/sign-in", token, [.. Hidden(form), ("Input.UserName", userName), ("Input.Password", password)]);
    }

    // What is posted is what stands in the page: its own address, fields and token.
    private static Task<Answer> ResendAsync(Visitor visitor, Answer page)
    {
        var form = page.Html.Split("<form").First(
            part => part.Contains("Gửi lại", StringComparison.Ordinal) && part.Contains("hidden name=\"__token\"", StringComparison.Ordinal));
        var fields = Hidden(form).ToList();
        var token = fields.Single(f => f.Name is "__token").Value;
        return visitor.PostWithTokenAsync(
            WebUtility.HtmlDecode(Action().Match(form).Groups["action"].Value), token, [.. fields.Where(f => f.Name is not "__token")]);
    }

    private static IEnumerable<(string Name, string Value)> Hidden(string form) => Area().Matches(form)
        .Select(match => (WebUtility.HtmlDecode(match.Groups["name"].Value), WebUtility.HtmlDecode(match.Groups["value"].Value)));

    private Task<string> NameAsync(Guid id) => province.Site.InScopeAsync(s =>
        s.GetRequiredService<DanchuDatabase>().Users.Where(p => p.Id == id).Select(p => p.FullName).SingleAsync(Cancel));

    [GeneratedRegex("<textarea hidden name=\"(?<name>[^\"]+)\">\n(?<value>[^<]*)</textarea>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Area();

    [GeneratedRegex("name=\"__token\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Token();

    [GeneratedRegex(" action=\"(?<action>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Action();
}
