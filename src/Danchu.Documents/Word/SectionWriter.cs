using Danchu.Documents.Forms;

namespace Danchu.Documents.Word;

/// <summary>Pages: upright, landscape for a wide table, and a new count for each annex.</summary>
internal sealed class SectionWriter(DocumentForm form, bool landscape = false)
{
    private bool allIsWide = landscape;
    private bool wide;
    private bool hidesFirstNumber = true;
    private bool startsAtOne;

    public double TextWidth => form.Page.TextWidth(allIsWide || wide);

    public void EnterWide(WordText text)
    {
        if (!allIsWide && !wide)
        {
            End(text);
            wide = true;
        }
    }

    public void LeaveWide(WordText text)
    {
        if (wide)
        {
            End(text);
            wide = false;
        }
    }

    public void BeginAnnex(WordText text, bool isWide)
    {
        End(text);
        (allIsWide, wide) = (isWide, false);
        hidesFirstNumber = startsAtOne = form.Annex.OwnPageNumbers;
    }

    /// <summary>The section of the last pages stands at the end of the body, not in a paragraph.</summary>
    public void Finish(WordText text)
    {
        text.Paragraph(StyleIds.SectionEnd, "");
        Properties(text.Xml);
    }

    private void End(WordText text)
    {
        text.Open(StyleIds.SectionEnd);
        Properties(text.Xml);
        text.Content();
        text.Close();
        (hidesFirstNumber, startsAtOne) = (false, false);
    }

    private void Properties(XmlBuffer xml)
    {
        var (page, lies) = (form.Page, allIsWide || wide);
        xml.Raw("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\""u8);
        xml.Number(Units.FromMillimetres(lies ? page.Height : page.Width));
        xml.Raw("\" w:h=\""u8);
        xml.Number(Units.FromMillimetres(lies ? page.Width : page.Height));
        xml.Raw(lies ? "\" w:orient=\"landscape\"/>"u8 : "\"/>"u8);
        Margins(xml, page);
        xml.Raw(startsAtOne ? "<w:pgNumType w:start=\"1\"/>"u8 : []);
        xml.Raw(hidesFirstNumber ? "<w:titlePg/>"u8 : []);
        xml.Raw("</w:sectPr>"u8);
    }

    private static void Margins(XmlBuffer xml, PageForm page)
    {
        xml.Raw("<w:pgMar w:top=\""u8);
        xml.Number(Units.FromMillimetres(page.Top));
        xml.Raw("\" w:right=\""u8);
        xml.Number(Units.FromMillimetres(page.Right));
        xml.Raw("\" w:bottom=\""u8);
        xml.Number(Units.FromMillimetres(page.Bottom));
        xml.Raw("\" w:left=\""u8);
        xml.Number(Units.FromMillimetres(page.Left));
        xml.Raw("\" w:header=\""u8);
        xml.Number(Units.FromMillimetres(page.NumberFromTop));
        xml.Raw("\" w:footer=\"567\" w:gutter=\"0\"/>"u8);
    }
}
