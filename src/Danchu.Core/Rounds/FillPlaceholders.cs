using System.Globalization;
using Danchu.Core.Periods;

namespace Danchu.Core.Rounds;

/// <summary>Puts the period into the words of an outline: {nam}, {nam+1}, {nam-1}, {ky}.</summary>
public static class FillPlaceholders
{
    public static string In(string text, ReportingPeriod period) => text
        .Replace("{nam}", Year(period.Year), StringComparison.Ordinal)
        .Replace("{nam+1}", Year(period.Year + 1), StringComparison.Ordinal)
        .Replace("{nam-1}", Year(period.Year - 1), StringComparison.Ordinal)
        .Replace("{ky}", Lowered(period.Name), StringComparison.Ordinal);

    /// <summary>"Năm 2023" inside a sentence is "năm 2023"; a name that begins with an abbreviation (QCDC) stays.</summary>
    public static string Lowered(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
