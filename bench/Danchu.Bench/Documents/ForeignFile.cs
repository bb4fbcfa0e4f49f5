using System.IO.Compression;
using System.Text;

namespace Danchu.Bench.Documents;

/// <summary>A letter as other programs write it: no styles of ours, automatic numbers, tracked changes, a table inside a table, two signers.</summary>
internal static class ForeignFile
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static byte[] Make()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "word/document.xml", $"<w:document {W}><w:body>{Body()}</w:body></w:document>");
            Add(zip, "word/numbering.xml", $"<w:numbering {W}>{Numbering()}</w:numbering>");
            Add(
                zip,
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/numbering\" Target=\"numbering.xml\"/></Relationships>");
        }

        return stream.ToArray();
    }

    private static string Body() =>
        Table(Row(
            P("ỦY BAN NHÂN DÂN") + P("XÃ BẢN MẪU") + P("Số: 04/BC-UBND"), P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + P("Bản Mẫu, ngày 05 tháng 02 năm 2024")))
        + P("BÁO CÁO", "<w:jc w:val=\"center\"/>") + P("kết quả năm 2023", "<w:jc w:val=\"center\"/>") + P("Kính gửi: Ủy ban nhân dân huyện.")
        + string.Concat(Enumerable.Range(0, 8).Select(i => P($"Mục {i}", $"<w:numPr><w:ilvl w:val=\"{i % 4}\"/><w:numId w:val=\"{1 + (i % 2)}\"/></w:numPr>")))
        + "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>Có </w:t></w:r><w:del w:id=\"2\"><w:r><w:delText>01</w:delText></w:r></w:del></w:p>"
        + "<w:p><w:ins w:id=\"3\"><w:r><w:t>02</w:t></w:r></w:ins><w:r><w:t> hội nghị.</w:t></w:r></w:p>"
        + Table(Row(P("Chỉ tiêu") + Table(Row(P("Hội nghị"), P("02"))), P("12")), "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + P("bỏ") + "</w:tc></w:tr>")
        + Table(Row(P("TM. ỦY BAN MTTQ") + P("CHỦ TỊCH") + P("") + P("LÒ VĂN MẪU"), P("TM. ỦY BAN NHÂN DÂN") + P("CHỦ TỊCH")), Row(P(""), P("Nguyễn Thị Mẫu")))
        + P("Nơi nhận:") + P("- Như trên;") + P("- Lưu: VT.") + P("PHỤ LỤC", "<w:jc w:val=\"center\"/>") + P("Số liệu", "<w:jc w:val=\"center\"/>");

    private static string Numbering() =>
        "<w:abstractNum w:abstractNumId=\"0\">" + Level(0, "upperRoman", "%1.") + Level(1, "decimal", "%2.") + Level(2, "decimal", "%2.%3.")
        + Level(3, "lowerLetter", "%4)") + "</w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Muc\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

    private static string Level(int level, string format, string text) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string Table(params string[] rows) =>
        $"<w:tbl><w:tblGrid><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"5000\"/></w:tblGrid>{string.Concat(rows)}</w:tbl>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{cell}</w:tc>"))}</w:tr>";

    private static string P(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
