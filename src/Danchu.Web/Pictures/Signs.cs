using Danchu.Core.FollowUp.Rounds;
using Microsoft.AspNetCore.Html;

namespace Danchu.Web.Pictures;

/// <summary>
/// The sign and the hatching of each state of a unit, the same on the map, on tiles and in the legend: they say without colour, and in black and white print,
/// what the colour says. Signs are drawn, not typed: an old machine's font has no ✓.
/// </summary>
internal static class Signs
{
    /// <summary>Once a page, before the first picture that uses them.</summary>
    public static readonly IHtmlContent Definitions = new HtmlString(
        """<svg class="signs" width="0" height="0" aria-hidden="true"><defs>"""
        + """<pattern id="h-Late" width="11" height="11" patternUnits="userSpaceOnUse"><rect width="11" height="11" fill="#fff"/>"""
        + """<path d="M0 11L11 0M0 0L11 11" stroke="#a4161a" stroke-width="1.4"/></pattern>"""
        + """<pattern id="h-Returned" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#fdebc3"/>"""
        + """<path d="M0 8L8 0" stroke="#9a6700" stroke-width="1.8"/></pattern>"""
        + """<pattern id="h-Waiting" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#cfe0f7"/>"""
        + """<circle cx="4" cy="4" r="1.6" fill="#1a4e9c"/></pattern>"""
        + """<symbol id="g-Accepted" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9" fill="#fff" stroke="#0f5132"/>"""
        + """<path d="M5 10.5l3.4 3.5L15 6.5" fill="none" stroke="#0f5132" stroke-width="2.6"/></symbol>"""
        + """<symbol id="g-Waiting" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9" fill="#fff" stroke="#153f7e"/>"""
        + """<path d="M10 4.5V10l4 3" fill="none" stroke="#153f7e" stroke-width="2.2"/></symbol>"""
        + """<symbol id="g-Returned" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9" fill="#fff" stroke="#6b4300"/>"""
        + """<path d="M14 14V8.5H6M9 5L5.5 8.5 9 12" fill="none" stroke="#6b4300" stroke-width="2.2"/></symbol>"""
        + """<symbol id="g-NotSent" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" fill="#fff" stroke="#55575f" stroke-width="2"/></symbol>"""
        + """<symbol id="g-Late" viewBox="0 0 20 20"><path d="M10 1L19 18H1z" fill="#fff" stroke="#8a1114" stroke-width="1.6"/>"""
        + """<path d="M10 6.5v6M10 14v2" stroke="#8a1114" stroke-width="2.4"/></symbol>"""
        + "</defs></svg>");

    /// <summary>What an area is filled with; null has no part in the round.</summary>
    public static string Fill(UnitStatus? status) => status switch
    {
        UnitStatus.Accepted => "#8fc7a4",
        UnitStatus.NotSent => "#fff",
        null => "#e6e7ec",
        { } other => $"url(#h-{other})",
    };

    public static string Use(UnitStatus status, double x, double y, double size) =>
        $"<use href=\"#g-{status}\" x=\"{Svg.N(x)}\" y=\"{Svg.N(y)}\" width=\"{Svg.N(size)}\" height=\"{Svg.N(size)}\"/>";

    /// <summary>The sign within a line of words.</summary>
    public static IHtmlContent Inline(UnitStatus status) =>
        new HtmlString($"<svg class=\"sign\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><use href=\"#g-{status}\"/></svg>");

    /// <summary>As the legend shows it: hatching with its sign.</summary>
    public static IHtmlContent Sample(UnitStatus? status) => new HtmlString(
        $"<svg class=\"sample\" viewBox=\"0 0 36 24\" aria-hidden=\"true\"><rect x=\".5\" y=\".5\" width=\"35\" height=\"23\" fill=\"{Fill(status)}\"/>"
        + (status is { } known ? Use(known, 10, 4, 16) : "") + "</svg>");
}
