using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Danchu.Bench.Uploads;

/// <summary>A file made to cost as much as it can where it is read.</summary>
/// <param name="Page">The form it is sent to.</param>
internal sealed record HostileFile(string What, string Page, string Name, byte[] Content)
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static IEnumerable<HostileFile> All() => Texts().Concat(Documents()).Concat(Sheets());

    private static IEnumerable<HostileFile> Texts()
    {
        yield return Text("text, 10 MB of “(1 ”", Repeat("(1 ", 3_495_000));
        yield return Text("text, as many “(1 ” as are read", Repeat("(1 ", 150_000));
        yield return Text("text, ratios and shares that are wrong", Repeat("đạt 1/2 (30%); ", 49_000));
        yield return Text("text, parts that do not add up", Repeat("có 9 hộ (gồm 1 hộ A, 2 hộ B). ", 49_000));
        yield return Text("text, dates that do not exist", Repeat("ngày 31/02/2023; ", 49_000));
        yield return Text("text, symbols of acts", Repeat("Nghị định số 1/2020/NĐ-CP ngày 1/1/2021; ", 29_000));
        yield return Text("text, rows of a table", Repeat("1\t2\t3\t4\n", 37_000));
        yield return Text("text, nothing but words", Repeat("a ", 1_500_000));
        yield return Text("text, nothing but lines", Repeat("- a\n", 200_000));
        yield return Text("text, blanks left open", Repeat("… ", 1_500_000));
        yield return Text("text, marks apart from their letters", Repeat("a\u0301\u0323 ", 750_000));
    }

    private static IEnumerable<HostileFile> Documents()
    {
        yield return Docx(".docx, 10 MB of one text", Paragraph(new string('a', 19_000_000)));
        yield return Docx(".docx, as many pieces as are read", Repeat("<w:p><w:r><w:t>1</w:t></w:r></w:p>", 66_000));
        yield return Docx(".docx, tables of tiny cells", $"<w:tbl>{Repeat($"<w:tr>{Repeat("<w:tc><w:p/></w:tc>", 20)}</w:tr>", 4_500)}</w:tbl>");
        yield return Docx(".docx, names that never come twice", string.Concat(Enumerable.Range(0, 1_500_000).Select(Element)));
        yield return Docx(
            ".docx, a footnote shown ten thousand times",
            $"<w:p>{Repeat("<w:r><w:footnoteReference w:id=\"2\"/></w:r>", 10_000)}</w:p>",
            ("word/footnotes.xml", $"<w:footnotes xmlns:w=\"{Word}\"><w:footnote w:id=\"2\">{Paragraph(new string('b', 1_000_000))}</w:footnote>"
                + "</w:footnotes>"),
            ("word/_rels/document.xml.rels", Relation("footnotes", "footnotes.xml")));
        yield return Docx(
            ".docx, paragraphs joined without end",
            Repeat("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", 60_000));
        yield return Docx(".docx, unpacks to a hundred times its size", $"<w:p>{new string(' ', 200_000_000)}</w:p>");
        yield return new(".docx, a zip of many parts", "/checks", "a.docx", Zip([.. Enumerable.Range(0, 100_000).Select(i => (Element(i), ""))]));
    }

    private static IEnumerable<HostileFile> Sheets()
    {
        yield return Xlsx(".xlsx, one long text in 2.000 cells", 400_000, Rows(200, 10, "<c t=\"s\"><v>0</v></c>"));
        yield return Xlsx(".xlsx, texts as long as they may be", 32_000, Rows(200, 10, "<c t=\"s\"><v>0</v></c>"));
        yield return Xlsx(".xlsx, as many cells as are read", 1, Rows(3_000, 40, "<c><v>1</v></c>"));
        yield return Xlsx(".xlsx, a million cells", 1, Rows(3_000, 330, "<c><v>1</v></c>"));
        var styles = $"<styleSheet xmlns=\"{Sheet}\"><cellXfs>{Repeat("<xf/>", 3_000_000)}</cellXfs></styleSheet>";
        yield return Xlsx(".xlsx, three million styles", 1, "", ("xl/styles.xml", styles));
    }

    private static HostileFile Text(string what, string text) => new(what, "/checks", "a.txt", Encoding.UTF8.GetBytes(text));

    private static HostileFile Docx(string what, string body, params (string, string)[] more) => new(what, "/checks", "a.docx", Zip([
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", Relation("officeDocument", "word/document.xml")),
        ("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>"),
        .. more,
    ]));

    private static HostileFile Xlsx(string what, int letters, string rows, params (string, string)[] more) => new(what, "/rubrics/import", "a.xlsx", Zip([
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", Relation("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"T\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relation("worksheet", "worksheets/sheet1.xml").Replace(
            "</R", $"<Relationship Id=\"rId2\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></R", StringComparison.Ordinal)),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Sheet}\"><si><t>{new string('a', letters)}</t></si></sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Sheet}\"><sheetData>{rows}</sheetData></worksheet>"),
        .. more,
    ]));

    private static string Rows(int rows, int cells, string cell)
    {
        var row = $"<row>{Repeat(cell, cells)}</row>";
        return Repeat(row, rows);
    }

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Element(int number) => string.Create(CultureInfo.InvariantCulture, $"<x{number}/>");

    private static string Relation(string kind, string target) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{Relations}/{kind}\" Target=\"{target}\"/></Relationships>";

    private static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    private static byte[] Zip(params (string Name, string Content)[] parts)
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
}
