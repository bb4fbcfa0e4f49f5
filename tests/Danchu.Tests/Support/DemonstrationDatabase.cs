using Danchu.Core;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Demonstration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Danchu.Tests.Support;

/// <summary>
/// The demonstration as a newcomer gets it, loaded once a run by the first class that asks for it; <see cref="DemonstrationSite"/> copies it.
/// </summary>
internal static class DemonstrationDatabase
{
    public const string Name = "danchu_demonstration";

    private static readonly Lazy<Task<PrivateCluster>> Made = new(MakeAsync);

    /// <summary>The cluster, once the demonstration stands in it.</summary>
    public static Task<PrivateCluster> MadeAsync() => Made.Value;

    private static async Task<PrivateCluster> MakeAsync()
    {
        var cluster = await TemplateDatabase.MadeAsync();
        var connectionString = await cluster.OpenDatabaseAsync(Name);
        var catalogue = CatalogueFolder.Find();
        await PrepareAsync(connectionString, catalogue);
        (await LoadDemonstration.ExecuteAsync(connectionString, catalogue, _ => { })).ShouldBeTrue("The template was not empty.");
        NpgsqlConnection.ClearAllPools();
        return cluster;
    }

    /// <summary>The tables and the catalogue, as a start of the program makes them.</summary>
    public static async Task PrepareAsync(string connectionString, CatalogueFolder catalogue)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(catalogue).AddDanchuCore(connectionString).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().ExecuteAsync();
        var loaded = await scope.ServiceProvider.GetRequiredService<LoadCatalogue>().ExecuteAsync(catalogue);
        loaded.ShouldBeOfType<Outcome<LoadCatalogue.Loaded>.Done>();
    }
}
