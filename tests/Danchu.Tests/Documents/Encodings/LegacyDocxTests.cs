using System.Security;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Reading;
using Shouldly;

namespace Danchu.Tests.Documents.Encodings;

/// <summary>Word files with letters of TCVN3 and VNI: by the run's font, by the style's, by the letters alone.</summary>
public sealed class LegacyDocxTests
{
    private const string Sentence = "Toàn xã đã tổ chức 24 buổi đối thoại, giải quyết 46/61 đơn.";

    [Theory]
    [InlineData(".VnTime")]
    [InlineData(".VnArial Narrow")]
    [InlineData("Times New Roman")]
    public void Read_Tcvn3InARunOfAnyFont_IsUnicode(string font)
    {
        var read = Read(Run(OldCodes.InTcvn3(Sentence), font));

        Text(read).ShouldBe(Sentence);
        read.Converted.ShouldHaveSingleItem().ShouldStartWith("chữ gõ bằng bảng mã cũ TCVN3 (ABC) đã được đổi sang Unicode để đọc: 11 từ, như “Toµn” → “Toàn”");
    }

    [Theory]
    [InlineData("VNI-Times")]
    [InlineData("Times New Roman")]
    public void Read_VniInARunOfAnyFont_IsUnicode(string font) => Text(Read(Run(OldCodes.InVni(Sentence), font))).ShouldBe(Sentence);

