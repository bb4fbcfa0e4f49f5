using Danchu.Core.Access;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;

namespace Danchu.Core.Totals;

/// <summary>The totals of one organisation as a table: groups of indicators, a column a scope, the period before and the years before it.</summary>
/// <param name="Organisations">To choose from: the actor's own units.</param>
/// <param name="Periods">To choose from: those of which there are figures, the latest first.</param>
/// <param name="Previous">The period compared with; null when there is none.</param>
/// <param name="Levels">Levels below of which units were counted or asked.</param>
/// <param name="Years">The same period of the years of which there are figures, the oldest first; the one shown is the last.</param>
public sealed record TotalsTable(
    IReadOnlyList<TotalsChoice> Organisations,
    IReadOnlyList<ReportingPeriod> Periods,
    OrganisationId Organisation,
    string OrganisationName,
    ReportingLine Line,
    ReportingPeriod? Period,
    ReportingPeriod? Previous,
    IReadOnlyList<TotalsLevel> Levels,
    IReadOnlyList<TotalsYear> Years,
    IReadOnlyList<TotalsGroup> Groups)
{
    /// <summary>Whether the comparison with the period before is by today's units ("theo đơn vị nay"), with what their predecessors reported.</summary>
    public bool AsNow { get; init; }

    /// <summary>On what the comparison with the period before rests.</summary>
    public string Basis => AsNow ? "theo đơn vị nay" : "như đã có";

    public IEnumerable<TotalsRow> Rows => Groups.SelectMany(g => g.Rows);
}

/// <summary>An organisation whose totals may be looked at.</summary>
public sealed record TotalsChoice(OrganisationId Id, string Name);

/// <summary>Units of one level below the organisation.</summary>
/// <param name="Units">Whose reports were accepted and counted.</param>
/// <param name="Asked">Who had to report, or did.</param>
/// <param name="Same">Counted in both periods.</param>
public sealed record TotalsLevel(Level Level, int Units, int Asked, int Same);

/// <summary>A column of the years beside each other.</summary>
/// <param name="Mergers">Since the year before it in the table.</param>
/// <param name="MergedFrom">Of whom the organisation's own figures of that year are too, where it took others in since.</param>
public sealed record TotalsYear(ReportingPeriod Period, IReadOnlyList<Merger> Mergers, IReadOnlyList<MergedSource> MergedFrom);

/// <summary>The rows of one group of indicators.</summary>
public sealed record TotalsGroup(string Name, IReadOnlyList<TotalsRow> Rows);

/// <summary>A figure of the organisation with all below it, or its own where the indicator does not add.</summary>
/// <param name="Coverage">Null where it is the organisation's own figure.</param>
public sealed record CoveredFigure(Figure? Figure, Coverage? Coverage);

/// <summary>The figures of one indicator, compared with the period before over the same units.</summary>
/// <param name="Own">As entered, with its text where it is one.</param>
/// <param name="Levels">In the order of the table's levels.</param>
/// <param name="Coverages">Of the levels, in the same order.</param>
/// <param name="Whole">All below with the organisation itself.</param>
/// <param name="Years">In the order of the table's years; the last one is what is shown now.</param>
/// <param name="Before">Of the period before, over all units that it had then.</param>
/// <param name="Same">Null when no unit gave the figure in both periods.</param>
public sealed record TotalsRow(
    Indicator Indicator,
    Figure? Own,
    IReadOnlyList<Total> Levels,
    IReadOnlyList<Coverage?> Coverages,
    Total Whole,
    IReadOnlyList<CoveredFigure> Years,
    Figure? Before,
    SameUnits? Same)
{
    public CoveredFigure Now => Years[^1];

    /// <summary>Whether the comparison leaves out units: what the totals say is not what is compared.</summary>
    public bool LeavesOut => Same is not null && (Same.Now != Now.Figure || Same.Before != Before);

    private (decimal Now, decimal Before)? Rates => (Of(Same?.Now), Of(Same?.Before)) is ({ } now, { } before) ? (now, before) : null;

    /// <summary>Now minus before, for a ratio in percentage points. Null when one of them is missing.</summary>
    public decimal? Difference => Indicator.Comparison == Comparison.PreviousPeriod && Rates is var (now, before) ? now - before : null;

    /// <summary>The difference in percent of what was before; null where that was 0, and for a ratio, which is in percent already.</summary>
    public decimal? Percent =>
        Difference is { } difference && Indicator.Kind != IndicatorKind.Ratio && Rates is (_, > 0 and var before) ? difference * 100 / before : null;

    /// <summary>A figure as a point of a line: the value, the percentage of a ratio; what did not arise was none.</summary>
    public decimal? Of(Figure? figure) => (figure, Indicator.Kind) switch
    {
        ({ State: FigureState.NotArisen }, not (IndicatorKind.Ratio or IndicatorKind.Text)) => 0,
        ({ Value: { } value, Denominator: { } of and not 0 }, _) => value * 100 / of,
        ({ Value: { } value, Denominator: null }, _) => value,
        _ => null,
    };
}
