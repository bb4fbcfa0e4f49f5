using System.Globalization;
using Danchu.Core.Days;

namespace Danchu.Web;

/// <summary>Days, moments and counts as a Vietnamese reader writes them.</summary>
public static class VietnameseFormat
{
    private const int ExcerptLength = 160;

    public static string Show(this DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Show(this DateOnly? day) => day?.Show() ?? "";

    public static string Show(this DateTimeOffset moment) => moment.ToVietnam().ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Show(this int count) => count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    public static string Show(this long count) => count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    /// <summary>The beginning of a long text, on one line of a list.</summary>
    public static string Excerpt(this string text) => text.Length <= ExcerptLength ? text : text[..(ExcerptLength - 1)].TrimEnd() + "…";

    /// <summary>A phrase at the head of a line: "báo cáo kết quả …" → "Báo cáo kết quả …".</summary>
    public static string Opening(this string phrase) => phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];
}
