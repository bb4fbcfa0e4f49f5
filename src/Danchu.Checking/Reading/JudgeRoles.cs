namespace Danchu.Checking.Reading;

/// <summary>Distinguishes quantities from names, years and item numbers, and marks hedges, changes and ranges.</summary>
internal static class JudgeRoles
{
    // After these a number is a name whatever follows: số 5, Điều 9, khóa 13, quốc lộ 1.
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Introduce = WordHashes.Set(
        "số điều khoản khóa khoá thứ lộ covid ron lux nđ qđ nq ngõ iso tcvn qcvn");

    // After these it is a name only when nothing countable follows: cấp 2, thôn 3, tổ 5, mục 4; but "cấp 13 giấy chứng nhận", "danh mục 642 thủ tục".
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Perhaps = WordHashes.Set(
        "cấp loại nhóm tổ khu thôn bản xóm ấp kỳ lần đợt điểm lớp khối vùng bước phường quận tuổi đoạn hình câu tuyến độ bậc vòng phố hẻm phiên trạm "
        + "mục chương phần quý đường phụ biểu mẫu bảng trang tập hạng mức tt kênh tầng lô nghị điện fax zalo lục g");

    // "tổng số 60", "con số 15": here số introduces a count.
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Counting = WordHashes.Set("tổng con đa thiểu hơn trong những dân nghệ tế đổi quyền");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Levels = WordHashes.Set("trung sơ cao cung đã đồng");
    private static readonly ulong Estimated = WordHashes.Hash("ước");
    private static readonly ulong Than = WordHashes.Hash("hơn");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Comparing = WordHashes.Set("cao nhiều lớn thấp ít nhỏ");
    private static readonly ulong Cap = WordHashes.Hash("cấp");
    private static readonly PhraseBook Hedges = new([
        ("trên", 1), ("hơn", 1), ("ít nhất", 1), ("tối thiểu", 1), ("không dưới", 1), ("dưới", 2), ("không quá", 2), ("tối đa", 2), ("gần", 4), ("khoảng", 3),
        ("ước", 3), ("ước đạt", 3), ("ước khoảng", 3), ("xấp xỉ", 3), ("chừng", 3),
    ]);
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Finished = WordHashes.Set("đã được mới");
    private static readonly PhraseBook Acts = new("nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kết luận|quy định");

    // "kiến nghị 241, khiếu nại 58", "một phần 31", "lớp 5 tuổi 108": these are counted, though their last word may name.
    private static readonly PhraseBook Counted = new("kiến nghị|đề nghị|hội nghị|một phần|biên bản|thời kỳ");
    private static readonly PhraseBook After = new([("trở lên", 1), ("trở xuống", 2)]);
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Changes = WordHashes.Set("tăng giảm vượt thêm bớt hụt");
    private static readonly PhraseBook Means = new("bình quân|trung bình|mỗi|từng");
    private static readonly ulong Middle = WordHashes.Hash("trung");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Classes = WordHashes.Set("khá yếu kém giỏi");
    // "giảm còn 45 hộ", "tăng lên 138 tổ": what it came to and not by how much.
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Reached = WordHashes.Set("còn xuống lên đạt đến từ");
    private static readonly ulong Same = WordHashes.Hash("cùng");
    private static readonly ulong And = WordHashes.Hash("và");
    private static readonly ulong So = WordHashes.Hash("số");
    private static readonly ulong Nam = WordHashes.Hash("năm");
    private static readonly ulong Tu = WordHashes.Hash("từ");
    private static readonly ulong Den = WordHashes.Hash("đến");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> YearWords = WordHashes.Set("năm kỳ đoạn hạn nay đến từ và cuối đầu trước sau khóa quý");

    // Against what it is held: "thấp hơn cùng kỳ năm trước 35 hộ", but not "thu lớn hơn chi 13.212".
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Times = WordHashes.Set(
        "năm cùng kỳ trước kế hoạch tháng quý vụ ngoái đầu mục tiêu so khoảng gần dự toán chỉ");

    private const int MostToBracket = 80;
    private const int MostToThan = 6;

