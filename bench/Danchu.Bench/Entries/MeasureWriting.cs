using Danchu.Bench.Facts;
using Danchu.Core.Access;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Danchu.Bench.Entries;

/// <summary>
/// One entry written and committed: ours with its rights, its rules, the history chain and the drafts that follow; by hand only the next number, the row and a
/// line that says who wrote it.
/// </summary>
internal static class MeasureWriting
{
    private const int Entries = 30;

    public static async Task<BudgetLine> ExecuteAsync(IServiceProvider services, NpgsqlDataSource source, Nation nation)
    {
        await using (var command = source.CreateCommand("CREATE TABLE by_hand (entry uuid, said text, at timestamptz DEFAULT now())"))
        {
            await command.ExecuteNonQueryAsync();
        }

        return await Turns.ExecuteAsync(
            "30 entries written, one transaction each", 15,
            round => EachAsync(nation, round, unit => OursAsync(services, unit)), round => EachAsync(nation, round, unit => ByHandAsync(source, unit)));
    }

    private static async Task EachAsync(Nation nation, int round, Func<OrganisationId, Task> write)
    {
        var random = new Random(round);
        for (var n = 0; n < Entries; n++)
        {
            await write(nation.Ids[random.Next(nation.FirstUnit, nation.Size - 2)]);
        }
    }

    private static async Task OursAsync(IServiceProvider services, OrganisationId unit)
    {
        await using var scope = services.CreateAsyncScope();
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ngay"] = "20/12/2023", ["so"] = "88-KH/BCĐ", ["loai"] = "ke-hoach", ["co-quan"] = "ban-chi-dao", ["trich-yeu"] = "về kiểm tra năm 2023",
            ["truc-tiep"] = "yes",
        };
        var written = await scope.ServiceProvider.GetRequiredService<WriteEntry>().ExecuteAsync(Actor.System, new WriteEntry.Input(unit, "van-ban", typed));
        if (written is not Outcome<EntryId>.Done)
        {
            throw new InvalidOperationException($"Not written: {written}.");
        }
    }

    private static async Task ByHandAsync(NpgsqlDataSource source, OrganisationId unit)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(
            """
            WITH written AS (
                INSERT INTO entries (id, organisation_id, register_id, register_key, year, number, date, title, fields, words, revision, written_by, written_at,
                    changed_by, changed_at)
                SELECT gen_random_uuid(), $1, (SELECT id FROM registers WHERE key = 'van-ban' ORDER BY version DESC LIMIT 1), 'van-ban', 2023,
                    (SELECT max(number) + 1 FROM entries WHERE organisation_id = $1 AND register_key = 'van-ban' AND year = 2023), date '2023-12-20',
                    'Kế hoạch 88-KH/BCĐ', $2::jsonb, 'ke hoach 88 kh bcd', 1, gen_random_uuid(), now(), gen_random_uuid(), now()
                RETURNING id)
            INSERT INTO by_hand (entry, said) SELECT id, $2 FROM written
            """,
            connection, transaction)
        {
            Parameters =
            {
                new() { Value = unit.Value },
                new()
                {
                    Value = """
                        {"ngay": "2023-12-20", "so": "88-KH/BCĐ", "loai": "ke-hoach", "co-quan": "ban-chi-dao", "trich-yeu": "về kiểm tra năm 2023",
                            "truc-tiep": "yes"}
                        """,
                },
            },
        };
        await command.PrepareAsync();
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }
}
