using System.Globalization;
using System.Text;

namespace Danchu.Documents.Forms;

/// <summary>Roman numerals and the letters of points.</summary>
public static class Numerals
{
    /// <summary>
    /// Điểm "dùng các chữ cái tiếng Việt theo thứ tự bảng chữ cái": đ after d, no f, j, w, z (NĐ 30/2020 annex
    /// I); ă, â, ê, ô, ơ, ư are not used in practice.
    /// </summary>
    private const string PointLetters = "abcdđeghiklmnopqrstuvxy";

    private static readonly (int Value, string Sign)[] RomanSigns =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public static string Roman(int number)
    {
        if (number is < 1 or > 399)
        {
            return Arabic(number);
        }

        var roman = new StringBuilder();
        foreach (var (value, sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }

    public static int? ReadRoman(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 12)
        {
            return null;
        }

        var rest = text;
        var number = 0;
        foreach (var (value, sign) in RomanSigns)
        {
            for (; rest.StartsWith(sign, StringComparison.Ordinal); rest = rest[sign.Length..])
            {
                number += value;
            }
        }

        return rest.IsEmpty && text.SequenceEqual(Roman(number)) ? number : null;
    }

    public static string Arabic(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Decimal digits of any script ("３" too, as keyboards of other languages type it).</summary>
    /// <returns>Null for anything else, and for what is larger than an int.</returns>
    public static int? ReadArabic(ReadOnlySpan<char> text)
    {
        var number = 0L;
        foreach (var letter in text)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(letter);
            number = (number * 10) + digit;
            if (digit < 0 || number > int.MaxValue)
            {
                return null;
            }
        }

        return text.IsEmpty ? null : (int)number;
    }

    /// <summary>a … y, then a1 … y1.</summary>
    public static string Letter(int number)
    {
        var index = Math.Max(number, 1) - 1;
        var letter = PointLetters[index % PointLetters.Length].ToString();
        return index < PointLetters.Length ? letter : letter + Arabic(index / PointLetters.Length);
    }

    public static int? ReadLetter(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || PointLetters.IndexOf(text[0], StringComparison.Ordinal) is var index && index < 0)
        {
            return null;
        }

        return text.Length == 1 ? index + 1
            : ReadArabic(text[1..]) is { } round and > 0 and < 100
                ? (round * PointLetters.Length) + index + 1
                : null;
    }
}
