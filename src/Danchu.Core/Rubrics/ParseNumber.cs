using System.Globalization;

namespace Danchu.Core.Rubrics;

/// <summary>Points and per cents as people type them: "12,5" or "12.5", at most two decimals, not below 0.</summary>
internal static class ParseNumber
{
    public const int Decimals = 2;
    public const decimal PercentLimit = 1_000;

    /// <summary>Null when it is none; no limit but that of the type is applied.</summary>
    public static decimal? Of(string? typed)
    {
        var text = (typed ?? "").Trim().Replace(',', '.');
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return text.Length is > 0 and <= 12 && (point < 0 || text.Length - point - 1 is > 0 and <= Decimals)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
