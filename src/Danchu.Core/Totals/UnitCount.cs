using System.Runtime.CompilerServices;

namespace Danchu.Core.Totals;

/// <summary>
/// The data of one row of <c>totals</c>: how many units were counted, and per indicator slot what they said. Packed like facts: a version, then by
/// rising slot (distance × 2 + has denominator), units with a value, zeros, not arisen, not available, sum, denominator. Equal counts pack to equal bytes.
/// </summary>
internal sealed class UnitCount
{
    private const byte Version = 1;
    private IndicatorCount[] slots = [];

    public int Units { get; private set; }

    public IndicatorCount this[int slot] => slot < slots.Length ? slots[slot] : default;

    public static UnitCount Unpack(int units, ReadOnlySpan<byte> data)
    {
        var count = new UnitCount { Units = units };
        if (data.IsEmpty)
        {
            return count;
        }

        var reader = new PackedReader(data);
        reader.Version(Version);
        var slot = 0;
        while (!reader.AtEnd)
        {
            var head = reader.Unsigned();
            slot = PackedReader.SlotAfter(slot, head >> 1);
            count.Slot(slot) = ReadOne(ref reader, (head & 1) == 1);
        }

        return count;
    }

    public byte[] Pack()
    {
        var writer = new PackedWriter();
        writer.Byte(Version);
        var last = 0;
        for (var slot = 1; slot < slots.Length; slot++)
        {
            if (!slots[slot].IsEmpty)
            {
                WriteOne(ref writer, slot - last, slots[slot]);
                last = slot;
            }
        }

        return writer.ToArray();
    }

    public void Add(ReadOnlySpan<byte> sheet) => Count(sheet, 1);

    public void Take(ReadOnlySpan<byte> sheet)
    {
        Count(sheet, -1);
        if (Units < 0 || Array.Exists(slots, s => s.IsNegative))
        {
            throw new InvalidDataException("A kept total would fall below nothing: totals and sheets differ; `danchu facts verify` shows where.");
        }
    }

    public void Add(UnitCount other)
    {
        Units += other.Units;
        for (var slot = other.slots.Length - 1; slot > 0; slot--)
        {
            Slot(slot).Add(other.slots[slot]);
        }
    }

    /// <summary>Adds a part of what other units said, rounded to whole numbers of the last decimal, halves away from zero.</summary>
    public void Add(UnitCount other, decimal share)
    {
        if (share == 1)
        {
            Add(other);
            return;
        }

        Units += other.Units;
        for (var slot = other.slots.Length - 1; slot > 0; slot--)
        {
            var one = other.slots[slot];
            Slot(slot).Add(one with { Sum = Part(one.Sum, share), Denominator = Part(one.Denominator, share) });
        }
    }

    private static Int128 Part(Int128 sum, decimal share) => (Int128)decimal.Round((decimal)sum * share, MidpointRounding.AwayFromZero);

    public bool Same(UnitCount other) => Units == other.Units && Pack().AsSpan().SequenceEqual(other.Pack());

    public IEnumerable<int> DifferentSlots(UnitCount other) =>
        Enumerable.Range(1, Math.Max(slots.Length, other.slots.Length)).Where(slot => this[slot] != other[slot]);

    private static IndicatorCount ReadOne(ref PackedReader reader, bool hasDenominator) => new()
    {
        WithValue = reader.Count(),
        Zero = reader.Count(),
        NotArisen = reader.Count(),
        NotAvailable = reader.Count(),
        Sum = reader.Big(),
        Denominator = hasDenominator ? reader.Big() : 0,
    };

    private static void WriteOne(ref PackedWriter writer, int distance, in IndicatorCount one)
    {
        var hasDenominator = one.Denominator != 0;
        writer.Unsigned(((uint)distance << 1) | (hasDenominator ? 1u : 0u));
        writer.Unsigned((uint)one.WithValue);
        writer.Unsigned((uint)one.Zero);
        writer.Unsigned((uint)one.NotArisen);
        writer.Unsigned((uint)one.NotAvailable);
        writer.Big(one.Sum);
        if (hasDenominator)
        {
            writer.Big(one.Denominator);
        }
    }

    private void Count(ReadOnlySpan<byte> sheet, int units)
    {
        var reader = new SheetReader(sheet);
        var figure = default(PackedFigure);
        while (CountSmallOnes(sheet, ref reader, units) && reader.Next(out figure))
        {
            Slot(figure.Slot).Count(figure, units);
        }

        Units += units;
    }

    // Adding up a nation is this loop, 7.2 million times: values and states that take at most a head and two bytes. It stops before any other figure.
    private bool CountSmallOnes(ReadOnlySpan<byte> sheet, ref SheetReader reader, int units)
    {
        var (position, slot) = (reader.Position, reader.Slot);
        while (position + 2 < sheet.Length)
        {
            int head = sheet[position], first = sheet[position + 1], second = sheet[position + 2];
            var mark = head & 3;
            var next = slot + (head >> 2);
            if (head is < 4 or >= 0x80 || mark == (int)FigureMark.Ratio || (first & second) >= 0x80 || next >= slots.Length)
            {
                break;
            }

            // A state has no value: what follows it is the next figure's.
            var has = (mark >> 1) ^ 1;
            var folded = ((first & 0x7F) | ((second & 0x7F) << 7 & -(first >> 7))) & -has;
            slots[next].CountSmall(mark, folded, units);
            slot = next;
            position += 1 + (has * (1 + (first >> 7)));
        }

        reader.Continue(position, slot);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref IndicatorCount Slot(int slot)
    {
        if (slot >= slots.Length)
        {
            Grow(slot);
        }

        return ref slots[slot];
    }

    private void Grow(int slot) => Array.Resize(ref slots, Math.Max(slot + 1, Math.Max(128, slots.Length * 2)));
}
