using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Accounts.Sessions;

/// <summary>A session is a line in the database: begun, seen, listed, ended.</summary>
public sealed class SessionTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Begin_IsListedWithWhereFromAndRecorded()
    {
        var person = await AddAsync("phien-moi");
        var session = await BeginAsync(person, "10.2.2.2");

        var row = (await DoAsync((ListSessions list) => list.ReadAsync(ActorOf(person), Cancel))).ShouldHaveSingleItem();

        (row.Id, row.Address, row.Agent, row.BeganAt).ShouldBe((session, "10.2.2.2", "Trình duyệt thử", province.Site.Clock.Now));
        (await KindsAsync(person)).ShouldBe([SecurityRecordKind.SignedIn]);
    }

    [Fact]
    public async Task End_OnesOwn_IsNoSessionAnyMoreAndAForeignOneIsAbsent()
    {
        var (person, stranger) = (await AddAsync("phien-cua-toi"), await AddAsync("phien-cua-nguoi"));
        var session = await BeginAsync(person);

        (await EndAsync(stranger, session)).ShouldBeAbsent();
        (await FindAsync(session)).ShouldNotBeNull();
        (await EndAsync(person, session)).ShouldBeDone();
        (await FindAsync(session)).ShouldBeNull();
        (await EndAsync(person, session)).ShouldBeAbsent();
        (await KindsAsync(person)).ShouldBe([SecurityRecordKind.SignedIn, SecurityRecordKind.SignedOut]);
    }

    [Fact]
    public async Task EndSessions_ButOne_LeavesThatOne()
    {
        var person = await AddAsync("nhieu-phien");
        var (first, second, third) = (await BeginAsync(person), await BeginAsync(person), await BeginAsync(person));

        (await DoAsync((EndSessions end) => end.ExecuteAsync(ActorOf(person), person, second, "thử", Cancel))).ShouldBe(2);

        (await FindAsync(first), await FindAsync(third)).ShouldBe((null, null));
        (await FindAsync(second)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Limits_OfRestAndOfTheWhole_AreNamed()
    {
        var limits = new SessionLimits { Idle = TimeSpan.FromHours(4), Whole = TimeSpan.FromHours(14) };
        var began = province.Site.Clock.Now;

        limits.Over(began, began, began + TimeSpan.FromHours(4)).ShouldBeNull();
        limits.Over(began, began, began + TimeSpan.FromHours(4.1)).ShouldBe("để lâu không dùng");
        limits.Over(began, began + TimeSpan.FromHours(12), began + TimeSpan.FromHours(14.1)).ShouldBe("hết thời gian của phiên");
        (await FindAsync(Guid.NewGuid())).ShouldBeNull();
    }

    [Fact]
    public async Task Find_IsOneCommand()
    {
        var session = await BeginAsync(await AddAsync("mot-cau"));
        var commands = new CommandCounter();
        await province.Site.InScopeAsync(async services =>
        {
            var find = services.GetRequiredService<FindSession>();
            using (commands)
            {
                return await find.ReadAsync(session, Cancel);
            }
        });

        commands.Count.ShouldBe(1);
    }

    [Fact]
    public async Task MarkSeen_OnlyWhenTheLastNoteIsOld()
    {
        var person = await AddAsync("ghi-thua");
        var session = await BeginAsync(person);
        var began = province.Site.Clock.Now;

        await MarkAsync(session);
        (await SeenAsync(session)).ShouldBe(began);
        province.Site.Clock.Now = began + TimeSpan.FromMinutes(6);
        await MarkAsync(session);
        (await SeenAsync(session)).ShouldBe(began + TimeSpan.FromMinutes(6));
    }

    private Task<bool> MarkAsync(Guid session) => DoAsync(async (MarkSessionSeen mark) =>
    {
        await mark.ExecuteAsync(session, Cancel);
        return true;
    });

    private Task<DateTimeOffset> SeenAsync(Guid session) =>
        DoAsync((DanchuDatabase d) => d.Sessions.Where(s => s.Id == session).Select(s => s.SeenAt).SingleAsync(Cancel));

    private Task<Guid> AddAsync(string userName) => province.Site.AddPersonAsync(userName, (province.Units.Commune, Role.Clerk));

    private Task<Guid> BeginAsync(Guid person, string address = "") => province.Site.InScopeAsync(async services =>
    {
        var origin = services.GetRequiredService<Origin>();
        (origin.Address, origin.Agent) = (address, "Trình duyệt thử");
        var found = await services.GetRequiredService<DanchuDatabase>().Users.SingleAsync(p => p.Id == person, Cancel);
        return await services.GetRequiredService<BeginSession>().ExecuteAsync(found, Cancel);
    });

    private Task<Outcome<Done>> EndAsync(Guid person, Guid session) =>
        DoAsync((EndSession end) => end.ExecuteAsync(ActorOf(person), session, SecurityRecordKind.SignedOut, "", Cancel));

    private Task<Session?> FindAsync(Guid session) => DoAsync((FindSession find) => find.ReadAsync(session, Cancel));

    private async Task<IEnumerable<SecurityRecordKind>> KindsAsync(Guid person) => await DoAsync((DanchuDatabase d) => d.SecurityRecords
        .Where(r => r.PersonId == person)
        .OrderBy(r => r.Id)
        .Select(r => r.Kind)
        .ToListAsync(Cancel));

    private Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull => province.Site.InScopeAsync(services => work(services.GetRequiredService<TService>()));

    private static Actor ActorOf(Guid person) => new(person, "Ai đó", []);
}