    public static void Judge(List<Token> tokens, List<Number> numbers)
    {
        for (var n = 0; n < numbers.Count; n++)
        {
            var number = numbers[n];
            if (number.Role is NumberRole.Quantity)
            {
                JudgeOne(tokens, number);
                ContinueNames(tokens, numbers, n);
            }

            if (number.Role is NumberRole.Quantity or NumberRole.Percentage)
            {
                Describe(tokens, numbers, n);
            }
        }
    }

    /// <summary>"dịch vụ mức 1, 2", "các Điều 5, 6 và 7": what goes on with a list of names is one.</summary>
    private static void ContinueNames(List<Token> tokens, List<Number> numbers, int n)
    {
        var number = numbers[n];
        if (number.Role == NumberRole.Quantity && n > 0 && numbers[n - 1] is { Role: NumberRole.Name, Doubtful: false } before
            && number.Token == before.Token + 2 && (tokens[before.Token + 1].Sign == ',' || tokens[before.Token + 1].Hash == And)
            && before.Mantissa < number.Mantissa && number is { Mantissa: < 100, Decimals: 0, Power: 0, InWords: false }
            && before.Token > 0 && tokens[before.Token - 1].Kind == TokenKind.Word && !Units.Book.IsAt(tokens, number.Token + 1))
        {
            number.Role = NumberRole.Name;
        }
    }

    private static void JudgeOne(List<Token> tokens, Number number)
    {
        var at = number.Token;
        var before = at > 0 ? tokens[at - 1] : default;
        if (number.InWords)
        {
            return;
        }

        if (IsItemNumber(tokens, number) || IsGlued(tokens, number))
        {
            number.Role = NumberRole.Name;
        }
        else if (number.Groups == 1 && number.Mantissa is >= 1900 and < 2100 && IsYear(tokens, number, before))
        {
            number.Role = NumberRole.Year;
        }
        else if (before.Kind == TokenKind.Word && number.Decimals == 0 && IsNamed(tokens, number, before.Hash))
        {
            number.Role = NumberRole.Name;
        }
    }

    private static bool IsYear(List<Token> tokens, Number number, Token before)
    {
        if (before.Hash == Nam)
        {
            return true;
        }

        // "2029/4.315 hộ", "đúng hạn 2086 hồ sơ": a count without its dot.
        var counted = number.Unit != 0 && Units.Book.IsAt(tokens, number.Token + 1);
        var ratio = number.Token + 2 < tokens.Count && tokens[number.Token + 1].Sign == '/' && tokens[number.Token + 2].Kind == TokenKind.Number;
        return !counted && !ratio && (number.Unit == 0 || YearWords.Contains(before.Hash) || before.Sign is '-' or '/');
    }

    /// <summary>1. · 1.2 · 3) · (1) at the head of a line, and the first cell of a row.</summary>
    private static bool IsItemNumber(List<Token> tokens, Number number)
    {
        var at = number.Token;
        if (at + 1 >= tokens.Count)
        {
            return false;
        }

        var next = tokens[at + 1];
        if (tokens[at].LineBefore)
        {
            return (next.Sign is ('.' or ')') && !next.SpaceBefore && number.Groups <= 2)
                || (number.Groups == 2 && number.Decimals is (1 or 2) && next.Kind == TokenKind.Word);
        }

        // (1) and 1) inside a sentence number the points of a list.
        return next.Sign == ')' && !next.SpaceBefore && number.Mantissa < 30 && number.Groups == 1 && number.End - number.Start <= 2
            && (tokens[at - 1].Sign is '(' or ';' or ',' or ':') && !ClosesBracket(tokens, at);
    }

    /// <summary>(cấp huyện: 02, cấp xã: 27): the bracket behind 27 closes one that was opened for the list, and numbers no point.</summary>
    private static bool ClosesBracket(List<Token> tokens, int at)
    {
        for (var i = at - 2; i >= 0 && i > at - MostToBracket; i--)
        {
            if (tokens[i].Sign is '(' or ')')
            {
                return tokens[i].Sign == '(';
            }
        }

        return false;
    }

