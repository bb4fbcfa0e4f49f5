using Danchu.Core.Database;
using Danchu.Tests.Support;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Danchu.Tests.Database;

public sealed class OpenServerTests(DatabaseCopy database) : IClassFixture<DatabaseCopy>
{
    [Fact]
    public async Task Open_NamedServer_IsUsedWithASmallPoolAndNoCluster()
    {
        var builder = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        builder.Remove("Maximum Pool Size");

        await using var opened = await OpenAsync(builder.ConnectionString);

        opened.Cluster.ShouldBeNull();
        new NpgsqlConnectionStringBuilder(opened.ConnectionString).MaxPoolSize.ShouldBe(10);
    }

    [Fact]
    public async Task Open_OperatorsPoolSize_IsKept()
    {
        await using var opened = await OpenAsync(new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 40 }.ConnectionString);

        new NpgsqlConnectionStringBuilder(opened.ConnectionString).MaxPoolSize.ShouldBe(40);
    }

    [Fact]
    public async Task Open_DatabaseMissing_IsMade()
    {
        var builder = new NpgsqlConnectionStringBuilder(database.SuperuserConnectionString) { Database = "chưa có", Pooling = false };

        await using var opened = await OpenAsync(builder.ConnectionString);

        await using var connection = new NpgsqlConnection(opened.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        connection.Database.ShouldBe("chưa có");
    }

    [Fact]
    public async Task Open_DatabaseMissingAndNotAllowedToMakeIt_SaysHow()
    {
        await ExecuteAsync("CREATE ROLE clerk LOGIN PASSWORD 'clerk'");
        var builder = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "of_clerk", Username = "clerk", Password = "clerk" };

        var trouble = await Should.ThrowAsync<DatabaseUnavailableException>(() => OpenAsync(builder.ConnectionString));

        trouble.Message.ShouldContain("CREATE DATABASE \"of_clerk\" OWNER \"clerk\"");
    }

    [Fact]
    public async Task Open_OtherEncoding_IsRefused()
    {
        await ExecuteAsync("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1'");
        var builder = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "latin" };

        var trouble = await Should.ThrowAsync<DatabaseUnavailableException>(() => OpenAsync(builder.ConnectionString));

        trouble.Message.ShouldContain("LATIN1; cần UTF8");
    }

    [Fact]
    public async Task Open_OneOfTwoHostsAway_IsTheOther()
    {
        var both = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        both.Host = "/nobody/is/here," + both.Host;
        both.TargetSessionAttributes = "primary";

        await using var opened = await OpenAsync(both.ConnectionString);
        await using var source = AddDatabase.Open(opened.ConnectionString);
        await using var command = source.CreateCommand("SELECT pg_is_in_recovery()");

        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(false);
    }

    [Theory]
    [InlineData("x", "viết sai")]
    [InlineData("Host=127.0.0.1;Port=1;Username=danchu;Password=bimat", "Không kết nối được")]
    public async Task Open_BadServer_SaysWhatIsWrongWithoutThePassword(string connectionString, string expected)
    {
        var trouble = await Should.ThrowAsync<DatabaseUnavailableException>(() => OpenAsync(connectionString));

        trouble.Message.ShouldContain(expected);
        trouble.Message.ShouldNotContain("bimat");
    }

    private static Task<OpenedDatabase> OpenAsync(string connectionString)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Danchu", connectionString)]).Build();
        return OpenDatabase.ExecuteAsync(configuration, _ => { }, TestContext.Current.CancellationToken);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.SuperuserConnectionString) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
