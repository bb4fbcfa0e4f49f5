using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Tests.Support;

/// <summary>The database every test class gets a copy of; filled once a run.</summary>
internal static class TemplateDatabase
{
    public const string Name = "danchu_template";

    private static readonly Lazy<Task<PrivateCluster>> Made = new(MakeAsync);

    /// <summary>The cluster, once the template stands in it.</summary>
    public static Task<PrivateCluster> MadeAsync() => Made.Value;

    /// <summary>What a test finds in its database: migrations and catalogue belong here, because they are paid once a run.</summary>
    private static async Task PrepareAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var options = new DbContextOptionsBuilder<DanchuDatabase>();
        AddDatabase.Configure(options, source);
        await using var database = new DanchuDatabase(options.Options);
        await new MigrateDatabase(database).ExecuteAsync();
    }

    private static async Task<PrivateCluster> MakeAsync()
    {
        var cluster = await TestCluster.StartedAsync();
        await PrepareAsync(await cluster.OpenDatabaseAsync(Name));
        // A database with connections cannot be copied, not even with those that only wait in a pool.
        NpgsqlConnection.ClearAllPools();
        return cluster;
    }
}
