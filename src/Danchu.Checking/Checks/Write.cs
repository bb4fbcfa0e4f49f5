using System.Globalization;
using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>Values in the invariant writing that findings carry.</summary>
internal static class Write
{
    public static string Of(decimal value) => Trim(value).ToString(CultureInfo.InvariantCulture);

    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A share with as many decimals as the printed one.</summary>
    public static string Percent(decimal share, int decimals) =>
        Math.Round(share, Math.Min(decimals, 8), MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture) + "%";

    public static string Sum(IEnumerable<Number> parts, decimal sum) => string.Join(" + ", parts.Select(part => Of(part.Value))) + " = " + Of(sum);

    private static decimal Trim(decimal value) => value / 1.000000000000000000000000000000000m;
}
