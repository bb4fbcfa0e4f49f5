using Npgsql;

namespace Danchu.Tests.Support;

/// <summary>As good as stopping PostgreSQL for one database: nobody may connect, and who was connected is cut off, until it is over.</summary>
internal sealed class DatabaseOutage : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly string name;

    private DatabaseOutage(string connectionString)
    {
        name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false });
    }

    public static async Task<DatabaseOutage> BeginAsync(string connectionString)
    {
        var outage = new DatabaseOutage(connectionString);
        await outage.ExecuteAsync($"ALTER DATABASE {outage.name} CONNECTION LIMIT 0");
        await outage.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{outage.name}'");
        return outage;
    }

    public async ValueTask DisposeAsync()
    {
        await ExecuteAsync($"ALTER DATABASE {name} CONNECTION LIMIT -1");
        await source.DisposeAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
