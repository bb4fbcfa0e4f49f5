using System.Text.RegularExpressions;

namespace Danchu.Documents.FormChecking;

/// <summary>
/// How the lines of a title block are known, also when they are written wrongly. Lines are short: the time limit
/// is for a starved machine, not for the pattern.
/// </summary>
internal static partial class FormPatterns
{
    [GeneratedRegex(
        @"^Số\s*(?<colon>:?)\s*(?<number>\d{0,6})\p{Ll}?[\s.…_]*(?<join>[/\-–])\s*(?<symbol>(?:\d{4}\s*/\s*)?\p{Lu}[\p{L}\d/\-– .]{0,50})$",
        RegexOptions.CultureInvariant,
        2000)]
    public static partial Regex Number();

    [GeneratedRegex(
        @"^(?<place>\p{Lu}[^,;:\d]{0,60}?)\s*(?<comma>,?)\s*(?:ngày\s*(?<day>\d{0,2})[\s.…_]*tháng\s*(?<month>\d{0,2})[\s.…_]*năm\s*(?<year>\d{0,4})[\s.…_]*|"
            + @"(?:ngày\s*)?(?<short>(?<day>\d{1,2})\s*[/.\-]\s*(?<month>\d{1,2})\s*[/.\-]\s*(?<year>\d{4})))\.?$",
        RegexOptions.CultureInvariant,
        2000)]
    public static partial Regex Place();

    /// <summary>"Chương I", "Điều 1.": the text of a regulation has begun.</summary>
    [GeneratedRegex(@"^(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Điều|ĐIỀU)\s+(?:(?:[IVXL]+|\d{1,3})\b|thứ\s)", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex Article();

    [GeneratedRegex(@"^\(?\s*(?:Ban hành\s+)?kèm theo\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    public static partial Regex Attached();

    [GeneratedRegex(@"^Số\s*[:\d.…_/\-]", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex AnyNumber();

    [GeneratedRegex(@"^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN)\b", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex StateBody();

    [GeneratedRegex(@"^(?:ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|CHI BỘ|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|HUYỆN UỶ)\b", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex PartyBody();

    [GeneratedRegex(@"^(?:TM|KT|TL|TUQ)\.\s*\p{Lu}", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex StateAuthority();

    [GeneratedRegex(@"^(?:T/M|K/T|T/L)\s*\p{Lu}", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex PartyAuthority();

    public static bool IsNation(string text) => text.Length < 60 && NamesNation(text);

    public static bool NamesNation(string text) => (text.Contains("cộng hòa xã hội chủ nghĩa", StringComparison.OrdinalIgnoreCase)
        || text.Contains("cộng hoà xã hội chủ nghĩa", StringComparison.OrdinalIgnoreCase));

    public static bool IsMotto(string text) => text.Length < 60 && NamesMotto(text);

    public static bool NamesMotto(string text) =>
        text.Contains("độc lập", StringComparison.OrdinalIgnoreCase) && text.Contains("hạnh phúc", StringComparison.OrdinalIgnoreCase);

    public static bool IsParty(string text) => text.Length < 40 && NamesParty(text);

    public static bool NamesParty(string text) => text.Contains("đảng cộng sản việt nam", StringComparison.OrdinalIgnoreCase);

    public static bool NamesDate(string text) =>
        text.Contains("ngày", StringComparison.Ordinal) && text.Contains("tháng", StringComparison.Ordinal) && text.Contains("năm", StringComparison.Ordinal);

    public static bool IsMatch(Regex pattern, string text) => text.Length <= 300 && pattern.IsMatch(text);
}
