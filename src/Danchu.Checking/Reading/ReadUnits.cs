using Danchu.Checking.Structure;

namespace Danchu.Checking.Reading;

/// <summary>Percent sign, scale word and unit after each number.</summary>
internal static class ReadUnits
{
    private static readonly ulong Phan = WordHashes.Hash("phần");
    private static readonly ulong Tram = WordHashes.Hash("trăm");
    private static readonly ulong Tong = WordHashes.Hash("tổng");
    private static readonly ulong So = WordHashes.Hash("số");
    private static readonly ulong Dong = WordHashes.Hash("đồng");

    private static readonly ulong Current = WordHashes.Hash("kwh");

    /// <summary>So much is money, unless it is measured.</summary>
    private const int Billion = 9;

    /// <summary>Nothing that a report counts is larger; with a scale word and a hundred for percent it still fits a decimal.</summary>
    private const decimal Largest = 999_999_999_999_999m;

    private const decimal LargestScaled = 1_000_000_000_000m;

    private const int MostOfLabel = 8;

    public static void Read(List<Token> tokens, List<Number> numbers, List<Block> blocks)
    {
        var block = 0;
        foreach (var number in numbers)
        {
            number.Next = Math.Max(number.Next, number.Token + 1);
            if (number.Role == NumberRole.Quantity && number.Mantissa > Largest)
            {
                (number.Role, number.Doubtful) = (NumberRole.Name, true);
            }

            while (block < blocks.Count && blocks[block].LastToken <= number.Token)
            {
                block++;
            }

            // A unit may stand on the next line of a broken paragraph, never in the next paragraph.
            if (number.Role == NumberRole.Quantity && block < blocks.Count && number.Next < blocks[block].LastToken)
            {
                ReadAfter(tokens, number);
            }
        }
    }

    private static void ReadAfter(List<Token> tokens, Number number)
    {
        var at = number.Next;
        if (at >= tokens.Count)
        {
            return;
        }

        if (tokens[at].Sign == '%' || (at + 1 < tokens.Count && tokens[at].Hash == Phan && tokens[at + 1].Hash == Tram))
        {
            number.Role = NumberRole.Percentage;
            number.Next = at + (tokens[at].Sign == '%' ? 1 : 2);
            ReadAsPercent(number);
            return;
        }

        if (tokens[at].LineBefore && (tokens[at].Kind != TokenKind.Word || IsLabel(tokens, at)))
        {
            return;
        }

        at = ReadScale(tokens, number, at);
        ReadUnit(tokens, number, at);
    }

    /// <summary>2.157% has a thousands dot; 92.4% has a decimal point. A share beyond 1.000 with three decimals is read as printed either way.</summary>
    private static void ReadAsPercent(Number number)
    {
        if (number is { Dotted: true, Mantissa: <= 100_000 })
        {
            number.Doubtful = true;
        }
    }

    /// <summary>"khiếu nại: 512 ⏎ tố cáo: 406": the next line has a name of its own and a colon.</summary>
    private static bool IsLabel(List<Token> tokens, int at)
    {
        for (var i = at + 1; i < tokens.Count && i < at + MostOfLabel && !tokens[i].LineBefore; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                return tokens[i].Sign == ':';
            }
        }

        return false;
    }

    private static int ReadScale(List<Token> tokens, Number number, int at)
    {
        var (power, length) = Units.Scales.Match(tokens, at);
        if (length == 0 || power == Units.NoScale)
        {
            return at;
        }

        if (number.Mantissa > LargestScaled)
        {
            (number.Role, number.Doubtful) = (NumberRole.Name, true);
            return at;
        }

        number.Power = (byte)power;
        return at + length;
    }

    /// <summary>"400 tổng hồ sơ", "400 tổng số hồ sơ": what is counted stands behind.</summary>
    private static int SkipWhole(List<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Count || tokens[at].Hash != Tong)
        {
            return at;
        }

        return tokens[at + 1].Hash == So ? at + 2 : at + 1;
    }

    private static void ReadUnit(List<Token> tokens, Number number, int at)
    {
        at = SkipWhole(tokens, at);
        var (kind, length) = Units.Book.Match(tokens, at);
        if (length > 0)
        {
            (number.Unit, number.UnitFrom, number.UnitTo) = (Units.KeyOf(kind), at, at + length);
        }
        else if (number.Power > 0 && (at >= tokens.Count || tokens[at].Kind != TokenKind.Word || Units.NoUnit.Contains(tokens[at].Hash)
            || (number.Power >= Billion && tokens[at].Hash != Current)))
        {
            // "thu ngân sách trên 10.600 tỷ", "còn 18,2 tỷ nằm trong tài khoản": a bare scale word is money.
            (number.Unit, number.UnitFrom, number.UnitTo) = (Dong, at, at);
        }
        else if (at < tokens.Count && tokens[at].Kind == TokenKind.Word && !tokens[at].InSymbol && !Units.NoUnit.Contains(tokens[at].Hash)
            && !Units.Ratings.IsAt(tokens, at))
        {
            (number.Unit, number.UnitFrom, number.UnitTo) = (tokens[at].Hash, at, at + 1);
        }

        number.Next = Math.Max(number.Next, Math.Max(at, number.UnitTo));
    }
}
