using Danchu.Documents;
using Danchu.Documents.Reading;

namespace Danchu.Tests.Documents;

/// <summary>Files that still carry tracked changes are read as if all of them were accepted.</summary>
public sealed class ReadTrackedDocxTests
{
    [Fact]
    public void Read_InsertedAndDeletedText_IsReadAsAcceptedAndNamed()
    {
        var read = Read(
            $"<w:p>{T("Có ")}<w:del w:id=\"1\"><w:r><w:delText>01</w:delText></w:r></w:del><w:ins w:id=\"2\">{T("02")}</w:ins>{T(" hội nghị.")}</w:p>");

        read.Document.Body.ShouldBe([new Paragraph("Có 02 hội nghị.")]);
        read.PassedOver.ShouldContain("nội dung đã xóa khi theo dõi thay đổi");
        read.PassedOver.ShouldContain("thay đổi chưa duyệt: phần thêm vào đã đọc như đã chấp nhận");
    }

    [Fact]
    public void Read_MovedText_StandsOnlyWhereItWasMovedTo() =>
        Read($"<w:p><w:moveFrom>{T("Đoạn ")}</w:moveFrom>{T("Câu. ")}<w:moveTo>{T("Đoạn")}</w:moveTo></w:p>").Document.Body
            .ShouldBe([new Paragraph("Câu. Đoạn")]);

    [Fact]
    public void Read_DeletedParagraphEnd_JoinsWithTheNext()
    {
        const string EndDeleted = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";

        Read($"<w:p>{EndDeleted}{T("Một ")}</w:p><w:p>{EndDeleted}{T("hai ")}</w:p><w:p>{T("ba.")}</w:p><w:p>{T("Bốn.")}</w:p>").Document.Body
            .ShouldBe([new Paragraph("Một hai ba."), new Paragraph("Bốn.")]);
        Read($"<w:p>{EndDeleted}<w:del><w:r><w:delText>Bỏ cả đoạn</w:delText></w:r></w:del></w:p><w:p>{T("Còn lại.")}</w:p>").Document.Body
            .ShouldBe([new Paragraph("Còn lại.")]);
    }

    [Fact]
    public void Read_DeletedAndInsertedRows_AreLeftOutAndRead()
    {
        var table = Read("<w:p/><w:tbl><w:tblGrid><w:gridCol w:w=\"567\"/></w:tblGrid>"
            + $"<w:tr><w:tc><w:p>{T("Đầu")}</w:p></w:tc></w:tr>"
            + $"<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p>{T("Bỏ")}</w:p></w:tc></w:tr>"
            + $"<w:tr><w:trPr><w:ins w:id=\"2\"/></w:trPr><w:tc><w:p><w:ins>{T("Thêm")}</w:ins></w:p></w:tc></w:tr></w:tbl>").Document.Body
            .OfType<Table>()
            .Single();

        table.Rows.Select(row => ((Run)row.Cells[0].Content[0]).Text).ShouldBe(["Đầu", "Thêm"]);
    }

    [Fact]
    public void Read_DeletedHeadingOfAList_TakesNoNumber()
    {
        const string Numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";

        var read = ReadNumberedDocxTests.Read(
            ReadNumberedDocxTests.Level(0, "upperRoman", "%1."),
            $"<w:p><w:pPr>{Numbered}</w:pPr>{B("Một")}</w:p><w:p><w:pPr>{Numbered}<w:rPr><w:del/></w:rPr></w:pPr>{B("Hai ")}</w:p><w:p>"
                + $"<w:pPr>{Numbered}</w:pPr>{B("ba")}</w:p>");

        read.Body.ShouldBe([new Heading(1, 1, "Một"), new Heading(1, 2, "Hai ba")]);
    }

    [Fact]
    public void Read_TableInsideATable_IsReadRowByRowAndNamed()
    {
        var read = Read("<w:p/><w:tbl><w:tr><w:tc><w:p>" + T("Trên") + "</w:p><w:tbl><w:tr>"
            + $"<w:tc><w:p>{T("Hội nghị")}</w:p></w:tc><w:tc><w:p>{T("02")}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>{T("Đối thoại")}</w:p></w:tc><w:tc>"
            + $"<w:p>{T("01")}</w:p></w:tc></w:tr></w:tbl>"
            + $"<w:p>{T("Dưới")}</w:p></w:tc></w:tr></w:tbl>");

        read.Document.Body.OfType<Table>().Single().Rows[0].Cells[0].Content
            .ShouldBe([new Run("Trên"), new LineBreak(), new Run("Hội nghị\t02"), new LineBreak(), new Run("Đối thoại\t01"), new LineBreak(), new Run("Dưới")]);
        read.PassedOver.ShouldContain("bảng lồng trong bảng: chữ trong bảng con đã đọc vào ô chứa nó, mỗi hàng một dòng");
    }

    private static DocxRead Read(string blocks) => DocxReader.Read(ReadDocxTests.Body(blocks)).ShouldBeOfType<DocxRead>();

    private static string T(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string B(string text) => $"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
}