    [Theory]
    [InlineData(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:style>", "")]
    [InlineData("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:rPrDefault></w:docDefaults>", "")]
    [InlineData(
        "<w:style w:type=\"paragraph\" w:styleId=\"cu\"><w:rPr><w:rFonts w:hAnsi=\".VnTime\"/></w:rPr></w:style>", "<w:pPr><w:pStyle w:val=\"cu\"/></w:pPr>")]
    public void Read_FontOfAStyle_SaysHowItsLettersRead(string styles, string properties)
    {
        // One word that Unicode could spell too: only the font tells.
        var read = Read($"<w:p>{properties}<w:r><w:t>Cã</w:t></w:r></w:p>", styles);

        Text(read).ShouldBe("Có");
    }

    [Fact]
    public void Read_UnicodeInAFontOfTcvn3_StaysAsItIs()
    {
        var read = Read(Run("Ủy ban nhân dân xã Mẫu Đơn báo cáo.", ".VnTime") + Run("Có", ".VnTime") + Run("nhân dân", ".VnTimeH"));

        Text(read).ShouldBe("Ủy ban nhân dân xã Mẫu Đơn báo cáo.|Có|nhân dân");
        read.Converted.ShouldBeEmpty();
    }

    [Fact]
    public void Read_FontOfCapitals_ShowsCapitals() =>
        Text(Read(Run("héi nghÞ tæng kÕt: ban.", ".VnTimeH") + Run("B¸o c¸o", ".VnTime"))).ShouldBe("HỘI NGHỊ TỔNG KẾT: BAN.|Báo cáo");

    [Fact]
    public void Read_ShortCellInTimes_FollowsTheDocument()
    {
        var cells = $"<w:tbl><w:tr><w:tc>{Run("Cã", "Times New Roman")}</w:tc><w:tc>{Run("12", "Times New Roman")}</w:tc></w:tr></w:tbl>";

        var table = Read(Run(OldCodes.InTcvn3(Sentence), "Times New Roman") + cells).Document.Body.OfType<Table>().Single();

        InlinesOf(table.Rows[0].Cells[0].Content).ShouldBe("Có");
    }

    [Fact]
    public void Read_DocumentOfThreeKinds_IsReadRunByRun()
    {
        var mixed = "<w:p>" + Piece("Trong năm, ", "Times New Roman") + Piece(OldCodes.InTcvn3("toàn xã có 24 buổi"), ".VnTime")
            + Piece(OldCodes.InVni(" và giải quyết 46 đơn"), "VNI-Times") + Piece(" (đạt 75,41%).", "Times New Roman") + "</w:p>";

        Text(Read(mixed)).ShouldBe("Trong năm, toàn xã có 24 buổi và giải quyết 46 đơn (đạt 75,41%).");
    }

    [Fact]
    public void Read_WordCutIntoRunsByItsMarks_IsPutTogetherFirst() =>
        Text(Read("<w:p>" + Piece("To", "VNI-Times") + Piece("a", "VNI-Times") + Piece("øn xa", "VNI-Times") + Piece("õ", "VNI-Times") + "</w:p>"))
            .ShouldBe("Toàn xã");

    [Fact]
    public void Read_CodesAsWordKeepsThem_AreTheSameLetters()
    {
        // Codes of a font taken for a symbol font, and the soft hyphen that is TCVN3's ư.
        var read = Read($"<w:p>{Piece("B\uF0B8o c\uF0B8o n", ".VnTime")}<w:r>{Font(".VnTime")}<w:softHyphen/></w:r>{Piece("íc", ".VnTime")}"
            + $"<w:r><w:sym w:font=\".VnTime\" w:char=\"F0B8\"/></w:r></w:p>");

        Text(read).ShouldBe("Báo cáo nướcá");
    }

    [Fact]
    public void Read_NotesAndBoxes_AreConvertedToo()
    {
        const string Box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>®èi tho¹i tæ chøc</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>";
        var read = DocxReader.Read(ReadDocxTests.Package(
            ("word/document.xml", Document($"<w:p>{Piece("Toµn x·", ".VnTime")}<w:r><w:footnoteReference w:id=\"2\"/></w:r>{Box}</w:p>")),
            (
                "word/footnotes.xml",
                $"<w:footnotes xmlns:w=\"{CatalogueForms.W}\"><w:footnote w:id=\"2\">{Run("Cã 05 th«n.", ".VnTime")}</w:footnote></w:footnotes>"),
            ("word/_rels/document.xml.rels",
                "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/footnotes\" Target=\"footnotes.xml\"/></Relationships>")))
            .ShouldBeOfType<DocxRead>();

        var content = read.Document.Body.OfType<Paragraph>().Single().Content;
        InlinesOf(content).ShouldBe("Toàn xã\nđối thoại tổ chức");
        InlinesOf(content.OfType<Footnote>().Single().Content).ShouldBe("Có 05 thôn.");
    }

    [Fact]
    public void Read_HeadInTcvn3_IsRecognised()
    {
        string[] left = ["ñY BAN NH¢N D¢N", "X· MÉU §¥N", "Sè: 05/BC-UBND"];
        string[] right = ["CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "§éc lËp - Tù do - H¹nh phóc", "MÉu §¬n, ngµy 20 th¸ng 12 n¨m 2023"];
        var head = $"<w:tbl><w:tr><w:tc>{string.Concat(left.Select(line => Run(line, "Times New Roman")))}</w:tc>"
            + $"<w:tc>{string.Concat(right.Select(line => Run(line, "Times New Roman")))}</w:tc></w:tr></w:tbl>";

        var read = Read(head + Run("B¸o c¸o kÕt qu¶ thùc hiÖn d©n chñ ë c¬ së.", "Times New Roman"));

        read.Issuer.ShouldBe(IssuerForm.State);
        read.Document.Title.Number.ShouldBe(new DocumentNumber(5, "BC-UBND"));
        read.Document.Title.PlaceAndDate.ShouldBe(new PlaceAndDate("Mẫu Đơn", 20, 12, 2023));
        read.Document.Title.IssuingBody.ShouldBe("XÃ MẪU ĐƠN");
    }

    private static DocxRead Read(string blocks, string styles = "") => DocxReader.Read(ReadDocxTests.Package(
        ("word/document.xml", Document(blocks)),
        ("word/styles.xml", $"<w:styles xmlns:w=\"{CatalogueForms.W}\">{styles}</w:styles>"),
        ("word/_rels/document.xml.rels",
            "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>"))).ShouldBeOfType<DocxRead>();

    private static string Document(string blocks) => $"<w:document xmlns:w=\"{CatalogueForms.W}\"><w:body>{blocks}</w:body></w:document>";

    private static string Run(string text, string font) => $"<w:p>{Piece(text, font)}</w:p>";

    private static string Piece(string text, string font) => $"<w:r>{Font(font)}<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    private static string Font(string font) => $"<w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/></w:rPr>";

    private static string Text(DocxRead read) => string.Join('|', read.Document.Body.OfType<Paragraph>().Select(paragraph => InlinesOf(paragraph.Content)));

    private static string InlinesOf(Sequence<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Danchu.Documents.Run run => run.Text,
        LineBreak => "\n",
        _ => "",
    }));
}
