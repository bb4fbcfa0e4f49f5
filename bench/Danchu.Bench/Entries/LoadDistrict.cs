using Danchu.Bench.Facts;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Bench.Entries;

/// <summary>All below the first province report what their books count and are accepted, as a round does it.</summary>
internal static class LoadDistrict
{
    public const int Province = 1;

    public static async Task ExecuteAsync(IServiceProvider services, Nation nation)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DanchuDatabase>();
        database.Periods.Add(nation.MakePeriod());
        await database.SaveChangesAsync();
        var indicators = await database.Indicators.AsNoTracking().ToDictionaryAsync(i => i.Key, StringComparer.Ordinal);
        foreach (var unit in Enumerable.Range(0, nation.Size).Where(unit => nation.SuperiorsOf(unit).Contains(Province)))
        {
            var counted = await new CountEntries(database, (_, _, _, _) => Task.FromResult<IReadOnlyList<CountedDuty>>([]))
                .ReadAsync(nation.Ids[unit], new(2023, 1, 1), nation.LastDay);
            var figures = counted.Where(one => indicators.ContainsKey(one.Key)).Select(one => (indicators[one.Key], one.Value.Figure)).ToList();
            await using var transaction = await database.Database.BeginTransactionAsync();
            await new AddToTotals(database).ExecuteAsync(nation.KeyOf(unit), nation.LevelOf(unit), Nation.NewReport(), figures, nation.LastDay);
            await transaction.CommitAsync();
        }
    }
}
