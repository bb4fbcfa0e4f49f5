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

    [Fact]
    public async Task Role_OfTheProgram_OwnsItsDatabaseAndNothingElse()
    {
        await using var cluster = await StartAsync(TemporaryFolder.NewPath());
        var connection = await cluster.OpenDatabaseAsync("danchu", Stop);

        (await AskAsync(connection, "SELECT current_user::text")).ShouldBe("danchu_app");
        (await AskAsync(connection, "SELECT row_to_json(r)::text FROM (SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls "
            + "FROM pg_roles WHERE rolname = current_user) r"))
            .ShouldBe("""{"rolsuper":false,"rolcreatedb":false,"rolcreaterole":false,"rolreplication":false,"rolbypassrls":false}""");
        (await AskAsync(connection, "SELECT string_agg(datname, ',') FROM pg_database WHERE datdba = current_user::regrole")).ShouldBe("danchu");
        foreach (var forbidden in new[]
        {
            "SELECT rolpassword FROM pg_authid", "SELECT pg_read_file('postgresql.conf')", "COPY (SELECT 'x') TO PROGRAM 'cat'",
            "SELECT 'x' FROM pg_hba_file_rules",
            "CREATE ROLE other SUPERUSER", "CREATE DATABASE other", "SET ROLE danchu",
        })
        {
            (await Should.ThrowAsync<PostgresException>(() => AskAsync(connection, forbidden), forbidden)).SqlState.ShouldBe("42501", forbidden);
        }
    }

    [Theory]
    [InlineData("danchu_app", null)]
    [InlineData("danchu_app", "danchu")]
    [InlineData("postgres", null)]
    public async Task Connection_WithoutThePassword_IsRefused(string role, string? password)
    {
        await using var cluster = await StartAsync(TemporaryFolder.NewPath());
        var stranger = new NpgsqlConnectionStringBuilder(await cluster.OpenDatabaseAsync("danchu", Stop))
        {
            Username = role, Password = password, Pooling = false,
        };

        (await Should.ThrowAsync<NpgsqlException>(() => AskAsync(stranger.ConnectionString, "SELECT 'x'"))).Message.ShouldContain("assword", Case.Insensitive);
        new FileInfo(Path.Combine(cluster.Folder, "password")).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Open_ADatabaseOfTheSuperuser_HandsAllOfItOver()
    {
        await using var cluster = await StartAsync(TemporaryFolder.NewPath());
        await cluster.OpenDatabaseAsync("danchu", Stop);
        await AskAsync(cluster.SuperuserConnectionString("postgres"), "CREATE DATABASE cu");
        await AskAsync(cluster.SuperuserConnectionString("cu"), """
            CREATE TABLE lines (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, word text);
            CREATE SEQUENCE numbers;
            CREATE VIEW words AS SELECT word FROM lines;
            CREATE TYPE colour AS ENUM ('xanh');
            CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
            CREATE SCHEMA other CREATE TABLE more (id int);
            """);

        var connection = await cluster.OpenDatabaseAsync("cu", Stop);

        (await AskAsync(connection, """
            SELECT string_agg(name, ' ' ORDER BY name) FROM (
                SELECT relname::text AS name FROM pg_class WHERE oid >= 16384 AND relname !~ '^pg_' AND relowner = 'danchu_app'::regrole
                UNION ALL SELECT proname FROM pg_proc WHERE proowner = 'danchu_app'::regrole
                UNION ALL SELECT typname FROM pg_type WHERE typtype = 'e' AND typowner = 'danchu_app'::regrole
                UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = 'danchu_app'::regrole) owned
            """)).ShouldBe("colour lines lines_id_seq lines_pkey more numbers one other words");
        await AskAsync(connection, "ALTER TABLE lines ADD COLUMN note text; INSERT INTO lines (word) VALUES ('còn'); CREATE TABLE next (id int)");
        (await AskAsync(connection, "SELECT word FROM words")).ShouldBe("còn");
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
