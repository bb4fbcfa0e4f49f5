using System.Buffers;
using System.Collections.Frozen;

namespace Danchu.Documents.Word;

/// <summary>
/// Where a line must not break: between a number and its unit, inside a symbol ("NĐ-CP"), a date and a citation, before a spaced dash ("chính trị - xã hội").
/// Blanks and hyphens at these places become those that do not break; no letter is added or taken away, and the reader gives the ordinary ones back.
/// </summary>
internal static class NoBreaks
{
    public const char Space = '\u00A0';
    public const char Hyphen = '\u2011';

    // Of the letters in a table's cells, in points.
    private const double CellSize = 12;

    // A longer word without a blank is broken at its hyphens rather than drawn apart.
    private const int LongestWord = 28;

    private static readonly SearchValues<char> Places = SearchValues.Create(" -–");

    /// <summary>What is counted and measured, by its first syllable.</summary>
    private static readonly FrozenSet<string> Units = FrozenSet.ToFrozenSet(
    [
        "m", "m2", "m3", "m²", "m³", "km", "km2", "km²", "cm", "mm", "ha", "kg", "tấn", "tạ", "lít", "đồng", "đ", "VNĐ", "USD", "nghìn", "ngàn", "triệu",
        "tỷ", "tỉ", "hộ", "người", "lượt", "cuộc", "vụ", "việc", "đơn", "thôn", "bản", "xã", "phường", "huyện", "tỉnh", "hội", "văn", "ý", "kiến", "buổi",
        "lớp", "ngày", "giờ", "phút", "tháng", "năm", "đại", "cán", "công", "tổ", "nhà", "cơ", "dự", "tuyến", "điểm", "câu", "tin", "bài", "phiếu", "kế",
        "quyết", "báo", "tờ", "bộ", "cái", "chiếc", "mô", "mục", "nội", "thành", "đảng", "chi", "hồ", "thủ", "trường", "doanh", "hòm", "khu", "lần",
        "đoàn", "quy", "hương", "gia",
    ],
    StringComparer.Ordinal);

