using Microsoft.AspNetCore.Html;

namespace Danchu.Web.Pictures;

/// <summary>A bar within a table: the words beside it say the same, so that it is not read out.</summary>
internal static class BarPicture
{
    /// <param name="share">From 0 to 1.</param>
    /// <param name="name">Class of its look, with a pattern where it must be told from another one.</param>
    public static IHtmlContent Of(double share, string name) =>
        new Svg("hbar", 200, 12, null).Rect("back", 0, 0, 200, 12).Rect(name, 0, 0, Math.Clamp(share, 0, 1) * 200, 12).Done();

    /// <summary>Before over now, on one scale.</summary>
    public static IHtmlContent Pair(double before, double now)
    {
        var most = Math.Max(1, Math.Max(before, now));
        return new Svg("pair", 200, 26, null).Rect("before", 0.5, 1, Math.Max(0, before) * 199 / most, 10)
            .Rect("now", 0.5, 14, Math.Max(0, now) * 199 / most, 10).Done();
    }
}
