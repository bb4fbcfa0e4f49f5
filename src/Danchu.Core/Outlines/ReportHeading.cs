using System.Text.RegularExpressions;

namespace Danchu.Core.Outlines;

/// <summary>
/// A heading as a report prints it. An outline also tells its writer what to do: "Nêu khái quát chức năng …", "Kiến nghị, đề xuất (nếu có)"; in the report
/// that stays away.
/// </summary>
internal static partial class ReportHeading
{
    /// <param name="heading">Of the outline.</param>
    public static string Of(string heading)
    {
        var bare = Optional().Replace(heading, "").Trim();
        var order = Order().Match(bare);
        var rest = bare[order.Length..];
        return !order.Success ? bare : rest.Length == 0 ? heading : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    [GeneratedRegex(@"\s*\(nếu có\)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Optional();

    // Not "nêu gương", "nêu cao", which are what a report tells of.
    [GeneratedRegex(
        @"^(nêu(?! gương| cao)|trình bày|liệt kê|ghi rõ|kể tên)( rõ| cụ thể| ngắn gọn| tóm tắt)* ",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Order();
}
