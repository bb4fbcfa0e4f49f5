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

    /// <summary>Two neighbouring digits of one part changed places: no chance makes a sum come out so.</summary>
    public static bool BySwap(PartList list, decimal sum)
    {
        var difference = sum - list.Total.Value;
        return list.Parts.Exists(part => part is { Decimals: 0, Scale: 1 }
            && part.Value > difference
            && IsSwap(Digits(part.Value, 0), Digits(part.Value - difference, 0)));
    }

    private static bool OfPart(PartList list, decimal sum)
    {
        var difference = sum - list.Total.Value;
        return list.Parts.Exists(part => part.Value > difference && IsSlip(part.Mantissa, (part.Value - difference) / part.Scale, part.Decimals));
    }

    private static bool IsSlip(decimal one, decimal other, int decimals)
    {
        var (a, b) = (Digits(one, decimals), Digits(other, decimals));
        if (a.Length != b.Length)
        {
            return false;
        }

        var at = a.AsSpan().CommonPrefixLength(b);
        return at < a.Length && (a.AsSpan(at + 1).SequenceEqual(b.AsSpan(at + 1)) || IsSwap(a, b));
    }

    private static bool IsSwap(string a, string b)
    {
        var at = a.AsSpan().CommonPrefixLength(b);
        return a.Length == b.Length && at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));
    }

    private static string Digits(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
