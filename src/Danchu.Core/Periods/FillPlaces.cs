using System.Globalization;

namespace Danchu.Core.Periods;

/// <summary>Fills {nam}, {nam+1}, {nam-1} and {ky} of an outline's heading or subject with the period's.</summary>
public static class FillPlaces
{
    public static string In(string text, ReportingPeriod period) => text
        .Replace("{nam+1}", Year(period.Year + 1), StringComparison.Ordinal)
        .Replace("{nam-1}", Year(period.Year - 1), StringComparison.Ordinal)
        .Replace("{nam}", Year(period.Year), StringComparison.Ordinal)
        .Replace("{ky}", char.ToLowerInvariant(period.Name[0]) + period.Name[1..], StringComparison.Ordinal);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
