using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Danchu.Core.Days;

namespace Danchu.Core.Files;

/// <summary>
/// Writes a table as .xlsx, one sheet, while its rows arrive: numbers and dates are real ones, texts are never formulas, the header stays
/// in sight and can be filtered. Nothing is kept in memory but the compressed package.
/// </summary>
public static class WriteSpreadsheet
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // Excel refuses longer cells.
    private const int LongestText = 32_767;

    private static readonly XmlWriterSettings Settings = new()
    {
        Async = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,
    };

    public static async Task ToAsync(ExportTable table, Stream output, CancellationToken cancellationToken = default)
    {
        // The zip directory is written synchronously, which a web response forbids.
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in SpreadsheetParts.Around(table.Name))
            {
                await AddAsync(zip, name, content, cancellationToken);
            }

            await AddSheetAsync(zip, table, cancellationToken);
        }

        memory.Position = 0;
        await memory.CopyToAsync(output, cancellationToken);
    }

    private static async Task AddAsync(ZipArchive zip, string name, string content, CancellationToken cancellationToken)
    {
        await using var part = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await part.WriteAsync(Encoding.UTF8.GetBytes(content), cancellationToken);
    }

    private static async Task AddSheetAsync(ZipArchive zip, ExportTable table, CancellationToken cancellationToken)
    {
        await using var part = await zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await using var xml = XmlWriter.Create(part, Settings);
        await StartAsync(xml, table);
        var row = 1;
        await WriteRowAsync(xml, row, [.. table.Columns.Select(object? (c) => c.Heading)], header: true);
        if (HeaderRows(table) > 1)
        {
            await WriteRowAsync(xml, ++row, [.. table.Columns.Select(c => c.Under)], header: true);
        }

        await foreach (var cells in table.Rows.WithCancellation(cancellationToken))
        {
            await WriteRowAsync(xml, ++row, cells, header: false);
        }

        await xml.WriteEndElementAsync();
        await xml.WriteRawAsync($"<autoFilter ref=\"A{HeaderRows(table)}:{Column(table.Columns.Count - 1)}{Number(row)}\"/></worksheet>");
    }

    private static async Task StartAsync(XmlWriter xml, ExportTable table)
    {
        var start = new StringBuilder($"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="{HeaderRows(table)}" topLeftCell="A{HeaderRows(table) + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>
            """);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            start.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{table.Columns[i].Width}\" customWidth=\"1\"/>");
        }

        await xml.WriteRawAsync(start.Append("</cols>").ToString());
        await xml.WriteStartElementAsync(prefix: null, "sheetData", ns: null);
    }

    private static async Task WriteRowAsync(XmlWriter xml, int row, object?[] cells, bool header)
    {
        await xml.WriteStartElementAsync(prefix: null, "row", ns: null);
        await xml.WriteAttributeStringAsync(prefix: null, "r", ns: null, Number(row));
        for (var i = 0; i < cells.Length; i++)
        {
            await WriteCellAsync(xml, Column(i) + Number(row), cells[i], header);
        }

        await xml.WriteEndElementAsync();
    }

    private static Task WriteCellAsync(XmlWriter xml, string at, object? value, bool header) => value switch
    {
        null or "" => Task.CompletedTask,
        string text => WriteTextAsync(xml, at, text, header ? SpreadsheetParts.HeaderStyle : SpreadsheetParts.TextStyle),
        ExportFormula formula => WriteNumberAsync(xml, at, formula.Value.ToString(CultureInfo.InvariantCulture), SpreadsheetParts.NumberStyle, formula.Text),
        DateOnly day => WriteNumberAsync(xml, at, Number(Serial(day.ToDateTime(TimeOnly.MinValue))), SpreadsheetParts.DayStyle),
        DateTimeOffset moment => WriteNumberAsync(xml, at, Number(Serial(moment.ToVietnam().DateTime)), SpreadsheetParts.MomentStyle),
        IFormattable number => WriteNumberAsync(xml, at, number.ToString(format: null, CultureInfo.InvariantCulture), SpreadsheetParts.NumberStyle),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static async Task WriteNumberAsync(XmlWriter xml, string at, string number, int style, string? formula = null)
    {
        await StartCellAsync(xml, at, style);
        if (formula is not null)
        {
            await xml.WriteElementStringAsync(prefix: null, "f", ns: null, formula);
        }

        await xml.WriteElementStringAsync(prefix: null, "v", ns: null, number);
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteTextAsync(XmlWriter xml, string at, string text, int style)
    {
        await StartCellAsync(xml, at, style);
        await xml.WriteAttributeStringAsync(prefix: null, "t", ns: null, "inlineStr");
        await xml.WriteStartElementAsync(prefix: null, "is", ns: null);
        await xml.WriteStartElementAsync(prefix: null, "t", ns: null);
        await xml.WriteAttributeStringAsync("xml", "space", ns: null, "preserve");
        await xml.WriteStringAsync(Writable(text));
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
    }

    private static async Task StartCellAsync(XmlWriter xml, string at, int style)
    {
        await xml.WriteStartElementAsync(prefix: null, "c", ns: null);
        await xml.WriteAttributeStringAsync(prefix: null, "r", ns: null, at);
        await xml.WriteAttributeStringAsync(prefix: null, "s", ns: null, Number(style));
    }

    private static string Writable(string text)
    {
        var clean = string.Concat(text.EnumerateRunes().Where(r => r.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)));
        return clean.Length <= LongestText ? clean : clean[..LongestText];
    }

    // Days since 30/12/1899, as Excel counts them from 1/3/1900 on.
    private static double Serial(DateTime moment) => (moment - new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified)).TotalDays;

    /// <summary>Rows at the top that stay in sight; the last one carries the filter.</summary>
    internal static int HeaderRows(ExportTable table) => table.Columns.Any(c => c.Under is not null) ? 2 : 1;

    /// <summary>A, B … Z, AA: the name of a column by its place from 0.</summary>
    internal static string Column(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
