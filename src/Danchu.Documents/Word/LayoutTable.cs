namespace Danchu.Documents.Word;

/// <summary>A table without borders that puts columns side by side, as heads and signatures of Vietnamese documents are laid out.</summary>
internal static class LayoutTable
{
    public static void Open(XmlBuffer xml, params ReadOnlySpan<double> widths)
    {
        var total = 0;
        foreach (var width in widths)
        {
            total += Units.FromMillimetres(width);
        }

        xml.Raw("<w:tbl><w:tblPr><w:tblW w:w=\""u8);
        xml.Number(total);
        xml.Raw("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"u8
            + "</w:tblCellMar></w:tblPr><w:tblGrid>"u8);
        foreach (var width in widths)
        {
            xml.Raw("<w:gridCol w:w=\""u8);
            xml.Number(Units.FromMillimetres(width));
            xml.Raw("\"/>"u8);
        }

        xml.Raw("</w:tblGrid>"u8);
    }

    public static void OpenRow(XmlBuffer xml) => xml.Raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>"u8);

    public static void OpenCell(XmlBuffer xml, double width)
    {
        xml.Raw("<w:tc><w:tcPr><w:tcW w:w=\""u8);
        xml.Number(Units.FromMillimetres(width));
        xml.Raw("\" w:type=\"dxa\"/></w:tcPr>"u8);
    }

    public static void CloseCell(XmlBuffer xml) => xml.Raw("</w:tc>"u8);

    public static void CloseRow(XmlBuffer xml) => xml.Raw("</w:tr>"u8);

    public static void Close(XmlBuffer xml) => xml.Raw("</w:tbl>"u8);
}
