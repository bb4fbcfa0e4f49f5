using Danchu.Core.Database;
using Danchu.Tests.Support;
using Npgsql;

namespace Danchu.Tests.Database;

public sealed class PrivateClusterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_EmptyFolder_MakesTheDatabaseAsTheHouseNeedsIt()
    {
        await using var cluster = await StartAsync(TemporaryFolder.NewPath());
        var connection = await cluster.OpenDatabaseAsync("danchu", Stop);

        cluster.Started.ShouldBeTrue();
        (await AskAsync(connection, "SHOW server_encoding")).ShouldBe("UTF8");
        (await AskAsync(connection, "SHOW data_checksums")).ShouldBe("on");
        (await AskAsync(connection, "SHOW listen_addresses")).ShouldBe("");
        (await AskAsync(connection, "SELECT datcollate FROM pg_database WHERE datname = 'danchu'")).ShouldBe("C");
        (await AskAsync(connection, "SELECT string_agg(v, '' ORDER BY v COLLATE \"vi-x-icu\") FROM unnest('{đ,e,d,â,ă,a}'::text[]) v"))
            .ShouldBe("aăâdđe");
    }

    [Fact]
    public async Task Start_WhileAnotherRuns_JoinsIt()
    {
        var folder = TemporaryFolder.NewPath();
        await using var first = await StartAsync(folder);
        await using var second = await StartAsync(folder);
        await using var third = await StartAsync(folder);

        second.Started.ShouldBeFalse();
        (await AskAsync(second, "SELECT pg_postmaster_start_time()::text")).ShouldBe(await AskAsync(first, "SELECT pg_postmaster_start_time()::text"));
    }

    [Fact]
    public async Task Start_TwoAtTheSameMoment_OneStartsAndOneJoins()
    {
        var folder = TemporaryFolder.NewPath();
        var clusters = await Task.WhenAll(StartAsync(folder), StartAsync(folder));

        clusters.Count(cluster => cluster.Started).ShouldBe(1);
        await Task.WhenAll(clusters.Select(cluster => cluster.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Dispose_WhileAnotherUsesIt_LeavesItRunning()
    {
        var folder = TemporaryFolder.NewPath();
        var first = await StartAsync(folder);
        await using var second = await StartAsync(folder);
        await first.DisposeAsync();

        (await AskAsync(second, "SELECT 'runs'")).ShouldBe("runs");
    }

    [Fact]
    public async Task Dispose_LastUser_ReturnsWhenItHasStoppedAndKeepsTheData()
    {
        var options = PrivateClusterOptions.Throwaway with { RemoveAtEnd = false };
        var folder = TemporaryFolder.NewPath();
        await using (var first = await PrivateCluster.StartOrAttachAsync(folder, options, _ => { }, Stop))
        {
            await AskAsync(await first.OpenDatabaseAsync("danchu", Stop), "CREATE TABLE kept AS SELECT 'còn'::text AS word");
        }

        File.Exists(Path.Combine(folder, "data", "postmaster.pid")).ShouldBeFalse();
        await using (var second = await StartAsync(folder))
        {
            second.Started.ShouldBeTrue();
            (await AskAsync(second.ConnectionString("danchu"), "SELECT word FROM kept")).ShouldBe("còn");
        }

        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_FolderTooDeepForASocket_UsesAShortOne()
    {
        using var parent = new TemporaryFolder();
        await using var cluster = await StartAsync(Path.Combine(parent.Path, string.Join('/', Enumerable.Repeat("thư mục dài, 'lạ'", 8)), "postgres"));

        cluster.SocketFolder.ShouldStartWith("/tmp/danchu-");
        (await AskAsync(cluster, "SELECT 'runs'")).ShouldBe("runs");
    }

    [Fact]
    public async Task Start_FolderHoldsSomethingElse_SaysSoAndTouchesNothing()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "data")).FullName, "ban-goc.docx");
        await File.WriteAllTextAsync(file, "quan trọng", Stop);

        var trouble = await Should.ThrowAsync<DatabaseUnavailableException>(() => StartAsync(folder.Path));

        trouble.Message.ShouldContain("không phải dữ liệu PostgreSQL");
        File.Exists(file).ShouldBeTrue();
    }

    [Fact]
    public async Task Start_BrokenSettings_ShowsTheEndOfTheLog()
    {
        var folder = TemporaryFolder.NewPath();
        await using (await PrivateCluster.StartOrAttachAsync(folder, PrivateClusterOptions.Throwaway with { RemoveAtEnd = false }, _ => { }, Stop))
        {
        }

        var settings = Path.Combine(folder, "data", "postgresql.conf");
        await File.AppendAllTextAsync(settings, "shared_buffers = 'rất nhiều'\n", Stop);
        var trouble = await Should.ThrowAsync<DatabaseUnavailableException>(() => StartAsync(folder));
        Directory.Delete(folder, recursive: true);

        trouble.Message.ShouldContain("không khởi động được");
        trouble.Message.ShouldContain("shared_buffers");
    }

    [Fact]
    public async Task Start_DataOfAVersionThatIsNotInstalled_SaysWhichToInstall()
    {
        using var folder = new TemporaryFolder();
        var data = Directory.CreateDirectory(Path.Combine(folder.Path, "data")).FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "PG_VERSION"), "9\n", Stop);

        var trouble = await Should.ThrowAsync<DatabaseUnavailableException>(() => StartAsync(folder.Path));

        trouble.Message.ShouldContain("sudo apt-get install postgresql-9");
    }

    [Fact]
    public async Task Start_PidFileNamesALivingStranger_StartsAllTheSame()
    {
        var options = PrivateClusterOptions.Throwaway with { RemoveAtEnd = false };
        var folder = TemporaryFolder.NewPath();
        await using (await PrivateCluster.StartOrAttachAsync(folder, options, _ => { }, Stop))
        {
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "data", "postmaster.pid"), $"{Environment.ProcessId}\n{folder}/data\n1\n5432\n", Stop);
        await using var cluster = await StartAsync(folder);

        (await AskAsync(cluster, "SELECT 'runs'")).ShouldBe("runs");
    }

    private static Task<PrivateCluster> StartAsync(string folder) =>
        PrivateCluster.StartOrAttachAsync(folder, PrivateClusterOptions.Throwaway, _ => { }, Stop);

    private static async Task<string?> AskAsync(PrivateCluster cluster, string sql) => await AskAsync(await cluster.OpenDatabaseAsync("danchu", Stop), sql);

    private static async Task<string?> AskAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync(Stop);
    }
}
