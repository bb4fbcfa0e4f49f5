using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Danchu.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Account;

/// <summary>A session as its person and a thief live it: signed out it is over on every node, and it ends by itself.</summary>
public sealed class SessionsTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignOut_EndsACopiedCookieOnEveryNode()
    {
        await using var second = await SecondNodeAsync();
        var id = await AddAsync("bi-chep");
        using var owner = await province.Site.SignedInAsync("bi-chep");
        using var thief = Copy(owner, province.Site.Address);
        using var thiefElsewhere = Copy(owner, new Uri(second.Urls.First()));
        (await thief.GetAsync("/account")).Status.ShouldBe(200);
        (await thiefElsewhere.GetAsync("/account")).Status.ShouldBe(200);

        (await owner.PostFromAsync("/account", "/sign-out")).Status.ShouldBe(302);

        (await thief.GetAsync("/account")).Location.ShouldContain("/sign-in");
        (await thiefElsewhere.GetAsync("/account")).Location.ShouldContain("/sign-in");
        (await KindsAsync(id)).ShouldBe([SecurityRecordKind.SignedIn, SecurityRecordKind.SignedOut]);
    }

    [Fact]
    public async Task List_ShowsOnesBrowsersAndEndsOneOrAllOthers()
    {
        await AddAsync("ba-may");
        using var first = await province.Site.SignedInAsync("ba-may");
        using var second = await province.Site.SignedInAsync("ba-may");
        using var third = await province.Site.SignedInAsync("ba-may");

        var page = await first.GetAsync("/account/sessions");
        page.Html.ShouldContain("Phiên này");
        page.Html.ShouldContain("127.0.0.1");
        var others = page.Html.Split("name=\"id\" value=\"").Skip(1).Select(part => part.Split('"')[0]).ToList();
        others.Count.ShouldBe(2);

        (await first.PostAsync("/account/sessions?handler=End", ("id", others[0]))).Status.ShouldBe(302);
        new[] { (await second.GetAsync("/account")).Status, (await third.GetAsync("/account")).Status }.ShouldBe([200, 302], ignoreOrder: true);
        (await first.PostAsync("/account/sessions?handler=EndOthers")).Status.ShouldBe(302);
        new[] { (await second.GetAsync("/account")).Status, (await third.GetAsync("/account")).Status }.ShouldBe([302, 302]);
        (await first.GetAsync("/account")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task ForeignSession_CannotBeEnded()
    {
        await AddAsync("nguoi-nay");
        await AddAsync("nguoi-kia");
        using var one = await province.Site.SignedInAsync("nguoi-nay");
        using var other = await province.Site.SignedInAsync("nguoi-kia");
        var session = await province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Sessions
            .Where(x => s.GetRequiredService<DanchuDatabase>().Users.Any(p => p.Id == x.PersonId && p.UserName == "nguoi-nay"))
            .Select(x => x.Id).SingleAsync(Cancel));

        (await other.PostAsync("/account/sessions?handler=End", ("id", session.ToString()))).Status.ShouldBe(404);
        (await one.GetAsync("/account")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Session_LongUnusedOrVeryOld_EndsAndSaysSoInTheRecords()
    {
        await using var own = new OwnTime();
        await own.InitializeAsync();
        using var idle = await own.Site.SignedInAsync("xa-clerk");
        using var busy = await own.Site.SignedInAsync("xa-signer");

        // Used every three hours it goes on; what is noted after an answer is there before the next one is read.
        for (var hours = 3; hours <= 12; hours += 3)
        {
            own.Site.Clock.Now += TimeSpan.FromHours(3);
            (await busy.GetAsync("/account")).Status.ShouldBe(200);
            await own.SeenAsync("xa-signer");
        }

        (await idle.GetAsync("/account")).Location.ShouldContain("/sign-in");
        own.Site.Clock.Now += TimeSpan.FromHours(2.5);
        (await busy.GetAsync("/account")).Location.ShouldContain("/sign-in");
        (await own.DetailsAsync()).ShouldBe(["để lâu không dùng", "hết thời gian của phiên"]);
    }

    [Fact]
    public async Task NewPassword_EndsAllOtherSessionsOfTheAccount()
    {
        var id = await AddAsync("doi-khau");
        using var here = await province.Site.SignedInAsync("doi-khau");
        using var there = await province.Site.SignedInAsync("doi-khau");

        (await here.PostAsync(
            "/account/password",
            ("Input.CurrentPassword", WebSite.Password),
            ("Input.NewPassword", "suối reo bên nhà sàn"),
            ("Input.RepeatedPassword", "suối reo bên nhà sàn"))).Status.ShouldBe(302);

        (await here.GetAsync("/account")).Status.ShouldBe(200);
        (await there.GetAsync("/account")).Location.ShouldContain("/sign-in");
        (await KindsAsync(id)).Skip(2).ShouldBe([SecurityRecordKind.SessionEnded, SecurityRecordKind.PasswordChanged]);
    }

    [Fact]
    public async Task ResetPassword_EndsAllSessionsAndIsRecorded()
    {
        var id = await AddAsync("cap-lai");
        using var visitor = await province.Site.SignedInAsync("cap-lai");

        var created = (await province.AsAsync("xa-administrator", (services, actor) =>
            services.GetRequiredService<ResetPassword>().ExecuteAsync(actor, id, Cancel))).ShouldBeDone();

        created.LastDay.ShouldBe(new DateOnly(2025, 9, 17));
        (await visitor.GetAsync("/account")).Location.ShouldContain("/sign-in");
        var kinds = await province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().SecurityRecords
            .Where(r => r.ConcernedId == id && r.PersonId != id).OrderBy(r => r.Id).Select(r => r.Kind).ToListAsync(Cancel));
        kinds.ShouldBe([SecurityRecordKind.SessionEnded, SecurityRecordKind.PasswordReset]);
    }

    [Fact]
    public async Task PasswordPage_GuessedAt_WaitsInTheSameWords()
    {
        await AddAsync("bo-ngo-may");
        using var visitor = await province.Site.SignedInAsync("bo-ngo-may");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            (await GuessAsync(visitor, "sai mật khẩu")).Html.ShouldContain("Mật khẩu hiện tại không đúng");
        }

        var answer = await GuessAsync(visitor, WebSite.Password);

        (answer.Status, answer.RetryAfter).ShouldBe((429, TimeSpan.FromSeconds(2)));
        answer.Html.ShouldContain("Quá nhiều lần thử; hãy chờ 2 giây rồi thử lại.");
        using var again = await province.Site.SignedInAsync("bo-ngo-may");
        (await GuessAsync(again, WebSite.Password)).Status.ShouldBe(429);
    }

    private static Task<Answer> GuessAsync(Visitor visitor, string current) => visitor.PostAsync(
        "/account/password", ("Input.CurrentPassword", current), ("Input.NewPassword", "mưa chiều trên đèo"), ("Input.RepeatedPassword", "mưa chiều trên đèo"));

    private static Visitor Copy(Visitor owner, Uri to)
    {
        var copy = new Visitor(to);
        foreach (System.Net.Cookie cookie in owner.Cookies.GetAllCookies())
        {
            copy.Cookies.Add(to, new System.Net.Cookie(cookie.Name, cookie.Value));
        }

        return copy;
    }

    private Task<Guid> AddAsync(string userName) => province.Site.AddPersonAsync(userName, (province.Units.Commune, Role.Clerk));

    private async Task<IEnumerable<SecurityRecordKind>> KindsAsync(Guid id) => await province.Site.InScopeAsync(s =>
        s.GetRequiredService<DanchuDatabase>().SecurityRecords.Where(r => r.PersonId == id).OrderBy(r => r.Id).Select(r => r.Kind).ToListAsync(Cancel));

    private async Task<WebApplication> SecondNodeAsync()
    {
        var node = DanchuWeb.Build(["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false"], province.Site.ConnectionString, province.Site.Clock);
        await node.StartAsync(Cancel);
        return node;
    }

    /// <summary>A site whose clock goes on: nobody else is kept waiting or signed out by it.</summary>
    private sealed class OwnTime : IAsyncDisposable
    {
        private readonly ProvinceSite province = new();

        public WebSite Site => province.Site;

        public ValueTask InitializeAsync() => province.InitializeAsync();

        public ValueTask DisposeAsync() => province.DisposeAsync();

        // The note is written after the answer was sent: asked for until it is there.
        public async Task SeenAsync(string userName)
        {
            while (await Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Sessions.AnyAsync(
                x => x.SeenAt < Site.Clock.Now && s.GetRequiredService<DanchuDatabase>().Users.Any(p => p.Id == x.PersonId && p.UserName == userName), Cancel)))
            {
                await Task.Yield();
            }
        }

        public async Task<IReadOnlyList<string>> DetailsAsync() => await Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().SecurityRecords
            .Where(r => r.Kind == SecurityRecordKind.SessionEnded).OrderBy(r => r.Id).Select(r => r.Detail).ToListAsync(Cancel));
    }
}
