namespace Danchu.Checking.Reading;

/// <summary>Numbers in words (ba đảng bộ, hai mươi lăm hộ), read only before a known counter: "năm" is also a year and "một số" is no number.</summary>
internal static class ReadNumberWords
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    private static readonly Dictionary<ulong, int> Values = Digits.Select((word, value) => (WordHashes.Hash(word), value))
        .Append((WordHashes.Hash("mốt"), 1))
        .Append((WordHashes.Hash("tư"), 4))
        .Append((WordHashes.Hash("lăm"), 5))
        .Append((WordHashes.Hash("bẩy"), 7))
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    private static readonly WordFilter Filter = new(Values.Keys);
    private static readonly ulong Muoi = WordHashes.Hash("mươi");
    private static readonly ulong Nam = WordHashes.Hash("năm");

    // "một cửa", "một người" and the like speak of no count; after these words a numeral is part of a name (thứ ba, cấp hai, tháng năm).
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Before = WordHashes.Set(
        "thứ cấp tháng số khóa khoá quý loại hạng mỗi từng lần những các trong hằng hàng cả một hai ba bốn sáu bảy tám chín mười mươi nhiều đầu cuối qua lớp");

    public static void Read(List<Token> tokens, List<Number> numbers)
    {
        var found = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Filter.MayContain(tokens[i].Hash) || tokens[i].Kind != TokenKind.Word || !Values.TryGetValue(tokens[i].Hash, out var value) || value == 0
                || (i > 0 && Before.Contains(tokens[i - 1].Hash)))
            {
                continue;
            }

            var length = Extend(tokens, i, ref value);
            if (!IsCounted(tokens, i, length, value))
            {
                continue;
            }

            numbers.Add(Make(tokens, i, length, value));
            found++;
        }

        if (found > 0)
        {
            Renumber(tokens, numbers);
        }
    }

    private static int Extend(List<Token> tokens, int at, ref int value)
    {
        if (at + 1 >= tokens.Count)
        {
            return 1;
        }

        if (value == 10 && Values.TryGetValue(tokens[at + 1].Hash, out var unit) && unit is > 0 and < 10)
        {
            value += unit;
            return 2;
        }

        if (tokens[at + 1].Hash != Muoi || value == 10)
        {
            return 1;
        }

        value *= 10;
        if (at + 2 >= tokens.Count || !Values.TryGetValue(tokens[at + 2].Hash, out unit) || unit is 0 or 10)
        {
            return 2;
        }

        value += unit;
        return 3;
    }

    private static bool IsCounted(List<Token> tokens, int at, int length, int value)
    {
        var (kind, words) = Units.Book.Match(tokens, at + length);
        if (words == 0 || tokens[at].InSymbol)
        {
            return false;
        }

        var unit = Units.KeyOf(kind);
        // "một" before a short noun is mostly an article; "năm" is mostly a year.
        return value switch
        {
            1 => false,
            5 when length == 1 && tokens[at].Hash == Nam => !Units.IsTime(unit) && at > 0 && tokens[at - 1].Kind == TokenKind.Mark,
            _ => !Units.IsTime(unit),
        };
    }

    private static Number Make(List<Token> tokens, int at, int length, int value)
    {
        var number = new Number
        {
            Token = at,
            Start = tokens[at].Start,
            End = tokens[at + length - 1].End,
            Mantissa = value,
            Decimals = 0,
            InWords = true,
            Next = at + length,
        };
        var token = tokens[at];
        token.Kind = TokenKind.Number;
        tokens[at] = token;
        return number;
    }

    private static void Renumber(List<Token> tokens, List<Number> numbers)
    {
        numbers.Sort((a, b) => a.Token.CompareTo(b.Token));
        for (var n = 0; n < numbers.Count; n++)
        {
            var token = tokens[numbers[n].Token];
            token.Number = n;
            tokens[numbers[n].Token] = token;
        }
    }
}
