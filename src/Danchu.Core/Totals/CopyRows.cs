using System.Buffers.Binary;
using System.IO.Pipelines;
using Npgsql;

namespace Danchu.Core.Totals;

/// <summary>
/// Rows of a binary COPY as they lie in the buffer, without an object per field: tens of thousands of rows pass here when a nation is
/// added up. One thread takes bytes from the database while another works on them. Format: PostgreSQL's manual, COPY, "Binary Format".
/// </summary>
internal sealed class CopyRows
{
    // Signature, flags, length of an extension that does not exist.
    private const int HeaderLength = 11 + 4 + 4;
    private const int BlockLength = 128 * 1024;

    private readonly Stream incoming;
    private readonly (int From, int Length)[] fields;
    private byte[] buffer = new byte[BlockLength];
    private int position;
    private int filled;

    private CopyRows(Stream incoming, int fieldCount)
    {
        this.incoming = incoming;
        fields = new (int, int)[fieldCount];
    }

    /// <param name="connection">Nothing else may use it meanwhile.</param>
    /// <param name="select">COPY takes no parameters: whatever stands in the query is of our own making.</param>
    /// <param name="fieldCount">How many columns are selected.</param>
    /// <param name="row">Called for each row on another thread, one after the other; fields are gone when it returns.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task ForEachAsync(
        NpgsqlConnection connection, string select, int fieldCount, Action<CopyRows> row, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY ({select}) TO STDOUT (FORMAT binary)", cancellationToken);
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 8 * BlockLength, resumeWriterThreshold: 4 * BlockLength, minimumSegmentSize: BlockLength));
        var working = Task.Run(() => Work(pipe.Reader, fieldCount, row), CancellationToken.None);
        await Task.WhenAll(TakeInAsync(copy, pipe.Writer, cancellationToken), working);
    }

    public ReadOnlySpan<byte> Field(int number) => buffer.AsSpan(fields[number].From, fields[number].Length);

    public Guid Id(int number) => new(Field(number), bigEndian: true);

    // The database sends row by row; the other thread is woken for a block, not for a row.
    private static async Task TakeInAsync(Stream copy, PipeWriter writer, CancellationToken cancellationToken)
    {
        Exception? trouble = null;
        try
        {
            for (var (open, read) = (true, 1); open && read > 0;)
            {
                var block = writer.GetMemory(BlockLength);
                var taken = 0;
                while (taken < block.Length && (read = await copy.ReadAsync(block[taken..], cancellationToken)) > 0)
                {
                    taken += read;
                }

                writer.Advance(taken);
                open = !(await writer.FlushAsync(cancellationToken)).IsCompleted;
            }
        }
        catch (Exception e)
        {
            // Without the error the thread that works on the rows would wait for more.
            trouble = e;
            throw;
        }
        finally
        {
            await writer.CompleteAsync(trouble);
        }
    }

    private static void Work(PipeReader reader, int fieldCount, Action<CopyRows> row)
    {
        // Closing it on any way out is what stops the other thread.
        using var bytes = reader.AsStream();
        var rows = new CopyRows(bytes, fieldCount);
        rows.Hold(HeaderLength);
        rows.position = HeaderLength;
        while (rows.Next())
        {
            row(rows);
        }
    }

    private bool Next()
    {
        Hold(2);
        if (BinaryPrimitives.ReadInt16BigEndian(buffer.AsSpan(position)) < 0)
        {
            return false;
        }

        // From the row's beginning: taking more in may move it to the front of the buffer.
        var at = 2;
        for (var n = 0; n < fields.Length; n++)
        {
            Hold(at + 4);
            var length = BinaryPrimitives.ReadInt32BigEndian(buffer.AsSpan(position + at));
            Hold(at + 4 + length);
            fields[n] = (at + 4, length);
            at += 4 + length;
        }

        for (var n = 0; n < fields.Length; n++)
        {
            fields[n].From += position;
        }

        position += at;
        return true;
    }

    private void Hold(int length)
    {
        if (position + length > filled)
        {
            Fill(length);
        }
    }

    private void Fill(int length)
    {
        buffer.AsSpan(position, filled - position).CopyTo(buffer);
        (position, filled) = (0, filled - position);
        if (length > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(length, buffer.Length * 2));
        }

        while (filled < length)
        {
            var read = incoming.Read(buffer.AsSpan(filled));
            filled += read > 0 ? read : throw new EndOfStreamException("The database ended a COPY within a row.");
        }
    }
}
