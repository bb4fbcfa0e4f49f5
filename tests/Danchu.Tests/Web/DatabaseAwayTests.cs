using Danchu.Tests.Support;
using Npgsql;

namespace Danchu.Tests.Web;

public sealed class DatabaseAwayTests
{
    [Fact]
    public async Task Post_WhilePostgresIsAway_GivesTheTextBack()
    {
        await using var site = new WebSite();
        await site.InitializeAsync();
        await site.AddPersonAsync("mot-nguoi");
        using var visitor = await site.SignedInAsync("mot-nguoi");
        var token = await visitor.TokenAsync("/account");
        await RenameAsync(site.ConnectionString, away: true);

        var answer = await visitor.PostWithTokenAsync("/organisations/create", token, ("Input.Name", "Xã đang gõ dở"));

        answer.Status.ShouldBe(503);
        answer.Html.ShouldContain("Cơ sở dữ liệu tạm thời không truy cập được");
        answer.Html.ShouldContain("Xã đang gõ dở");
        await RenameAsync(site.ConnectionString, away: false);
    }

    // As good as stopping it: nobody may connect, and who was connected is cut off.
    private static async Task RenameAsync(string connectionString, bool away)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false });
        await using var refuse = source.CreateCommand($"ALTER DATABASE {name} ALLOW_CONNECTIONS {(away ? "false" : "true")}");
        await refuse.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var cut = source.CreateCommand($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        await cut.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
