using Danchu.Core.Markup;
using Danchu.Documents;
using Danchu.Documents.Reading;
using Danchu.Tests.Documents;

namespace Danchu.Tests.Markup;

/// <summary>A table typed in a section's text (docs/adr/0024): read, written, in Word and back again.</summary>
public sealed class TableTextTests
{
    private const string Plain = "| TT | Thôn, bản | Số hộ |\n| 1 | Bản Bo | 93 |\n| 2 | Nà Tăm | - |";

    [Fact]
    public void Lines_BetweenBars_AreATableWithItsHeading()
    {
        var table = Table("Kết quả như sau:\n" + Plain + "\nCòn lại chưa họp.");

        table.HeaderRows.ShouldBe(1);
        Cells(table).ShouldBe([["TT", "Thôn, bản", "Số hộ"], ["1", "Bản Bo", "93"], ["2", "Nà Tăm", "-"]]);
        table.Columns.Select(c => c.Alignment).ShouldBe([Alignment.Centre, Alignment.Left, Alignment.Centre]);
        Blocks("Kết quả như sau:\n" + Plain + "\nCòn lại chưa họp.").Select(b => b.GetType().Name).ShouldBe(["Paragraph", "Table", "Paragraph"]);
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", 1)]
    [InlineData("|---|---|\n| a | b |", 0)]
    [InlineData("| a | b |\n| c | d |\n|:---|---:|\n|---|---|\n| 1 | 2 |", 2)]
    public void Rule_SaysWhereTheHeadingEnds(string text, int headers) => Table(text).HeaderRows.ShouldBe(headers);

    [Fact]
    public void Cells_OfTokensAndEscapedBars_AreWhole()
    {
        var table = Table("| Tỷ lệ | {{hoa-giai|%}} |\n| a \\| b | **đậm**^[một] |\n| chỉ một |");

        Cells(table).ShouldBe([["Tỷ lệ", "hoa-giai|%"], ["a | b", "đậm"], ["chỉ một", ""]]);
        table.Rows[0].Cells[1].Content[0].ShouldBeOfType<BoundFigure>();
        table.Rows[1].Cells[1].Content.OfType<Footnote>().ShouldHaveSingleItem();
    }

    [Fact]
    public void Cells_ThatReachFurther_AreOne()
    {
        var table = Table("| TT | Kết quả | < |\n| ^ | Có | Không |\n|---|---|---|\n| 1 | 2 | 3 |");

        table.HeaderRows.ShouldBe(2);
        (table.Rows[0].Cells[0].RowSpan, table.Rows[0].Cells[1].ColumnSpan, table.Rows[1].Cells.Count).ShouldBe((2, 2, 2));

        // What makes no rectangle stands for itself.
        Cells(Table("| a | < |\n| ^ | b |")).ShouldBe([["a", "<"], ["^", "b"]]);
    }

    [Theory]
    [InlineData("|")]
    [InlineData("| a")]
    [InlineData("a | b |")]
    [InlineData("\\| a |")]
    [InlineData("| a \\|")]
    public void OtherBars_AreText(string text) => Blocks(text).ShouldHaveSingleItem().ShouldBeOfType<Paragraph>();

    [Fact]
    public void TableBehindAList_EndsTheList()
    {
        Blocks("- một\n| a | b |").Select(b => b.GetType().Name).ShouldBe(["ListBlock", "Table"]);
        Blocks("- một\n  | a | b |").ShouldHaveSingleItem().ShouldBeOfType<ListBlock>();
    }

    [Theory]
    [InlineData(Plain)]
    [InlineData("| TT | Kết quả | < |\n| ^ | Có | Không |\n|---|---|---|\n| 1 | {{hoa-giai\u007C%}} | a \\| b |")]
    [InlineData("|---|---|\n| một<br>hai | **đậm** |")]
    [InlineData("| a | \\< |\n| 5 * 3 | - b |")]
    public void Table_ReadAndWritten_IsTheSameText(string text) => Written(Blocks(text)).ShouldBe(text);

    [Theory]
    [InlineData(Plain)]
    [InlineData("| TT | Kết quả | < |\n| ^ | Có | Không |\n|---|---|---|\n| 1 | {{hoa-giai\u007C%}} | 12 |\n| 2 | a | - |")]
    [InlineData("|---|---|\n| một<br>hai | x |\n| ba | bốn |")]
    public void Table_InWordAndBack_IsTheSameText(string text)
    {
        var docx = Sample.Of([new Heading(1, 1, "Kết quả"), new Paragraph("Như sau:"), .. Blocks(text), new Paragraph("Hết.")]).Docx(CatalogueForms.State);

        var read = DocxReader.Read(new MemoryStream(docx)).ShouldBeOfType<DocxRead>();

        read.PassedOver.ShouldBeEmpty();
        Written(read.Document.Body.Skip(1)).ShouldStartWith($"Như sau:\n\n{text}\n\nHết");
    }

    [Fact]
    public void TooLarge_IsRefusedWithTheTable()
    {
        string Row(int columns) => $"|{string.Concat(Enumerable.Repeat(" a |", columns))}";
        var rows = string.Join('\n', Enumerable.Repeat(Row(2), 501));

        TableText.Refuse($"{Row(30)}\n\n{string.Join('\n', Enumerable.Repeat(Row(2), 500))}", "Text").ShouldBeNull();
        TableText.Refuse($"{Row(2)}\n\n{Row(31)}", "Text")!.Message.ShouldBe(
            "Bảng thứ 2 có 31 cột, tối đa 30 cột. Hãy tách bảng, hoặc để bảng ấy ở phụ lục.");
        TableText.Refuse(rows, "Text")!.Message.ShouldBe("Bảng thứ 1 có 501 hàng, tối đa 500 hàng. Hãy tách bảng, hoặc để bảng ấy ở phụ lục.");
        Blocks(rows).ShouldAllBe(block => block is Paragraph);
    }

    /// <summary>Whatever is typed into the cells of a grid comes out of the text again.</summary>
    [Fact]
    public void Cells_OfAnything_AreKept()
    {
        foreach (var seed in Enumerable.Range(1, 400))
        {
            var random = new Random(seed);
            string Piece() => GeneratedMarkup.HostilePieces[random.Next(GeneratedMarkup.HostilePieces.Count)];
            string Typed() => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Piece() + (random.Next(5) == 0 ? "|" : "")));
            var columns = random.Next(1, 5);
            var rows = Enumerable.Range(0, random.Next(2, 5)).Select(_ => Enumerable.Range(0, columns).Select(_ => Typed()).ToArray()).ToArray();
            var text = new TableText(rows, random.Next(3)).Write();

            var read = TableText.In(text).ShouldHaveSingleItem($"{seed}: {text}").Table;

            (read.Columns, read.Rows.Count).ShouldBe((columns, rows.Length), $"{seed}: {text}");
            read.Write().ShouldBe(text);
            Blocks(text).ShouldHaveSingleItem().ShouldBeOfType<Table>();
        }
    }

    [Fact]
    public void Words_OfATable_AreItsCells() => SpellOut.Words(Plain).ShouldContain("Bản Bo");

    private static List<Block> Blocks(string text) => new MarkupToBlocks(inner => new ResolvedToken(inner, null, inner), _ => { }).Convert(text);

    private static Table Table(string text) => Blocks(text).OfType<Table>().ShouldHaveSingleItem();

    private static string Written(IEnumerable<Block> blocks)
    {
        List<string> lost = [];
        var text = new BlocksToMarkup(lost.Add).Convert(blocks);
        lost.ShouldBeEmpty();
        return text;
    }

    private static List<string[]> Cells(Table table) =>
        [.. table.Rows.Select(row => row.Cells.Select(cell => PlainText.Of(cell.Content)).ToArray())];
}
