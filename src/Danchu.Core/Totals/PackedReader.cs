namespace Danchu.Core.Totals;

/// <summary>Reads what <see cref="PackedWriter"/> wrote. Bytes that end within a number, or say more than a number holds, are an error.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int Position { get; set; }

    public readonly bool AtEnd => Position >= bytes.Length;

    public ulong Unsigned()
    {
        // Nearly all numbers of real reports take one or two bytes.
        if ((uint)Position < (uint)bytes.Length && bytes[Position] < 0x80)
        {
            return bytes[Position++];
        }

        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return shift < 63 || next <= 1 ? value : throw Damaged();
            }
        }

        throw Damaged();
    }

    public long Signed()
    {
        var folded = Unsigned();
        return (long)(folded >> 1) ^ -(long)(folded & 1);
    }

    public Int128 Big()
    {
        UInt128 folded = 0;
        for (var shift = 0; shift < 128; shift += 7)
        {
            var next = Byte();
            folded |= (UInt128)(next & 0x7Fu) << shift;
            if (next < 0x80)
            {
                return shift < 126 || next <= 3 ? (Int128)(folded >> 1) ^ -(Int128)(folded & 1) : throw Damaged();
            }
        }

        throw Damaged();
    }

    public int Count() => Unsigned() is var value and <= int.MaxValue ? (int)value : throw Damaged();

    /// <summary>The next slot after one, given by its distance; slots rise, and stay small because they number the catalogue.</summary>
    public static int SlotAfter(int slot, ulong distance) =>
        distance is > 0 and <= PackedFacts.SlotLimit && slot + (int)distance is var next and <= PackedFacts.SlotLimit ? next : throw Damaged();

    public void Version(byte expected)
    {
        if (Byte() is var version && version != expected)
        {
            throw new InvalidDataException($"Packed facts of version {version}; this program reads version {expected}.");
        }
    }

    public static InvalidDataException Damaged() => new("Packed facts are damaged.");

    private byte Byte() => Position < bytes.Length ? bytes[Position++] : throw Damaged();
}
