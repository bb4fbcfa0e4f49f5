using System.Text.RegularExpressions;
using Danchu.Checking;
using Danchu.Core.Organisations;

namespace Danchu.Core.Reuse;

/// <summary>
/// The units of one's own level that a sentence names as the one it speaks of: "UBND xã Sơn Bình đã …", "trên địa bàn huyện Tân Uyên". Silent where a sentence
/// names another one rightly: in a comparison, a list, a common work.
/// </summary>
public static partial class FindUnitNames
{
    public sealed record Named(string Name, TextSpan Span);

    public static IReadOnlyList<Named> In(string sentence, Level level)
    {
        var kinds = level switch { Level.Commune => Communes(), Level.District => Districts(), Level.Province => Provinces(), _ => null };
        if (kinds is null || Together().IsMatch(sentence))
        {
            return [];
        }

        List<Named> named =
        [
            .. kinds.Matches(sentence).Select(match => match.Groups["name"])
                .Select(name => new Named(name.Value, new TextSpan(name.Index, name.Index + name.Length))),
        ];
        return named.Select(one => one.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1 ? named : [];
    }

    private const string Body =
        @"\b(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Đảng ủy|Đảng uỷ|Đảng bộ|MTTQ|Mặt trận Tổ quốc|Ban Chỉ đạo|BCĐ|địa bàn)\s+";

    private const string Name = @"\s+(?<name>\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}+){0,3})";

    [GeneratedRegex(Body + "(?:xã|phường|thị trấn)" + Name, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Communes();

    [GeneratedRegex(Body + "(?:huyện|thị xã|quận|thành phố)" + Name, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Districts();

    [GeneratedRegex(Body + "(?:tỉnh|thành phố)" + Name, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Provinces();

    [GeneratedRegex(
        "so với|giáp |phối hợp|học tập|kinh nghiệm|giao lưu|kết nghĩa|tham quan|hỗ trợ|cùng với|các xã|các huyện|các tỉnh|sáp nhập|tách ra|chuyển về|"
        + "trước đây|thi đua|xếp thứ|bàn giao|cụm",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Together();
}
