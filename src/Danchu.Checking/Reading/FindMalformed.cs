using Danchu.Checking.Numbers;

namespace Danchu.Checking.Reading;

/// <summary>A figure with its separators in the wrong places and what it most likely was; a date with a digit too many.</summary>
internal readonly record struct MalformedNumber(TextSpan Span, decimal? Meant, DateOnly? Day);

/// <summary>Finds figures that no way of writing allows. Numbers of articles, telephones, accounts, addresses and versions are written as they are.</summary>
internal static class FindMalformed
{
    private const int Back = 4;

    /// <summary>So many figures written the English way are a habit and no slip.</summary>
    private const int Habit = 2;

    private static readonly PhraseBook Names = new(
        "mục|tiểu mục|điều|khoản|chương|phụ lục|mã|mã số|số hiệu|phiên bản|bản vá|version|v|ip|tài khoản|tk|stk|điện thoại|đt|sđt|fax|tel|hotline|"
        + "zalo|máy lẻ|cmnd|cccd|mst|"
        + "biển số|biển kiểm soát|tọa độ|toạ độ|vĩ độ|kinh độ|hệ số|tỷ giá|tcvn|qcvn|iso|số|file|tệp|thửa|lô|seri|công văn|quyết định");

    private static readonly PhraseBook Amounts = new("triệu|tỷ|tỉ|nghìn|ngàn|trăm|điểm|phần trăm|usd|mw|kwh|lít|mét|đô la");

    private static readonly ulong So = WordHashes.Hash("số");
    private static readonly ulong Dong = WordHashes.Hash("đồng");
    private static readonly ulong D = WordHashes.Hash("đ");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Counting = WordHashes.Set("tổng con đa hơn trong những dân");

    public static List<MalformedNumber> Find(string text, List<Token> tokens, List<Number> numbers)
    {
        List<MalformedNumber> found = [];
        List<MalformedNumber> english = [];
        var vietnamese = false;
        foreach (var number in numbers)
        {
            if (number.Groups == 1)
            {
                if (LongYear(text, tokens, numbers, number) is { } day)
                {
                    found.Add(day);
                }

                continue;
            }

            var written = text.AsSpan(number.Start, number.End - number.Start);
            vietnamese |= IsVietnamese(written);
            if (number.Role is not (NumberRole.Date or NumberRole.Symbol) && MayBe(number, written)
                && Malformed.Mend(written, CountedBy(tokens, number)) is { } meant && IsFigure(tokens, number, written))
            {
                (IsEnglish(written) ? english : found).Add(new(number.Span, meant, null));
                number.Doubtful = true;
            }
        }

        if (english.Count < Habit || (vietnamese && english.Count == Habit))
        {
            found.AddRange(english);
            found.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        }

        return found;
    }

    /// <summary>What was read without doubt is looked at no longer.</summary>
    private static bool MayBe(Number number, ReadOnlySpan<char> written) => number.Doubtful || number.Decimals >= Malformed.TooFine || IsEnglish(written);

    private static Counted CountedBy(List<Token> tokens, Number number)
    {
        var at = number.Token + 1;
        if (at >= tokens.Count || tokens[at].CellBefore)
        {
            return Counted.Nothing;
        }

        if (tokens[at].Sign == '%' || Amounts.IsAt(tokens, at))
        {
            return Counted.Measured;
        }

        return Units.Book.Match(tokens, at) is not { Length: > 0 } unit ? Counted.Nothing
            : Units.IsMeasure(Units.KeyOf(unit.Kind)) && !IsMoney(tokens, at) ? Counted.Measured : Counted.Whole;
    }

    private static bool IsMoney(List<Token> tokens, int at) => tokens[at].Hash == Dong || tokens[at].Hash == D;

    /// <summary>A figure has something countable behind it, or is a cell of its own; no word before it says that it is a name, and it heads no line.</summary>
    private static bool IsFigure(List<Token> tokens, Number number, ReadOnlySpan<char> written)
    {
        var (at, next) = (number.Token, number.Token + 1);
        if (tokens[at].LineBefore || (next < tokens.Count && !tokens[next].SpaceBefore && tokens[next].Sign is '/' or '-' or ':' or '_' or '@')
            || (at > 0 && !tokens[at].SpaceBefore && tokens[at - 1].Sign is not ('(' or '"' or '“' or '\'' or '\0')))
        {
            return false;
        }

        for (var back = 1; back <= Back && at - back >= 0 && !tokens[at - back + 1].LineBefore; back++)
        {
            if (Names.IsAt(tokens, at - back) && !IsCount(tokens, at - back))
            {
                return false;
            }
        }

        var cell = tokens[at].CellBefore && (next >= tokens.Count || tokens[next].CellBefore || tokens[next].LineBefore);
        return CountedBy(tokens, number) != Counted.Nothing || cell || written.Contains(',');
    }

    /// <summary>"tổng số 1.23.456": here số introduces a count.</summary>
    private static bool IsCount(List<Token> tokens, int at) => tokens[at].Hash == So && at > 0 && Counting.Contains(tokens[at - 1].Hash);

    /// <summary>1.234 or 1.234,5: the text groups with dots.</summary>
    private static bool IsVietnamese(ReadOnlySpan<char> written) => written.IndexOf('.') is > 0 and var dot && dot + 4 <= written.Length
        && (dot + 4 == written.Length || written[dot + 4] is '.' or ',') && written[(dot + 1)..(dot + 4)].IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsEnglish(ReadOnlySpan<char> written) =>
        written.LastIndexOf('.') is > 0 and var dot && written.IndexOf('.') == dot && written[..dot].Contains(',') && !written[dot..].Contains(',')
        && written[..dot].IndexOf(',') + 4 <= dot;

    /// <summary>11/06/20250, tháng 6/20255: a year with a digit too many.</summary>
    private static MalformedNumber? LongYear(string text, List<Token> tokens, List<Number> numbers, Number number)
    {
        var at = number.Token;
        if (number.End - number.Start != 5 || number.InWords || number.Doubtful || at < 4 || tokens[at - 1].Sign is not ('/' or '-') || tokens[at].SpaceBefore
            || tokens[at - 3].Sign != tokens[at - 1].Sign || Short(tokens, numbers, at - 2) is not { } month || Short(tokens, numbers, at - 4) is not { } day)
        {
            return null;
        }

        var year = int.Parse(text.AsSpan(number.Start, 4), System.Globalization.CultureInfo.InvariantCulture);
        return new DateRead(at, at, default, day, month, year).Date is { Year: >= 1900 and < 2100 } meant
            ? new MalformedNumber(new(numbers[tokens[at - 4].Number].Start, number.End), null, meant) : null;
    }

    private static int? Short(List<Token> tokens, List<Number> numbers, int at) =>
        tokens[at].Kind == TokenKind.Number && numbers[tokens[at].Number] is { Groups: 1, InWords: false } number && number.End - number.Start <= 2
            ? (int)number.Mantissa : null;
}
