using System.Globalization;
using System.Text.RegularExpressions;

namespace Danchu.Checking.Numbers;

/// <summary>
/// A number typed by a Vietnamese official: 1043, 1.078, 75,26, 75.26, 1 078, 294 triệu. The dot groups thousands and the comma is decimal;
/// where a text has two plausible readings, neither is chosen and both are returned.
/// </summary>
public abstract partial record TypedNumber
{
    // So short that no pattern below needs a time limit, and a starved machine cannot run into one.
    private const int LengthLimit = 60;

    // Nothing above this fits any field: the caller refuses it as too large, so it need not be scaled exactly.
    private const decimal Enormous = 1_000_000_000_000_000_000;

    private TypedNumber()
    {
    }

    /// <summary>The only plausible reading, scale word applied.</summary>
    public sealed record Value(decimal Number) : TypedNumber;

    /// <summary>Two plausible readings: the mark groups thousands, or it is decimal.</summary>
    public sealed record Ambiguous(decimal Thousands, decimal Decimal) : TypedNumber;

    /// <summary>A number with more decimals than the field keeps.</summary>
    public sealed record TooFine(int Decimals) : TypedNumber;

    /// <summary>Not a number.</summary>
    public sealed record Unreadable : TypedNumber;

    /// <summary>Reads a number that may have thousands separators and a scale word.</summary>
    /// <param name="text">What was typed, without the unit.</param>
    /// <param name="decimals">Decimal places the field keeps, 0 to 4.</param>
    /// <param name="factor">
    /// Converts the number to the field's unit, in which it must fit <paramref name="decimals"/>; it is not applied to the result.
    /// </param>
    public static TypedNumber Parse(string text, int decimals, decimal factor = 1)
    {
        var match = text.Length > LengthLimit ? Match.Empty : Written().Match(text.Trim().ToLowerInvariant());
        if (!match.Success)
        {
            return new Unreadable();
        }

        var scale = ScaleWords.FactorOf(match.Groups["scale"].Value);
        var digits = Spaces().Replace(match.Groups["digits"].Value, "");
        var dotted = digits.Contains('.', StringComparison.Ordinal);

        // The dot groups thousands: 1.000 and 1.070 are what they look like where three decimals are never kept. "1.200 tỷ" may be either.
        var grouped = dotted && decimals < 3 && scale == 1 && factor == 1;
        var all = ReadingsOf(digits).Take(grouped && OneMark().IsMatch(digits) && digits[0] != '0' ? 1 : 2).Select(value => value * scale).Distinct().ToList();
        var fitting = all.Where(value => value > Enormous || decimal.Round(value * factor, decimals) == value * factor).ToList();
        return (all.Count, fitting.Count) switch
        {
            (0, _) => new Unreadable(),
            (2, 2) => new Ambiguous(all[0], all[1]),

            // 1,078 for a whole number: the comma says decimal, the three digits say thousands; neither may be guessed.
            (2, 1) when !dotted => new Ambiguous(all[0], all[1]),
            (_, 0) => new TooFine(decimals),
            _ => new Value(fitting[0]),
        };
    }

    /// <summary>Reads a number without separators or scale, the mark being decimal either way: "12,5" or "12.5" points or per cent.</summary>
    /// <param name="text">What was typed; null is an empty field.</param>
    /// <param name="decimals">Decimal places allowed.</param>
    /// <returns>Null when the text is no such number or is longer than 12 characters. Never negative.</returns>
    public static decimal? ParsePlain(string? text, int decimals)
    {
        var invariant = (text ?? "").Trim().Replace(',', '.');
        var point = invariant.IndexOf('.', StringComparison.Ordinal);
        return invariant.Length is > 0 and <= 12 && (point < 0 || invariant.Length - point - 1 is var places && places > 0 && places <= decimals)
            && decimal.TryParse(invariant, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>One reading, or two (thousands first) where a single mark is followed by exactly three digits.</summary>
    private static IEnumerable<decimal> ReadingsOf(string digits)
    {
        if (PlainDigits().IsMatch(digits))
        {
            return [FromInvariant(digits)];
        }

        if (OneMark().IsMatch(digits))
        {
            var whole = FromInvariant(digits.Remove(digits.IndexOfAny(['.', ',']), 1));
            var broken = FromInvariant(digits.Replace(',', '.'));
            return digits[0] == '0' ? [broken] : [whole, broken];
        }

        if (DotGroups().IsMatch(digits))
        {
            return [FromInvariant(digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'))];
        }

        if (CommaGroups().IsMatch(digits))
        {
            return [FromInvariant(digits.Replace(",", "", StringComparison.Ordinal))];
        }

        return BrokenNumber().IsMatch(digits) ? [FromInvariant(digits.Replace(',', '.'))] : [];
    }

    private static decimal FromInvariant(string invariant) => decimal.Parse(invariant, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?<digits>[0-9][0-9.,\u00A0\u202F ]{0,30}?)\\s*(?<scale>" + ScaleWords.Alternatives + ")?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Timeout.Infinite)]
    private static partial Regex Written();

    // A space groups thousands only where three digits follow it; any other space stays and makes the text unreadable.
    [GeneratedRegex(
        "(?<=^[0-9]{1,3}([\u00A0\u202F ][0-9]{3})*)[\u00A0\u202F ](?=[0-9]{3}([^0-9]|$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Timeout.Infinite)]
    private static partial Regex Spaces();

    [GeneratedRegex("^[0-9]{1,18}$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex PlainDigits();

    // One mark and exactly three digits behind it; four digits before it cannot be a thousands group.
    [GeneratedRegex("^[0-9]{1,3}[.,][0-9]{3}$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex OneMark();

    [GeneratedRegex("^[0-9]{1,3}(\\.[0-9]{3}){1,5}(,[0-9]{1,6})?$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex DotGroups();

    [GeneratedRegex("^[0-9]{1,3}(,[0-9]{3}){1,5}(\\.[0-9]{1,6})?$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex CommaGroups();

    [GeneratedRegex("^[0-9]{1,18}[.,][0-9]{1,6}$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex BrokenNumber();
}
