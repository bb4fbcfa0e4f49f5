using Danchu.Core.Facts;
using Danchu.Core.Indicators;

namespace Danchu.Core.Markup;

/// <summary>
/// Where a report's figures come from: the live facts and totals of a draft, or what was frozen when it was signed. It records each
/// figure that was asked of it, which is what signing freezes.
/// </summary>
public sealed class FigureSource(
    IReadOnlyDictionary<string, Indicator> indicators,
    Func<string, Scope, Figure?> now,
    Func<string, Scope, Figure?> before)
{
    private readonly Dictionary<(string, Scope), FrozenFigure> used = [];

    public IReadOnlyCollection<FrozenFigure> Used => used.Values;

    public IReadOnlyDictionary<string, Indicator> Indicators => indicators;

    public Figure? Now(string indicator, Scope scope) => Use(indicator, scope).Figure;

    public Figure? Before(string indicator, Scope scope) => Use(indicator, scope).Previous;

    /// <summary>Both figures for holding a text against them: looking makes no document, so nothing is noted as used.</summary>
    public FrozenFigure Peek(string indicator, Scope scope) => new(indicator, scope, now(indicator, scope), before(indicator, scope));

    public static FigureSource Frozen(IReadOnlyDictionary<string, Indicator> indicators, IEnumerable<FrozenFigure> frozen)
    {
        var byKey = frozen.ToDictionary(f => (f.Indicator, f.Scope));
        var scores = byKey.Keys.Where(key => ClassCount.Is(key.Indicator)).Select(key => key.Indicator).ToHashSet(StringComparer.Ordinal);
        return new FigureSource(
            scores.Count == 0
                ? indicators
                : indicators.Concat(scores.Select(key => KeyValuePair.Create(key, ClassCount.Named(key, "Xếp loại")))).ToDictionary(StringComparer.Ordinal),
            (key, scope) => byKey.GetValueOrDefault((key, scope))?.Figure,
            (key, scope) => byKey.GetValueOrDefault((key, scope))?.Previous);
    }

    private FrozenFigure Use(string indicator, Scope scope)
    {
        if (!used.TryGetValue((indicator, scope), out var figure))
        {
            figure = new FrozenFigure(indicator, scope, now(indicator, scope), before(indicator, scope));
            used.Add((indicator, scope), figure);
        }

        return figure;
    }
}
