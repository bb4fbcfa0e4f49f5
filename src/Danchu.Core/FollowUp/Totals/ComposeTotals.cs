using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Texts;
using Danchu.Core.Totals;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>Which rows of a table of totals are wanted.</summary>
internal sealed record TotalsFilter(bool Filled, string? Search)
{
    private readonly SearchWords words = SearchWords.Of(Search);

    public bool Has(TotalsRow row) => (!Filled || HasValue(row)) && words.AreIn($"{row.Indicator.Name} {row.Indicator.Group} {row.Indicator.Unit}");

    private static bool HasValue(TotalsRow row) => row.Own?.State == FigureState.Value || row.Whole.UnitsWithValue > row.Whole.UnitsZero;
}

/// <summary>Puts kept totals, coverage and earlier years together into one table.</summary>
internal sealed class ComposeTotals
{
    private readonly TotalsTable table;
    private readonly IReadOnlyList<ReportingPeriod> years;
    private readonly IReadOnlyList<UnitTotals> totals;
    private readonly LoadCoverage.Loaded asked;
    private readonly List<Level> levels;
    private readonly int previous;
    private readonly Dictionary<int, PairedCount> pairs;
    private readonly Dictionary<Guid, List<(Guid Predecessor, decimal Share)>> predecessors;
    private readonly UnitAnswers? before;

    /// <param name="years">The latest first, as the totals and what was asked.</param>
    public ComposeTotals(TotalsTable table, IReadOnlyList<ReportingPeriod> years, IReadOnlyList<UnitTotals> totals, LoadCoverage.Loaded asked)
    {
        (this.table, this.years, this.totals, this.asked) = (table, years, totals, asked);
        levels = [.. totals[0].Levels.Union(asked.Answers[0].Levels).Order()];
        previous = years.Count > 1 && years[1].Year == years[0].Year - 1 ? 1 : -1;
        predecessors = previous > 0 ? asked.PredecessorsBetween(years[previous].To, years[0].To) : [];
        before = previous < 0 ? null
            : predecessors.Count == 0 ? asked.Answers[previous]
            : asked.Answers[previous].AsNow(asked.Answers[0], predecessors);
        pairs = before is null ? [] : asked.Answers[0].PairWith(before);
    }

    public TotalsTable Of(IReadOnlyList<Indicator> indicators, TotalsFilter filter)
    {
        var rows = indicators.Select(Row).Where(HasFigures).ToList();
        var kept = Enumerable.Range(0, years.Count).Reverse()
            .Where(at => at == 0 || rows.Exists(r => r.Years[years.Count - 1 - at].Figure is not null)).ToList();
        var same = before is null ? [] : asked.Answers[0].SameUnits(before);
        return table with
        {
            Previous = kept.Contains(previous) ? years[previous] : null,
            AsNow = previous > 0 && (totals[previous].MergedFrom.Count > 0 || asked.Answers[0].HasAny(predecessors.Keys)),
            Levels = levels.ConvertAll(l => new TotalsLevel(
                l, totals[0].UnitsCounted(l), Math.Max(asked.Answers[0].Units(l), totals[0].UnitsCounted(l)), same.GetValueOrDefault(l))),
            Years =
            [
                .. kept.Index().Select(k => new TotalsYear(
                    years[k.Item], k.Index == 0 ? [] : Between(years[kept[k.Index - 1]], years[k.Item]), totals[k.Item].MergedFrom)),
            ],
            Groups =
            [
                .. rows.Where(filter.Has).Select(r => r with { Years = [.. kept.Select(at => r.Years[years.Count - 1 - at])] })
                    .GroupBy(r => r.Indicator.Group, StringComparer.Ordinal).Select(g => new TotalsGroup(g.Key, [.. g])),
            ],
        };
    }

    private TotalsRow Row(Indicator indicator)
    {
        var adds = indicator is { Aggregation: Aggregation.Sum, Kind: not IndicatorKind.Text };
        var scope = adds ? Scope.Subtree : Scope.Own;
        return new(
            indicator,
            totals[0].Own(indicator.Key),
            levels.ConvertAll(l => totals[0].Of(indicator.Key, Scope.OfLevel(l))),
            levels.ConvertAll(l => totals[0].Of(indicator.Key, Scope.OfLevel(l)).CoverageOf(asked.Answers[0].Asked(indicator.Slot, l))),
            totals[0].Of(indicator.Key, Scope.Subtree),
            [.. Enumerable.Range(0, years.Count).Reverse().Select(at => Year(indicator, at, scope))],
            previous > 0 ? totals[previous].Of(indicator.Key, scope).Figure : null,
            previous > 0 ? Same(indicator, adds) : null);
    }

    // Coverage is that of the units below: the organisation's own figure is not asked of itself.
    private CoveredFigure Year(Indicator indicator, int at, Scope scope)
    {
        var figure = totals[at].Of(indicator.Key, scope).Figure;
        if (scope.Kind == ScopeKind.Own)
        {
            return new(figure, null);
        }

        var below = levels.Union(totals[at].Levels).Select(l => totals[at].Of(indicator.Key, Scope.OfLevel(l))).ToList();
        var given = below.Sum(b => b.UnitsReported - b.UnitsNotAvailable);
        var wanted = Math.Max(asked.Answers[at].Asked(indicator.Slot), below.Sum(b => b.UnitsReported));
        return new(figure, wanted > 0 ? new(given, wanted) : null);
    }

    private SameUnits? Same(Indicator indicator, bool adds)
    {
        var (now, then) = (totals[0].Own(indicator.Key), totals[previous].Own(indicator.Key));
        var pair = adds ? pairs.GetValueOrDefault(indicator.Slot) : default;
        if (now is not null and not { State: FigureState.NotAvailable } && then is not null and not { State: FigureState.NotAvailable }
            && indicator.Kind != IndicatorKind.Text)
        {
            pair = pair.With(PackedFacts.Whole(indicator, now), PackedFacts.Whole(indicator, then));
        }

        return pair.Units > 0 ? pair.Of(indicator) : null;
    }

    private List<Merger> Between(ReportingPeriod before, ReportingPeriod period) =>
        [.. asked.Mergers.Where(m => m.On > before.To && m.On <= period.To)];

    private static bool HasFigures(TotalsRow row) =>
        row.Own is not null || row.Before is not null || row.Whole.UnitsReported > 0 || row.Now.Coverage is { Asked: > 0 };
}
