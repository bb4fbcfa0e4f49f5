using Danchu.Core.Documents.Samples;
using Danchu.Documents;

namespace Danchu.Tests.Documents;

/// <summary>The preview shows what the file will show, with every text escaped.</summary>
public sealed class HtmlPreviewTests
{
    [Fact]
    public void Write_HostileText_IsEncodedEverywhere()
    {
        const string Hostile = "<script>alert('x')</script>\"&\u0001";
        var document = Sample.Of(
            new Heading(1, 1, Hostile),
            new Paragraph([new Run(Hostile), new BoundFigure(Hostile, Hostile) { Title = Hostile }, new Footnote(Hostile)]),
            new ListBlock(ListMarker.Dash, [new ListItem(Hostile)]),
            new Table { Caption = Hostile, Columns = [new TableColumn(10)], Rows = [new TableRow([new TableCell(Hostile)])] });
        document = document with
        {
            Title = document.Title with
            {
                SuperiorBody = Hostile,
                IssuingBody = Hostile,
                Subject = Hostile,
                IssuerInText = Hostile,
                Urgency = Hostile,
                Note = Hostile,
            },
            Addressees = [Hostile],
            Recipients = new Recipients([Hostile]) { Archive = Hostile },
            Annexes = [new Annex { Title = Hostile, Label = Hostile }],
        };

        var html = document.Html(CatalogueForms.State);

        html.ShouldNotContain("<script", Case.Insensitive);
        html.ShouldNotContain("'x'");
        html.ShouldNotContain("\u0001");
        System.Xml.Linq.XElement.Parse(html.Replace("<br>", "<br/>", StringComparison.Ordinal)).Name.LocalName.ShouldBe("article");
    }

    [Fact]
    public void Write_GeneratedDocuments_AreWellFormedAndCarryEveryText()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var document = GeneratedDocument.From(seed);
            var html = System.Xml.Linq.XElement.Parse(document.Html(CatalogueForms.State).Replace("<br>", "\n", StringComparison.Ordinal));
            var text = html.Value.Replace('\u00A0', ' ').ToUpperInvariant();

            ModelTexts.Of(document).ShouldAllBe(line => text.Contains(line.ToUpperInvariant(), StringComparison.Ordinal), $"seed {seed}");
        }
    }

    [Fact]
    public void Write_Report_IsSemantic()
    {
        var html = SampleDocuments.PartyReportWithAnnex.Html(CatalogueForms.Party);

        html.ShouldContain("<h2 class=\"doc-h1\">I- KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH</h2>");
        html.ShouldContain("<data class=\"doc-figure\" value=\"thon.so-luong\" title=\"Số thôn, tổ dân phố\">13</data>");
        html.ShouldContain("<a href=\"#doc-fn-1\" id=\"doc-fnref-1\" aria-label=\"Chú thích 1\">1</a>");
        html.ShouldContain("<li id=\"doc-fn-2\">");
        html.ShouldContain("<th scope=\"colgroup\" colspan=\"5\">Ban Chỉ đạo huyện đánh giá</th>");
        html.ShouldContain("<p class=\"doc-position\">PHÓ BÍ THƯ</p>");
        html.ShouldContain("<p class=\"doc-signer doc-bold\">Cao Trang Trọng</p>");
    }

    [Fact]
    public void Write_NumberedTable_NamesItsFurtherColumnsForANarrowScreen()
    {
        static Table With(double first) => new()
        {
            Columns = [new TableColumn(first), new TableColumn(80), new TableColumn(20), new TableColumn(20)],
            Rows =
            [
                new TableRow([new TableCell("TT"), new TableCell("Nội dung"), new TableCell("Đơn vị tính"), new TableCell("Số \"liệu\"")]),
                new TableRow([new TableCell("1.1"), new TableCell("Số hộ dân"), new TableCell("hộ"), new TableCell("2.080")]),
            ],
        };

        var html = Sample.Of(With(12)).Html(CatalogueForms.State);

        html.ShouldContain("<table class=\"doc-rows\">");
        html.ShouldContain("<td>1.1</td><td>Số hộ dân</td><td data-label=\"Đơn vị tính\">hộ</td><td data-label=\"Số &quot;liệu&quot;\">2.080</td>");
        Sample.Of(With(60)).Html(CatalogueForms.State).ShouldNotContain("doc-rows");
    }

    [Fact]
    public void Write_UnsignedDraft_KeepsItsBlanks() =>
        System.Net.WebUtility.HtmlDecode(SampleDocuments.StateLetter.Html(CatalogueForms.State))
            .ShouldContain("Số:\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/UBND-NV");
}
