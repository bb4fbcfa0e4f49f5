using Danchu.Core.Files;
using Danchu.Core.Rubrics.Files;
using Danchu.Tests.Rubrics.Files;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Danchu.Tests.Files;

/// <summary>How what we write lies on paper: A4, as wide as a page, headings on each, whose it is above.</summary>
public sealed class SheetPaperTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_ThatIsNarrow_StandsUprightOnOnePageAcross()
    {
        using var package = await WrittenAsync(Table([8, 30, 40]));
        var sheet = Sheet(package, 0);

        var setup = sheet.GetFirstChild<PageSetup>()!;
        (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value)
            .ShouldBe((9u, OrientationValues.Portrait, 1u, 0u));
        sheet.SheetProperties!.PageSetupProperties!.FitToPage!.Value.ShouldBeTrue();
        sheet.GetFirstChild<PrintOptions>()!.GridLines!.Value.ShouldBeTrue();
        Names(package).ShouldBe(["_xlnm.Print_Area 0 'Số liệu'!$A$1:$C$3", "_xlnm.Print_Titles 0 'Số liệu'!$1:$1"]);
    }

    [Fact]
    public async Task List_ThatIsWide_LiesOnItsSideAndKeepsItsFirstColumns()
    {
        using var package = await WrittenAsync(Table([6, 40, 60]) with { KeptColumns = 2 });
        var sheet = Sheet(package, 0);

        sheet.GetFirstChild<PageSetup>()!.Orientation!.Value.ShouldBe(OrientationValues.Landscape);
        var pane = sheet.Descendants<Pane>().Single();
        (pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value).ShouldBe((2, 1, "C2", PaneStateValues.Frozen));
        Names(package)[1].ShouldBe("_xlnm.Print_Titles 0 'Số liệu'!$A:$B,'Số liệu'!$1:$1");
    }

    [Fact]
    public async Task List_ThatWouldBeTooSmallOnOnePage_GoesOverSeveral()
    {
        using var package = await WrittenAsync(Table([6, 40, .. Enumerable.Repeat(10.0, 60)]) with { KeptColumns = 2 });

        Sheet(package, 0).GetFirstChild<PageSetup>()!.FitToWidth!.Value.ShouldBe(3u);
    }

    [Fact]
    public async Task Header_SaysWhoseAndOfWhen_OnEverySheet()
    {
        var table = Table([8, 30]) with
        {
            Unit = "UBND xã A & B", Period = "Năm 2023 (15/12/2022 – 14/12/2023)", More = [Table([8, 30]) with { Name = "Các năm" }],
        };
        using var package = await WrittenAsync(table);

        foreach (var (at, name) in new[] { "Số liệu", "Các năm" }.Index())
        {
            var header = Sheet(package, at).GetFirstChild<HeaderFooter>()!;
            header.OddHeader!.Text.ShouldBe(
                $"&L&11&\"Times New Roman,Regular\"UBND xã A && B\n&\"Times New Roman,Bold\"{name}"
                + "&R&11&\"Times New Roman,Regular\"Năm 2023 (15/12/2022 – 14/12/2023)");
            header.OddFooter!.Text.ShouldBe("&C&11&\"Times New Roman,Regular\"Trang &P/&N");
        }

        Names(package).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Header_WhoseNameSaysTheUnit_SaysItOnce()
    {
        using var package = await WrittenAsync(Table([8, 30]) with { Name = "Sổ tiếp dân, xã Mường", Unit = "Xã Mường" });

        Sheet(package, 0).GetFirstChild<HeaderFooter>()!.OddHeader!.Text.ShouldBe(
            "&L&11&\"Times New Roman,Regular\"&\"Times New Roman,Bold\"Sổ tiếp dân, xã Mường");
    }

    [Fact]
    public void Rubric_RepeatsTheHeadingOfItsCriteria()
    {
        using var stream = new MemoryStream(WriteRubricSheet.Of(SameContent.Real("bcd-huyen")));
        using var package = SpreadsheetDocument.Open(stream, isEditable: false);

        Sound(package);
        var heading = Sheet(package, 0).Descendants<Row>()
            .Single(row => row.InnerText.StartsWith(SheetWords.Number + SheetWords.Text, StringComparison.Ordinal));
        Names(package)[1].ShouldEndWith($"!${heading.RowIndex!.Value}:${heading.RowIndex.Value}");
        Sheet(package, 0).GetFirstChild<PageSetup>()!.Orientation!.Value.ShouldBe(OrientationValues.Landscape);
    }

    [Theory]
    [InlineData("Xã Bản Bo", 10, null)]
    [InlineData("Số thứ tự", 8, 32.5)]
    [InlineData("Một\nhai\nba", 20, 48.25)]
    [InlineData("34/2007/PL-UBTVQH11", 9, 48.25)]
    public void Row_IsAsHighAsItsLongestCell(string text, double width, double? height) =>
        RowHeight.Of(text, width, isBold: false).ShouldBe(height);

    [Fact]
    public async Task Numbers_HaveThousandsAndTextsWrap()
    {
        var table = new ExportTable(
            "Số", [new("A", 8), new("B", 8)], new object?[][] { [1078m, 75.26m], [2023, "Văn bản của Ban Chỉ đạo"] }.ToAsyncEnumerable());
        using var package = await WrittenAsync(table);
        var rows = Sheet(package, 0).Descendants<Row>().ToList();

        Formats(package, rows[1]).ShouldBe([3u, 167u]);
        Formats(package, rows[2]).ShouldBe([0u, 49u]);
        rows[2].Height!.Value.ShouldBe(48.25);
    }

    private static List<uint> Formats(SpreadsheetDocument package, Row row)
    {
        var styles = package.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        return [.. row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => styles[(int)cell.StyleIndex!.Value].NumberFormatId!.Value)];
    }

    private static ExportTable Table(IReadOnlyList<double> widths) => new(
        "Số liệu", [.. widths.Select((width, at) => new ExportColumn($"Cột {at + 1}", width))],
        new object?[][] { [.. widths.Select((_, at) => (object?)at)], [.. widths.Select(_ => (object?)"chữ")] }.ToAsyncEnumerable());

    private static async Task<SpreadsheetDocument> WrittenAsync(ExportTable table)
    {
        var stream = new MemoryStream();
        await WriteSpreadsheet.ToAsync(table, stream, Cancel);
        stream.Position = 0;
        var package = SpreadsheetDocument.Open(stream, isEditable: false);
        Sound(package);
        return package;
    }

    private static void Sound(SpreadsheetDocument package) =>
        new OpenXmlValidator().Validate(package, Cancel).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();

    private static Worksheet Sheet(SpreadsheetDocument package, int at)
    {
        var id = package.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ElementAt(at).Id!.Value!;
        return ((WorksheetPart)package.WorkbookPart.GetPartById(id)).Worksheet!;
    }

    private static List<string> Names(SpreadsheetDocument package) =>
        [.. package.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Select(n => $"{n.Name} {n.LocalSheetId} {n.Text}")];
}
