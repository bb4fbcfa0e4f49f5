using System.Text.RegularExpressions;
using Danchu.Checking;

namespace Danchu.Core.Reuse;

/// <summary>What a model left to be filled in and nobody did: "UBND huyện/tỉnh", "[tên đơn vị]", "xã X", a row of dots.</summary>
public static partial class FindLeftovers
{
    public static IEnumerable<TextSpan> In(string sentence) => Places().Matches(sentence).Select(match => match.Groups["place"])
        .Select(place => new TextSpan(place.Index, place.Index + place.Length));

    // "các xã/phường", "cấp huyện/tỉnh", "13/13 xã/thị trấn" speak of several and stay.
    [GeneratedRegex(
        @"(?<!các |cấp |\d |từng |mỗi |những )\b(?<place>huyện/tỉnh|tỉnh/huyện|xã/huyện|huyện/xã|tỉnh/xã)\b"
        + @"|\b(?:UBND|Ủy ban nhân dân|HĐND|Đảng ủy|Ban Chỉ đạo|địa bàn)\s+(?<place>xã/phường(?:/thị trấn)?|xã/thị trấn|phường/xã|tỉnh/thành phố|"
        + @"huyện/thị xã(?:/thành phố)?|huyện/thành phố)\b"
        + @"|(?<place>[\[(](?:tên|ghi|điền|nêu)\s+(?:rõ|tên|đơn vị|cơ quan|xã|huyện|tỉnh|số)[^\])\n]{0,60}[\])])"
        + @"|\b(?:xã|huyện|tỉnh|thôn|phường|bản)\s+(?<place>[XYZ])\b(?!\s\p{Lu})"
        + @"|(?<place>\.{5,}|…{2,})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();
}
