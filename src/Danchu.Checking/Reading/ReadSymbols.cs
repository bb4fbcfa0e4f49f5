namespace Danchu.Checking.Reading;

/// <summary>Finds the symbols of documents and takes their digits out of the quantities.</summary>
internal static class ReadSymbols
{
    private static readonly ulong So = WordHashes.Hash("số");

    // "Nghị định 86 /2011/NĐ-CP": behind the last word of their kinds numbers may be torn as behind "số".
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Kinds = WordHashes.Set("định tư lệnh luật quyết thị tịch");

    /// <summary>Acts of the centre that are cited by number and year alone: Pháp lệnh 34/2007, Nghị định số 04/2015.</summary>
    private static readonly PhraseBook Shortened = new([("pháp lệnh", 1), ("nghị định", 2)]);

    public static List<Symbol> Read(string text, List<Token> tokens, List<Number> numbers)
    {
        var symbols = new List<Symbol>();
        foreach (var number in numbers)
        {
            if (number.Role != NumberRole.Quantity || number.Groups != 1 || number.End - number.Start > 5 || number.InWords)
            {
                continue;
            }

            if (SymbolText.IsYearOfBlank(text, number))
            {
                number.Role = NumberRole.Symbol;
                continue;
            }

            var introduced = number.Token > 0
                && (tokens[number.Token - 1].Hash == So || (number.Token > 1 && tokens[number.Token - 1].Sign == ':' && tokens[number.Token - 2].Hash == So));
            var torn = introduced || (number.Token > 0 && Kinds.Contains(tokens[number.Token - 1].Hash));
            if (TryParty(text, number) is { } party)
            {
                Add(text, tokens, numbers, symbols, number, party.End, party.Code, 0, party: true);
            }
            else if ((TryState(text, number, introduced, torn) ?? TryShort(text, tokens, number, introduced)) is { } state)
            {
                Add(text, tokens, numbers, symbols, number, state.End, state.Code, state.Year, party: false);
            }
        }

        return symbols;
    }

    /// <summary>21-KL/TW, also with spaces around the hyphen.</summary>
    private static (int End, string Code)? TryParty(string text, Number number)
    {
        var at = SymbolText.SkipSpaces(text, number.End);
        if (at >= text.Length || !SymbolText.IsHyphen(text[at]))
        {
            return null;
        }

        at = SymbolText.SkipSpaces(text, at + 1);
        var type = SymbolText.Letters(text, at);
        if (type is 0 or > 5 || !char.IsUpper(text[at]))
        {
            return null;
        }

        var slash = SymbolText.SkipSpaces(text, at + type);
        if (slash >= text.Length || text[slash] != '/')
        {
            return null;
        }

        var issuer = SymbolText.SkipSpaces(text, slash + 1);
        var length = SymbolText.Tail(text, issuer);
        if (length == 0 || !char.IsUpper(text[issuer]))
        {
            return null;
        }

        return (issuer + length, $"{text.AsSpan(at, type)}/{text.AsSpan(issuer, length)}");
    }

    /// <summary>145/2020/NĐ-CP · 346/QĐ-TTg · 10/2022/QH15 · 34/2007/PL - UBTVQH11.</summary>
    private static (int End, string Code, int Year)? TryState(string text, Number number, bool introduced, bool torn)
    {
        var at = torn ? SymbolText.SkipSpaces(text, number.End) : number.End;
        if (at >= text.Length || text[at] != '/')
        {
            return null;
        }

        at++;
        var (behind, year) = SymbolText.ReadYear(text, at, torn);
        at = year > 0 ? behind : introduced ? SymbolText.SkipSpaces(text, at) : at;

        var type = SymbolText.Letters(text, at);
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
        var tail = SymbolText.ReadTail(text, code, end);
        if (tail.End == end && year == 0 && !introduced)
        {
            return null;
        }

        var whole = code + tail.Code;
        return whole.EndsWith("QH", StringComparison.Ordinal) && SymbolText.ReadTerm(text, tail.End) is { } term
            ? (term, string.Concat(whole, text.AsSpan(term - 2, 2)), year)
            : (tail.End, whole, year);
    }

    /// <summary>"Pháp lệnh 34/2007", "Nghị định số 04/2015" with nothing behind: the kind stands for the letters.</summary>
    private static (int End, string Code, int Year)? TryShort(string text, List<Token> tokens, Number number, bool introduced)
    {
        var before = introduced ? number.Token - (tokens[number.Token - 1].Sign == ':' ? 2 : 1) : number.Token;
        var kind = before >= 2 ? Shortened.Match(tokens, before - 2).Kind : 0;
        var at = number.End + 1;
        if (kind == 0 || at + 4 > text.Length || text[number.End] != '/'
            || (at + 4 < text.Length && (char.IsLetterOrDigit(text[at + 4]) || text[at + 4] == '/'))
            || !int.TryParse(text.AsSpan(at, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
            || year is < 1945 or > 2099)
        {
            return null;
        }

        return (at + 4, kind == 1 ? "PL" : "NĐ", year);
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

        if (CourtSymbols.Has(code, year))
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
}
