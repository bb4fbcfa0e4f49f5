namespace Danchu.Core.Indicators;

/// <summary>A unit's own indicator as typed.</summary>
public record IndicatorDraft
{
    public string Name { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>Null until one is chosen.</summary>
    public IndicatorKind? Kind { get; init; }

    public int Decimals { get; init; }

    public string NumeratorName { get; init; } = "";

    public string DenominatorName { get; init; } = "";

    public Aggregation Aggregation { get; init; }

    public Comparison Comparison { get; init; } = Comparison.PreviousPeriod;

    public Ownership Ownership { get; init; }

    public bool SemiPermanent { get; init; }

    public string Group { get; init; } = "";

    /// <summary>What it counts, and where that comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>One a line.</summary>
    public string Phrases { get; init; } = "";

    public static IndicatorDraft Of(Indicator indicator) => new()
    {
        Name = indicator.Name,
        Unit = indicator.Unit,
        Kind = indicator.Kind,
        Decimals = indicator.Decimals,
        NumeratorName = indicator.NumeratorName,
        DenominatorName = indicator.DenominatorName,
        Aggregation = indicator.Aggregation,
        Comparison = indicator.Comparison,
        Ownership = indicator.Ownership,
        SemiPermanent = indicator.SemiPermanent,
        Group = indicator.Group,
        Source = indicator.Source,
        Phrases = string.Join('\n', indicator.Phrases),
    };
}
