using System.Globalization;
using Danchu.Checking.Reading;

namespace Danchu.Checking.Rounding;

/// <summary>
/// One slip of the hand in one figure: a digit for another, two neighbours changed, a digit or a zero dropped or struck twice. Parts left out are none.
/// </summary>
internal static class Slip
{
    /// <summary>A figure of so many digits in which two neighbours changed places: in fewer they do so by chance.</summary>
    public const int SwapDigits = 3;

    private const int MostDigits = 15;
    private const int MostDecimals = 6;
    private const decimal MostPercent = 10_000;
    private const decimal Tens = 10;
    private const decimal LargestValue = 1_000_000_000_000_000_000_000m;
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>The printed figure would be the other with one slip.</summary>
    public static bool Of(decimal printed, decimal other, int decimals)
    {
        if (decimals > MostDecimals || Math.Max(printed, other) > Largest || other < 0)
        {
            return false;
        }

        var (a, b) = (Digits(printed, decimals), Digits(other, decimals));
        if (decimals == 0 && a.Length + b.Length == 3)
        {
            // 02 and 20: of two figures below a hundred the smaller is written with its nought.
            (a, b) = (a.PadLeft(2, '0'), b.PadLeft(2, '0'));
        }

        if (a.Length != b.Length)
        {
            return Math.Min(a.Length, b.Length) > 1 && (IsDropped(a, b) || IsDropped(b, a));
        }

        var at = a.AsSpan().CommonPrefixLength(b);
        return at < a.Length && (a.AsSpan(at + 1).SequenceEqual(b.AsSpan(at + 1)) || IsSwap(a, b));
    }

    public static bool Of(Number printed, decimal other) => IsMeant(printed, other) && Of(printed.Mantissa, Rounded(printed, other), printed.Decimals);

    /// <summary>Two neighbouring digits changed places, and nothing else: hardly ever chance.</summary>
    public static bool IsSwapOf(Number printed, decimal other) =>
        IsMeant(printed, other) && AreSwapped(Digits(printed.Mantissa, printed.Decimals), Digits(Rounded(printed, other), printed.Decimals));

    /// <summary>The same of two plain values printed with so many decimals.</summary>
    public static bool IsSwap(decimal printed, decimal other, int decimals) =>
        decimals <= MostDecimals && AreSwapped(Digits(printed, decimals), Digits(other, decimals));

    private static bool AreSwapped(string a, string b) => a.Length + b.Length == 3 ? IsSwap(a.PadLeft(2, '0'), b.PadLeft(2, '0')) : IsSwap(a, b);

    /// <summary>Both can be written side by side.</summary>
    private static bool IsMeant(Number printed, decimal other) =>
        other > 0 && printed.Decimals <= MostDecimals && printed.Mantissa <= Largest && other / printed.Scale <= Largest;

    private static decimal Rounded(Number printed, decimal other) => Math.Round(other / printed.Scale, printed.Decimals, MidpointRounding.AwayFromZero);

    /// <summary>One slip in the percentage, or in one of the two figures, makes it the share of one in the other.</summary>
    public static bool OfShare(Number percent, Number part, Number whole)
    {
        if (percent.Mantissa > MostPercent || percent.Decimals > MostDecimals || Math.Max(part.Value, whole.Value) > LargestValue)
        {
            return false;
        }

        var half = Precision.Unit(percent.Decimals) / 2;
        var share = part.Value * 100 / whole.Value;
        return Math.Abs((share * 10) - percent.Mantissa) <= half || Math.Abs((share / 10) - percent.Mantissa) <= half
            || Of(percent.Mantissa, Math.Round(share, percent.Decimals, MidpointRounding.AwayFromZero), percent.Decimals)
            || Reaches(part, (percent.Mantissa - half) * whole.Value / 100, (percent.Mantissa + half) * whole.Value / 100)
            || (percent.Mantissa > half && Reaches(whole, part.Value * 100 / (percent.Mantissa + half), part.Value * 100 / (percent.Mantissa - half)));
    }

    /// <summary>The percentage, of three digits, is the part over what is left of the whole instead of over all of it.</summary>
    public static bool IsOverRest(Number percent, Number part, Number whole)
    {
        if (whole.Value <= part.Value || part.Value <= 0 || whole.Value > LargestValue || percent.Decimals is 0 or > MostDecimals
            || percent.Mantissa is < Tens or > MostPercent)
        {
            return false;
        }

        return Math.Abs((part.Value * 100 / (whole.Value - part.Value)) - percent.Mantissa) <= Precision.Unit(percent.Decimals) / 2;
    }

    /// <summary>One slip brings the figure between the two values.</summary>
    public static bool Reaches(Number number, decimal low, decimal high)
    {
        return number.Decimals <= MostDecimals && Reaches(number.Value, Precision.Unit(number), low, high);
    }

    /// <summary>The same of a figure printed in such units (0,01 for 38,85).</summary>
    public static bool Reaches(decimal value, decimal unit, decimal low, decimal high)
    {
        if (high / unit > Largest || low < 0)
        {
            return false;
        }

        var (first, last) = (Math.Ceiling(low / unit), Math.Floor(high / unit));
        if (value / unit is var printed && (printed >= 1_000_000_000_000 || last - first > 40))
        {
            return false;
        }

        for (var other = first; other <= last; other++)
        {
            if (other > 0 && Of(printed, other, 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In one of the three figures two neighbouring digits changed places, and with them the right way round it is the share.</summary>
    public static bool IsSwapOfShare(Number percent, Number part, Number whole)
    {
        if (percent.Mantissa is 0 or > 100 || percent.Decimals > MostDecimals || Math.Max(part.Value, whole.Value) > LargestValue || whole.Value <= 0)
        {
            return false;
        }

        var half = Precision.Unit(percent.Decimals) / 2;
        return IsSwapOf(percent, part.Value * 100 / whole.Value)
            || SwapReaches(part, (percent.Mantissa - half) * whole.Value / 100, (percent.Mantissa + half) * whole.Value / 100)
            || (percent.Mantissa > half && SwapReaches(whole, part.Value * 100 / (percent.Mantissa + half), part.Value * 100 / (percent.Mantissa - half)));
    }

    /// <summary>Two neighbouring digits put the other way round bring the figure between the two values.</summary>
    private static bool SwapReaches(Number number, decimal low, decimal high)
    {
        if (number.Decimals > MostDecimals || number.Mantissa > Largest)
        {
            return false;
        }

        var unit = Precision.Unit(number);
        var rest = decimal.Truncate(number.Value / unit);
        for (decimal place = 1; place * 10 <= rest; place *= 10)
        {
            var (one, ten) = (decimal.Truncate(rest / place) % 10, decimal.Truncate(rest / (place * 10)) % 10);
            var swapped = (rest + ((one - ten) * 9 * place)) * unit;
            if (one != ten && swapped >= low && swapped <= high)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDropped(string longer, string shorter)
    {
        if (longer.Length != shorter.Length + 1 || longer.Length > MostDigits)
        {
            return false;
        }

        var at = longer.AsSpan().CommonPrefixLength(shorter);
        return longer.AsSpan(at + 1).SequenceEqual(shorter.AsSpan(at));
    }

    private static bool IsSwap(string a, string b)
    {
        var at = a.AsSpan().CommonPrefixLength(b);
        return a.Length == b.Length && at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));
    }

    private static string Digits(decimal value, int decimals) =>
        (value / Precision.Unit(decimals)).ToString("F0", CultureInfo.InvariantCulture);
}
