using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;

namespace Danchu.Core.Totals;

/// <summary>
/// A figure by scope with how it came about. Units are those of the scope whose accepted report names the indicator;
/// of the unit itself (<see cref="Scope.Own"/>) it is its own entry, accepted or not.
/// </summary>
/// <param name="Value">Sum of values (numerators of a ratio); null when no unit gave one or the indicator does not add.</param>
/// <param name="Denominator">Sum of denominators of a ratio. Percentages are never added.</param>
/// <param name="Adds">Whether the figure is one: false where several units would have to be added and the indicator does not add.</param>
public sealed record Total(
    decimal? Value,
    decimal? Denominator,
    int UnitsReported,
    int UnitsWithValue,
    int UnitsZero,
    int UnitsNotArisen,
    int UnitsNotAvailable,
    bool Adds)
{
    /// <summary>The total as a figure for a form row or a token; null when there is nothing to say or it does not add.</summary>
    public Figure? Figure => this switch
    {
        { Value: { } value } => new(FigureState.Value, value, Denominator),
        { UnitsWithValue: > 0 } or { UnitsReported: 0 } => null,
        { UnitsNotAvailable: > 0 } => Figure.NotAvailable,
        _ => Figure.NotArisen,
    };

    /// <summary>How many of the units asked the figure is made of; null where it is no sum.</summary>
    public Coverage? CoverageOf(int asked) => Adds ? new(UnitsReported - UnitsNotAvailable, Math.Max(asked, UnitsReported)) : null;

    internal static Total Of(Indicator indicator, IndicatorCount count, bool adds)
    {
        var shown = adds && indicator.Kind != IndicatorKind.Text && count.WithValue > 0;
        return new(
            shown ? ScaleFigure.FromWhole(count.Sum, indicator.Decimals) : null,
            shown && indicator.Kind == IndicatorKind.Ratio ? ScaleFigure.FromWhole(count.Denominator, indicator.Decimals) : null,
            count.WithValue + count.NotArisen + count.NotAvailable,
            count.WithValue,
            count.Zero,
            count.NotArisen,
            count.NotAvailable,
            adds);
    }
}

/// <summary>All totals of one organisation, line and period, read at once: its own figures and the kept totals of each level below it.</summary>
public sealed class UnitTotals
{
    private readonly Dictionary<string, Indicator> indicators;
    private readonly Dictionary<string, Figure> own;
    private readonly Dictionary<Level, UnitCount> levels;

    internal UnitTotals(IEnumerable<Indicator> indicators, Dictionary<string, Figure> own, Dictionary<Level, UnitCount> levels)
    {
        this.indicators = indicators.ToDictionary(i => i.Key, StringComparer.Ordinal);
        this.own = own;
        this.levels = levels;
    }

    /// <summary>Of whom these figures are too, by today's unit; empty where they are as the unit reported them.</summary>
    public IReadOnlyList<MergedSource> MergedFrom { get; private init; } = [];

    /// <summary>With the figures of predecessors, by their share; the unit's own are a part where it reported itself.</summary>
    internal UnitTotals MergedWith(IReadOnlyList<(UnitTotals Totals, decimal Share)> predecessors, IReadOnlyList<MergedSource> sources)
    {
        var parts = own.Count == 0 && levels.Count == 0 ? predecessors : [(this, 1m), .. predecessors];
        var figures = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var indicator in indicators.Values)
        {
            if (MergeFigures.Of(indicator, [.. parts.Select(p => (p.Totals.Own(indicator.Key), p.Share))]) is { } figure)
            {
                figures.Add(indicator.Key, figure);
            }
        }

        var below = new Dictionary<Level, UnitCount>();
        foreach (var ((level, count), share) in parts.SelectMany(p => p.Totals.levels, (part, level) => (level, part.Share)))
        {
            below.TryAdd(level, new UnitCount());
            below[level].Add(count, share);
        }

        return new UnitTotals(indicators.Values, figures, below) { MergedFrom = sources };
    }

    /// <summary>The levels below of which at least one unit was counted, from the top.</summary>
    public IEnumerable<Level> Levels => levels.Where(l => l.Value.Units > 0).Select(l => l.Key).Order();

    /// <summary>The unit's own figure as entered, with its text; null when nothing was entered.</summary>
    public Figure? Own(string indicatorKey) => own.GetValueOrDefault(indicatorKey);

    /// <summary>Name of an indicator; its key when the catalogue does not know it.</summary>
    public string NameOf(string indicatorKey) => indicators.TryGetValue(indicatorKey, out var indicator) ? indicator.Name : indicatorKey;

    /// <summary>Units of a level whose reports were accepted and counted.</summary>
    public int UnitsCounted(Level level) => levels.TryGetValue(level, out var count) ? count.Units : 0;

    /// <summary>An indicator the catalogue does not know has no figures: every count is 0.</summary>
    public Total Of(string indicatorKey, Scope scope)
    {
        if (!indicators.TryGetValue(indicatorKey, out var indicator))
        {
            return new(null, null, 0, 0, 0, 0, 0, Adds: false);
        }

        var figure = scope.Kind == ScopeKind.Level ? null : Own(indicatorKey);
        var count = scope.Kind switch
        {
            ScopeKind.Own => default,
            ScopeKind.Subtree => Below(indicator.Slot, level => Counts(indicatorKey, level)),
            _ => Below(indicator.Slot, level => level == scope.Level),
        };
        if (figure is not null)
        {
            count.Count(Whole(indicator, figure), 1);
        }

        return Total.Of(indicator, count, scope.Kind == ScopeKind.Own || indicator is { Aggregation: Aggregation.Sum, Kind: not IndicatorKind.Text });
    }

    /// <summary>Whether what units of a level reported is part of the whole subtree's total: no work is counted twice.</summary>
    public bool Counts(string indicatorKey, Level level)
    {
        if (!indicators.TryGetValue(indicatorKey, out var indicator) || indicator.Ownership == Ownership.Own)
        {
            return true;
        }

        var saysItself = Own(indicatorKey) is not null;
        var reporting = levels.Where(at => !at.Value[indicator.Slot].IsEmpty).Select(at => at.Key).Order().ToList();
        return indicator.Ownership == Ownership.OnBehalf
            ? level != Level.Unit || !(saysItself || reporting.Exists(at => at != Level.Unit))
            : !saysItself && level == reporting.FirstOrDefault(Level.Unit);
    }

    private IndicatorCount Below(int slot, Func<Level, bool> counts)
    {
        var sum = default(IndicatorCount);
        foreach (var (at, count) in levels)
        {
            if (counts(at))
            {
                sum.Add(count[slot]);
            }
        }

        return sum;
    }

    private static PackedFigure Whole(Indicator indicator, Figure figure) => indicator.Kind == IndicatorKind.Text && figure.State == FigureState.Value
        ? new(indicator.Slot, FigureMark.Value, 1)
        : PackedFacts.Whole(indicator, figure);
}
