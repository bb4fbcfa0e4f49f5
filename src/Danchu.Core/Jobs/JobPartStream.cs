using Npgsql;

namespace Danchu.Core.Jobs;

/// <summary>Writes a job's file into the database, a megabyte at a time.</summary>
internal sealed class JobPartStream(NpgsqlDataSource source, TakenJob job) : Stream
{
    public const int PartSize = 1024 * 1024;

    private byte[] part = new byte[2 * PartSize];
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
            var length = Math.Min(buffer.Length, PartSize);
            Keep(buffer.Span[..length]);
            buffer = buffer[length..];
            await FlushAsync(cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Only kept: the zip writes its small records so, and no thread is to wait for the database. Stored with the next write or flush.</summary>
    public override void Write(byte[] buffer, int offset, int count) => Keep(buffer.AsSpan(offset, count));

    /// <summary>Stores the rest; call it once, at the end.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        if (filled > 0)
        {
            await StoreAsync(filled, cancellationToken);
        }
    }

    public override void Flush()
    {
        // Parts are stored when they are full.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        while (filled >= PartSize)
        {
            await StoreAsync(PartSize, cancellationToken);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (filled + bytes.Length > part.Length)
        {
            Array.Resize(ref part, Math.Max(part.Length * 2, filled + bytes.Length));
        }

        bytes.CopyTo(part.AsSpan(filled));
        filled += bytes.Length;
    }

    private async Task StoreAsync(int length, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("INSERT INTO job_parts (job_id, taken_by, ordinal, content) VALUES ($1, $2, $3, $4)");
        command.Parameters.AddWithValue(job.Id);
        command.Parameters.AddWithValue(job.Token);
        command.Parameters.AddWithValue(ordinal++);
        command.Parameters.AddWithValue(new ArraySegment<byte>(part, 0, length));
        await command.ExecuteNonQueryAsync(cancellationToken);
        filled -= length;
        part.AsSpan(length, filled).CopyTo(part);
    }
}
