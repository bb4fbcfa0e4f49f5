namespace Danchu.Core.Catalogue.Reading;

public enum IndicatorKind
{
    Count,
    Money,
    Area,

    /// <summary>A numerator and a denominator under one key (43/49): sums add both, percentages are never added.</summary>
    Ratio,
    Text,
}

public enum IndicatorAggregation
{
    Sum,

    /// <summary>Means nothing when added over units (a text, an average).</summary>
    None,
}

public enum IndicatorComparison
{
    PreviousPeriod,
    None,
}

/// <summary>Chỉ tiêu: one row of indicators/indicators.csv.</summary>
public sealed record IndicatorRow(
    string Key,
    string Name,
    string Unit,
    IndicatorKind Kind,
    int Decimals,
    string? NumeratorName,
    string? DenominatorName,
    IndicatorAggregation Aggregation,
    IndicatorComparison Comparison,
    string Group,
    string Source,
    int SourceLine);
