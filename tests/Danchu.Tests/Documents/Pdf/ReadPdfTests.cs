using System.IO.Compression;
using System.Xml.Linq;
using Danchu.Core.Checks;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Operations;
using Danchu.Documents;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace Danchu.Tests.Documents.Pdf;

/// <summary>PDFs that LibreOffice made of our documents, read back as text: sentences whole, footnotes behind, page numbers gone.</summary>
public sealed class ReadPdfTests : IDisposable
{
    private const string Long = "Trong năm 2023, Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở của xã đã tổ chức 24 buổi đối thoại với Nhân dân, "
        + "trong đó cấp xã 06 buổi, cấp "
        + "thôn 18 buổi; đã giải quyết 46/61 đơn của công dân, đạt 75,41%; diện tích đất hiến là 11.943 m² của 112 hộ";

    private readonly ConvertToPdf convert = new(new PdfOptions());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => convert.Dispose();

    [Fact]
    public async Task Read_ReportOfSeveralPages_HasWholeSentencesAndNoPageNumbers()
    {
        var blocks = Enumerable.Range(1, 40).Select(i => (Block)new Paragraph($"Đoạn {i}: {Long}.")).ToArray();

        var text = await TextAsync(blocks);

        var lines = text.Split('\n');
        for (var i = 2; i < 40; i++)
        {
            lines.ShouldContain(line => line.Contains($"Đoạn {i}: ") && line.EndsWith("của 112 hộ.", StringComparison.Ordinal), $"paragraph {i}");
        }

        lines.ShouldNotContain(line => line == "2" || line == "3");
        text.ShouldContain("Số:");
        text.ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    }

    [Fact]
    public async Task Read_Footnote_StandsBehindWithItsMark()
    {
        var text = await TextAsync(new Paragraph([new Run(Long), new Footnote("Theo sổ theo dõi của xã."), new Run(".")]));

        text.ShouldContain("của 112 hộ[1].");
        text.ShouldContain("\n[1] Theo sổ theo dõi của xã.\n");
    }

    [Fact]
    public async Task Read_Table_KeepsItsCellsApart()
    {
        static TableRow Row(params string[] cells) => new(cells.Select(cell => new TableCell(cell)).ToSequence());

        var table = new Table
        {
            Columns = [new TableColumn(60), new TableColumn(50), new TableColumn(50)],
            HeaderRows = 1,
            Rows = [Row("Đơn vị", "Số hội nghị", "Số người dự"), Row("Thôn An", "5", "50"), Row("Thôn Bình", "7", "70")],
        };

        (await TextAsync(new Paragraph("Bảng:"), table)).ShouldContain("Thôn An\t5\t50\nThôn Bình\t7\t70");
    }

    [Fact]
    public async Task Read_TwoColumnsUnderAHead_AreReadOneAfterTheOther()
    {
        var paragraphs = Enumerable.Range(1, 12).Select(i => $"Đoạn {i}: {Long}.").ToList();
        var document = Sample.Of([.. paragraphs.Select(paragraph => new Paragraph(paragraph))]).Docx(CatalogueForms.State);

        var text = Read(await convert.ExecuteAsync(InTwoColumns(document, "Đoạn 1:", "Đoạn 12:"), Cancel));

        text.ShouldStartWith("ỦY BAN NHÂN DÂN");
        text.ShouldContain(string.Join('\n', paragraphs));
    }

