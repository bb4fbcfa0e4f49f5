using Danchu.Core.Checks;
using Danchu.Core.Files;
using Danchu.Core.Law;
using Danchu.Core.Operations;
using Danchu.Documents;
using Danchu.Documents.Reading;
using static Danchu.Tests.Documents.OfficeDocx;

namespace Danchu.Tests.Documents;

/// <summary>Files of offices that were misjudged or misread: long subjects, boxes, charters, faces of a font, headings of every writing.</summary>
public sealed class OfficeFormTests
{
    private static readonly string[] Right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Mẫu Đơn, ngày 11 tháng 01 năm 2024"];

    private static readonly CheckFile Check = new(
        new CheckText(new LegalRegister([])), FormRegister.From(new CatalogueFolder(Path.GetDirectoryName(CatalogueForms.Folder)!)));

    [Theory]
    [InlineData(220)]
    [InlineData(420)]
    public void Subject_OfAnyLength_HidesNothingBesideIt(int length)
    {
        var subject = "V/v " + new string('a', length / 2) + " " + new string('b', length / 2);

        Missing(Columns(["ỦY BAN NHÂN DÂN", "XÃ MẪU ĐƠN", "Số: 05/UBND-VP", subject], Right)).ShouldBeEmpty();
    }

    [Fact]
    public void Subject_InABox_StandsWhereItIsAnchoredAndNotBeforeTheNumber() => Codes(Columns(
        ["ỦY BAN NHÂN DÂN", "XÃ MẪU ĐƠN",
            $"<w:p><w:r><w:drawing><w:txbxContent>{P("V/v báo cáo kết quả")}</w:txbxContent></w:drawing></w:r>{R("Số: 05/UBND-VP")}</w:p>"],
        Right)).ShouldNotContain("F203");

    [Fact]
    public void Charter_ThatComesWithADecision_IsNotHeldAgainstTheHeadOfALetter()
    {
        var blocks = Columns(["ỦY BAN NHÂN DÂN", "XÃ MẪU ĐƠN"], Right[..2]) + P("ĐIỀU LỆ", "<w:b/>") + P("(Kèm theo Quyết định số 12/QĐ-UBND ngày 11/01/2024)")
            + P("Chương I") + P("QUY ĐỊNH CHUNG") + P("Điều 1. Tên gọi");

        Codes(blocks).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Times New Roman Bold", false)]
    [InlineData("Times New Roman Bold Italic", false)]
    [InlineData("Arial", true)]
    public void Face_OfTheFont_IsTheFont(string font, bool found) =>
        Codes(Columns(["ỦY BAN NHÂN DÂN", "XÃ MẪU ĐƠN", "Số: 05/UBND-VP"], Right)
            + P("Đề nghị cơ quan quan tâm, tạo điều kiện cho nhân dân.", $"<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/>"))
            .Contains("F103").ShouldBe(found);

    [Theory]
    [InlineData("I: KHÁI QUÁT TÌNH HÌNH", "V: NHIỆM VỤ TRỌNG TÂM", 1, 5)]
    [InlineData("I/ KHÁI QUÁT TÌNH HÌNH", "V/ NHIỆM VỤ TRỌNG TÂM", 1, 5)]
    [InlineData("I - KHÁI QUÁT TÌNH HÌNH", "V. NHIỆM VỤ TRỌNG TÂM", 1, 5)]
    [InlineData("KHÁI QUÁT TÌNH HÌNH", "NHIỆM VỤ TRỌNG TÂM", null, null)]
    [InlineData("１. KHÁI QUÁT TÌNH HÌNH", "２. NHIỆM VỤ TRỌNG TÂM", 1, 2)]
    public void Headings_OfEveryWriting_AreKnown(string first, string second, int? one, int? other)
    {
        var body = Read(P(first, "<w:b/>") + P("Nội dung của mục này có 12 hộ.") + P(second, "<w:b/>") + P("Nội dung của mục này có 13 hộ.")).Document.Body;

        body.OfType<Heading>().Select(heading => (heading.Ordinal, Words(heading))).ShouldBe([(one, "KHÁI QUÁT TÌNH HÌNH"), (other, "NHIỆM VỤ TRỌNG TÂM")]);
        body.OfType<Paragraph>().Count().ShouldBe(2);
    }

    [Fact]
    public void LineInBold_BesideNumberedHeadings_IsText() =>
        Read(P("I. KẾT QUẢ", "<w:b/>") + P("Một dòng in đậm", "<w:b/>") + P("Có 12 hộ.")).Document.Body.OfType<Heading>().Count().ShouldBe(1);

    [Theory]
    [InlineData("<w:drawing><w:wsp><w:prstGeom w:prst=\"line\"/></w:wsp></w:drawing>", true)]
    [InlineData("<w:pict><w:line w:from=\"0\"/></w:pict>", true)]
    [InlineData("<w:pict><w:shape w:type=\"#_x0000_t32\" w:connectortype=\"straight\"/></w:pict>", true)]
    [InlineData("<w:pict><w:shape w:type=\"#_x0000_t75\"><w:imagedata/></w:shape></w:pict>", false)]
    [InlineData("<w:drawing><w:pic/></w:drawing>", false)]
    [InlineData("<w:drawing><w:prstGeom w:prst=\"rect\"/></w:drawing>", false)]
    public void Drawing_ThatIsALine_IsNoLoss(string drawing, bool isLine) =>
        Read($"<w:p>{R("Có 12 hộ.")}<w:r>{drawing}</w:r></w:p>").PassedOver.Contains("hình ảnh, hình vẽ").ShouldBe(!isLine);

    private static DocxRead Read(string blocks) => DocxReader.Read(new MemoryStream(Of(blocks))).ShouldBeOfType<DocxRead>();

    private static string Words(Heading heading) => string.Concat(heading.Content.OfType<Run>().Select(run => run.Text));

    private static IEnumerable<string> Missing(string blocks) =>
        Remarks(blocks).Where(remark => remark.Message.Contains("không thấy")).Select(remark => remark.Message);

    private static string[] Codes(string blocks) => [.. Remarks(blocks).Select(remark => remark.Finding.Code)];

    private static IReadOnlyList<Remark> Remarks(string blocks) => Check.Read(
        "a.docx",
        Of(blocks + P("Kính gửi: Ủy ban nhân dân huyện") + P("Đề nghị quan tâm./.")
            + Columns(["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["CHỦ TỊCH", "", "Lò Văn Mẫu"])))
        .ShouldBeOfType<Outcome<CheckedText>.Done>().Value.FormRemarks;
}
