using Danchu.Documents.Forms;

namespace Danchu.Documents.Word;

/// <summary>The head of the first page: bodies and number on the left, emblem, place and date on the right, then type and subject.</summary>
internal static class TitleBlockWriter
{
    public static void Write(WordText text, TitleBlock title)
    {
        var (form, xml) = (text.Form, text.Xml);
        var left = form.Head.LeftWidth + text.Wider;
        var right = text.Width - left;
        LayoutTable.Open(xml, left, right);
        LayoutTable.OpenRow(xml);
        LayoutTable.OpenCell(xml, left);
        Bodies(text, title, left);
        LayoutTable.CloseCell(xml);
        LayoutTable.OpenCell(xml, right);
        Emblem(text, right);
        LayoutTable.CloseCell(xml);
        LayoutTable.CloseRow(xml);
        LayoutTable.OpenRow(xml);
        LayoutTable.OpenCell(xml, left);
        NumberAndMarks(text, title, left);
        LayoutTable.CloseCell(xml);
        LayoutTable.OpenCell(xml, right);
        text.Paragraph(StyleIds.PlaceAndDate, Wording.PlaceAndDateText(title.PlaceAndDate));
        LayoutTable.CloseCell(xml);
        LayoutTable.CloseRow(xml);
        LayoutTable.Close(xml);
        if (title.TypeName is { } type)
        {
            Name(text, title, type);
        }
    }

    private static void Bodies(WordText text, TitleBlock title, double width)
    {
        var head = text.Form.Head;
        if (title.SuperiorBody is { } superior)
        {
            text.Paragraph(StyleIds.SuperiorBody, BodyNames.Bound(head.SuperiorBody.In(superior)));
        }

        var issuer = head.IssuingBody.In(title.IssuingBody);
        text.Paragraph(StyleIds.IssuingBody, BodyNames.Bound(issuer));
        if (head.IssuingRule > 0)
        {
            RuleWriter.Write(text, head.IssuingRule * Math.Min(width, TextWidth.OfLastLine(issuer, head.IssuingBody.Size)), width);
        }

        if (head.IssuingMark is { } mark)
        {
            text.Paragraph(StyleIds.Mark, mark);
        }
    }

    private static void Emblem(WordText text, double width)
    {
        var lines = text.Form.Head.Emblem;
        for (var i = 0; i < lines.Count; i++)
        {
            text.Paragraph($"{StyleIds.Emblem}{i + 1}", lines[i].Look.In(lines[i].Text));
        }

        var last = lines[^1];
        RuleWriter.Write(text, Math.Min(width, TextWidth.Of(last.Look.In(last.Text), last.Look.Size)), width);
    }

    private static void NumberAndMarks(WordText text, TitleBlock title, double width)
    {
        var head = text.Form.Head;
        if (title.Unnumbered)
        {
            text.Paragraph(StyleIds.Gap, "");
        }
        else
        {
            text.Paragraph(StyleIds.Number, text.Form.NumberText(title.Number));
        }

        if (title.TypeName is null)
        {
            text.Paragraph(StyleIds.LetterSubject, text.Form.LetterSubjectText(title));
            if (title.Note is { } note)
            {
                text.Paragraph(StyleIds.Note, note);
            }
        }

        Mark(text, StyleIds.Urgency, title.Urgency, head.Urgency, width);
        Mark(text, StyleIds.Circulation, title.Circulation, head.Circulation, width);
    }

    private static void Mark(WordText text, string style, string? mark, TextForm look, double width)
    {
        if (mark is null)
        {
            return;
        }

        var words = look.In(mark);
        text.Open(style);
        if (text.Form.Head.UrgencyBoxed)
        {
            Box(text.Xml, (width - TextWidth.Of(words, look.Size) - 6) / 2);
        }

        text.Content();
        text.Plain(words);
        text.Close();
    }

    /// <summary>Boxes of urgency are 8 mm high (NĐ 30/2020, annex I): a line of 13 pt and 4 pt above and below.</summary>
    private static void Box(XmlBuffer xml, double indent)
    {
        xml.Raw("<w:pBdr>"u8);
        foreach (var side in new[] { "top", "left", "bottom", "right" })
        {
            xml.Raw("<w:"u8);
            xml.Text(side);
            xml.Raw(side is "top" or "bottom"
                ? " w:val=\"single\" w:sz=\"6\" w:space=\"4\" w:color=\"000000\"/>"u8
                : " w:val=\"single\" w:sz=\"6\" w:space=\"2\" w:color=\"000000\"/>"u8);
        }

        xml.Raw("</w:pBdr><w:ind w:left=\""u8);
        xml.Number(Units.FromMillimetres(Math.Max(0, indent)));
        xml.Raw("\" w:right=\""u8);
        xml.Number(Units.FromMillimetres(Math.Max(0, indent)));
        xml.Raw("\"/>"u8);
    }

    private static void Name(WordText text, TitleBlock title, string type)
    {
        var head = text.Form.Head;
        text.Paragraph(StyleIds.TypeName, head.TypeName.In(type));
        text.Paragraph(StyleIds.Subject, head.Subject.In(title.Subject));
        if (title.Note is { } note)
        {
            text.Paragraph(StyleIds.Note, note);
        }

        var available = text.Width;
        if (head.SubjectRule > 0)
        {
            RuleWriter.Write(text, head.SubjectRule * Math.Min(available, TextWidth.OfLastLine(title.Subject, head.Subject.Size)), available);
        }

        if (head.SubjectMark is { } mark)
        {
            text.Paragraph(StyleIds.Mark, mark);
        }

        text.Paragraph(StyleIds.Gap, "");
    }
}
