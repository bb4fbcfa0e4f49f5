using System.Globalization;
using Danchu.Checking.Reading;

namespace Danchu.Checking.Lists;

/// <summary>Whether one wrong digit, or two neighbouring digits that changed places, in one figure explains why a sum does not come out.</summary>
internal static class Slip
{
    public static bool Explains(PartList list, decimal sum) => OfTotal(list.Total, sum) || OfPart(list, sum);

    /// <summary>The total would be right with one digit changed.</summary>
    public static bool OfTotal(Number total, decimal sum) => IsSlip(total.Mantissa, sum / total.Scale, total.Decimals);

    public static bool OfTotal(decimal total, decimal sum) => IsSlip(total, sum, 0);

    private static bool OfPart(PartList list, decimal sum)
    {
        var difference = sum - list.Total.Value;
        return list.Parts.Exists(part => part.Value > difference && IsSlip(part.Mantissa, (part.Value - difference) / part.Scale, part.Decimals));
    }

    private static bool IsSlip(decimal one, decimal other, int decimals)
    {
        var (a, b) = (Digits(one, decimals), Digits(other, decimals));
        if (a.Length != b.Length)
            return false;
        var at = 0;
        while (at < a.Length && a[at] == b[at])
            at++;
        if (at == a.Length)
            return false;
        var rest = at + 1;
        return string.CompareOrdinal(a, rest, b, rest, a.Length) == 0
            || (rest < a.Length && a[at] == b[rest] && a[rest] == b[at] && string.CompareOrdinal(a, rest + 1, b, rest + 1, a.Length) == 0);
    }

    private static string Digits(decimal value, int decimals) => value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
