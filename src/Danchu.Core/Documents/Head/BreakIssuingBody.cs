using System.Text.RegularExpressions;

namespace Danchu.Core.Documents.Head;

/// <summary>
/// The name of an issuing body in lines, broken before what it carries out and before the area it governs, never inside them: "ỦY BAN NHÂN DÂN / HUYỆN
/// TAM ĐƯỜNG", "BAN CHỈ ĐẠO THỰC HIỆN / QUY CHẾ DÂN CHỦ" as the real documents have it. Where the unit has set its lines itself, they stay.
/// </summary>
internal static partial class BreakIssuingBody
{
    // What fits the narrow half of a head in bold capitals.
    private const int OneLine = 22;

    public static string Of(string name)
    {
        if (name.Length <= OneLine || name.Contains('\n', StringComparison.Ordinal))
        {
            return name;
        }

        var lines = Task().Replace(name, "\n", 1).Split('\n');
        return string.Join('\n', lines.Select(line => line.Length <= OneLine ? line : Area().Replace(line, "\n", 1)));
    }

    [GeneratedRegex(
        "(?<=^.{6,}\\S) (?=quy chế dân chủ)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Task();

    // Of an office within the area ("PHÒNG NỘI VỤ HUYỆN …") the line breaks there too; a name that begins with the area has nothing before it.
    [GeneratedRegex(
        @"(?<=^.{6,}\S) (?=(xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu) (?!ủy)\p{L})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Area();
}
