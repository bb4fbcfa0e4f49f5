using System.Globalization;
using Danchu.Bench.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Totals;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Danchu.Bench.Entries;

/// <summary>
/// A superior's total of what the books of all below it count: ours kept at acceptance, all indicators; by hand one indicator added up from the entries.
/// </summary>
internal static class MeasureDistrict
{
    private const string ByHand = """
        WITH RECURSIVE below AS (
            SELECT subordinate_id AS id FROM subordinations WHERE superior_id = $1
            UNION ALL SELECT s.subordinate_id FROM subordinations s JOIN below ON s.superior_id = below.id)
        SELECT count(*) FROM entries e JOIN below ON e.organisation_id = below.id
        WHERE register_key = 'van-ban' AND struck_at IS NULL AND date BETWEEN '2023-01-01' AND '2023-12-31'
            AND fields->>'co-quan' = 'ban-chi-dao' AND fields->>'truc-tiep' = 'yes'
        """;

    public static async Task<BudgetLine> ExecuteAsync(IServiceProvider services, NpgsqlDataSource source, Nation nation)
    {
        var (kept, added) = (0m, 0m);
        var line = await Turns.ExecuteAsync(
            "a province's totals of its units' books", 1,
            async _ => kept = await OursAsync(services, nation), async _ => added = await ByHandAsync(source, nation));
        return kept == added
            ? line
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Kept {kept}, in the entries {added}."));
    }

    private static async Task<decimal> OursAsync(IServiceProvider services, Nation nation)
    {
        await using var scope = services.CreateAsyncScope();
        var totals = await scope.ServiceProvider.GetRequiredService<LoadTotals>().ReadAsync(nation.Ids[LoadDistrict.Province], Nation.Line, nation.Period);
        return totals.Of("van-ban-bcd", Scope.Subtree).Figure?.Value ?? 0;
    }

    private static async Task<decimal> ByHandAsync(NpgsqlDataSource source, Nation nation)
    {
        await using var command = source.CreateCommand(ByHand);
        command.Parameters.Add(new NpgsqlParameter { Value = nation.Ids[LoadDistrict.Province].Value });
        return Convert.ToDecimal(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
