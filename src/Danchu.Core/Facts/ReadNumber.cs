using System.Globalization;
using System.Text.RegularExpressions;

namespace Danchu.Core.Facts;

/// <summary>
/// Reads a number as Vietnamese officials type it: 1043, 1.078, 75,26, 75.26, 1 078, 294 triệu. The dot groups thousands and the comma
/// is decimal; where a text has two readings that could both be meant it is not guessed but refused with both.
/// </summary>
public static partial class ReadNumber
{
    private const int LengthLimit = 60;

    // Beyond this nothing fits any field: it is refused as too large, not multiplied on.
    private const decimal Enormous = 1_000_000_000_000_000_000;

    /// <param name="text">What was typed, without the unit.</param>
    /// <param name="decimals">Decimal places the indicator keeps, 0 to 4.</param>
    /// <param name="factor">By what the number is multiplied to stand in the indicator's unit: there it must fit.</param>
    public static NumberRead From(string text, int decimals, decimal factor = 1)
    {
        var match = text.Length > LengthLimit ? Match.Empty : Number().Match(text.Trim().ToLowerInvariant());
        if (!match.Success)
        {
            return new NumberRead.Unreadable();
        }

        var scale = ScaleOf(match.Groups["scale"].Value);
        var digits = Spaces().Replace(match.Groups["digits"].Value, "");
        var dotted = digits.Contains('.', StringComparison.Ordinal);

        // The dot groups thousands: 1.000 and 1.070 are what they look like where three decimals are never kept. "1.200 tỷ" may be either.
        var grouped = dotted && decimals < 3 && scale == 1 && factor == 1;
        var all = ReadingsOf(digits).Take(grouped && OneMark().IsMatch(digits) && digits[0] != '0' ? 1 : 2).Select(value => value * scale).Distinct().ToList();
        var fitting = all.Where(value => value > Enormous || decimal.Round(value * factor, decimals) == value * factor).ToList();
        return (all.Count, fitting.Count) switch
        {
            (0, _) => new NumberRead.Unreadable(),
            (2, 2) => new NumberRead.Ambiguous(all[0], all[1]),

            // 1,078 for a whole number: the comma says decimal, the three digits say thousands; neither may be guessed.
            (2, 1) when !dotted => new NumberRead.Ambiguous(all[0], all[1]),
            (_, 0) => new NumberRead.TooFine(decimals),
            _ => new NumberRead.Value(fitting[0]),
        };
    }

    /// <summary>One reading, or two (thousands first) where a single mark is followed by exactly three digits.</summary>
    private static IEnumerable<decimal> ReadingsOf(string digits)
    {
        if (PlainDigits().IsMatch(digits))
        {
            return [Parse(digits)];
        }

        if (OneMark().IsMatch(digits))
        {
            var whole = Parse(digits.Remove(digits.IndexOfAny(['.', ',']), 1));
            var broken = Parse(digits.Replace(',', '.'));
            return digits[0] == '0' ? [broken] : [whole, broken];
        }

        if (DotGroups().IsMatch(digits))
        {
            return [Parse(digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'))];
        }

        if (CommaGroups().IsMatch(digits))
        {
            return [Parse(digits.Replace(",", "", StringComparison.Ordinal))];
        }

        return BrokenNumber().IsMatch(digits) ? [Parse(digits.Replace(',', '.'))] : [];
    }

    private static decimal Parse(string invariant) => decimal.Parse(invariant, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static decimal ScaleOf(string word) => word switch
    {
        "nghìn" or "ngàn" => 1_000,
        "vạn" => 10_000,
        "triệu" => 1_000_000,
        "tỷ" or "tỉ" => 1_000_000_000,
        _ => 1,
    };

    [GeneratedRegex("^(?<digits>[0-9][0-9.,\u00A0\u202F ]{0,30}?)\\s*(?<scale>nghìn|ngàn|vạn|triệu|tỷ|tỉ)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    // A space groups thousands only where three digits follow it; any other space stays and makes the text unreadable.
    [GeneratedRegex("(?<=^[0-9]{1,3}([\u00A0\u202F ][0-9]{3})*)[\u00A0\u202F ](?=[0-9]{3}([^0-9]|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("^[0-9]{1,18}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainDigits();

    // One mark and exactly three digits behind it; four digits before it cannot be a thousands group.
    [GeneratedRegex("^[0-9]{1,3}[.,][0-9]{3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneMark();

    [GeneratedRegex("^[0-9]{1,3}(\\.[0-9]{3}){1,5}(,[0-9]{1,6})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DotGroups();

    [GeneratedRegex("^[0-9]{1,3}(,[0-9]{3}){1,5}(\\.[0-9]{1,6})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommaGroups();

    [GeneratedRegex("^[0-9]{1,18}[.,][0-9]{1,6}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BrokenNumber();
}

/// <summary>What a text read as a number came to.</summary>
public abstract record NumberRead
{
    private NumberRead()
    {
    }

    public sealed record Value(decimal Number) : NumberRead;

    /// <summary>Two readings that could both be meant: thousands and decimal.</summary>
    public sealed record Ambiguous(decimal Thousands, decimal Decimal) : NumberRead;

    /// <summary>A number with more decimals than the indicator keeps.</summary>
    public sealed record TooFine(int Decimals) : NumberRead;

    public sealed record Unreadable : NumberRead;
}
