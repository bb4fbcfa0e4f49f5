namespace Danchu.Checking.Reading;

/// <summary>The pieces of a symbol in the letters of the text: year, kind, tail, and the spaces that a converter tore into them.</summary>
internal static class SymbolText
{
    private const int MostSpaces = 4;

    private static readonly System.Collections.Frozen.FrozenSet<string> Types = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        [
            "NĐ", "QĐ", "QĐI", "QYĐ", "QYĐI", "TT", "NQ", "CT", "KL", "QC", "TB", "HD", "KH", "CTR", "BC", "CV", "TTR", "ĐA", "GM", "PL", "NQLT", "TTLT",
            "HDLT", "QT", "L", "UBND", "SNV",
        ],
        StringComparer.Ordinal);

    /// <summary>The year and its stroke, after the word "số" also with spaces around them: 86 /2011/NĐ-CP, 97/ 2017/ NĐ-CP.</summary>
    public static (int Behind, int Year) ReadYear(string text, int at, bool spaced)
    {
        at = spaced ? SkipSpaces(text, at) : at;
        if (at + 4 >= text.Length || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 3])
            || !int.TryParse(text.AsSpan(at, 4), System.Globalization.CultureInfo.InvariantCulture, out var year))
        {
            return default;
        }

        var stroke = spaced ? SkipSpaces(text, at + 4) : at + 4;
        return stroke >= text.Length || text[stroke] != '/' ? default : (spaced ? SkipSpaces(text, stroke + 1) : stroke + 1, year);
    }

    /// <summary>The term of the Assembly behind a space: PL-UBTVQH 11, QH 15.</summary>
    public static int? ReadTerm(string text, int at)
    {
        var term = SkipSpaces(text, at);
        return term > at && term + 1 < text.Length && char.IsAsciiDigit(text[term]) && char.IsAsciiDigit(text[term + 1])
            && (term + 2 >= text.Length || !char.IsLetterOrDigit(text[term + 2])) ? term + 2 : null;
    }

    /// <summary>"Số:      /2024/TT-BXD": the number is still to be filled in, and what is read is the year.</summary>
    public static bool IsYearOfBlank(string text, Number number)
    {
        var at = number.Start - 1;
        return number.End - number.Start == 4 && at > 0 && text[at] == '/' && !char.IsLetterOrDigit(text[at - 1])
            && number.End < text.Length && text[number.End] == '/' && !HasDigitBefore(text, at - 1);
    }

    /// <summary>"86 /2011/NĐ-CP" has its number, only a few spaces away.</summary>
    private static bool HasDigitBefore(string text, int at)
    {
        for (var i = at; i >= 0 && i > at - MostSpaces; i--)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return char.IsAsciiDigit(text[i]);
            }
        }

        return false;
    }

    public static (int End, string Code) ReadTail(string text, string type, int end)
    {
        var code = "";
        for (var parts = 0; parts < 4; parts++)
        {
            var hyphen = Types.Contains(type.ToUpperInvariant()) && parts == 0 ? SkipSpaces(text, end) : end;
            if (hyphen >= text.Length || !IsHyphen(text[hyphen]))
            {
                break;
            }

            var from = parts == 0 ? SkipSpaces(text, hyphen + 1) : hyphen + 1;
            var length = Letters(text, from);
            if (length == 0 || !char.IsUpper(text[from]))
            {
                break;
            }

            while (from + length < text.Length && char.IsAsciiDigit(text[from + length]))
            {
                length++;
            }

            code += "-" + text.Substring(from, length);
            end = from + length;
        }

        return (end, code);
    }

    public static bool IsHyphen(char sign) => sign is '-' or '–' or '—' or '‐' or '‑' or '−';

    public static int SkipSpaces(string text, int at)
    {
        var limit = at + MostSpaces;
        while (at < text.Length && at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    public static int Letters(string text, int at)
    {
        var end = at;
        while (end < text.Length && end < at + 24 && char.IsLetter(text[end]))
        {
            end++;
        }

        return end - at;
    }

    /// <summary>Issuer of a Party symbol: letters, digits and inner hyphens (VPTW, BCĐTW, BTCTW, HU-BTG).</summary>
    public static int Tail(string text, int at)
    {
        var end = at;
        while (end < text.Length
            && end < at + 30
            && (char.IsLetterOrDigit(text[end]) || (text[end] == '-' && end > at && end + 1 < text.Length && char.IsUpper(text[end + 1]))))
        {
            end++;
        }

        return end - at;
    }
}
