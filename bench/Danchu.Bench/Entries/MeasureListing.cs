using Danchu.Bench.Facts;
using Danchu.Core.Access;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Danchu.Bench.Entries;

/// <summary>A page of a long book as its page reads it, with how many there are and how many each month, against the three statements alone.</summary>
internal static class MeasureListing
{
    private const int Reads = 10;

    private static readonly string[] ByHand =
    [
        """
        SELECT id, number, date, title, fields, due_on, struck_at FROM entries WHERE organisation_id = $1 AND register_key = 'van-ban' AND year = 2023
        ORDER BY date DESC, number DESC LIMIT 50
        """,
        "SELECT count(*) FROM entries WHERE organisation_id = $1 AND register_key = 'van-ban' AND year = 2023",
        """
        SELECT date_part('month', date), count(*) FROM entries WHERE organisation_id = $1 AND register_key = 'van-ban' AND struck_at IS NULL
            AND date_part('year', date) = 2023 GROUP BY 1
        """,
    ];

    public static Task<BudgetLine> ExecuteAsync(IServiceProvider services, NpgsqlDataSource source, string name, OrganisationId unit) => Turns.ExecuteAsync(
        name, 3,
        async _ =>
        {
            for (var read = 0; read < Reads; read++)
            {
                await OursAsync(services, unit);
            }
        },
        async _ =>
        {
            for (var read = 0; read < Reads; read++)
            {
                await ByHandAsync(source, unit);
            }
        });

    private static async Task OursAsync(IServiceProvider services, OrganisationId unit)
    {
        await using var scope = services.CreateAsyncScope();
        var read = await scope.ServiceProvider.GetRequiredService<ListEntries>().ReadAsync(Actor.System, unit, "van-ban", new ListEntries.Filter(2023));
        if (read is not Outcome<ListEntries.View>.Done({ List.Rows.Count: 50 }))
        {
            throw new InvalidOperationException("Not a page of 50.");
        }
    }

    private static async Task ByHandAsync(NpgsqlDataSource source, OrganisationId unit)
    {
        await using var connection = await source.OpenConnectionAsync();
        foreach (var text in ByHand)
        {
            await using var command = new NpgsqlCommand(text, connection) { Parameters = { new() { Value = unit.Value } } };
            await command.PrepareAsync();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                _ = reader.GetValue(reader.FieldCount - 1);
            }
        }
    }
}
