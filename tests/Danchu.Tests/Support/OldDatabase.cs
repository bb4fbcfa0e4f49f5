using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Danchu.Tests.Support;

/// <summary>A database as an earlier version of the program left it: only the first migrations have run.</summary>
internal sealed class OldDatabase(NpgsqlDataSource source, string superuser) : IAsyncDisposable
{
    public DanchuDatabase Database { get; } = Open(source);

    /// <param name="name">Of the database; each test has its own.</param>
    /// <param name="last">The last migration that ran, "0004_security_records".</param>
    public static async Task<OldDatabase> MakeAsync(string name, string last)
    {
        var cluster = await TestCluster.StartedAsync();
        var old = new OldDatabase(NpgsqlDataSource.Create(await cluster.OpenDatabaseAsync(name)), cluster.SuperuserConnectionString(name));
        var history = old.Database.GetService<IHistoryRepository>();
        await old.ExecuteAsync(history.GetCreateIfNotExistsScript());
        foreach (var id in old.Database.Database.GetMigrations().TakeWhile(id => string.CompareOrdinal(id, last) <= 0))
        {
            await using var stream = typeof(DanchuDatabase).Assembly.GetManifestResourceStream($"Danchu.Core.Database.Migrations.{id}.sql");
            using var reader = new StreamReader(stream!);
            await old.ExecuteAsync(await reader.ReadToEndAsync());
            await old.ExecuteAsync(history.GetInsertScript(new HistoryRow(id, "10.0.0")));
        }

        return old;
    }

    /// <summary>As the program does when it starts.</summary>
    public Task MigrateAsync() => new MigrateDatabase(Database).ExecuteAsync(TestContext.Current.CancellationToken);

    public async Task ExecuteAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Rows put in past the keys that hold the program to them.</summary>
    public async Task ExecutePastKeysAsync(string sql)
    {
        await using var all = NpgsqlDataSource.Create(superuser);
        await using var command = all.CreateCommand($"SET session_replication_role = 'replica'; {sql} RESET session_replication_role;");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await source.DisposeAsync();
    }

    private static DanchuDatabase Open(NpgsqlDataSource source)
    {
        var options = new DbContextOptionsBuilder<DanchuDatabase>();
        AddDatabase.Configure(options, source);
        return new DanchuDatabase(options.Options);
    }
}
