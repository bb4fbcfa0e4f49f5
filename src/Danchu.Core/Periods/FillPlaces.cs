using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Operations;

namespace Danchu.Core.Periods;

/// <summary>Fills {nam}, {nam+1}, {nam-1} and {ky} of an outline's heading or subject with the period's.</summary>
public static partial class FillPlaces
{
    public static string In(string text, ReportingPeriod period) => text
        .Replace("{nam+1}", Year(period.Year + 1), StringComparison.Ordinal)
        .Replace("{nam-1}", Year(period.Year - 1), StringComparison.Ordinal)
        .Replace("{nam}", Year(period.Year), StringComparison.Ordinal)
        .Replace("{ky}", char.ToLowerInvariant(period.Name[0]) + period.Name[1..], StringComparison.Ordinal);

    /// <returns>Null when all that looks like such a place is one.</returns>
    public static Refusal? Refuse(string text, string label, string field) =>
        Places().Matches(text).Select(match => match.Value).FirstOrDefault(place => place is not ("{nam}" or "{nam+1}" or "{nam-1}" or "{ky}")) is { } unknown
            ? new Refusal($"{label}: “{unknown}” không phải chỗ điền được dùng ({{nam}}, {{nam+1}}, {{nam-1}}, {{ky}}).", field)
            : null;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();
}
