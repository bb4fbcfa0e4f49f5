namespace Danchu.Core.Facts;

/// <summary>
/// A figure that cannot enter totals exactly: too large, or with more decimals than its indicator keeps. Entering figures refuses such values
/// earlier; so this means that a figure did not come in that way. The message may be shown.
/// </summary>
public sealed class FigureNotCountedException(string indicator, string message) : Exception(message)
{
    /// <summary>Key of the indicator at fault.</summary>
    public string Indicator { get; } = indicator;
}
