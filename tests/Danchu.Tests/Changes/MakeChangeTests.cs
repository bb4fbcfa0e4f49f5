using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.History;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Changes;

public sealed class MakeChangeTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    private static readonly Refusal Refused = new("Không được.");

    [Fact]
    public async Task Change_Done_IsSavedWithItsLine()
    {
        var unit = await AddUnitAsync("C.1");

        await InScopeAsync(async (make, database) =>
            (await make.ExecuteAsync(this, Actor.System, change => RenameAsync(change, database, unit, "Xã Mới"), Cancel)).ShouldBeDone());

        (await NameAsync(unit)).ShouldBe("Xã Mới");
        (await LinesAsync(unit)).ShouldBe(["MakeChangeTests 1 {\"Name\":\"Xã Cũ\"} {\"Name\":\"Xã Mới\"}"]);
    }

    [Fact]
    public async Task Change_Refused_LeavesNothingBehind()
    {
        var unit = await AddUnitAsync("C.2");

        await InScopeAsync(async (make, database) =>
        {
            var outcome = await make.ExecuteAsync<Done>(this, Actor.System, async change =>
            {
                await RenameAsync(change, database, unit, "Xã Mới");
                await change.SaveAsync(Cancel);
                return Refused;
            }, Cancel);

            outcome.ShouldBeRefused("Không được.");
            database.ChangeTracker.Entries().ShouldBeEmpty();
        });

        (await NameAsync(unit)).ShouldBe("Xã Cũ");
        (await LinesAsync(unit)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Change_ThatFails_LeavesNothingForTheNext()
    {
        var unit = await AddUnitAsync("C.3");

        await InScopeAsync(async (make, database) =>
        {
            await Should.ThrowAsync<TimeoutException>(() => make.ExecuteAsync<Done>(this, Actor.System, async change =>
            {
                await RenameAsync(change, database, unit, "Xã Hỏng");
                throw new TimeoutException();
            }, Cancel));
            database.ChangeTracker.Clear();
            (await make.ExecuteAsync(this, Actor.System, change => RenameAsync(change, database, unit, "Xã Mới"), Cancel)).ShouldBeDone();
        });

        (await LinesAsync(unit)).ShouldBe(["MakeChangeTests 1 {\"Name\":\"Xã Cũ\"} {\"Name\":\"Xã Mới\"}"]);
    }

    [Fact]
    public async Task Change_WhoseConnectionBreaksBetweenStatements_SaysThatTheDatabaseIsAway()
    {
        var unit = await AddUnitAsync("C.9");

        await InScopeAsync(async (make, database) =>
            await Should.ThrowAsync<NpgsqlException>(() => make.ExecuteAsync(this, Actor.System, async change =>
            {
                var renamed = await RenameAsync(change, database, unit, "Xã Mới");
                await change.SaveAsync(Cancel);
                await BreakAsync(database);
                return renamed;
            }, Cancel)));

        (await NameAsync(unit)).ShouldBe("Xã Cũ");
        (await LinesAsync(unit)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Change_WithinAnother_IsCommittedWithIt()
    {
        var unit = await AddUnitAsync("C.4");

        await InScopeAsync(async (make, database) => (await make.ExecuteAsync(this, Actor.System, async change =>
        {
            await RenameAsync(change, database, unit, "Xã Giữa");
            return await make.ExecuteAsync(new Inner(), Actor.System, inner =>
            {
                database.ChangeTracker.Clear();
                return RenameAsync(inner, database, unit, "Xã Mới");
            }, Cancel);
        }, Cancel)).ShouldBeDone());

        (await NameAsync(unit)).ShouldBe("Xã Mới");
        (await LinesAsync(unit)).ShouldBe(
        [
            "MakeChangeTests 1 {\"Name\":\"Xã Cũ\"} {\"Name\":\"Xã Giữa\"}",
            "Inner 2 {\"Name\":\"Xã Giữa\"} {\"Name\":\"Xã Mới\"}",
        ]);
    }

    [Fact]
    public async Task Change_WithinOneThatIsRefused_IsUndone()
    {
        var unit = await AddUnitAsync("C.5");

        await InScopeAsync(async (make, database) => (await make.ExecuteAsync<Done>(this, Actor.System, async _ =>
        {
            (await make.ExecuteAsync(new Inner(), Actor.System, inner => RenameAsync(inner, database, unit, "Xã Mới"), Cancel)).ShouldBeDone();
            return Refused;
        }, Cancel)).ShouldBeRefused("Không được."));

        (await NameAsync(unit)).ShouldBe("Xã Cũ");
    }

    [Fact]
    public async Task Change_ThatPassesOverTheRefusalOfAStep_IsNotCommitted()
    {
        var unit = await AddUnitAsync("C.6");

        await InScopeAsync(async (make, database) => await Should.ThrowAsync<InvalidOperationException>(() =>
            make.ExecuteAsync(this, Actor.System, async change =>
            {
                await make.ExecuteAsync<Done>(new Inner(), Actor.System, _ => Refused, Cancel);
                return await RenameAsync(change, database, unit, "Xã Mới");
            }, Cancel)));

        (await NameAsync(unit)).ShouldBe("Xã Cũ");
    }

    [Fact]
    public async Task Lines_OfTwoUnits_StandEachInItsChain()
    {
        var (first, second) = (await AddUnitAsync("C.7"), await AddUnitAsync("C.8"));

        await InScopeAsync(async (make, _) => (await make.ExecuteAsync<Done>(this, Actor.System, change =>
        {
            foreach (var unit in (OrganisationId[])[second, first, second])
            {
                change.Record(unit, ("organisation", unit.Value), null, new { Note = unit == first ? "một" : "hai" });
            }

            return default(Done);
        }, Cancel)).ShouldBeDone());

        (await LinesAsync(first)).ShouldBe(["MakeChangeTests 1  {\"Note\":\"một\"}"]);
        (await LinesAsync(second)).ShouldBe(["MakeChangeTests 1  {\"Note\":\"hai\"}", "MakeChangeTests 2  {\"Note\":\"hai\"}"]);
        (await world.DoAsync((VerifyHistory v) => v.ExecuteAsync(Cancel))).Breaks.ShouldBeEmpty();
    }

    private sealed class Inner;

    private static async Task<Outcome<Done>> RenameAsync(Change change, DanchuDatabase database, OrganisationId id, string name)
    {
        var unit = await database.Organisations.SingleAsync(o => o.Id == id, Cancel);
        var before = new { unit.Name };
        unit.Name = name;
        change.Record(id, ("organisation", id.Value), before, new { unit.Name });
        return default(Done);
    }

    // The server ends the connection, and the driver notices it.
    private async Task BreakAsync(DanchuDatabase database)
    {
        var process = ((NpgsqlConnection)database.Database.GetDbConnection()).ProcessID;
        await world.DoAsync((DanchuDatabase other) => other.Database.ExecuteSqlAsync($"SELECT pg_terminate_backend({process})", Cancel));
        await Should.ThrowAsync<Exception>(() => database.Database.ExecuteSqlAsync($"SELECT 1", Cancel));
    }

    private async Task InScopeAsync(Func<MakeChange, DanchuDatabase, Task> work)
    {
        await using var scope = world.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<MakeChange>(), scope.ServiceProvider.GetRequiredService<DanchuDatabase>());
    }

    private Task<OrganisationId> AddUnitAsync(string code) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var unit = new Organisation { Code = code, Name = "Xã Cũ", Kind = OrganisationKind.Commune, Level = Level.Commune, From = new(2020, 1, 1) };
        d.Organisations.Add(unit);
        await d.SaveChangesAsync(Cancel);
        return unit.Id;
    });

    private Task<string> NameAsync(OrganisationId unit) =>
        world.DoAsync((DanchuDatabase d) => d.Organisations.Where(o => o.Id == unit).Select(o => o.Name).SingleAsync(Cancel));

    private Task<List<string>> LinesAsync(OrganisationId unit) => world.DoAsync((DanchuDatabase d) =>
        d.History.Where(l => l.OrganisationId == unit).OrderBy(l => l.Sequence).Select(l => $"{l.Operation} {l.Sequence} {l.Old} {l.New}").ToListAsync(Cancel));
}
