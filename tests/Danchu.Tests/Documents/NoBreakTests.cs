using System.Xml.Linq;
using Danchu.Core.Documents.Samples;
using Danchu.Documents;
using Danchu.Documents.Reading;

namespace Danchu.Tests.Documents;

/// <summary>Where lines of our documents must not break, and that nobody who reads them back sees it.</summary>
public sealed class NoBreakTests
{
    // Here "~" is a blank that does not break and "=" a hyphen that does not.
    [Theory]
    [InlineData("Đã hiến 11.943 m² đất, 1.078 hộ", "Đã hiến 11.943~m² đất, 1.078~hộ")]
    [InlineData("trị giá 2,5 tỷ đồng và 75,26 %", "trị giá 2,5~tỷ~đồng và 75,26~%")]
    [InlineData("theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", "theo Nghị~định~số~30/2020/NĐ=CP ngày~05 tháng~3 năm~2020")]
    [InlineData("Kế hoạch số 161-KH/BCĐ, ngày 16/01/2023", "Kế~hoạch~số~161=KH/BCĐ, ngày~16/01/2023")]
    [InlineData("các tổ chức chính trị - xã hội", "các tổ chức chính trị~- xã hội")]
    [InlineData("giai đoạn 2021-2026, nhiệm kỳ 2021 - 2026", "giai đoạn 2021=2026, nhiệm kỳ~2021~- 2026")]
    [InlineData("khoản 2 Điều 11, quý IV", "khoản~2 Điều~11, quý~IV")]
    [InlineData("ngày      tháng 11 năm 2023", "ngày~~~~~~tháng~11 năm~2023")]
    [InlineData("- Đảng ủy - HĐND xã (b/c)", "- Đảng ủy~- HĐND xã (b/c)")]
    [InlineData("họp dân để bàn, không có số", "họp dân để bàn, không có số")]
    [InlineData("năm 2023 đã có", "năm~2023 đã có")]
    [InlineData("gửi thư tới van-thu@ban-bo.example.vn", "gửi thư tới van-thu@ban-bo.example.vn")]
    public void Write_AText_KeepsTogetherWhatBelongsTogether(string text, string kept)
    {
        foreach (var block in new Block[] { new Paragraph(text), new ListBlock(ListMarker.Plus, [new ListItem(text)]), TableOf(text) })
        {
            Written(Sample.Of(block, new Paragraph("Hết.")).Docx(CatalogueForms.State))
                .ShouldContain(written => written.EndsWith(kept, StringComparison.Ordinal), block.GetType().Name);
        }
    }

    [Fact]
    public void Write_AFigureAndItsUnit_StandTogetherOverTheirRuns()
    {
        Sequence<Inline> content = [new Run("Hiến "), new BoundFigure("dat", "11.943"), new Run(" m² đất", RunStyle.Bold), new Footnote("Theo 02 biên bản.")];
        var docx = Sample.Of(new Paragraph(content), new Paragraph("Hết.")).Docx(CatalogueForms.State);

        Written(docx).ShouldContain("Hiến 11.943~m² đất");
        Written(docx, "word/footnotes.xml").ShouldContain(" Theo 02 biên bản.");
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Read_WhatWasWritten_GivesBackBlanksAndHyphensAsTheyWereTyped(string key)
    {
        var form = CatalogueForms.ByKey(key);
        foreach (var (name, document) in SampleDocuments.For(form.Issuer).Append(("mẫu", Sample.Of(new Paragraph(
            [new Run("Nghị định số 30/2020/NĐ-CP: hiến "), new BoundFigure("dat", "11.943 m²"), new Run("; chính trị - xã hội.")])))))
        {
            var docx = document.Docx(form);

            ModelTexts.Of(ReadDocxTests.Read(docx).Document).ShouldAllBe(text => !HasFast(text), name);
            HasFast(DocxReader.ReadText(new MemoryStream(docx)).Text).ShouldBeFalse(name);
            ReadDocxTests.Read(docx).Document.Body.Count.ShouldBe(document.Body.Count, name);
        }
    }

    [Fact]
    public void Read_AForeignFile_GivesOrdinaryBlanks()
    {
        var docx = OfficeDocx.Of(OfficeDocx.P("Đã hiến 11.943\u00A0m² đất, theo Nghị định số\u00A030/2020/NĐ\u2011CP."));

        HasFast(DocxReader.ReadText(new MemoryStream(docx)).Text).ShouldBeFalse();
    }

    private static bool HasFast(string text) => text.AsSpan().IndexOfAny('\u00A0', '\u202F', '\u2011') >= 0;

    private static Table TableOf(string text) => new()
    {
        Columns = [new TableColumn(20), new TableColumn(100)], Rows = [new TableRow([new("TT"), new("Nội dung")]), new TableRow([new("1"), new(text)])],
    };

    private static List<string> Written(byte[] docx, string part = "word/document.xml") =>
        [.. docx.Part(part).Descendants(CatalogueForms.W + "p").Select(paragraph => string.Concat(paragraph.Descendants().Select(Of)))];

    private static string Of(XElement element) => element.Name.LocalName switch
    {
        "t" => element.Value.Replace('\u00A0', '~'), "noBreakHyphen" => "=", "br" => "\n", _ => "",
    };
}
