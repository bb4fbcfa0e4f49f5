using Danchu.Core.Database;
using Danchu.Core.Indicators;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Bench.Facts;

/// <summary>Whether both sides came to the same: every total of every superior, level and indicator, one by one.</summary>
internal sealed class CompareTotals(NpgsqlDataSource source, DbContextOptions<DanchuDatabase> options, Nation nation)
{
    /// <returns>How many were compared; it throws at the first that differs.</returns>
    public async Task<int> ExecuteAsync()
    {
        await using var database = new DanchuDatabase(options);
        var byHand = await ByHandAsync();
        var compared = 0;
        foreach (var superior in nation.Superiors)
        {
            var totals = await new LoadTotals(database).ReadAsync(nation.Ids[superior], Nation.Line, nation.Period);
            foreach (var (level, indicator) in totals.Levels.SelectMany(l => nation.Indicators.Select(i => (l, i))))
            {
                var total = totals.Of(indicator.Key, Scope.OfLevel(level));
                var row = new Row(
                    total.Value ?? 0, total.Denominator ?? 0, total.UnitsWithValue, total.UnitsZero, total.UnitsNotArisen, total.UnitsNotAvailable);
                if (!byHand.Remove((superior, (int)level, indicator.Slot), out var expected) || row != expected)
                {
                    throw new InvalidOperationException($"Totals differ: organisation {superior}, {level}, {indicator.Key}: ours {row}, by hand {expected}.");
                }

                compared++;
            }
        }

        return byHand.Count == 0 ? compared : throw new InvalidOperationException($"{byHand.Count} totals are missing.");
    }

    private async Task<Dictionary<(int Superior, int Level, int Indicator), Row>> ByHandAsync()
    {
        await using var command = source.CreateCommand(
            "SELECT superior, level, indicator, sum, denominator, with_value, zero, not_arisen, not_available FROM tall_totals");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new Dictionary<(int Superior, int Level, int Indicator), Row>();
        while (await reader.ReadAsync())
        {
            rows[(reader.GetInt32(0), reader.GetInt16(1), reader.GetInt16(2))] =
                new(reader.GetDecimal(3), reader.GetDecimal(4), reader.GetInt32(5), reader.GetInt32(6), reader.GetInt32(7), reader.GetInt32(8));
        }

        return rows;
    }

    private sealed record Row(decimal Sum, decimal Denominator, int WithValue, int Zero, int NotArisen, int NotAvailable);
}