    /// <summary>COVID-19, A2.0, 15A, 4G: digits that hang on letters.</summary>
    private static bool IsGlued(List<Token> tokens, Number number)
    {
        var at = number.Token;
        if (at >= 2 && tokens[at - 1].Sign == '-' && !tokens[at].SpaceBefore && !tokens[at - 1].SpaceBefore && tokens[at - 2].Kind == TokenKind.Word)
        {
            return true;
        }

        if (at >= 1 && !tokens[at].SpaceBefore && tokens[at - 1].Kind == TokenKind.Word && tokens[at - 1].Hash != So && tokens[at - 1].Hash != Nam)
        {
            return true;
        }

        var next = number.Token + 1;
        return next < tokens.Count && !tokens[next].SpaceBefore && tokens[next].Kind == TokenKind.Word && tokens[next].End - tokens[next].Start == 1
            && number.Unit == tokens[next].Hash;
    }

    private static bool IsNamed(List<Token> tokens, Number number, ulong before)
    {
        if (before == So)
        {
            return number.Groups == 1 && (number.Token < 2 || !Counting.Contains(tokens[number.Token - 2].Hash));
        }

        // "cùng kỳ 29 chuyến": a figure of that time, no number of a session.
        if (number.Token > 1 && tokens[number.Token - 2].Hash == Same)
        {
            return false;
        }

        if (Introduce.Contains(before) && number.Groups == 1)
        {
            return true;
        }

        if (Counted.Match(tokens, number.Token - 2).Length == 2)
        {
            return false;
        }

        if (ReadDates.IsMonth(before))
        {
            return number is { Groups: 1, Power: 0 } && (!Units.Book.IsAt(tokens, number.Token + 1) || number.Mantissa <= 12);
        }

        // "Nghị định 68", "tinh thần Nghị quyết 19"; "ban hành quyết định 12 …" counts nothing either.
        // "đã kết luận 291" counts what was concluded.
        if (Acts.Match(tokens, number.Token - 2).Length == 2)
        {
            // "ra quyết định 24/29 đơn": so many of so many.
            return number.Groups == 1 && !Units.Book.IsAt(tokens, number.Token + 1) && !IsCountedRatio(tokens, number.Token)
                && (number.Token < 3 || !Finished.Contains(tokens[number.Token - 3].Hash));
        }

        // "trung cấp 30", "cung cấp 15": a degree and a verb, no level; nor is "cấp 41 giấy phép".
        if (before == Cap && ((number.Token > 1 && Levels.Contains(tokens[number.Token - 2].Hash))
            || (number.Mantissa > 4 && number.Next < tokens.Count && number.Unit != 0)))
        {
            return false;
        }

        if (number.Token > 1 && tokens[number.Token - 2].Kind == TokenKind.Number)
        {
            return false;
        }

        var ratio = number.Token + 1 < tokens.Count && tokens[number.Token + 1].Sign == '/';
        return Perhaps.Contains(before) && !ratio && number.Groups == 1 && number.Power == 0 && number.Mantissa < 1000
            && !Units.Book.IsAt(tokens, number.Token + 1);
    }

    /// <summary>a/b and what is counted behind it.</summary>
    private static bool IsCountedRatio(List<Token> tokens, int at) => at + 3 < tokens.Count && tokens[at + 1].Sign == '/'
        && tokens[at + 2].Kind == TokenKind.Number && Units.Book.IsAt(tokens, at + 3);

