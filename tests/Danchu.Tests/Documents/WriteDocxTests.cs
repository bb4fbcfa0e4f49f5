using Danchu.Core.Documents.Samples;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Tests.Documents;

/// <summary>Files written are valid by the Open XML SDK, deterministic and hold what the model says.</summary>
public sealed class WriteDocxTests
{
    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Write_GeneratedDocuments_AreValidForWord(string form)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            GeneratedDocument.From(seed).Docx(CatalogueForms.ByKey(form)).Faults().ShouldBeEmpty($"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Write_Samples_AreValidForWord(string key)
    {
        var form = CatalogueForms.ByKey(key);
        foreach (var (name, document) in SampleDocuments.For(form.Issuer))
        {
            document.Docx(form).Faults().ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void Write_SameDocumentTwice_GivesTheSameBytesOnAnyStream()
    {
        var document = GeneratedDocument.From(7);
        using var forward = new ForwardOnlyStream();
        DocxWriter.Write(document, CatalogueForms.State, forward);

        forward.Bytes.ShouldBe(document.Docx(CatalogueForms.State));
    }

    [Fact]
    public void Write_GeneratedDocuments_EveryTextReachesTheFile()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var document = GeneratedDocument.From(seed);
            var docx = document.Docx(CatalogueForms.State);
            var written = string.Join('\n', docx.Paragraphs().Concat(docx.Paragraphs("word/footnotes.xml"))).ToUpperInvariant();
            foreach (var text in ModelTexts.Of(document))
            {
                written.ShouldContain(text.ToUpperInvariant(), Case.Sensitive, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Write_Footnotes_AreNumberedInTheOrderOfTheirReferences()
    {
        var docx = Sample.Of(
            new Paragraph([new Run("Một"), new Footnote("chú thích một"), new Run(" hai"), new Footnote("chú thích hai")]),
            new Paragraph([new Run("Ba"), new Footnote([new BoundFigure("so", "03"), new Run(" xã")])])).Docx(CatalogueForms.State);

        docx.Part("word/document.xml").Descendants(CatalogueForms.W + "footnoteReference")
            .Select(reference => (int?)reference.Attribute(CatalogueForms.W + "id")).ShouldBe([1, 2, 3]);
        docx.Paragraphs("word/footnotes.xml").ShouldBe([" chú thích một", " chú thích hai", " 03 xã"]);
    }

    [Fact]
    public void Write_FootnoteInsideFootnote_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => Sample.Of(new Paragraph([new Footnote([new Footnote("trong")])])).Docx(CatalogueForms.State))
            .Message.ShouldBe("Một chú thích không thể nằm trong một chú thích khác.");

    [Fact]
    public void Write_BoundFigure_IsAContentControlTaggedWithItsFact()
    {
        var control = Sample.Of(new Paragraph([new BoundFigure("hoi-nghi|own|2023", "03") { Title = "Số hội nghị" }])).Docx(CatalogueForms.State)
            .Part("word/document.xml").Descendants(CatalogueForms.W + "sdt").Single();

        control.Descendants(CatalogueForms.W + "tag").Single().Attribute(CatalogueForms.W + "val")?.Value.ShouldBe("hoi-nghi|own|2023");
        control.Descendants(CatalogueForms.W + "alias").Single().Attribute(CatalogueForms.W + "val")?.Value.ShouldBe("Số hội nghị");
        CatalogueForms.TextOf(control).ShouldStartWith("03");
    }

    [Fact]
    public void Write_HeaderRows_AreMarkedAndMergedCellsKeepTheGrid()
    {
        var table = new Table
        {
            Columns = [new TableColumn(80), new TableColumn(40), new TableColumn(40)],
            HeaderRows = 2,
            Rows =
            [
                new TableRow([new TableCell("Tên") { RowSpan = 2 }, new TableCell("Điểm") { ColumnSpan = 2 }]),
                new TableRow([new TableCell("Tự chấm"), new TableCell("Thẩm định")]),
                new TableRow([new TableCell("Xã Bản Hon"), new TableCell("93"), new TableCell("92")]),
            ],
        }.WithRowNumbers();

        var rows = Sample.Of(table).Docx(CatalogueForms.State).Part("word/document.xml").Descendants(CatalogueForms.W + "tr")
            .Where(row => row.Ancestors(CatalogueForms.W + "tbl").First().Descendants(CatalogueForms.W + "tblBorders").Any()).ToList();

        rows.Select(row => row.Descendants(CatalogueForms.W + "tblHeader").Any()).ShouldBe([true, true, false]);
        rows.Select(row => row.Elements(CatalogueForms.W + "tc").Count()).ShouldBe([3, 4, 4]);
        rows.SelectMany(row => row.Descendants(CatalogueForms.W + "vMerge")).Count().ShouldBe(4);
        CatalogueForms.TextOf(rows[2]).ShouldBe("1Xã Bản Hon9392");
    }

    [Fact]
    public void Write_RowWithTooManyCells_IsRefused() => Should.Throw<InvalidOperationException>(() => Sample.Of(new Table
    {
        Columns = [new TableColumn(10)],
        Rows = [new TableRow([new TableCell("a"), new TableCell("b")])],
    }).Docx(CatalogueForms.State)).Message.ShouldBe("Hàng 1 của bảng có nhiều ô hơn số cột.");

    [Fact]
    public void Write_WideTable_StandsOnALandscapePageBetweenUprightOnes()
    {
        var wide = new Table { Landscape = true, Columns = [new TableColumn(10)], Rows = [new TableRow([new TableCell("x")])] };

        var pages = Sample.Of(new Paragraph("Trước."), wide, new Paragraph("Sau.")).Docx(CatalogueForms.State)
            .Part("word/document.xml").Descendants(CatalogueForms.W + "pgSz").Select(size => (string?)size.Attribute(CatalogueForms.W + "orient"));

        pages.ShouldBe([null, "landscape", null]);
    }

    [Fact]
    public void Write_ForbiddenCharacters_AreDroppedAndMarkupIsText()
    {
        var text = Sample.Of(new Paragraph("a\u0000\u0008b\uFFFF <w:p/> & \"c\" \uD800d\te\u0302")).Docx(CatalogueForms.State);

        text.Faults().ShouldBeEmpty();
        text.Styled("BodyText").Single().ShouldBe("ab <w:p/> & \"c\" dê./.");
    }

    [Fact]
    public void Write_Properties_NameTitleIssuerLanguageAndDay()
    {
        var core = Sample.Of(new Paragraph("Nội dung.")).Docx(CatalogueForms.State).Part("docProps/core.xml");

        core.Elements().Select(property => property.Value).ShouldBe(
            ["Báo cáo: Kết quả thực hiện dân chủ", "Ủy ban nhân dân xã Song Vân", "2024-02-05T00:00:00Z", "vi-VN"]);
    }

    /// <summary>A stream that cannot seek, as an HTTP response is.</summary>
    private sealed class ForwardOnlyStream : MemoryStream
    {
        public override bool CanSeek => false;

        public byte[] Bytes => ToArray();
    }
}