    [Fact]
    public void Read_Scan_IsNamedWithAdvice()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);

        ReadPdf.From(builder.Build()).Refusal.ShouldNotBeNull().ShouldStartWith("Tệp PDF là bản chụp (scan), không có chữ để đọc.");
    }

    /// <summary>Some ten kilobytes that would unpack to ten megabytes of letters.</summary>
    [Fact]
    public void Read_StreamThatUnpacksToFarMore_IsRefusedBeforeItIsRead()
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("(aaaaaaaa) Tj ", 700_000))));
        }

        byte[] pdf = [.. "%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode/Length 1>>\nstream\n"u8, .. packed.ToArray(), .. "\nendstream\nendobj\n"u8];

        pdf.Length.ShouldBeLessThan(60_000);
        ReadPdf.From(pdf).Refusal.ShouldNotBeNull().ShouldStartWith("Nội dung tệp PDF giải nén ra quá lớn để đọc.");
    }

    /// <summary>Text that calls itself a picture has no more room than text.</summary>
    [Theory]
    [InlineData("/Subtype/Image")]
    [InlineData("/Subtype /Image /Subtype /Form")]
    public void Read_TextThatCallsItselfAPicture_IsRefused(string dictionary)
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(System.Text.Encoding.ASCII.GetBytes("BT /F1 12 Tf 60 700 Td " + string.Concat(Enumerable.Repeat("(aaaaaaaa) Tj ", 300_000)) + "ET"));
        }

        using var pdf = new MemoryStream();
        var offsets = new List<long>();
        pdf.Write("%PDF-1.4\n"u8);
        Add("<</Type/Catalog/Pages 2 0 R>>");
        Add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        Add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>");
        Add($"<<{dictionary}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n", packed.ToArray());
        var table = pdf.Position;
        pdf.Write(System.Text.Encoding.ASCII.GetBytes($"xref\n0 5\n0000000000 65535 f \n{string.Concat(offsets.Select(at => $"{at:D10} 00000 n \n"))}"
            + $"trailer<</Size 5/Root 1 0 R>>\nstartxref\n{table}\n%%EOF"));

        ReadPdf.From(pdf.ToArray()).Refusal.ShouldNotBeNull()
            .ShouldNotStartWith("Tệp PDF là bản chụp", Case.Sensitive, "It is refused before its letters are read.");

        void Add(string text, byte[]? stream = null)
        {
            offsets.Add(pdf.Position);
            pdf.Write(System.Text.Encoding.ASCII.GetBytes($"{offsets.Count} 0 obj\n{text}"));
            pdf.Write(stream ?? []);
            pdf.Write(stream is null ? "\nendobj\n"u8 : "\nendstream\nendobj\n"u8);
        }
    }

    [Theory]
    [InlineData("%PDF-1.7 hỏng")]
    [InlineData("%PDF-1.7\n1 0 obj<<>>stream\nx packed with a dictionary that is not there\nendstream")]
    [InlineData("không phải PDF")]
    public void Read_BrokenFile_IsRefused(string content) =>
        LoadTextFile.From("a.pdf", System.Text.Encoding.UTF8.GetBytes(content)).ShouldBeOfType<Outcome<LoadedText>.Refused>().Reasons[0].Message
            .ShouldBe("Tệp PDF bị hỏng hoặc có đặt mật khẩu nên không đọc được.");

    private async Task<string> TextAsync(params Block[] blocks)
    {
        var pdf = await convert.ExecuteAsync(Sample.Of(blocks).Docx(CatalogueForms.State), Cancel);
        return Read(pdf);
    }

    private static string Read(byte[] pdf) => LoadTextFile.From("a.pdf", pdf).ShouldBeOfType<Outcome<LoadedText>.Done>().Value.Text;

    // What stands before and behind these paragraphs keeps the whole width.
    private static byte[] InTwoColumns(byte[] document, string first, string last)
    {
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.GetEntry("word/document.xml")!;
            XDocument xml;
            using (var read = part.Open())
            {
                xml = XDocument.Load(read);
            }

            XNamespace w = CatalogueForms.W;
            var section = xml.Descendants(w + "sectPr").Last();
            section.Elements(w + "pgSz").Single().AddBeforeSelf(new XElement(w + "type", new XAttribute(w + "val", "continuous")));
            section.Elements(w + "cols").Remove();
            var columns = new XElement(section);
            columns.Elements(w + "pgMar").Single().AddAfterSelf(new XElement(w + "cols", new XAttribute(w + "num", 2), new XAttribute(w + "space", 500)));
            Paragraph(first).AddBeforeSelf(End(section));
            Paragraph(last).AddAfterSelf(End(columns));

            XElement Paragraph(string words) => xml.Descendants(w + "p").First(p => p.Value.StartsWith(words, StringComparison.Ordinal));
            XElement End(XElement of) => new(w + "p", new XElement(w + "pPr", new XElement(of)));
            part.Delete();
            using var write = zip.CreateEntry("word/document.xml").Open();
            xml.Save(write);
        }

        return stream.ToArray();
    }
}
