using System.Globalization;
using Danchu.Bench.Facts;
using Danchu.Core;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Danchu.Bench.Entries;

/// <summary>
/// A nation's year of work: counting, writing and listing entries beside the bare SQL that does the same on the same rows, in one run on a database cluster
/// of its own. <c>entries 6000</c> does the same at a tenth of the size.
/// </summary>
internal static class EntriesBench
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [] and not [_] || !int.TryParse(arguments.FirstOrDefault("60000"), CultureInfo.InvariantCulture, out var units) || units < 1_000)
        {
            await Console.Error.WriteLineAsync("Usage: bench entries [units, at least 1000; 60000 unless told]");
            return 64;
        }

        var folder = Path.Combine(Path.GetTempPath(), "danchu-bench-" + Guid.NewGuid().ToString("N")[..12]);
        await using var cluster = await PrivateCluster.StartOrAttachAsync(folder, new PrivateClusterOptions { RemoveAtEnd = true }, Console.Error.WriteLine);
        await cluster.OpenDatabaseAsync("bench");

        // Loading twelve million rows without asking of each whether its unit exists is the superuser's.
        var connect = new NpgsqlConnectionStringBuilder(cluster.SuperuserConnectionString("bench")) { CommandTimeout = 3_600 }.ConnectionString;
        await using var source = NpgsqlDataSource.Create(connect);
        await using var services = new ServiceCollection().AddLogging().AddSingleton(CatalogueFolder.Find()).AddDanchuCore(connect).BuildServiceProvider();
        var nation = new Nation(units);
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().ExecuteAsync();
            await scope.ServiceProvider.GetRequiredService<LoadCatalogue>().ExecuteAsync(scope.ServiceProvider.GetRequiredService<CatalogueFolder>());
        }

        await new LoadYear(source, nation).ExecuteAsync();
        await LoadDistrict.ExecuteAsync(services, nation);
        BudgetLine[] lines =
        [
            await MeasureCounting.ExecuteAsync(services, source, nation),
            await MeasureCounting.OfOneAsync(services, source, nation.Ids[LoadYear.Large]),
            await MeasureListing.ExecuteAsync(services, source, "50 of a unit's 10.000 entries, newest first", nation.Ids[LoadYear.Large]),
            await MeasureListing.ExecuteAsync(services, source, "50 of a unit's 100.000 entries, newest first", nation.Ids[LoadYear.Largest]),
            await MeasureDistrict.ExecuteAsync(services, source, nation),
            await MeasureWriting.ExecuteAsync(services, source, nation),
        ];
        Console.WriteLine(BudgetLine.Head);
        Array.ForEach(lines, Console.WriteLine);
        return Array.TrueForAll(lines, l => l.Holds) ? 0 : 1;
    }
}
