using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Danchu.Tests.Rubrics.Files;

/// <summary>Files as offices make them: a sheet cell by cell, a document of bare tables.</summary>
internal static class OfficeFile
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string ContentTypes = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""
        + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
        + """<Default Extension="xml" ContentType="application/xml"/></Types>""";

    /// <param name="rows">A cell is a text, a number, null, a formula with the value 10 as "=SUM(C2:C3)", or one without value as "=!SUM(C2:C3)".</param>
    public static byte[] Xlsx(params object?[][] rows) => Zip(
        ("[Content_Types].xml", ContentTypes),
        ("_rels/.rels", Relationship("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Relationships}">"""
            + """<sheets><sheet name="Bảng" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", Relationship("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + $"<sheetData>{string.Concat(rows.Select(Row))}</sheetData></worksheet>"));

    public static byte[] Docx(params string[][][] tables) => Zip(
        ("[Content_Types].xml", ContentTypes),
        ("_rels/.rels", Relationship("officeDocument", "word/document.xml")),
        ("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>BẢNG CHẤM ĐIỂM</w:t></w:r>"
            + $"</w:p>{string.Concat(tables.Select(Table))}</w:body></w:document>"));

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return memory.ToArray();
    }

    private static string Row(object?[] cells, int row) =>
        $"<row r=\"{row + 1}\">{string.Concat(cells.Select((value, column) => Cell(value, $"{(char)('A' + column)}{row + 1}")))}</row>";

    private static string Cell(object? value, string at) => value switch
    {
        null => "",
        string formula when formula.StartsWith("=!", StringComparison.Ordinal) => $"<c r=\"{at}\"><f>{SecurityElement.Escape(formula[2..])}</f><v></v></c>",
        string formula when formula.StartsWith('=') => $"<c r=\"{at}\"><f>{SecurityElement.Escape(formula[1..])}</f><v>10</v></c>",
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        IFormattable number => $"<c r=\"{at}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => throw new ArgumentException("No such cell.", nameof(value)),
    };

    private static string Table(string[][] rows) => $"<w:tbl>{string.Concat(rows.Select(TableRow))}</w:tbl>";

    private static string TableRow(string[] cells) => $"<w:tr>{string.Concat(cells.Select(TableCell))}</w:tr>";

    private static string TableCell(string text) => $"<w:tc>{string.Concat(text.Split('\n').Select(Paragraph))}</w:tc>";

    private static string Paragraph(string line) => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t></w:r></w:p>";

    private static string Relationship(string kind, string target) =>
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
        + $"""<Relationship Id="rId1" Type="{Relationships}/{kind}" Target="{target}"/></Relationships>""";
}
