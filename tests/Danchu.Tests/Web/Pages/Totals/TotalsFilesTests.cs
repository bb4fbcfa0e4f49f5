using Danchu.Documents;
using Danchu.Documents.Reading;
using Danchu.Tests.FollowUp.Totals;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Run = Danchu.Documents.Run;
using Table = Danchu.Documents.Table;

namespace Danchu.Tests.Web.Pages.Totals;

public sealed class TotalsFilesTests(TotalsSite site) : IClassFixture<TotalsSite>
{
    [Fact]
    public async Task Totals_AsSpreadsheet_HoldNumbersAndASheetOfCoverage()
    {
        using var visitor = await site.Site.SignedInAsync("huyen-secretariat");

        using var answer = await visitor.FetchAsync("/totals?handler=Xlsx");

        using var package = SpreadsheetDocument.Open(await BytesAsync(answer), isEditable: false);
        new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken).ShouldBeEmpty();
        package.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value).ShouldBe(["Số liệu Năm 2023", "Mức đầy đủ", "Các năm"]);
        var rows = RowsOf(package, 0);
        rows[1].ShouldBe(["1", "Lãnh đạo, chỉ đạo", "van-ban", "Văn bản đã ban hành", "văn bản", "3", "12", "15", "1", "12", "10", "2", "20"]);
        rows[3][6].ShouldBe("49");
        RowsOf(package, 1)[1].ShouldBe(["1", "van-ban", "Văn bản đã ban hành", "3", "4", "1"]);
        RowsOf(package, 2)[1].ShouldBe(["1", "van-ban", "Văn bản đã ban hành", "văn bản", "10", "1", "15", "3"]);
    }

    [Fact]
    public async Task Totals_AsADocument_AreAnAnnexInTheLegalForm()
    {
        using var visitor = await site.Site.SignedInAsync("huyen-secretariat");

        using var answer = await visitor.FetchAsync("/totals?handler=Docx");

        var document = DocxReader.Read(await BytesAsync(answer)).ShouldBeOfType<DocxRead>().Document;
        var annex = document.Annexes.ShouldHaveSingleItem();
        annex.Title.ShouldContain("Số liệu tổng hợp năm 2023");
        var table = annex.Body.OfType<Table>().ShouldHaveSingleItem();
        string.Join('|', table.Rows[2].Cells.Select(c => string.Concat(c.Content.OfType<Run>().Select(r => r.Text))))
            .ShouldBe("1|Văn bản đã ban hành|văn bản|03|12|15|3/4|10 (1 đơn vị)|+2|+20%");
    }

    [Theory]
    [InlineData("Xlsx")]
    [InlineData("Docx")]
    public async Task Totals_OfAForeignUnit_AreNoFile(string handler)
    {
        using var visitor = await site.Site.SignedInAsync("xa-reader");

        (await visitor.GetAsync($"/totals?organisation={site.Units.District}&handler={handler}")).Status.ShouldBe(404);
    }

    private static async Task<MemoryStream> BytesAsync(HttpResponseMessage answer)
    {
        ((int)answer.StatusCode).ShouldBe(200);
        return new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static List<List<string>> RowsOf(SpreadsheetDocument package, int sheet)
    {
        var id = package.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!.Value!;
        return [.. ((WorksheetPart)package.WorkbookPart.GetPartById(id)).Worksheet!.Descendants<Row>()
            .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList())];
    }
}
