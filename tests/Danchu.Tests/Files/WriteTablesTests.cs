using System.Text;
using Danchu.Core.Files;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace Danchu.Tests.Files;

public sealed class WriteTablesTests
{
    private static readonly DateTimeOffset Moment = new(2023, 11, 9, 16, 30, 0, TimeSpan.Zero);

    // The reader of old .xls asks for code pages even when it reads .xlsx.
    static WriteTablesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static ExportTable Table(params object?[][] rows) =>
        new("Tình hình: báo cáo/năm", [new("Đơn vị", 30), new("Số", 8), new("Ngày", 12), new("Lúc", 18)], rows.ToAsyncEnumerable());

    [Fact]
    public async Task Spreadsheet_NumbersAndDays_AreRealOnes()
    {
        using var stream = await SpreadsheetAsync(["Xã Đào San", 1078, new DateOnly(2023, 11, 9), Moment], ["=1+1", 75.26m, null, null]);

        using var reader = ExcelReaderFactory.CreateReader(stream);
        reader.Read().ShouldBeTrue();
        reader.GetString(0).ShouldBe("Đơn vị");
        reader.Read().ShouldBeTrue();
        reader.GetString(0).ShouldBe("Xã Đào San");
        reader.GetDouble(1).ShouldBe(1078);
        reader.GetDateTime(2).ShouldBe(new DateTime(2023, 11, 9, 0, 0, 0, DateTimeKind.Unspecified));
        reader.GetDateTime(3).ShouldBe(new DateTime(2023, 11, 9, 23, 30, 0, DateTimeKind.Unspecified), TimeSpan.FromSeconds(1));
        reader.Read().ShouldBeTrue();
        reader.GetString(0).ShouldBe("=1+1");
        reader.GetDouble(1).ShouldBe(75.26);
        reader.Read().ShouldBeFalse();
    }

    [Fact]
    public async Task Spreadsheet_HostileText_IsValidAndStaysText()
    {
        using var stream = await SpreadsheetAsync(["<b>&\"'\u0001\uFFFE" + new string('x', 40_000), 1, null, null]);

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description).ShouldBeEmpty();
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        sheet.OuterXml.ShouldContain("state=\"frozen\"");
        sheet.OuterXml.ShouldNotContain("<x:f>");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"\"http://x\"\")")]
    [InlineData("+84 213", "'+84 213")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("Phòng A; B", "Phòng A; B")]
    public async Task Csv_FormulaText_IsDisarmed(string text, string written)
    {
        (await CsvAsync([text, 1, null, null])).ShouldContain(written);
    }

    [Fact]
    public async Task Csv_ForVietnameseExcel_HasMarkSemicolonAndDecimalComma()
    {
        var csv = await CsvAsync(["Xã Đào San", -75.26m, new DateOnly(2023, 11, 9), Moment]);

        csv.ShouldBe("\uFEFFĐơn vị;Số;Ngày;Lúc\r\nXã Đào San;-75,26;09/11/2023;23:30 09/11/2023\r\n");
    }

    private static async Task<MemoryStream> SpreadsheetAsync(params object?[][] rows)
    {
        var stream = new MemoryStream();
        await WriteSpreadsheet.ToAsync(Table(rows), stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        return stream;
    }

    private static async Task<string> CsvAsync(params object?[][] rows)
    {
        using var stream = new MemoryStream();
        await WriteCsv.ToAsync(Table(rows), stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
