using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Danchu.Documents.Forms;

namespace Danchu.Documents.Html;

/// <summary>Encoded text, inline content and the footnotes gathered on the way.</summary>
internal sealed class HtmlText(TextWriter output, string idPrefix)
{
    /// <summary>Vietnamese letters stay letters: encoding them would cost 16 % more bytes on a thin line.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly List<Footnote> footnotes = [];

    public void Raw(string markup) => output.Write(markup);

    public void Open(string element, string? style)
    {
        output.Write('<');
        output.Write(element);
        if (style is not null)
        {
            output.Write(" class=\"");
            output.Write(style);
            output.Write('"');
        }

        output.Write('>');
    }

    /// <summary>Nothing where there is no value.</summary>
    public void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            output.Write($" {name}=\"");
            Encoder.Encode(output, Visible(value));
            output.Write('"');
        }
    }

    public void Close(string element)
    {
        output.Write("</");
        output.Write(element);
        output.Write('>');
    }

    public void Element(string element, string? style, string text)
    {
        Open(element, style);
        Text(text);
        Close(element);
    }

    /// <summary>An element with the weight and slant its form gives it.</summary>
    public void Element(string element, string style, TextForm look, string text) => Element(element, Look(style, look), look.In(text));

    public static string Look(string style, TextForm look) =>
        style + (look.Bold ? " doc-bold" : "") + (look.Italic ? " doc-italic" : "") + (look.Underline ? " doc-underline" : "");

    public void Lines(string style, Sequence<string> lines)
    {
        Open("ul", style);
        foreach (var line in lines)
        {
            Element("li", null, line);
        }

        Close("ul");
    }

    /// <summary>Runs of blanks (a number not yet given) would collapse, so they are made hard; line ends become br.</summary>
    public void Text(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            output.Write(i > 0 ? "<br>" : "");
            Encoder.Encode(output, Visible(lines[i]));
        }
    }

    public void Inlines(Sequence<Inline> content, bool upper = false)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Run run:
                    Styled(run.Style, () => Text(upper ? run.Text.ToUpperInvariant() : run.Text));
                    break;
                case BoundFigure figure:
                    Styled(figure.Style, () => Figure(figure));
                    break;
                case Footnote footnote:
                    Reference(footnote);
                    break;
                case LineBreak:
                    output.Write("<br>");
                    break;
            }
        }
    }

    public void WriteFootnotes()
    {
        if (footnotes.Count == 0)
        {
            return;
        }

        output.Write("<section class=\"doc-footnotes\" aria-label=\"Chú thích\"><ol>");
        for (var i = 0; i < footnotes.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            output.Write($"<li id=\"{idPrefix}-fn-{number}\">");
            Inlines(footnotes[i].Content);
            output.Write($" <a href=\"#{idPrefix}-fnref-{number}\" class=\"doc-footnote-back\" aria-label=\"Trở lại chỗ chú thích {number}\">↩</a></li>");
        }

        output.Write("</ol></section>");
    }

    private void Figure(BoundFigure figure)
    {
        output.Write("<data class=\"doc-figure\"");
        Attribute("value", figure.Tag);
        Attribute("title", figure.Title ?? figure.Tag);
        output.Write('>');
        Text(figure.Text);
        output.Write("</data>");
    }

    private void Reference(Footnote footnote)
    {
        footnotes.Add(footnote);
        var number = footnotes.Count.ToString(CultureInfo.InvariantCulture);
        output.Write($"<sup class=\"doc-footnote-ref\"><a href=\"#{idPrefix}-fn-{number}\" id=\"{idPrefix}-fnref-{number}\" aria-label=\"Chú thích "
            + $"{number}\">{number}</a></sup>");
    }

    private void Styled(RunStyle style, Action content)
    {
        (RunStyle Style, string Element)[] elements =
        [
            (RunStyle.Bold, "strong"), (RunStyle.Italic, "em"), (RunStyle.Underline, "u"), (RunStyle.Superscript, "sup"), (RunStyle.Subscript, "sub"),
        ];
        var used = elements.Where(element => style.HasFlag(element.Style)).Select(element => element.Element).ToArray();
        foreach (var element in used)
        {
            Open(element, null);
        }

        content();
        foreach (var element in used.Reverse())
        {
            Close(element);
        }
    }

    /// <summary>Control characters have no place in HTML either.</summary>
    private static string Visible(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\0', '\u001F'))
        {
            text = string.Concat(text.Select(c => c is '\t' or '\n' or '\r' ? ' ' : c).Where(c => c >= ' '));
        }

        return text.Contains("  ", StringComparison.Ordinal) ? text.Replace("  ", "\u00A0\u00A0", StringComparison.Ordinal) : text;
    }
}
