namespace Danchu.Documents.Word;

/// <summary>Writes runs (<c>w:r</c>).</summary>
internal static class RunWriter
{
    public static void Write(XmlBuffer xml, string text, RunStyle style)
    {
        if (text.Length == 0)
        {
            return;
        }

        xml.Raw("<w:r>"u8);
        WriteStyle(xml, style);
        WriteText(xml, text);
        xml.Raw("</w:r>"u8);
    }

    /// <summary>The content control of a figure. Its content is plain text (w:text), so a clerk who edits it in Word cannot split it.</summary>
    /// <param name="text">The figure's, with its blanks made fast.</param>
    public static void Write(XmlBuffer xml, BoundFigure figure, string text, int id)
    {
        xml.Raw("<w:sdt><w:sdtPr>"u8);
        if (figure.Title is { Length: > 0 } title)
        {
            xml.Raw("<w:alias w:val=\""u8);
            xml.Text(title.Length > BoundFigure.LongestTag ? title[..BoundFigure.LongestTag] : title);
            xml.Raw("\"/>"u8);
        }

        xml.Raw("<w:tag w:val=\""u8);
        xml.Text(figure.Tag);
        xml.Raw("\"/><w:id w:val=\""u8);
        xml.Number(id);
        xml.Raw("\"/><w:text/></w:sdtPr><w:sdtContent><w:r>"u8);
        WriteStyle(xml, figure.Style);
        WriteText(xml, text);
        xml.Raw("</w:r></w:sdtContent></w:sdt>"u8);
    }

    private static void WriteStyle(XmlBuffer xml, RunStyle style)
    {
        if (style == RunStyle.Plain)
        {
            return;
        }

        xml.Raw("<w:rPr>"u8);
        xml.Raw(style.HasFlag(RunStyle.Bold) ? "<w:b/>"u8 : []);
        xml.Raw(style.HasFlag(RunStyle.Italic) ? "<w:i/>"u8 : []);
        xml.Raw(style.HasFlag(RunStyle.Underline) ? "<w:u w:val=\"single\"/>"u8 : []);
        xml.Raw(style.HasFlag(RunStyle.Superscript) ? "<w:vertAlign w:val=\"superscript\"/>"u8
            : style.HasFlag(RunStyle.Subscript) ? "<w:vertAlign w:val=\"subscript\"/>"u8 : []);
        xml.Raw("</w:rPr>"u8);
    }

    /// <summary>Line ends inside a text become line breaks, tabs become tabs, hyphens that do not break Word's own.</summary>
    private static void WriteText(XmlBuffer xml, string text)
    {
        var start = 0;
        while (text.AsSpan(start).IndexOfAny('\n', '\t', NoBreaks.Hyphen) is var at and >= 0)
        {
            if (at > 0)
            {
                WritePlain(xml, text[start..(start + at)]);
            }

            xml.Raw(text[start + at] switch { '\n' => "<w:br/>"u8, '\t' => "<w:tab/>"u8, _ => "<w:noBreakHyphen/>"u8 });
            start += at + 1;
        }

        if (start < text.Length || start == 0)
        {
            WritePlain(xml, start == 0 ? text : text[start..]);
        }
    }

    private static void WritePlain(XmlBuffer xml, string text)
    {
        xml.Raw("<w:t xml:space=\"preserve\">"u8);
        xml.Text(text);
        xml.Raw("</w:t>"u8);
    }
}
