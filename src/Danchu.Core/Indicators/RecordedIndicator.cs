namespace Danchu.Core.Indicators;

/// <summary>An indicator as history keeps it.</summary>
internal static class RecordedIndicator
{
    public static object Of(Indicator indicator) => new
    {
        indicator.Name,
        indicator.Unit,
        indicator.Kind,
        indicator.Decimals,
        indicator.NumeratorName,
        indicator.DenominatorName,
        indicator.Aggregation,
        indicator.Comparison,
        indicator.Ownership,
        indicator.SemiPermanent,
        indicator.Group,
        indicator.Source,
        indicator.Phrases,
    };
}
