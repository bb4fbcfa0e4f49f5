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
        var at = number.End;
        if (at >= text.Length || text[at] != '/')
        {
            return null;
        }

        at++;
        var year = 0;
        if (at + 4 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 3]) && text[at + 4] == '/'
            && int.TryParse(text.AsSpan(at, 4), System.Globalization.CultureInfo.InvariantCulture, out year))
        {
            at += 5;
        }

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
