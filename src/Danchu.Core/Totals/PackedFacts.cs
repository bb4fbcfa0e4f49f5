using Danchu.Core.Facts;
using Danchu.Core.Indicators;

namespace Danchu.Core.Totals;

/// <summary>
/// The accepted figures of one unit, period and line as bytes (docs/adr/0004-packed-facts.md): a version, then per figure, by rising slot,
/// (distance from the last slot × 4 + mark), the whole number of a value, and the denominator of a ratio. Texts are not in it.
/// </summary>
internal static class PackedFacts
{
    public const byte Version = 1;
    public const int SlotLimit = ushort.MaxValue;

    public static byte[] Pack(IEnumerable<(Indicator Indicator, Figure Figure)> figures)
    {
        var writer = new PackedWriter();
        writer.Byte(Version);
        var last = 0;
        foreach (var (indicator, figure) in figures.Where(f => f.Indicator.Kind != IndicatorKind.Text).OrderBy(f => f.Indicator.Slot))
        {
            if (indicator.Slot <= last || indicator.Slot > SlotLimit)
            {
                throw new InvalidOperationException($"Indicator {indicator.Key} comes twice or has no valid slot ({indicator.Slot}).");
            }

            Write(ref writer, indicator.Slot - last, Whole(indicator, figure));
            last = indicator.Slot;
        }

        return writer.ToArray();
    }

    /// <param name="figures">By rising slot.</param>
    public static byte[] PackWhole(IEnumerable<PackedFigure> figures)
    {
        var writer = new PackedWriter();
        var last = 0;
        writer.Byte(Version);
        foreach (var figure in figures)
        {
            Write(ref writer, figure.Slot - last, figure);
            last = figure.Slot;
        }

        return writer.ToArray();
    }

    /// <summary>The same figures where some slots count in smaller parts; null where none of them is among the figures.</summary>
    /// <param name="factors">By slot: how many of the new parts make one of the old.</param>
    public static byte[]? Refine(byte[] sheet, IReadOnlyDictionary<int, long> factors)
    {
        var reader = new SheetReader(sheet);
        var writer = new PackedWriter();
        var (last, refined) = (0, false);
        writer.Byte(Version);
        while (reader.Next(out var figure))
        {
            if (factors.TryGetValue(figure.Slot, out var factor) && figure.Mark <= FigureMark.Ratio)
            {
                figure = figure with { Value = checked(figure.Value * factor), Denominator = checked(figure.Denominator * factor) };
                refined = true;
            }

            Write(ref writer, figure.Slot - last, figure);
            last = figure.Slot;
        }

        return refined ? writer.ToArray() : null;
    }

    private static void Write(ref PackedWriter writer, int distance, PackedFigure figure)
    {
        writer.Unsigned(((uint)distance << 2) | (uint)figure.Mark);
        if (figure.Mark is FigureMark.Value or FigureMark.Ratio)
        {
            writer.Signed(figure.Value);
        }

        if (figure.Mark is FigureMark.Ratio)
        {
            writer.Signed(figure.Denominator);
        }
    }

    public static PackedFigure Whole(Indicator indicator, Figure figure) => (figure.State, indicator.Kind) switch
    {
        (FigureState.NotArisen, _) => new(indicator.Slot, FigureMark.NotArisen),
        (FigureState.NotAvailable, _) => new(indicator.Slot, FigureMark.NotAvailable),
        (_, IndicatorKind.Ratio) => new(indicator.Slot, FigureMark.Ratio, Whole(indicator, figure.Value), Whole(indicator, figure.Denominator)),
        _ => new(indicator.Slot, FigureMark.Value, Whole(indicator, figure.Value)),
    };

    public static Figure FigureOf(PackedFigure figure, Indicator indicator) => figure.Mark switch
    {
        FigureMark.NotArisen => Figure.NotArisen,
        FigureMark.NotAvailable => Figure.NotAvailable,
        FigureMark.Ratio =>
            Figure.OfRatio(ScaleFigure.FromWhole(figure.Value, indicator.Decimals), ScaleFigure.FromWhole(figure.Denominator, indicator.Decimals)),
        _ => Figure.Of(ScaleFigure.FromWhole(figure.Value, indicator.Decimals)),
    };

    private static long Whole(Indicator indicator, decimal? value) => value is { } given
        ? ScaleFigure.ToWhole(given, indicator)
        : throw new FigureNotCountedException(indicator.Key, $"Chỉ tiêu “{indicator.Name}” thiếu số liệu để cộng.");
}

/// <summary>What a packed figure is; stored in two bits of each entry, so the values never change.</summary>
internal enum FigureMark : byte
{
    Value = 0,
    Ratio = 1,
    NotArisen = 2,
    NotAvailable = 3,
}

/// <summary>One packed figure, in whole numbers of the indicator's last decimal.</summary>
internal readonly record struct PackedFigure(int Slot, FigureMark Mark, long Value = 0, long Denominator = 0);

/// <summary>Reads packed facts without copying them.</summary>
internal ref struct SheetReader
{
    private PackedReader reader;
    private int slot;

    public SheetReader(ReadOnlySpan<byte> sheet)
    {
        reader = new PackedReader(sheet);
        reader.Version(PackedFacts.Version);
    }

    public readonly int Position => reader.Position;

    public readonly int Slot => slot;

    public void Continue(int position, int afterSlot)
    {
        reader.Position = position;
        slot = afterSlot;
    }

    public bool Next(out PackedFigure figure)
    {
        if (reader.AtEnd)
        {
            figure = default;
            return false;
        }

        var head = reader.Unsigned();
        slot = PackedReader.SlotAfter(slot, head >> 2);
        var mark = (FigureMark)(head & 3);
        var value = mark <= FigureMark.Ratio ? reader.Signed() : 0;
        figure = new(slot, mark, value, mark == FigureMark.Ratio ? reader.Signed() : 0);
        return true;
    }

    /// <summary>The figure of one slot, or null when it is not among them.</summary>
    public PackedFigure? Find(int wanted)
    {
        while (Next(out var figure))
        {
            if (figure.Slot >= wanted)
            {
                return figure.Slot == wanted ? figure : null;
            }
        }

        return null;
    }
}
