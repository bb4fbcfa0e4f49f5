using System.Text.RegularExpressions;

namespace Danchu.Documents.Reading;

/// <summary>How the lines of official documents look. Only short lines are matched, and no pattern can backtrack far.</summary>
internal static partial class Patterns
{
    // A single capital letter ("A.", "B.") numbers parts; I, V and X are Roman.
    [GeneratedRegex(
        @"^(?<number>(?:Phần|PHẦN) (?:thứ|THỨ) \p{L}+|(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC) (?:[IVXL]+|\d{1,2})|[A-HĐ]\.)[.:]?(?:\s+|$)",
        RegexOptions.CultureInvariant,
        2000)]
    public static partial Regex Label();

    [GeneratedRegex(@"^(?<number>[IVXL]{1,8})\s?[.\-–)/:](?!\d)\s*", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex Roman();

    [GeneratedRegex(@"^(?<number>\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)]|(?<=\.\d{1,3}))(?:\s+|$)", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex Arabic();

    [GeneratedRegex(@"^(?<number>\p{Ll}\d{0,2})\)\s*", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex Letter();

    [GeneratedRegex(@"^Số\s*:?\s*(?<number>\d{0,7})\s*[/-]\s*(?<symbol>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    public static partial Regex Number();

    [GeneratedRegex(
        @"^(?<place>.*?)\s*,?\s*ngày\s*(?<day>\d{0,2})[.…\s]*tháng\s*(?<month>\d{0,2})[.…\s]*năm\s*(?<year>\d{0,4})[.…\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        2000)]
    public static partial Regex PlaceAndDate();

    [GeneratedRegex(@"^(?:V/v|Về việc)\s*:?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    public static partial Regex LetterSubject();

    [GeneratedRegex(@"^(?:THƯỢNG KHẨN|HỎA TỐC(?: HẸN GIỜ)?|KHẨN)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    public static partial Regex Urgency();

    [GeneratedRegex(@"^(?:LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    public static partial Regex Circulation();

    [GeneratedRegex(@"^[-_*–—.\s]+$", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex OnlyMarks();

    [GeneratedRegex(@"^(?:PHỤ LỤC|Phụ lục(?= ?[IVX\d]*\s*(?:\n|$))|ĐỀ CƯƠNG|BIỂU MẪU|BIỂU SỐ|PHIẾU)\b", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex AnnexLabel();

    [GeneratedRegex(@"^\(?\s*kèm theo\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    public static partial Regex Attached();

    // Offices that signatures name; what stands under the room to sign and is none of them is a name in capitals.
    [GeneratedRegex(
        @"CHỦ TỊCH|CHỦ NHIỆM|BÍ THƯ|TRƯỞNG|PHÓ|GIÁM ĐỐC|ỦY VIÊN|UỶ VIÊN|CHÁNH|THƯ KÝ|HIỆU|BAN |ỦY BAN|TỔ |ĐẠI DIỆN", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex Office();

    /// <summary>29 types of NĐ 30/2020 article 7 and those only the Party has.</summary>
    public static readonly HashSet<string> TypeNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn", "Chương trình", "Kế hoạch", "Phương án", "Đề án",
        "Dự án", "Báo cáo",
        "Biên bản", "Tờ trình", "Hợp đồng", "Công điện", "Bản ghi nhớ", "Bản thỏa thuận", "Giấy ủy quyền", "Giấy mời", "Giấy giới thiệu", "Giấy nghỉ phép",
        "Phiếu gửi", "Phiếu chuyển",
        "Phiếu báo", "Thư công", "Kết luận", "Thông tri",
    };

    /// <summary>Letters, and none of them small.</summary>
    public static bool IsUpper(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);
}
