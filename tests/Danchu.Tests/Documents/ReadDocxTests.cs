using System.IO.Compression;
using System.Text;
using Danchu.Core.Documents.Samples;
using Danchu.Documents;
using Danchu.Documents.Reading;

namespace Danchu.Tests.Documents;

/// <summary>A document written and read again is the same document.</summary>
public sealed class ReadDocxTests
{
    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Read_GeneratedDocumentWritten_GivesTheSameModel(string key)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var document = GeneratedDocument.From(seed);

            var read = Read(document.Docx(CatalogueForms.ByKey(key)));

            ModelDump.FirstDifference(read.Document, document).ShouldBeNull($"seed {seed}");
            read.Document.ShouldBe(document, $"seed {seed}");
            read.PassedOver.ShouldBeEmpty($"seed {seed}");
            read.Issuer.ShouldBe(CatalogueForms.ByKey(key).Issuer);
        }
    }

    [Fact]
    public void Read_Footnote_KeepsItsBoundFigures()
    {
        var footnote = new Footnote([new Run("Có "), new BoundFigure("ho.ngheo|xa|2023", "126") { Title = "Số hộ nghèo" }, new Run(" hộ nghèo.")]);
        var document = Sample.Of(new Paragraph([new Run("Toàn xã"), footnote, new Run(".")]));

        Read(document.Docx(CatalogueForms.State)).Document.Body[0].ShouldBe(document.Body[0]);
    }

    [Fact]
    public void Read_EveryTruncationOfAFile_IsRefusedOrRead()
    {
        var docx = SampleDocuments.StateReport.Docx(CatalogueForms.State);
        for (var length = 0; length < docx.Length; length += 397)
        {
            DocxReader.Read(new MemoryStream(docx[..length])).ShouldBeOfType<DocxRefused>();
        }
    }

    [Fact]
    public void Read_MutatedFiles_NeverThrow()
    {
        var (random, read) = (new Random(4), new List<DocxReading>());
        var docx = SampleDocuments.PartyReportWithAnnex.Docx(CatalogueForms.Party);
        for (var round = 0; round < 100; round++)
        {
            var broken = (byte[])docx.Clone();
            for (var hit = 0; hit < 4; hit++)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            read.Add(DocxReader.Read(new MemoryStream(broken)));
        }

        ShouldBeReadOrRefusedInWords(read);
    }

    [Fact]
    public void Read_MutatedXml_NeverThrows()
    {
        var (random, read) = (new Random(5), new List<DocxReading>());
        var xml = Encoding.UTF8.GetString(PartBytes(SampleDocuments.PartyReportWithAnnex.Docx(CatalogueForms.Party), "word/document.xml"));
        string[] pieces =
        [
            "<w:p>", "</w:p>", "<w:tbl>", "<w:tr/>", "<w:tc><w:tcPr><w:gridSpan w:val=\"7\"/></w:tcPr></w:tc>", "<w:vMerge/>", "", "<w:r><w:br/></w:r>",
            "<w:sdt><w:sdtContent/></w:sdt>",
        ];
        for (var round = 0; round < 100; round++)
        {
            var at = xml.IndexOf('<', random.Next(xml.Length - 100));
            var end = xml.IndexOf('>', at);
            var broken = string.Concat(xml.AsSpan(0, at), pieces[random.Next(pieces.Length)], random.Next(2) == 0 ? xml.AsSpan(at) : xml.AsSpan(end + 1));

            read.Add(DocxReader.Read(Package(("word/document.xml", broken))));
        }

        ShouldBeReadOrRefusedInWords(read);
    }

    [Fact]
    public void Read_ZipBomb_IsRefusedBeforeItFillsTheMemory()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            part.Write(new byte[8 << 20]);
        }

        stream.Position = 0;
        Refusal(stream, new ReadingLimits { UnpackedBytes = 4 << 20 }).ShouldBe("Nội dung tệp giải nén ra lớn hơn 4 MB.");
    }

    [Fact]
    public void Read_TooLargeFile_IsRefused() =>
        Refusal(new MemoryStream(new byte[3 << 20]), new ReadingLimits { FileBytes = 2 << 20 }).ShouldBe("Tệp lớn hơn 2 MB.");

    [Fact]
    public void Read_ManySmallPieces_AreRefused() =>
        Refusal(Body(string.Concat(Enumerable.Repeat("<w:p/>", 1001))), new ReadingLimits { Pieces = 1000 })
            .ShouldBe("Tệp có quá nhiều đoạn, ô bảng hoặc mảnh chữ.");

    [Fact]
    public void Read_OneFootnoteShownAtManyMarks_IsRefused()
    {
        var notes = $"<w:footnotes xmlns:w=\"{CatalogueForms.W}\"><w:footnote w:id=\"2\"><w:p><w:r><w:t>{new string('a', 50_000)}</w:t></w:r></w:p>"
            + "</w:footnote></w:footnotes>";
        var marks = string.Concat(Enumerable.Repeat("<w:r><w:footnoteReference w:id=\"2\"/></w:r>", 100));
        const string rels = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>
            """;

        Refusal(Package(
            ("word/document.xml", $"<w:document xmlns:w=\"{CatalogueForms.W}\"><w:body><w:p>{marks}</w:p></w:body></w:document>"),
            ("word/_rels/document.xml.rels", rels),
            ("word/footnotes.xml", notes))).ShouldBe("Nội dung tệp dài quá 4 triệu ký tự.");
    }

    [Fact]
    public void Read_ParagraphsJoinedWithoutEnd_AreRefused()
    {
        const string joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>mười chữ cái</w:t></w:r></w:p>";

        Refusal(Body(string.Concat(Enumerable.Repeat(joined, 2_000)))).ShouldBe("Nội dung tệp dài quá 4 triệu ký tự.");
        DocxReader.Read(Body(string.Concat(Enumerable.Repeat(joined, 100)))).ShouldBeOfType<DocxRead>();
    }

    [Fact]
    public void Read_TextBeyondAnyReport_IsRefused() =>
        Refusal(Body($"<w:p><w:r><w:t>{new string('a', 4_000_001)}</w:t></w:r></w:p>")).ShouldBe("Nội dung tệp dài quá 4 triệu ký tự.");

    [Fact]
    public void Read_NamesThatNeverComeTwice_AreRefused() =>
        Refusal(Body(string.Concat(Enumerable.Range(0, 20_001).Select(i => $"<w:x{i}/>")))).ShouldBe("Nội dung tệp có quá nhiều loại thẻ khác nhau.");

    [Fact]
    public void Read_ManyEntries_AreRefused()
    {
        var parts = Enumerable.Range(0, 20).Select(i => ($"part{i}.xml", "<a/>")).ToArray();

        Refusal(Package(parts), new ReadingLimits { Entries = 10 }).ShouldBe("Tệp chứa quá nhiều phần (20).");
    }

    [Fact]
    public void Read_DeepNesting_IsRefused() =>
        Refusal(Body(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 500)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 500))))
            .ShouldBe("Nội dung tệp lồng nhau quá sâu.");

    [Fact]
    public void Read_AbsurdlyWideTable_IsRefused() =>
        Refusal(Body("<w:tbl><w:tr>" + string.Concat(Enumerable.Repeat("<w:tc><w:tcPr><w:gridSpan w:val=\"900\"/></w:tcPr><w:p/></w:tc>", 50))
            + "</w:tr></w:tbl>"))
            .ShouldBe("Tệp có bảng rộng quá 200 cột.");

    [Fact]
    public void Read_ExternalEntity_IsRefused() =>
        Refusal(Package(("word/document.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")))
            .ShouldBe("Tệp không phải là văn bản Word (.docx) hoặc đã bị hỏng.");

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7")]
    public void Read_NotAZip_IsRefused(string bytes) =>
        Refusal(new MemoryStream(Encoding.ASCII.GetBytes(bytes))).ShouldBe("Tệp không phải là văn bản Word (.docx) hoặc đã bị hỏng.");

    [Fact]
    public void Read_ZipWithoutDocument_IsRefused() =>
        Refusal(Package(("a.txt", "x"))).ShouldBe("Tệp không có phần văn bản của Word.");

    internal static DocxRead Read(byte[] docx) => DocxReader.Read(new MemoryStream(docx)).ShouldBeOfType<DocxRead>();

    internal static MemoryStream Body(string blocks) => Package(
        ("word/document.xml", $"<w:document xmlns:w=\"{CatalogueForms.W}\"><w:body>{blocks}</w:body></w:document>"));

    internal static MemoryStream Package(params (string Name, string Text)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }

    // Some of the broken files are still read; the others are refused in a sentence.
    private static void ShouldBeReadOrRefusedInWords(List<DocxReading> read)
    {
        read.OfType<DocxRead>().Count().ShouldBeInRange(1, read.Count - 1);
        read.OfType<DocxRefused>().ShouldAllBe(refused => refused.Reason.EndsWith('.'));
    }

    private static string Refusal(Stream stream, ReadingLimits? limits = null) => DocxReader.Read(stream, limits).ShouldBeOfType<DocxRefused>().Reason;

    private static byte[] PartBytes(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var part = zip.GetEntry(name).ShouldNotBeNull().Open();
        using var memory = new MemoryStream();
        part.CopyTo(memory);
        return memory.ToArray();
    }
}

/// <summary>A model as lines, so that a difference can be seen at once.</summary>
internal static class ModelDump
{
    /// <summary>The two texts from shortly before the first place where they differ.</summary>
    public static string? FirstDifference(OfficialDocument read, OfficialDocument written)
    {
        var (was, should) = (Of(read), Of(written));
        var at = was.AsSpan().CommonPrefixLength(should);
        return at == was.Length && at == should.Length ? null : $"\nwas    …{Around(was, at)}…\nshould …{Around(should, at)}…";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 120)..Math.Min(text.Length, at + 120)];

    private static string Of(OfficialDocument document)
    {
        var lines = new List<string> { document.Title.ToString(), document.Addressees.ToString(), document.Grounds.ToString() };
        lines.AddRange(document.Body.Select(block => block.ToString()));
        lines.Add(document.Signature.ToString());
        lines.Add(document.JointSignatures.ToString());
        lines.Add(document.Recipients?.ToString() ?? "");
        foreach (var annex in document.Annexes)
        {
            lines.Add((annex with { Body = [] }).ToString());
            lines.AddRange(annex.Body.Select(block => block.ToString()));
        }

        return string.Join('\n', lines);
    }
}
