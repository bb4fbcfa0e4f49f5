using Danchu.Core.Facts;
using Danchu.Core.Indicators;

namespace Danchu.Core.Totals;

/// <summary>Figures of several units that became one, each by its share: rounded to what the indicator keeps, halves away from zero.</summary>
internal static class MergeFigures
{
    /// <summary>One figure; null where a part does not say it, or does not know it: then nobody knows the sum.</summary>
    public static Figure? Of(Indicator indicator, IReadOnlyList<(Figure? Figure, decimal Share)> parts)
    {
        // What does not add is taken over where one unit only changed its name.
        if (parts is [({ } same, 1m)])
        {
            return same;
        }

        if (indicator is not { Aggregation: Aggregation.Sum, Kind: not IndicatorKind.Text }
            || parts.Any(p => p.Figure is null or { State: FigureState.NotAvailable }))
        {
            return null;
        }

        if (parts.All(p => p.Figure!.State == FigureState.NotArisen))
        {
            return Figure.NotArisen;
        }

        decimal Sum(Func<Figure, decimal?> part) => parts.Sum(p =>
            decimal.Round((part(p.Figure!) ?? 0) * p.Share, indicator.Decimals, MidpointRounding.AwayFromZero));
        return indicator.Kind == IndicatorKind.Ratio ? Figure.OfRatio(Sum(f => f.Value), Sum(f => f.Denominator)) : Figure.Of(Sum(f => f.Value));
    }

    /// <summary>Packed figures as one sheet: what all parts say.</summary>
    public static byte[] OfSheets(IReadOnlyList<(byte[] Sheet, decimal Share)> parts)
    {
        var read = parts.Select(p => (Figures: Read(p.Sheet), p.Share)).ToList();
        var merged = read[0].Figures.Keys.Where(slot => read.All(p => p.Figures.TryGetValue(slot, out var f) && f.Mark != FigureMark.NotAvailable)).Order()
            .Select(slot => Merge(slot, [.. read.Select(p => (p.Figures[slot], p.Share))]));
        return PackedFacts.PackWhole(merged);
    }

    private static PackedFigure Merge(int slot, List<(PackedFigure Figure, decimal Share)> parts)
    {
        var mark = parts.Exists(p => p.Figure.Mark == FigureMark.Ratio) ? FigureMark.Ratio
            : parts.TrueForAll(p => p.Figure.Mark == FigureMark.NotArisen) ? FigureMark.NotArisen : FigureMark.Value;
        return new(slot, mark, Sum(f => f.Value), Sum(f => f.Denominator));

        long Sum(Func<PackedFigure, long> part) => parts.Sum(p => (long)decimal.Round(part(p.Figure) * p.Share, MidpointRounding.AwayFromZero));
    }

    private static Dictionary<int, PackedFigure> Read(byte[] sheet)
    {
        var reader = new SheetReader(sheet);
        var figures = new Dictionary<int, PackedFigure>();
        while (reader.Next(out var figure))
        {
            figures.Add(figure.Slot, figure);
        }

        return figures;
    }
}
