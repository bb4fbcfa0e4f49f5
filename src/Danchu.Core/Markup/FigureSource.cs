using Danchu.Core.Facts;
using Danchu.Core.Indicators;

namespace Danchu.Core.Markup;

/// <summary>
/// Where a report's figures come from: the live facts and totals of a draft, or what was frozen when it was signed. It records each
/// figure that was asked of it, which is what signing freezes.
/// </summary>
public sealed class FigureSource(
    IReadOnlyDictionary<string, Indicator> indicators,
    Func<FigureKey, Figure?> now,
    Func<FigureKey, Figure?> before)
{
    private readonly Dictionary<FigureKey, FrozenFigure> used = [];

    public IReadOnlyCollection<FrozenFigure> Used => used.Values;

    public IReadOnlyDictionary<string, Indicator> Indicators => indicators;

    /// <summary>Organisations that tokens may name, by code; null where that is no longer asked, as of what was signed.</summary>
    public IReadOnlyDictionary<string, string>? Organisations { get; init; }

    /// <summary>Names of the lists of entries that the text may tell, by register and list; empty for what was signed.</summary>
    public IReadOnlyDictionary<string, string> Lists { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Predecessors whose figures are in those of the period before ("Xã Sơn Bình", "40 % Xã Bản Hon"); empty where nothing was merged.</summary>
    public IReadOnlyList<string> MergedFrom { get; init; } = [];

    /// <summary>Whether the figure of the period before is that of today's unit, with its predecessors'.</summary>
    public Func<FigureKey, bool> IsAsNow { get; init; } = _ => false;

    public Figure? Now(string indicator, Scope scope, string? period = null) => Use(new(indicator, scope, period)).Figure;

    public Figure? Before(string indicator, Scope scope, string? period = null) => Use(new(indicator, scope, period)).Previous;

    /// <summary>Both figures for holding a text against them: looking makes no document, so nothing is noted as used.</summary>
    public FrozenFigure Peek(string indicator, Scope scope) => Read(new(indicator, scope));

    /// <param name="indicators">All there are; of units' own those remain that were frozen: a text that names a stranger's learns nothing of it.</param>
    public static FigureSource Frozen(IReadOnlyDictionary<string, Indicator> indicators, IEnumerable<FrozenFigure> frozen)
    {
        var byKey = frozen.ToDictionary(f => new FigureKey(f.Indicator, f.Scope, f.Period));
        var named = byKey.Keys.Select(key => key.Indicator).ToHashSet(StringComparer.Ordinal);
        var scores = named.Where(ClassCount.Is).Select(key => KeyValuePair.Create(key, ClassCount.Named(key, "Xếp loại")));
        return new FigureSource(
            indicators.Where(known => known.Value.OwnerId is null || named.Contains(known.Key)).Concat(scores).ToDictionary(StringComparer.Ordinal),
            key => byKey.GetValueOrDefault(key)?.Figure,
            key => byKey.GetValueOrDefault(key)?.Previous)
        {
            IsAsNow = key => byKey.GetValueOrDefault(key)?.AsNow ?? false,
        };
    }

    private FrozenFigure Read(FigureKey key) =>
        before(key) is { } previous
            ? new(key.Indicator, key.Scope, now(key), previous, key.Period, IsAsNow(key))
            : new(key.Indicator, key.Scope, now(key), Previous: null, key.Period);

    private FrozenFigure Use(FigureKey key)
    {
        if (!used.TryGetValue(key, out var figure))
        {
            figure = Read(key);
            used.Add(key, figure);
        }

        return figure;
    }
}
