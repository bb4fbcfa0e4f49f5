namespace Danchu.Documents.Word;

/// <summary>A table without borders that puts two columns side by side, as heads and signatures of Vietnamese documents are laid out.</summary>
internal static class LayoutTable
{
    public static void Open(XmlBuffer xml, double left, double right)
    {
        xml.Raw("<w:tbl><w:tblPr><w:tblW w:w=\""u8);
        xml.Number(Units.FromMillimetres(left) + Units.FromMillimetres(right));
        xml.Raw("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\""u8);
        xml.Number(Units.FromMillimetres(left));
        xml.Raw("\"/><w:gridCol w:w=\""u8);
        xml.Number(Units.FromMillimetres(right));
        xml.Raw("\"/></w:tblGrid>"u8);
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
