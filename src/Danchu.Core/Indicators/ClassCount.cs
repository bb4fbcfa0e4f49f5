namespace Danchu.Core.Indicators;

/// <summary>
/// Keys of figures that count the units of one class in a superior's rounds: <c>xep-loai.bcd-xa.tot</c>. They exist in reports alone: no catalogue
/// lists them, no form asks for them, no total counts them.
/// </summary>
public static class ClassCount
{
    public const string Prefix = "xep-loai.";

    public static bool Is(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Stands in for the indicator of such a key; of a frozen figure the rubric may be gone.</summary>
    public static Indicator Named(string key, string name) => new()
    {
        Key = key, Name = name, Unit = "đơn vị", Kind = IndicatorKind.Ratio, Decimals = 0, Aggregation = Aggregation.Sum, Comparison = Comparison.None,
    };
}
