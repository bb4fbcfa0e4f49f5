using Danchu.Core.Rounds;
using Danchu.Documents;

namespace Danchu.Tests.Rounds;

/// <summary>A letter's text is the markup of reports: what is typed in the one reads the same in the other, figures apart.</summary>
public sealed class ParseLetterTests
{
    [Fact]
    public void Letter_GroundsAndParagraphs_AreLines()
    {
        var (grounds, body) = ParseLetter.From(
            "Căn cứ Luật số 10/2022/QH15;\nCăn cứ Quyết định số 248/QĐ-UBND.\n\nĐể có cơ sở tổng hợp:\n1. Báo cáo năm 2023\n2. Số liệu");

        grounds.ShouldBe([new Paragraph("Căn cứ Luật số 10/2022/QH15"), new Paragraph("Căn cứ Quyết định số 248/QĐ-UBND")]);
        body.ShouldBe([new Paragraph("Để có cơ sở tổng hợp:"), new Paragraph("1. Báo cáo năm 2023"), new Paragraph("2. Số liệu")]);
    }

    [Theory]
    [InlineData("Gồm:\n- một;\n+ một a;\n+ một b;\n- hai.\nĐề nghị gửi đúng hạn.")]
    [InlineData("Gồm:\n\n- một;\n\n  + một a;\n + một b;\n\n- hai.\n\n\nĐề nghị gửi đúng hạn.")]
    public void Letter_Lists_EndWhereALineHasNoDash(string text)
    {
        var one = new ListItem("một;") { Inner = new ListBlock(ListMarker.Plus, [new ListItem("một a;"), new ListItem("một b;")]) };

        ParseLetter.From(text).Body.ShouldBe(
            [new Paragraph("Gồm:"), new ListBlock(ListMarker.Dash, [one, new ListItem("hai.")]), new Paragraph("Đề nghị gửi đúng hạn.")]);
    }

    [Fact]
    public void Letter_EmphasisAndFootnotes_AreThoseOfReports() =>
        ParseLetter.From("Gửi **trước ngày 09/11/2023** *qua Phòng Nội vụ*^[Có đề cương].").Body.ShouldBe(
            [
                new Paragraph([
                    new Run("Gửi "), new Run("trước ngày 09/11/2023", RunStyle.Bold), new Run(" "), new Run("qua Phòng Nội vụ", RunStyle.Italic),
                    new Footnote([new Run("Có đề cương")]), new Run("."),
                ]),
            ]);

    [Fact]
    public void Letter_FigureTokens_StayAsTyped() =>
        ParseLetter.From("Ghi {{ngay-cong@xa}} vào báo cáo").Body
            .ShouldBe([new Paragraph([new Run("Ghi "), new Run("{{ngay-cong@xa}}"), new Run(" vào báo cáo")])]);
}
