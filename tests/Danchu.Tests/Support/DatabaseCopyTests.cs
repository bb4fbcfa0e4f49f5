using Npgsql;

namespace Danchu.Tests.Support;

public sealed class DatabaseCopyTests(DatabaseCopy database) : IClassFixture<DatabaseCopy>
{
    [Fact]
    public async Task Copy_WrittenTo_IsNotSeenByAnother()
    {
        await using var other = new DatabaseCopy();
        await other.InitializeAsync();
        await ExecuteAsync(database.ConnectionString, "CREATE TABLE mine (id int)");

        var trouble = await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(other.ConnectionString, "SELECT * FROM mine"));
        trouble.SqlState.ShouldBe(PostgresErrorCodes.UndefinedTable);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
