using System.Buffers.Binary;
using Npgsql;

namespace Danchu.Core.Facts;

/// <summary>
/// Rows of a binary COPY as they lie in the buffer, without an object per field: tens of thousands of sheets pass here when a nation is
/// added up. Format: PostgreSQL's manual, COPY, "Binary Format".
/// </summary>
internal sealed class CopyRows : IAsyncDisposable
{
    // Signature, flags, length of an extension that does not exist.
    private const int HeaderLength = 11 + 4 + 4;

    private readonly Stream stream;
    private readonly (int From, int Length)[] fields;
    private byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;

    private CopyRows(Stream stream, int fieldCount)
    {
        this.stream = stream;
        fields = new (int, int)[fieldCount];
    }

    /// <param name="select">COPY takes no parameters: whatever stands in the query is of our own making.</param>
    public static async Task<CopyRows> OpenAsync(NpgsqlConnection connection, string select, int fieldCount, CancellationToken cancellationToken)
    {
        var copy = await connection.BeginRawBinaryCopyAsync($"COPY ({select}) TO STDOUT (FORMAT binary)", cancellationToken);
        var rows = new CopyRows(copy, fieldCount);
        await rows.HoldAsync(HeaderLength, cancellationToken);
        rows.position = HeaderLength;
        return rows;
    }

    /// <summary>Goes to the next row; fields of the one before are gone.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        Shift();
        await HoldAsync(2, cancellationToken);
        var count = BinaryPrimitives.ReadInt16BigEndian(buffer);
        if (count < 0)
        {
            return false;
        }

        position = 2;
        for (var n = 0; n < fields.Length; n++)
        {
            await HoldAsync(position + 4, cancellationToken);
            var length = BinaryPrimitives.ReadInt32BigEndian(buffer.AsSpan(position));
            await HoldAsync(position + 4 + length, cancellationToken);
            fields[n] = (position + 4, length);
            position += 4 + length;
        }

        return true;
    }

    public ReadOnlySpan<byte> Field(int number) => buffer.AsSpan(fields[number].From, fields[number].Length);

    public Guid Id(int number) => new(Field(number), bigEndian: true);

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private void Shift()
    {
        buffer.AsSpan(position, filled - position).CopyTo(buffer);
        filled -= position;
        position = 0;
    }

    private ValueTask HoldAsync(int length, CancellationToken cancellationToken) =>
        length <= filled ? ValueTask.CompletedTask : FillAsync(length, cancellationToken);

    private async ValueTask FillAsync(int length, CancellationToken cancellationToken)
    {
        if (length > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(length, buffer.Length * 2));
        }

        while (filled < length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            filled += read > 0 ? read : throw new EndOfStreamException("The database ended a COPY within a row.");
        }
    }
}