    /// <summary>A number behind them belongs to them.</summary>
    private static readonly FrozenSet<string> Leads = FrozenSet.ToFrozenSet(
        [
            "số", "ngày", "tháng", "năm", "quý", "điều", "khoản", "điểm", "chương", "mục", "biểu", "mẫu", "lục", "trang", "thứ", "kỳ", "khóa", "khoá", "quyển",
            "lần",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Of how many parts a sum of money is written: "2,5 tỷ đồng".</summary>
    private static readonly FrozenSet<string> Scales = FrozenSet.ToFrozenSet(["nghìn", "ngàn", "triệu", "tỷ", "tỉ"], StringComparer.Ordinal);

    /// <summary>Kinds of documents as they are cited before "số".</summary>
    private static readonly string[] Acts =
    [
        "Nghị định", "Nghị quyết", "Quyết định", "Quy định", "Thông tư", "Chỉ thị", "Kế hoạch", "Công văn", "Báo cáo", "Hướng dẫn", "Kết luận", "Chương trình",
        "Tờ trình", "Thông báo", "Pháp lệnh", "Đề án", "Luật",
    ];

    public static string In(string text)
    {
        if (!text.AsSpan().ContainsAny(Places))
        {
            return text;
        }

        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        var bound = letters.AsSpan(0, text.Length);
        text.CopyTo(bound);
        Bind(bound);
        var result = bound.SequenceEqual(text) ? text : new string(bound);
        ArrayPool<char>.Shared.Return(letters);
        return result;
    }

    /// <summary>The same over the pieces of one paragraph, each changed in place: a figure's unit may stand in the piece behind it.</summary>
    /// <param name="room">In millimetres; where something bound would be wider, nothing is.</param>
    public static void In(Span<string> pieces, double room = double.MaxValue)
    {
        var whole = pieces is [var only] ? only : string.Concat(pieces);
        var bound = In(whole);
        if (room < double.MaxValue && !ReferenceEquals(whole, bound) && bound.Split(' ', '\n').Max(word => TextWidth.Of(word, CellSize)) > room)
        {
            return;
        }

        for (var (at, from) = (0, 0); at < pieces.Length && !ReferenceEquals(whole, bound); from += pieces[at++].Length)
        {
            pieces[at] = bound.Substring(from, pieces[at].Length);
        }
    }

    private static void Bind(Span<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is ' ')
            {
                Blank(text, at);
            }
            else if (text[at] is '-' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]))
            {
                text[at] = IsShort(text, at) ? Hyphen : '-';
            }
        }
    }

    private static void Blank(Span<char> text, int at)
    {
        var (before, after) = (at > 0 ? text[at - 1] : '\n', at + 1 < text.Length ? text[at + 1] : '\n');
        if (after is ' ')
        {
            Room(text[at..]);
        }
        else if (IsDash(after))
        {
            text[at] = at + 2 < text.Length && text[at + 2] is ' ' && char.IsLetterOrDigit(before) ? Space : ' ';
        }
        else if (char.IsAsciiDigit(before) || before is '%')
        {
            text[at] = after is '%' || IsUnit(text[(at + 1)..]) ? Space : ' ';
        }
        else if (char.IsAsciiDigit(after) || IsRoman(WordFrom(text, at + 1)))
        {
            Lead(text, at);
        }
        else if (after is 'đ' && Scales.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WordBefore(text, at)))
        {
            text[at] = WordFrom(text, at + 1) is "đồng" ? Space : ' ';
        }
    }

    // Left blank to be written in by hand; two blanks are a slip of the hand.
    private static void Room(Span<char> blanks)
    {
        var length = blanks.IndexOfAnyExcept(' ');
        length = length < 0 ? blanks.Length : length;
        if (length > 2)
        {
            blanks[..length].Fill(Space);
        }
    }

    private static void Lead(Span<char> text, int at)
    {
        var lead = WordBefore(text, at);
        if (!Leads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lead))
        {
            return;
        }

        text[at] = Space;
        var from = at - lead.Length;
        if (lead is "số" && from > 0 && text[from - 1] is ' ')
        {
            Act(text, from - 1);
        }
    }

    // "Nghị định số 30/2020/NĐ-CP": the kind goes with its number.
    private static void Act(Span<char> text, int end)
    {
        foreach (var act in Acts)
        {
            if (text[..end].EndsWith(act, StringComparison.OrdinalIgnoreCase))
            {
                text[(end - act.Length)..(end + 1)].Replace(' ', Space);
                return;
            }
        }
    }

    private static bool IsDash(char letter) => letter is '-' or '–';

    // "05 năm" is a length, "05 tháng 3" the beginning of what follows.
    private static bool IsUnit(ReadOnlySpan<char> text)
    {
        var word = WordFrom(text, 0);
        return Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            && !(text.Length > word.Length + 1 && char.IsAsciiDigit(text[word.Length + 1]) && Leads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));
    }

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length is > 0 and < 6 && !word.ContainsAnyExcept("IVX");

    private static bool IsShort(ReadOnlySpan<char> text, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && text[from - 1] is not (' ' or Space or '\n'))
        {
            from--;
        }

        while (to < text.Length && text[to] is not (' ' or Space or '\n'))
        {
            to++;
        }

        return to - from <= LongestWord && !text[from..to].Contains('@');
    }

    private static ReadOnlySpan<char> WordFrom(ReadOnlySpan<char> text, int from)
    {
        var to = from;
        while (to < text.Length && (char.IsLetterOrDigit(text[to]) || text[to] is '²' or '³'))
        {
            to++;
        }

        return text[from..to];
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int to)
    {
        var from = to;
        while (from > 0 && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        return text[from..to];
    }
}
