using Danchu.Core.Database;
using Danchu.Tests.Support;
using Npgsql;

namespace Danchu.Tests.Database;

/// <summary>The name of the database's state is another as soon as anything was committed, whoever began first.</summary>
public sealed class ReadSnapshotTests(DatabaseCopy copy) : IClassFixture<DatabaseCopy>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Snapshot_NothingWrittenThenCommitted_IsTheSameThenAnother()
    {
        await using var source = NpgsqlDataSource.Create(copy.ConnectionString);
        var read = new ReadSnapshot(source);
        await SameAsync(read);

        await using var early = await source.OpenConnectionAsync(Cancel);
        await using var transaction = await early.BeginTransactionAsync(Cancel);
        await WriteAsync(early, "sớm");
        var open = await read.ReadAsync(Cancel);
        await using (var late = await source.OpenConnectionAsync(Cancel))
        {
            await WriteAsync(late, "muộn");
        }

        var between = await read.ReadAsync(Cancel);
        await transaction.CommitAsync(Cancel);
        var after = await read.ReadAsync(Cancel);

        // The one that began first and is seen last counts as any other.
        new[] { open, between, after }.Distinct().Count().ShouldBe(3);
        await SameAsync(read);
    }

    // Other tests write into other databases of the same server meanwhile: as soon as two questions fall between two of them.
    private static async Task SameAsync(ReadSnapshot read)
    {
        for (var turn = 0; turn < 10_000; turn++)
        {
            if (await read.ReadAsync(Cancel) == await read.ReadAsync(Cancel))
            {
                return;
            }
        }

        throw new ShouldAssertException("No two questions were answered alike.");
    }

    private static async Task WriteAsync(NpgsqlConnection connection, string key)
    {
        await using var write = new NpgsqlCommand("INSERT INTO program_state (key, value) VALUES ($1, '')", connection);
        write.Parameters.Add(new() { Value = key });
        await write.ExecuteNonQueryAsync(Cancel);
    }
}
