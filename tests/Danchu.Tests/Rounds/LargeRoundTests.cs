using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>A province asks 3.000 units: what is counted is the number of SQL commands, which must not grow with the units.</summary>
public sealed class LargeRoundTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    private const int Many = 3_000;

    [Fact]
    public async Task Issue_ThreeThousandUnits_TakesAFixedNumberOfCommands()
    {
        await PlantAsync();
        var round = await world.OpenAsync();
        (await CommandsOfAsync(() => world.ChooseAllAsync(round))).ShouldBeLessThan(20);

        var issuing = await CommandsOfAsync(async () =>
            Value(await world.IssueLetterAsync(world.Secretary, round)).Units.ShouldBe(Many + 5));

        // Submitting and signing.
        issuing.ShouldBeLessThan(60);
        (await world.DoAsync((DanchuDatabase d) => d.Reports.CountAsync(r => r.Assignment!.RoundId == round && r.Current, Cancel))).ShouldBe(Many + 5);
        (await world.DoAsync((DanchuDatabase d) => d.Notices.CountAsync(n => n.Kind == NoticeKind.Asked, Cancel))).ShouldBe(Many + 5);
        (await world.DoAsync((DanchuDatabase d) => d.History.CountAsync(h => h.SubjectId == round.Value && h.Operation == nameof(IssueRound), Cancel)))
            .ShouldBe(1);

        (await CommandsOfAsync(async () => (await world.ReadAsync(round)).Page.Count.ShouldBe(ShowRound.PageSize))).ShouldBeLessThan(8);
        world.Clock.Now = world.Clock.Now.AddDays(60);
        (await CommandsOfAsync(async () =>
            Value(await world.DoAsync((RemindLate r) => r.ExecuteAsync(world.Secretary, new(round, OnlyLate: true), Cancel))).Units.ShouldBe(Many + 5)))
            .ShouldBeLessThan(20);
    }

    private async Task PlantAsync()
    {
        await world.DoAsync(async (NpgsqlDataSource source) =>
        {
            await using var command = source.CreateCommand(
                """
                WITH units AS (SELECT gen_random_uuid() AS id, i FROM generate_series(1, $1) AS i),
                planted AS (
                    INSERT INTO organisations (id, code, name, short_name, search_name, kind, level, place, "from", note)
                    SELECT id, 'L' || i, 'Trường tiểu học số ' || i, '', 'truong tieu hoc so ' || i, 'PublicUnit', 'Unit', '', '2000-01-01', '' FROM units
                    RETURNING id)
                INSERT INTO subordinations (id, line, superior_id, subordinate_id, "from") SELECT gen_random_uuid(), 'State', $2, id, '2000-01-01' FROM planted
                """);
            command.Parameters.AddWithValue(Many);
            command.Parameters.AddWithValue(world.Seed.District.Value);
            return await command.ExecuteNonQueryAsync(Cancel);
        });
    }

    private static async Task<int> CommandsOfAsync(Func<Task> work)
    {
        using var counter = new CommandCounter();
        await work();
        return counter.Count;
    }
}
