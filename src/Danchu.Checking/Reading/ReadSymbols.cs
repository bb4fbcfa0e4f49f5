namespace Danchu.Checking.Reading;

/// <summary>Finds the symbols of documents and takes their digits out of the quantities.</summary>
internal static class ReadSymbols
{
    private const int MostSpaces = 4;
    private static readonly System.Collections.Frozen.FrozenSet<string> Types = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        [
            "NĐ", "QĐ", "QĐI", "QYĐ", "QYĐI", "TT", "NQ", "CT", "KL", "QC", "TB", "HD", "KH", "CTR", "BC", "CV", "TTR", "ĐA", "GM", "PL", "NQLT", "TTLT",
            "HDLT", "QT", "L", "UBND", "SNV",
        ],
        StringComparer.Ordinal);

    private static readonly string[] Courts = ["ST", "PT"];

    private static readonly ulong So = WordHashes.Hash("số");

    public static List<Symbol> Read(string text, List<Token> tokens, List<Number> numbers)
    {
        var symbols = new List<Symbol>();
        foreach (var number in numbers)
        {
            if (number.Role != NumberRole.Quantity || number.Groups != 1 || number.End - number.Start > 5 || number.InWords)
            {
                continue;
            }

            if (IsYearOfBlank(text, number))
            {
                number.Role = NumberRole.Symbol;
                continue;
            }

            var introduced = number.Token > 0
                && (tokens[number.Token - 1].Hash == So || (number.Token > 1 && tokens[number.Token - 1].Sign == ':' && tokens[number.Token - 2].Hash == So));
            if (TryParty(text, number) is { } party)
            {
                Add(text, tokens, numbers, symbols, number, party.End, party.Code, 0, party: true);
            }
            else if (TryState(text, number, introduced) is { } state)
            {
                Add(text, tokens, numbers, symbols, number, state.End, state.Code, state.Year, party: false);
            }
        }

        return symbols;
    }

    /// <summary>21-KL/TW, also with spaces around the hyphen.</summary>
    private static (int End, string Code)? TryParty(string text, Number number)
    {
        var at = SkipSpaces(text, number.End);
        if (at >= text.Length || text[at] is not ('-' or '–'))
        {
            return null;
        }

        at = SkipSpaces(text, at + 1);
        var type = Letters(text, at);
        if (type is 0 or > 5 || !char.IsUpper(text[at]))
        {
            return null;
        }

        var slash = SkipSpaces(text, at + type);
        if (slash >= text.Length || text[slash] != '/')
        {
            return null;
        }

        var issuer = SkipSpaces(text, slash + 1);
        var length = Tail(text, issuer);
        if (length == 0 || !char.IsUpper(text[issuer]))
        {
            return null;
        }

        return (issuer + length, $"{text.AsSpan(at, type)}/{text.AsSpan(issuer, length)}");
    }

    /// <summary>145/2020/NĐ-CP · 346/QĐ-TTg · 10/2022/QH15 · 34/2007/PL - UBTVQH11.</summary>
    private static (int End, string Code, int Year)? TryState(string text, Number number, bool introduced)
    {
        var at = introduced ? SkipSpaces(text, number.End) : number.End;
        if (at >= text.Length || text[at] != '/')
        {
            return null;
        }

        at++;
        var (behind, year) = ReadYear(text, at, introduced);
        at = year > 0 ? behind : at;

        var type = Letters(text, at);
        if (type == 0 || !char.IsUpper(text[at]) || (type == 1 && year == 0 && !introduced))
        {
            return null;
        }

        var end = at + type;
        if (year > 0)
        {
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }

        var code = text[at..end];
        var tail = ReadTail(text, code, end);
        if (tail.End == end && year == 0 && !introduced)
        {
            return null;
        }

        return (tail.End, code + tail.Code, year);
    }

    /// <summary>The year and its stroke, after the word "số" also with spaces around them: 86 /2011/NĐ-CP, 97/ 2017/ NĐ-CP.</summary>
    private static (int Behind, int Year) ReadYear(string text, int at, bool spaced)
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

    /// <summary>"Số:      /2024/TT-BXD": the number is still to be filled in, and what is read is the year.</summary>
    private static bool IsYearOfBlank(string text, Number number)
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

    private static (int End, string Code) ReadTail(string text, string type, int end)
    {
        var code = "";
        for (var parts = 0; parts < 4; parts++)
        {
            var hyphen = Types.Contains(type.ToUpperInvariant()) && parts == 0 ? SkipSpaces(text, end) : end;
            if (hyphen >= text.Length || text[hyphen] != '-')
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

    private static void Add(
        string text, List<Token> tokens, List<Number> numbers, List<Symbol> symbols, Number number, int end, string code, int year, bool party)
    {
        var next = number.Token;
        for (; next < tokens.Count && tokens[next].Start < end; next++)
        {
            var token = tokens[next];
            token.InSymbol = true;
            tokens[next] = token;
            if (token.Kind == TokenKind.Number)
            {
                numbers[token.Number].Role = NumberRole.Symbol;
            }
        }

        if (IsOfCourt(code))
        {
            return;
        }

        var digits = text[number.Start..number.End].TrimStart('0');
        symbols.Add(new Symbol
        {
            Token = number.Token,
            Next = next,
            Span = new(number.Start, end),
            Number = digits.Length == 0 ? "0" : digits,
            Year = year,
            Code = code,
            Party = party,
        });
    }

    /// <summary>12/2024/DS-ST, 03/2024/QĐST-DS: judgments and files of courts are no acts.</summary>
    private static bool IsOfCourt(string code)
    {
        var parts = code.Split('-', '/');
        return parts[^1] is "ST" or "PT" or "GĐT" || Array.Exists(parts, part => part.Length >= 4 && Courts.Contains(part[^2..]) && Types.Contains(part[..^2]))
            || Array.Exists(parts, part => part is "DSST" or "DSPT" or "HSST" or "HSPT" or "HNGĐ" or "KDTM" or "TLST" or "TLPT");
    }

    private static int SkipSpaces(string text, int at)
    {
        var limit = at + MostSpaces;
        while (at < text.Length && at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int Letters(string text, int at)
    {
        var end = at;
        while (end < text.Length && end < at + 24 && char.IsLetter(text[end]))
        {
            end++;
        }

        return end - at;
    }

    /// <summary>Issuer of a Party symbol: letters, digits and inner hyphens (VPTW, BCĐTW, BTCTW, HU-BTG).</summary>
    private static int Tail(string text, int at)
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
