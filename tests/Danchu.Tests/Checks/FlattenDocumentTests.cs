using Danchu.Core.Checks;
using Danchu.Documents;

namespace Danchu.Tests.Checks;

public sealed class FlattenDocumentTests
{
    [Fact]
    public void Blocks_OfEveryKind_BecomeLinesWithPlaces()
    {
        var flat = FlattenDocument.From(
        [
            new Heading(1, 2, "Kết quả"),
            new Heading(2, 1, "Xã"),
            new Heading(3, 3, "Thôn"),
            new Paragraph([
                new Run("Có "), new BoundFigure("thon", "13"), new Run(" thôn"), new Footnote([new Run("Tăng "), new BoundFigure("tang", "02")]),
                new Run(", 50 m"), new Run("2", RunStyle.Superscript),
            ]),
            new ListBlock(ListMarker.Dash, [new ListItem("một") { Inner = new ListBlock(ListMarker.Plus, [new ListItem("hai")]) }]),
        ]);

        flat.Text.ShouldBe("II. Kết quả\n1. Xã\n1.3. Thôn\nCó 13 thôn[1], 50 m²\n- một\n+ hai\n[1] Tăng 02\n");
        flat.Figures.Select(figure => (figure.Tag, flat.Text[figure.Span.Start..figure.Span.End])).ShouldBe([("thon", "13"), ("tang", "02")]);
    }

    [Fact]
    public void Table_WithSpans_KeepsItsColumns()
    {
        var table = new Table
        {
            Columns = [new TableColumn(10), new TableColumn(10), new TableColumn(10)],
            Rows =
            [
                new TableRow([new TableCell("Đơn vị") { RowSpan = 2 }, new TableCell("Số") { ColumnSpan = 2 }]),
                new TableRow([new TableCell("hội nghị"), new TableCell("người")]),
                new TableRow([new TableCell("Xã An Phú"), new TableCell("5"), new TableCell("320")]),
            ],
        };

        FlattenDocument.From([table]).Text.ShouldBe("\nĐơn vị\tSố\t\n\thội nghị\tngười\nXã An Phú\t5\t320\n\n");
    }
}
