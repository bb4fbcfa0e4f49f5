namespace Danchu.Checking.Reading;

/// <summary>Dates: 25/12/2023 · 25-12-2023 · 25.12.2023 · ngày 25 tháng 5 năm 2023 · ngày 30/4 · tháng 6/2022.</summary>
internal static class ReadDates
{
    private static readonly ulong Ngay = WordHashes.Hash("ngày");
    private static readonly ulong Thang = WordHashes.Hash("tháng");
    private static readonly ulong Nam = WordHashes.Hash("năm");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> DayWords = WordHashes.Set("ngày đến lễ dịp từ trước hết");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> MonthWords = WordHashes.Set("tháng quý kỳ");

    public static List<DateRead> Read(char[] text, List<Token> tokens, List<Number> numbers)
    {
        var dates = new List<DateRead>();
        for (var n = 0; n < numbers.Count; n++)
        {
            if (numbers[n].Role is (NumberRole.Quantity or NumberRole.Name) && TryRead(text, tokens, numbers, n) is { } date)
            {
                if (date.D > 0)
                {
                    dates.Add(date);
                }

                for (; n + 1 < numbers.Count && numbers[n + 1].Token < date.Next; n++)
                {
                    numbers[n].Role = NumberRole.Date;
                }

                numbers[n].Role = NumberRole.Date;
            }
        }

        return dates;
    }

    private static DateRead? TryRead(char[] text, List<Token> tokens, List<Number> numbers, int n)
    {
        var number = numbers[n];
        var at = number.Token;
        if (number.Groups == 3 && number.Role == NumberRole.Name)
        {
            return ReadDotted(text, number);
        }

        if (number.Groups != 1 || number.End - number.Start > 2 || number.InWords)
        {
            return null;
        }

        var before = at > 0 ? tokens[at - 1].Hash : 0;
        if (before == Ngay && at + 1 < tokens.Count && tokens[at + 1].Hash == Thang)
        {
            return ReadWords(tokens, numbers, at);
        }

        if (at + 2 >= tokens.Count || tokens[at + 1].Sign is not ('/' or '-') || tokens[at + 2].Kind != TokenKind.Number)
        {
            return null;
        }

        if (tokens[at + 1].Sign == '-' && (tokens[at + 1].SpaceBefore || tokens[at + 2].SpaceBefore))
        {
            return null;
        }

        return ReadSlashes(tokens, numbers, at, before);
    }

    private static DateRead? ReadSlashes(List<Token> tokens, List<Number> numbers, int at, ulong before)
    {
        var (day, second) = (numbers[tokens[at].Number], numbers[tokens[at + 2].Number]);
        if (second.Groups != 1)
        {
            return null;
        }

        if (second.End - second.Start == 4 && second.Mantissa is >= 1900 and < 2100 && day.Mantissa is >= 1 and <= 12 && tokens[at + 1].Sign == '/')
        {
            return new DateRead(at, at + 3, new(day.Start, second.End), 0, (int)day.Mantissa, (int)second.Mantissa);
        }

        if (second.End - second.Start > 2)
        {
            return null;
        }

        if (at + 4 < tokens.Count && tokens[at + 3].Sign == tokens[at + 1].Sign && tokens[at + 4].Kind == TokenKind.Number
            && numbers[tokens[at + 4].Number] is { Groups: 1 } year && year.End - year.Start == 4)
        {
            return new DateRead(at, at + 5, new(day.Start, year.End), (int)day.Mantissa, (int)second.Mantissa, (int)year.Mantissa);
        }

        if (tokens[at + 1].Sign == '/' && DayWords.Contains(before) && second.Mantissa <= 12 && day.Mantissa <= 31 && !IsCounted(tokens, at + 3))
        {
            return new DateRead(at, at + 3, new(day.Start, second.End), (int)day.Mantissa, (int)second.Mantissa, 0);
        }

        return null;
    }

    /// <summary>"đến 9/13 xã" counts, "đến 30/4" does not.</summary>
    private static bool IsCounted(List<Token> tokens, int at) => Units.Book.Match(tokens, at) is { Length: > 0 } unit && !Units.IsTime(Units.KeyOf(unit.Kind));

    private static DateRead? ReadWords(List<Token> tokens, List<Number> numbers, int at)
    {
        if (at + 4 >= tokens.Count || tokens[at + 2].Kind != TokenKind.Number)
        {
            return null;
        }

        var (day, month) = (numbers[tokens[at].Number], numbers[tokens[at + 2].Number]);
        if (month.Groups != 1 || month.End - month.Start > 2)
        {
            return null;
        }

        if (tokens[at + 3].Hash != Nam || tokens[at + 4].Kind != TokenKind.Number)
        {
            return new DateRead(at, at + 3, new(day.Start, month.End), (int)day.Mantissa, (int)month.Mantissa, 0);
        }

        var year = numbers[tokens[at + 4].Number];
        return year.Groups == 1 && year.End - year.Start == 4 && !year.InWords
            ? new DateRead(at, at + 5, new(day.Start, year.End), (int)day.Mantissa, (int)month.Mantissa, (int)year.Mantissa)
            : null;
    }

    private static DateRead? ReadDotted(char[] text, Number number)
    {
        var parts = new string(text, number.Start, number.End - number.Start).Split('.');
        if (parts.Length != 3 || parts[0].Length > 2 || parts[1].Length > 2 || parts[2].Length != 4 || Int(parts[2]) is < 1900 or > 2099)
        {
            return null;
        }

        return new DateRead(number.Token, number.Token + 1, number.Span, Int(parts[0]), Int(parts[1]), Int(parts[2]));
    }

    private static int Int(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>True when the month word stands before the number: "tháng 6" is a name, "6 tháng" a duration.</summary>
    public static bool IsMonth(ulong before) => MonthWords.Contains(before);
}
