using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Accounts.Attempts;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Danchu.Tests.Accounts.Attempts;

/// <summary>Attempts are counted in the database before the password is looked at: together or one after another, on one node or two.</summary>
public sealed class CountAttemptTests(DatabaseCopy copy) : IClassFixture<DatabaseCopy>
{
    private static readonly TestClock Clock = new(new DateTimeOffset(2025, 9, 10, 3, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("co-that", true)]
    [InlineData("khong-co-that", false)]
    public async Task FiftyEightAtOnce_OnTwoNodesFromThreeAddresses_AreCountedAndOnlyTheFirstLookedAt(string userName, bool exists)
    {
        CountingHasher.Looked = 0;
        await using var first = Node();
        await using var second = Node();
        if (exists)
        {
            await AddPersonAsync(first, userName);
        }

        string[] addresses = ["10.5.0.1", "10.5.0.2", "10.5.0.3"];
        var posted = Enumerable.Range(0, 58 * addresses.Length)
            .Select(at => CheckAsync(at % 2 == 0 ? first : second, userName, addresses[at % addresses.Length]));
        var answers = await Task.WhenAll(posted);

        // Ten of a name from anywhere, whatever the number of addresses; at most five from each.
        CountingHasher.Looked.ShouldBe(10);
        answers.Count(a => a.Contains("không đúng", StringComparison.Ordinal)).ShouldBe(10);
        answers.Count(a => a.Contains("hãy chờ", StringComparison.Ordinal)).ShouldBe(answers.Length - 10);
        (await CountedAsync(first, userName)).ShouldBe(answers.Length);
        (await LinesAsync(first, userName, SecurityRecordKind.SignInFailed)).ShouldBe(10);
    }

    [Fact]
    public async Task FiftyEightAtOnce_FromOneAddress_AreFiveLooks()
    {
        CountingHasher.Looked = 0;
        await using var node = Node();
        await AddPersonAsync(node, "mot-noi");

        await Task.WhenAll(Enumerable.Range(0, 58).Select(_ => CheckAsync(node, "mot-noi", "10.6.0.1")));

        CountingHasher.Looked.ShouldBe(5);
        (await CountedAsync(node, "mot-noi")).ShouldBe(58);
    }

    [Fact]
    public async Task ManyNames_FromOneAddress_AreSlowedButNotForLong()
    {
        await using var node = Node();
        foreach (var at in Enumerable.Range(0, 100))
        {
            (await CheckAsync(node, $"ten-{at}", "10.4.0.1")).ShouldContain("không đúng");
        }

        (await CheckAsync(node, "ten-moi", "10.4.0.1")).ShouldContain("hãy chờ 2 giây");
        (await CheckAsync(node, "ten-moi", "10.4.0.2")).ShouldContain("không đúng");
    }

    [Fact]
    public async Task OneHost_WithAllAddressesOfItsNetwork_IsOneSource()
    {
        await using var node = Node();
        foreach (var at in Enumerable.Range(1, 5))
        {
            (await CheckAsync(node, "mang-sau", $"2001:db8:1:2::{at}")).ShouldContain("không đúng");
        }

        (await CheckAsync(node, "mang-sau", "2001:db8:1:2:ffff::9")).ShouldContain("hãy chờ");
    }

    [Fact]
    public void Wait_OfFailuresCountedByAClockThatWasSetBack_IsNone()
    {
        var now = Clock.Now;

        new AttemptCounter("ten", "", 50, now.AddDays(400), null).WaitAt(now).ShouldBe(TimeSpan.Zero);
        new AttemptCounter("ten", "", 50, now.AddSeconds(3), null).WaitAt(now).ShouldBe(TimeSpan.FromSeconds(123));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 2)]
    [InlineData(6, 4)]
    [InlineData(9, 32)]
    [InlineData(14, 900)]
    [InlineData(1_000_000, 900)]
    public void Wait_AfterFailuresOfOneSource_DoublesUpToAQuarterOfAnHour(int failures, int seconds) =>
        SlowDown.OfPair.After(failures).ShouldBe(TimeSpan.FromSeconds(seconds));

    private static async Task<string> CheckAsync(ServiceProvider node, string userName, string address)
    {
        await using var scope = node.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Origin>().Address = address;
        var outcome = await scope.ServiceProvider.GetRequiredService<CheckPassword>().ExecuteAsync(new(userName, "sai mật khẩu"), cancellationToken: Cancel);
        return outcome.RefusalMessages().ShouldHaveSingleItem();
    }

    private static async Task<int> CountedAsync(ServiceProvider node, string userName)
    {
        await using var scope = node.CreateAsyncScope();
        var name = AttemptKeys.HashOf(userName.ToUpperInvariant());
        var counted = await scope.ServiceProvider.GetRequiredService<DanchuDatabase>().Database.SqlQuery<long>(
            $"""
            SELECT coalesce(sum(slowed + CASE WHEN source = '' THEN 0 ELSE failures END), 0) AS "Value" FROM sign_in_counters WHERE name = {name}
            """).SingleAsync(Cancel);
        return (int)counted;
    }

    private static async Task<int> LinesAsync(ServiceProvider node, string userName, SecurityRecordKind kind)
    {
        await using var scope = node.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<DanchuDatabase>().SecurityRecords;
        return await records.CountAsync(r => r.UserName == userName && r.Kind == kind, Cancel);
    }

    private static async Task AddPersonAsync(ServiceProvider node, string userName)
    {
        await using var scope = node.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<Person>>()
            .CreateAsync(new Person { UserName = userName, FullName = userName }, WebSite.Password);
        result.Succeeded.ShouldBeTrue();
    }

    // A node as the program is one, but for its hasher, which counts.
    private ServiceProvider Node()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddDanchuCore(copy.ConnectionString);
        services.AddScoped<IPasswordHasher<Person>, CountingHasher>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        return services.BuildServiceProvider();
    }

    private sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Person>(options)
    {
        private static int looked;

        public static int Looked
        {
            get => looked;
            set => looked = value;
        }

        public override PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref looked);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
