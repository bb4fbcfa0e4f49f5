using Danchu.Core;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Danchu.Bench.Facts;

/// <summary>The program on a database cluster of a bench's own, with the catalogue in it; gone at the end.</summary>
/// <param name="Connect">To it, as superuser.</param>
internal sealed record BenchDatabase(PrivateCluster Cluster, string Connect, NpgsqlDataSource Source, ServiceProvider Services) : IAsyncDisposable
{
    /// <summary>As superuser: loading millions of rows without asking of each whether what it names exists is hers.</summary>
    public static async Task<BenchDatabase> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "danchu-bench-" + Guid.NewGuid().ToString("N")[..12]);
        var cluster = await PrivateCluster.StartOrAttachAsync(folder, new PrivateClusterOptions { RemoveAtEnd = true }, Console.Error.WriteLine);
        await cluster.OpenDatabaseAsync("bench");
        var connect = new NpgsqlConnectionStringBuilder(cluster.SuperuserConnectionString("bench")) { CommandTimeout = 3_600 }.ConnectionString;
        var services = new ServiceCollection().AddLogging().AddSingleton(CatalogueFolder.Find()).AddDanchuCore(connect).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().ExecuteAsync();
        await scope.ServiceProvider.GetRequiredService<LoadCatalogue>().ExecuteAsync(scope.ServiceProvider.GetRequiredService<CatalogueFolder>());
        return new BenchDatabase(cluster, connect, NpgsqlDataSource.Create(connect), services);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Source.DisposeAsync();
        await Cluster.DisposeAsync();
    }
}
