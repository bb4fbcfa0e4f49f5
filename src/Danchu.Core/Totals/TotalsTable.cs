using Danchu.Core.Access;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;

namespace Danchu.Core.Totals;

/// <summary>The totals of one organisation as a table: groups of indicators, a column a scope, and the period before.</summary>
/// <param name="Organisations">To choose from: the actor's own units.</param>
/// <param name="Periods">To choose from: those of which there are figures, the latest first.</param>
/// <param name="PreviousName">Of the period compared with; null when there is none.</param>
/// <param name="Levels">Levels below of which units were counted, with how many.</param>
public sealed record TotalsTable(
    IReadOnlyList<TotalsChoice> Organisations,
    IReadOnlyList<ReportingPeriod> Periods,
    OrganisationId Organisation,
    string OrganisationName,
    ReportingLine Line,
    ReportingPeriod? Period,
    string? PreviousName,
    IReadOnlyList<(Level Level, int Units)> Levels,
    IReadOnlyList<TotalsGroup> Groups);

/// <summary>An organisation whose totals may be looked at.</summary>
public sealed record TotalsChoice(OrganisationId Id, string Name);

/// <summary>The rows of one group of indicators.</summary>
public sealed record TotalsGroup(string Name, IReadOnlyList<TotalsRow> Rows);

/// <summary>The figures of one indicator, compared with the period before.</summary>
/// <param name="Levels">In the order of the table's levels.</param>
/// <param name="Own">As entered, with its text where it is one.</param>
/// <param name="Now">What is compared: the subtree's figure, or the own one where the indicator does not add.</param>
/// <param name="Before">The same of the period before.</param>
public sealed record TotalsRow(Indicator Indicator, Figure? Own, IReadOnlyList<Total> Levels, Total Subtree, Figure? Now, Figure? Before)
{
    private (decimal Now, decimal Before)? Rates => (Now, Before) switch
    {
        ({ Value: { } n, Denominator: { } of and not 0 }, { Value: { } b, Denominator: { } was and not 0 }) => (n * 100 / of, b * 100 / was),
        ({ Value: { } n, Denominator: null }, { Value: { } b, Denominator: null }) => (n, b),
        _ => null,
    };

    /// <summary>Now minus before, for a ratio in percentage points. Null when one of them is missing.</summary>
    public decimal? Difference => Indicator.Comparison == Comparison.PreviousPeriod && Rates is var (now, before) ? now - before : null;

    /// <summary>The difference in percent of what was before; null where that was 0, and for a ratio, which is in percent already.</summary>
    public decimal? Percent =>
        Difference is { } difference && Indicator.Kind != IndicatorKind.Ratio && Rates is (_, > 0 and var before) ? difference * 100 / before : null;
}
