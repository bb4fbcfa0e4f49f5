using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Accounts.Attempts;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Danchu.Tests.Accounts;

/// <summary>Who comes in, and who stays in: the password once, the account at each request.</summary>
public sealed class CheckPasswordTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private const string Wrong = "Tên đăng nhập hoặc mật khẩu không đúng.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("xa-clerk")]
    [InlineData(" XA-Clerk ")]
    public async Task Check_NameAndItsPassword_IsThatPerson(string userName) =>
        (await CheckAsync(userName, WebSite.Password)).ShouldBeDone().UserName.ShouldBe("xa-clerk");

    [Theory]
    [InlineData("xa-clerk", "mật khẩu khác", Wrong, "Password")]
    [InlineData("khong-ai-ca", WebSite.Password, Wrong, "Password")]
    [InlineData("xa-clerk", "", Wrong, "Password")]
    [InlineData(" ", WebSite.Password, "Chưa nhập tên đăng nhập.", "UserName")]
    public async Task Check_AnythingElse_IsRefusedWithoutSayingWhichIsWrong(string userName, string password, string said, string field) =>
        (await CheckAsync(userName, password)).ShouldBeRefused(said, field);

    [Theory]
    [InlineData("xa-reader")]
    [InlineData("chang-co-ai")]
    public async Task Check_ManyFailures_GetTheSameAnswersWhetherOrNotThereIsSuchAPerson(string userName)
    {
        var said = new List<string>();
        for (var attempt = 1; attempt <= 7; attempt++)
        {
            said.Add((await CheckAsync(userName, "sai")).ShouldBeOfType<Outcome<Person>.Refused>().Reasons.Single().Message);
        }

        said.ShouldBe([Wrong, Wrong, Wrong, Wrong, Wrong, "Quá nhiều lần thử; hãy chờ 2 giây rồi thử lại.", "Quá nhiều lần thử; hãy chờ 2 giây rồi thử lại."]);
    }

    [Fact]
    public async Task Check_AfterTheWait_LooksAtThePasswordAgainAndWaitsTwiceAsLong()
    {
        await FailAsync("xa-secretariat", 5);
        (await CheckAsync("xa-secretariat", WebSite.Password)).ShouldBeRefused("hãy chờ 2 giây", "Password");

        province.Site.Clock.Now += TimeSpan.FromSeconds(2);
        (await CheckAsync("xa-secretariat", "sai")).ShouldBeRefused(Wrong, "Password");
        (await CheckAsync("xa-secretariat", WebSite.Password)).ShouldBeRefused("hãy chờ 4 giây", "Password");

        province.Site.Clock.Now += TimeSpan.FromSeconds(4);
        (await CheckAsync("xa-secretariat", WebSite.Password)).ShouldBeDone().UserName.ShouldBe("xa-secretariat");
    }

    [Fact]
    public async Task Check_RightOnceBetweenFailures_BeginsToCountAnew()
    {
        foreach (var password in Enumerable.Repeat("sai", 4).Append(WebSite.Password).Concat(Enumerable.Repeat("sai", 4)))
        {
            await CheckAsync("xa-signer", password);
        }

        (await CheckAsync("xa-signer", WebSite.Password)).ShouldBeDone().UserName.ShouldBe("xa-signer");
    }

    [Fact]
    public async Task Check_StrangersFailingElsewhere_DoesNotSlowAddressAndBrowserOfTheOwner()
    {
        var id = await province.Site.AddPersonAsync("bi-do", (province.Units.Commune, Role.Clerk));
        (await CheckAsync("bi-do", WebSite.Password, "10.9.9.1")).ShouldBeDone();
        foreach (var stranger in Enumerable.Range(1, 40))
        {
            await CheckAsync("bi-do", "sai", $"10.8.8.{stranger}");
        }

        (await CheckAsync("bi-do", WebSite.Password, "10.7.7.7")).ShouldBeRefused("hãy chờ", "Password");
        (await CheckAsync("bi-do", WebSite.Password, "10.9.9.1")).ShouldBeDone();
        (await CheckAsync("bi-do", WebSite.Password, "10.7.7.7", new SeenBrowser(Guid.NewGuid(), [id]))).ShouldBeDone();
        (await CheckAsync("bi-do", WebSite.Password, "10.7.7.7", new SeenBrowser(Guid.NewGuid(), [Guid.NewGuid()]))).ShouldBeRefused("hãy chờ", "Password");
    }

    [Fact]
    public async Task Check_EveryHappening_IsALineOfTheRecords()
    {
        var id = await province.Site.AddPersonAsync("co-ghi", (province.Units.Commune, Role.Clerk));
        await FailAsync("co-ghi", 5, "10.3.3.3");
        await FailAsync("co-ghi", 3, "10.3.3.3");

        var lines = await LinesAsync(id);

        lines.Select(l => l.Kind).ShouldBe(Enumerable.Repeat(SecurityRecordKind.SignInFailed, 5).Append(SecurityRecordKind.SignInSlowed));
        lines.ShouldAllBe(l => l.UserName == "co-ghi" && l.Address == "10.3.3.3" && l.PersonId == null);
    }

    [Fact]
    public async Task Check_HashOfOldRounds_IsMadeAnewWithThoseOfToday()
    {
        var rounds = province.Site.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount;
        var id = await province.Site.AddPersonAsync("bam-cu", (province.Units.Commune, Role.Clerk));
        var old = new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = rounds / 2 }));
        await SetAsync(id, set => set.SetProperty(p => p.PasswordHash, old.HashPassword(new Person { FullName = "" }, WebSite.Password)));

        (await CheckAsync("bam-cu", WebSite.Password)).ShouldBeDone();

        RoundsOf((await PersonAsync(id)).PasswordHash!).ShouldBe(rounds);
        (await CheckAsync("bam-cu", WebSite.Password)).ShouldBeDone();
    }

    [Fact]
    public void Rounds_OfTheProgram_AreThoseThatOwaspAsks()
    {
        using var services = new ServiceCollection().AddLogging().AddDanchuCore("Host=nowhere").BuildServiceProvider();

        services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount.ShouldBe(210_000);
    }

    [Fact]
    public async Task Check_TemporaryPasswordAfterItsLastDay_IsRefusedInWords()
    {
        var id = await province.Site.AddPersonAsync("den-muon", (province.Units.Commune, Role.Clerk));
        await SetAsync(id, set => set.SetProperty(p => p.MustChangePassword, true).SetProperty(p => p.TemporaryPasswordUntil, new DateOnly(2025, 9, 10)));
        (await CheckAsync("den-muon", WebSite.Password)).ShouldBeDone();

        await SetAsync(id, set => set.SetProperty(p => p.TemporaryPasswordUntil, new DateOnly(2025, 9, 9)));

        (await CheckAsync("den-muon", WebSite.Password)).ShouldBeRefused("Mật khẩu tạm này chỉ dùng được đến hết ngày 09/09/2025", "Password");
        (await CheckAsync("den-muon", "sai")).ShouldBeRefused(Wrong, "Password");
        (await LinesAsync(id)).Select(l => (l.Kind, l.Detail)).ShouldContain((SecurityRecordKind.SignInRefused, "mật khẩu tạm hết hạn"));
    }

    [Fact]
    public async Task Session_OfAPerson_HasTheRolesOfThisMoment()
    {
        var id = await province.Site.AddPersonAsync("hai-vai", (province.Units.Commune, Role.Clerk), (province.Units.District, Role.Reader));

        var session = await FindAsync(await BeginAsync(id));

        session!.ShouldSatisfyAllConditions(s => s.UserName.ShouldBe("hai-vai"), s => s.MustChangePassword.ShouldBeFalse());
        session!.Actor.Memberships.ShouldBe([new(province.Units.Commune, Role.Clerk), new(province.Units.District, Role.Reader)], ignoreOrder: true);
        (await FindAsync(Guid.CreateVersion7())).ShouldBeNull();
    }

    [Fact]
    public async Task Disabled_Account_HasNeitherSessionNorPassword()
    {
        var id = await province.Site.AddPersonAsync("da-nghi", (province.Units.Commune, Role.Clerk));
        var session = await BeginAsync(id);
        await SetAsync(id, set => set.SetProperty(p => p.Disabled, true));

        (await CheckAsync("da-nghi", WebSite.Password)).ShouldBeRefused(Wrong, "Password");
        (await FindAsync(session)).ShouldBeNull();
    }

    // Version 3 of Identity's hashes: one byte of format, four of algorithm, then the rounds.
    private static int RoundsOf(string hash) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5, 4));

    private async Task FailAsync(string userName, int times, string address = "")
    {
        for (var time = 1; time <= times; time++)
        {
            (await CheckAsync(userName, "sai", address)).ShouldBeOfType<Outcome<Person>.Refused>();
        }
    }

    private Task<Outcome<Person>> CheckAsync(string userName, string password, string address = "", SeenBrowser? browser = null) =>
        province.Site.InScopeAsync(services =>
        {
            services.GetRequiredService<Origin>().Address = address;
            return services.GetRequiredService<CheckPassword>().ExecuteAsync(new(userName, password), browser, Cancel);
        });

    private Task<Guid> BeginAsync(Guid id) => province.Site.InScopeAsync(async services =>
        await services.GetRequiredService<BeginSession>().ExecuteAsync(await PersonAsync(id), Cancel));

    private Task<Person> PersonAsync(Guid id) =>
        province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Users.AsNoTracking().SingleAsync(p => p.Id == id, Cancel));

    private Task<int> SetAsync(Guid id, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Person>> set) => province.Site.InScopeAsync(s =>
        s.GetRequiredService<DanchuDatabase>().Users.Where(p => p.Id == id).ExecuteUpdateAsync(set, Cancel));

    private Task<List<SecurityRecord>> LinesAsync(Guid id) => province.Site.InScopeAsync(s =>
        s.GetRequiredService<DanchuDatabase>().SecurityRecords.Where(r => r.ConcernedId == id).OrderBy(r => r.Id).ToListAsync(Cancel));

    private Task<Session?> FindAsync(Guid session) =>
        province.Site.InScopeAsync(s => s.GetRequiredService<FindSession>().ReadAsync(session, Cancel));
}
