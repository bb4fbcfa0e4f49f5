using System.Globalization;
using Danchu.Core.Database;
using Npgsql;

namespace Danchu.Tests.Support;

/// <summary>A copy of the template for one test class: <c>class SaveSectionTests(DatabaseCopy database) : IClassFixture&lt;DatabaseCopy&gt;</c>.</summary>
public sealed class DatabaseCopy : IAsyncLifetime
{
    private static int copies;

    private readonly string name = string.Create(CultureInfo.InvariantCulture, $"copy_{Interlocked.Increment(ref copies)}");
    private readonly Func<Task<PrivateCluster>> made;
    private readonly string template;
    private PrivateCluster? cluster;

    public DatabaseCopy()
        : this(TemplateDatabase.MadeAsync, TemplateDatabase.Name)
    {
    }

    /// <summary>A copy of another template than the usual one.</summary>
    internal DatabaseCopy(Func<Task<PrivateCluster>> made, string template) => (this.made, this.template) = (made, template);

    public string ConnectionString => (cluster ?? throw new InvalidOperationException("The copy is not made yet.")).ConnectionString(name);

    /// <summary>As the superuser of the cluster, for what the program may not do.</summary>
    internal string SuperuserConnectionString =>
        (cluster ?? throw new InvalidOperationException("The copy is not made yet.")).SuperuserConnectionString(name);

    public async ValueTask InitializeAsync()
    {
        cluster = await made();
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template} OWNER danchu_app");
    }

    // Force: a test need not close what it has opened.
    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(cluster!.SuperuserConnectionString("postgres")) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
