using System.Globalization;
using Danchu.Core.Days;

namespace Danchu.Web;

/// <summary>Days, moments and counts as a Vietnamese reader writes them.</summary>
public static class VietnameseFormat
{
    public static string Show(this DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Show(this DateOnly? day) => day?.Show() ?? "";

    public static string Show(this DateTimeOffset moment) => moment.ToVietnam().ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Show(this int count) => count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    public static string Show(this long count) => count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    /// <summary>A phrase at the head of a line: "báo cáo kết quả …" → "Báo cáo kết quả …".</summary>
    public static string Opening(this string phrase) => phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];
}
