using System.Globalization;

namespace Danchu.Checking.Numbers;

/// <summary>How a number stands in its text when its separators are judged: what comes behind it decides how strange it is.</summary>
internal enum Counted
{
    /// <summary>Nothing countable follows.</summary>
    Nothing,

    /// <summary>Whole things: người, hồ sơ.</summary>
    Whole,

    /// <summary>A measure, an amount or a percentage, which may have decimals.</summary>
    Measured,
}

/// <summary>
/// Figures whose dots and commas no way of writing allows: 8.973194, 1.23.456, 100,00,0, 0,5.2. Gives what was most likely meant, a dot or comma moved,
/// doubled or left out.
/// </summary>
internal static class Malformed
{
    private const int MostDigits = 15;

    /// <summary>1.2345 người: at least so many digits behind a dot are no decimals of a Vietnamese report.</summary>
    public const int TooFine = 4;

    /// <returns>Null for every figure that can be read one way or another.</returns>
    public static decimal? Mend(ReadOnlySpan<char> written, Counted counted)
    {
        var text = written.ToString();
        var parts = text.Split('.', ',');
        var signs = text.Where(letter => letter is '.' or ',').ToArray();
        if (signs.Length == 0 || text.Length - signs.Length > MostDigits)
        {
            return null;
        }

        return signs.Length == 1 ? MendOne(parts, signs[0], counted)
            : signs.Distinct().Count() == 1 ? MendSame(parts, signs[0])
            : MendMixed(text, parts, signs);
    }

    /// <summary>8.973194: a dot with so many digits behind it lacks another dot, where whole things are counted.</summary>
    private static decimal? MendOne(string[] parts, char sign, Counted counted) =>
        sign == '.' && counted == Counted.Whole && parts[1].Length >= TooFine && parts[0] is [not '0', ..] && parts[0].Length <= 3 ? Whole(parts) : null;

    /// <summary>1.23.456 and 1.2345.678, where all groups but one have three digits; 100,00,0, where a comma is doubled.</summary>
    private static decimal? MendSame(string[] parts, char sign)
    {
        var wrong = parts.Skip(1).Count(part => part.Length != 3);
        if (wrong == 0 || parts[0].Length > 3)
        {
            return null;
        }

        var zeros = parts.Skip(1).All(part => part.All(digit => digit == '0'));
        return parts[0] is not [not '0', ..] ? null
            : (wrong == 1 && IsLost(parts)) || (wrong == 2 && IsMoved(parts)) || (sign == ',' && zeros) ? Whole(parts)
            : null;
    }

    /// <summary>A digit or a dot too few or too many in one group: 1.23.456, 1.2345.678.</summary>
    private static bool IsLost(string[] parts) =>
        Array.Exists(parts[1..], part => part.Length == 3) && parts[1..].All(part => part.Length is 2 or 3 or 4);

    /// <summary>One dot a place off: 21.93.4000 for 21.934.000.</summary>
    private static bool IsMoved(string[] parts)
    {
        var first = Array.FindIndex(parts, 1, part => part.Length != 3);
        return first + 1 < parts.Length && parts[first].Length + parts[first + 1].Length == 6 && parts[first].Length is 2 or 4;
    }

    /// <summary>12,345.67 is English; 0,5.2 and 1.234,5,6 have a mark too many behind the decimal comma.</summary>
    private static decimal? MendMixed(string text, string[] parts, char[] signs)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var whole = parts[..(Array.IndexOf(signs, ',') + 1)];
        var english = signs[^1] == '.' && signs[..^1].All(sign => sign == ',') && parts[1..^1].All(part => part.Length == 3) && parts[0].Length <= 3;
        if (english && parts[0] is [not '0', ..])
        {
            return Of(string.Concat(parts[..^1]), parts[^1]);
        }

        var vietnamese = signs[^1] == ',' && signs[..^1].All(sign => sign == '.') && parts[1..^1].All(part => part.Length == 3);
        return vietnamese || comma < 0 || whole.Skip(1).Any(part => part.Length != 3) ? null
            : Of(string.Concat(whole), string.Concat(parts[whole.Length..]));
    }

    private static decimal Whole(string[] parts) => Of(string.Concat(parts), "");

    private static decimal Of(string whole, string decimals) => decimal.Parse($"{whole}.{decimals}0", CultureInfo.InvariantCulture);
}
