namespace Danchu.Core.Indicators;

/// <summary>Which number of a figure is meant.</summary>
public enum RatioPart
{
    /// <summary>The only number of a figure that is no ratio.</summary>
    Value,
    Numerator,
    Denominator,
}

/// <summary>An indicator's key with one of a ratio's numbers behind it, as rules and figure tokens name it: <c>ho-ngheo.tu</c>, <c>ho-ngheo.mau</c>.</summary>
public static class RatioParts
{
    public static string Word(this RatioPart part) => part switch
    {
        RatioPart.Value => "",
        RatioPart.Numerator => ".tu",
        RatioPart.Denominator => ".mau",
    };

    public static (string Key, RatioPart Part) Split(string name) =>
        name.EndsWith(".tu", StringComparison.Ordinal) ? (name[..^3], RatioPart.Numerator)
        : name.EndsWith(".mau", StringComparison.Ordinal) ? (name[..^4], RatioPart.Denominator)
        : (name, RatioPart.Value);
}
