namespace Danchu.Core.Totals;

/// <summary>
/// Writes whole numbers seven bits a byte, the lowest first, a set high bit meaning "more follows": small numbers take one byte.
/// Signed numbers are folded so that small negative ones are short too (0, -1, 1, -2 … as 0, 1, 2, 3 …).
/// </summary>
internal ref struct PackedWriter
{
    private byte[] bytes = new byte[1024];
    private int length;

    public PackedWriter()
    {
    }

    public void Byte(byte value)
    {
        Reserve(1);
        bytes[length++] = value;
    }

    public void Unsigned(ulong value)
    {
        Reserve(10);
        while (value >= 0x80)
        {
            bytes[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[length++] = (byte)value;
    }

    public void Signed(long value) => Unsigned((ulong)(value << 1) ^ (ulong)(value >> 63));

    /// <summary>Any 128 bits; what fits 64 is written as <see cref="Signed"/> writes it, only faster than the rest.</summary>
    public void Big(Int128 value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            Signed((long)value);
            return;
        }

        Reserve(19);
        var folded = (UInt128)(value << 1) ^ (UInt128)(value >> 127);
        for (; folded >= 0x80; folded >>= 7)
        {
            bytes[length++] = (byte)((byte)folded | 0x80);
        }

        bytes[length++] = (byte)folded;
    }

    public readonly byte[] ToArray() => bytes.AsSpan(0, length).ToArray();

    // 128 bits take at most 19 groups of seven.
    private void Reserve(int count)
    {
        if (length + count > bytes.Length)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }
    }
}