    private static void Describe(List<Token> tokens, List<Number> numbers, int n)
    {
        var number = numbers[n];
        var at = number.Token;
        for (var back = 1; back <= 2 && at - back >= 0; back++)
        {
            var (kind, length) = Hedges.Match(tokens, at - back);
            // "cấp trên 22.387": a superior and no hedge.
            // "thấp hơn 1,80 m": how far apart, and no hedge either.
            if (kind == 1 && at - back > 0
                && (tokens[at - back - 1].Hash == Cap || (tokens[at - back].Hash == Than && Comparing.Contains(tokens[at - back - 1].Hash))))
            {
                continue;
            }

            // "tỷ lệ 85,5% trên 1.240 hồ sơ", "380 trên 400": of so many, and no hedge.
            if (kind == 1 && at - back > 0 && (tokens[at - back - 1].Sign == '%' || tokens[at - back - 1].Kind == TokenKind.Number))
            {
                continue;
            }

            if (length == back || (length > 0 && back == 2 && tokens[at - 1].Hash == WordHashes.Hash("là")))
            {
                // "ước 18.914 tỷ đồng": an estimate of four digits and more is held against others as it stands.
                number.Hedge = tokens[at - back].Hash == Estimated && SignificantOf(number) > 3 ? Hedge.None : (Hedge)kind;
            }
        }

        number.Change = IsChange(tokens, at);
        if (at > 0 && tokens[at - 1].Sign is '<' or '>' or '≥' or '≤')
        {
            number.Hedge = Hedge.About;
        }

        for (var back = 1; back <= 3 && at - back >= 0; back++)
        {
            number.Range |= Means.IsAt(tokens, at - back) && !IsClass(tokens, at - back) && !IsListed(tokens, number);
        }

        if (After.Match(tokens, number.Next) is { Length: > 0 } after)
        {
            number.Hedge = (Hedge)after.Kind;
        }

        if (n + 1 < numbers.Count)
        {
            MarkRange(tokens, number, numbers[n + 1]);
        }
    }

    /// <summary>Digits without the noughts at the end: 4 for 566.500.</summary>
    private static int SignificantOf(Number number)
    {
        var (mantissa, digits) = (number.Mantissa, 0);
        for (var k = 0; k < number.Decimals; k++)
        {
            mantissa *= 10;
        }

        while (mantissa >= 10 && mantissa % 10 == 0)
        {
            mantissa /= 10;
        }

        for (; mantissa >= 1 && digits < 9; mantissa /= 10)
        {
            digits++;
        }

        return digits;
    }

    /// <summary>"tăng 12", "giảm được 12"; but in "19 kỳ tăng và 6 kỳ trái chiều" the word is said of the figure before.</summary>
    private static bool IsChange(List<Token> tokens, int at)
    {
        for (var back = 1; back <= 2 && at - back >= 0; back++)
        {
            var token = tokens[at - back];
            if (token.Sign is ',' or ';' or '.' or ':' || token.Hash == And || Reached.Contains(token.Hash))
            {
                return false;
            }

            if (Changes.Contains(token.Hash))
            {
                return true;
            }
        }

        return IsApart(tokens, at);
    }

    /// <summary>"nhiều hơn 35 hộ", "thấp hơn năm 2022 35 hộ": how far apart two figures are.</summary>
    private static bool IsApart(List<Token> tokens, int at)
    {
        for (var i = at - 1; i > 0 && i > at - MostToThan; i--)
        {
            if (tokens[i].Hash == Than)
            {
                return Comparing.Contains(tokens[i - 1].Hash);
            }

            if (tokens[i].LineBefore || (tokens[i].Kind != TokenKind.Number && !Times.Contains(tokens[i].Hash)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"mỗi lớp 186, 174 và 157": the figures themselves and no mean.</summary>
    private static bool IsListed(List<Token> tokens, Number number) =>
        number.Next + 1 < tokens.Count && tokens[number.Next].Sign == ',' && tokens[number.Next + 1].Kind == TokenKind.Number;

    /// <summary>"loại trung bình", "khá 171 hội, trung bình 33 hội": a class and no mean.</summary>
    private static bool IsClass(List<Token> tokens, int at)
    {
        if (tokens[at].Hash != Middle)
        {
            return false;
        }

        for (var i = Math.Max(0, at - 12); i < at + 12 && i < tokens.Count; i++)
        {
            if (Classes.Contains(tokens[i].Hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>7 - 7,5% · 30%-50% · từ 20 đến 30.</summary>
    private static void MarkRange(List<Token> tokens, Number number, Number following)
    {
        var next = number.Next;
        if (following.Token != next + 1 || next >= tokens.Count || following.Role is not (NumberRole.Quantity or NumberRole.Percentage))
        {
            return;
        }

        var dash = tokens[next].Sign == '-' && !tokens[next].LineBefore;
        var words = tokens[next].Hash == Den && number.Token > 0 && tokens[number.Token - 1].Hash == Tu;
        // Ranges rise: "731.486 - 719.874 = 11.612" is a subtraction.
        if ((dash && number.Value <= following.Value) || words)
        {
            number.Range = following.Range = true;
        }
    }
}
