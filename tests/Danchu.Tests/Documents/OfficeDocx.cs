using System.IO.Compression;
using System.Security;
using System.Text;

namespace Danchu.Tests.Documents;

/// <summary>Word files as other programs leave them: bare paragraphs and tables, with what of the package a test needs.</summary>
internal static class OfficeDocx
{
    public static byte[] Of(string blocks, string styles = "")
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Part(zip, "word/document.xml", $"<w:document xmlns:w=\"{CatalogueForms.W}\"><w:body>{blocks}</w:body></w:document>");
            Part(zip, "word/styles.xml", $"<w:styles xmlns:w=\"{CatalogueForms.W}\">{styles}</w:styles>");
            Part(
                zip,
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>");
        }

        return memory.ToArray();
    }

    /// <param name="properties">Inside <c>w:rPr</c>.</param>
    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    public static string P(string text, string properties = "") => $"<w:p>{R(text, properties)}</w:p>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(Cell))}</w:tr>";

    public static string Cell(string text) => $"<w:tc>{string.Concat(text.Split('\n').Select(line => P(line)))}</w:tc>";

    /// <summary>Head of a letter in a table of two columns; a line that begins with &lt; is a block of its own.</summary>
    public static string Columns(string[] left, string[] right) =>
        $"<w:tbl><w:tr><w:tc>{Lines(left)}</w:tc><w:tc>{Lines(right)}</w:tc></w:tr></w:tbl>";

    private static string Lines(string[] lines) => string.Concat(lines.Select(line => line.StartsWith('<') ? line : P(line, "<w:b/>")));

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
