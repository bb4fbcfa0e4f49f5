using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Danchu.Web.Pictures;

/// <summary>
/// Writes a picture as SVG on the server: no script, no style of its own (site rules forbid both), classes of pictures.css. Numbers are short: a picture
/// goes over a thin line too.
/// </summary>
internal sealed class Svg
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text = new();

    /// <param name="label">What a screen reader says in the picture's place; null where the words stand beside it.</param>
    public Svg(string name, double width, double height, string? label)
    {
        Raw($"<svg class=\"{name}\" viewBox=\"0 0 {N(width)} {N(height)}\" ");
        Raw(label is null ? "aria-hidden=\"true\">" : $"role=\"img\" aria-label=\"{E(label)}\">");
    }

    /// <summary>A picture whose parts are read one by one: links inside it stay links.</summary>
    public Svg(string name, double width, double height, string title, string description, string id) =>
        Raw($"<svg class=\"{name}\" viewBox=\"0 0 {N(width)} {N(height)}\" role=\"group\" aria-labelledby=\"{id}-t {id}-d\">"
            + $"<title id=\"{id}-t\">{E(title)}</title><desc id=\"{id}-d\">{E(description)}</desc>");

    public Svg Line(string name, double x1, double y1, double x2, double y2) =>
        Raw($"<line class=\"{name}\" x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\"/>");

    public Svg Rect(string name, double x, double y, double width, double height) =>
        Raw($"<rect class=\"{name}\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"/>");

    public Svg Dot(string name, double x, double y, double radius) => Raw($"<circle class=\"{name}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"/>");

    public Svg Path(string name, string d) => Raw($"<path class=\"{name}\" d=\"{d}\"/>");

    public Svg Words(string name, double x, double y, string words) => Raw($"<text class=\"{name}\" x=\"{N(x)}\" y=\"{N(y)}\">{E(words)}</text>");

    public Svg Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    public IHtmlContent Done() => new HtmlString(text.Append("</svg>").ToString());

    public static string E(string words) => Encoder.Encode(words);

    public static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
