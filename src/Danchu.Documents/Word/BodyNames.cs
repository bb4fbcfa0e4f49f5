using System.Text.RegularExpressions;

namespace Danchu.Documents.Word;

/// <summary>
/// The name of a body in the narrow half of a head or in a signature: words that belong together and the name of the place are not parted, so that
/// "XÃ BẢN BO" or "QUY CHẾ DÂN CHỦ" goes to the next line as a whole.
/// </summary>
internal static partial class BodyNames
{
    // More syllables than that would not fit a line.
    private const int LongestPlace = 4;

    public static string Bound(string name)
    {
        var words = Pairs().Replace(name, pair => pair.Value.Replace(' ', NoBreaks.Space));
        return Place().Replace(words, place => place.Value.Count(char.IsWhiteSpace) < LongestPlace ? place.Value.Replace(' ', NoBreaks.Space) : place.Value);
    }

    [GeneratedRegex(
        @"\b(ban chỉ đạo|ủy ban|uỷ ban|nhân dân|hội đồng|mặt trận|tổ quốc|việt nam|quy chế|dân chủ|cơ sở|thực hiện|dân vận|tuyên giáo|liên đoàn|lao động"
        + @"|thanh niên|cộng sản|hồ chí minh|phụ nữ|nông dân|cựu chiến binh|công đoàn|nội vụ|tư pháp|tài chính|kế hoạch|giáo dục|đào tạo|y tế|thanh tra"
        + @"|văn phòng|quân sự|kinh tế|xã hội|nông nghiệp|môi trường|văn hóa|thể thao|du lịch|công an|bảo hiểm|kiểm tra|tổ chức|xây dựng|thường vụ"
        + @"|chấp hành|thành phố|thị trấn|thị xã|đặc khu)(?!\p{L})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pairs();

    // The rest of a line behind the kind of area.
    [GeneratedRegex(
        @"\b(xã(?! hội)|phường|thị trấn|huyện(?! ủy)|quận|thị xã|thành phố|tỉnh(?! ủy)|đặc khu|thôn|bản) [\p{L}\p{Nd}\- ]+$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Place();
}
