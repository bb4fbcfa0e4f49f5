using Npgsql;

namespace Danchu.Core.Jobs;

/// <summary>Writes a job's file into the database, a megabyte at a time.</summary>
internal sealed class JobPartStream(NpgsqlDataSource source, TakenJob job) : Stream
{
    public const int PartSize = 1024 * 1024;

    private readonly byte[] part = new byte[PartSize];
    private int filled;
    private int ordinal;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            var length = Math.Min(buffer.Length, PartSize - filled);
            buffer[..length].CopyTo(part.AsMemory(filled));
            filled += length;
            buffer = buffer[length..];
            if (filled == PartSize)
            {
                await StoreAsync(cancellationToken);
            }
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Stores what is left: to be called once, at the end.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (filled > 0)
        {
            await StoreAsync(cancellationToken);
        }
    }

    public override void Flush()
    {
        // Parts are stored when they are full.
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The database is written to without blocking a thread.");

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("INSERT INTO job_parts (job_id, taken_by, ordinal, content) VALUES ($1, $2, $3, $4)");
        command.Parameters.AddWithValue(job.Id);
        command.Parameters.AddWithValue(job.Token);
        command.Parameters.AddWithValue(ordinal++);
        command.Parameters.AddWithValue(new ArraySegment<byte>(part, 0, filled));
        await command.ExecuteNonQueryAsync(cancellationToken);
        filled = 0;
    }
}
