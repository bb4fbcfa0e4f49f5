using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Danchu.Core.Days;

namespace Danchu.Core.Files;

/// <summary>How a cell looks: plain tables are for calculating with, boxed ones for reading and printing, with borders and texts that wrap.</summary>
internal enum CellLook
{
    Plain,
    Header,
    Title,
    Boxed,
    BoxedHeader,
    BoxedBold,
}

/// <summary>A cell of a spreadsheet: its value and how it looks.</summary>
/// <param name="Value">A string, an int, a long, a decimal, a DateOnly, a DateTimeOffset, an <see cref="ExportFormula"/> or null.</param>
internal readonly record struct ExportCell(object? Value, CellLook Look = CellLook.Plain);

/// <summary>
/// Writes an .xlsx sheet after sheet and row by row: numbers and days are real ones, texts are never formulas. Nothing is kept in memory but the
/// compressed package.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    // Excel refuses longer cells.
    private const int LongestText = 32_767;

    private const int LastOffered = 10_000;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,
    };

    private readonly MemoryStream memory = new();
    private readonly ZipArchive zip;
    private readonly List<string> names = [];
    private readonly List<string> merged = [];
    private readonly List<string> offered = [];
    private string? repeated;
    private Stream part;
    private XmlWriter xml;
    private int columns;
    private int headerRows;

    /// <param name="widths">Of the columns, in characters.</param>
    /// <param name="headerRows">Rows at the top that stay in sight; the last one carries a filter.</param>
    public SheetWriter(string name, IReadOnlyList<double> widths, int headerRows = 0)
    {
        zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true);
        (part, xml) = Begin(name, widths, headerRows);
    }

    /// <summary>The number of the row written last, from 1.</summary>
    public int Row { get; private set; }

    public void SkipRows(int count) => Row += count;

    /// <param name="firstColumn">Where the first cell stands, from 0.</param>
    /// <param name="height">In points; by its content when none is given.</param>
    public void WriteRow(IEnumerable<ExportCell> cells, int firstColumn = 0, double? height = null)
    {
        Row++;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Number(Row));
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", Number(points));
            xml.WriteAttributeString("customHeight", "1");
        }

        foreach (var (at, cell) in cells.Index())
        {
            WriteCell(WriteSpreadsheet.Column(firstColumn + at) + Number(Row), cell);
        }

        xml.WriteEndElement();
    }

    /// <summary>Makes the cells of the last row from one column to another one cell; over several rows it ends in one that is yet to be written.</summary>
    public void Merge(int from, int to, int rows = 1) =>
        merged.Add($"{WriteSpreadsheet.Column(from)}{Number(Row)}:{WriteSpreadsheet.Column(to)}{Number(Row + rows - 1)}");

    /// <summary>Prints rows of the first sheet again at the top of each of its pages.</summary>
    public void Repeat(int from, int to) => repeated = $"${Number(from)}:${Number(to)}";

    /// <summary>Offers what stands in a range of another sheet in the cells of a column, from a row on.</summary>
    public void Offer(int column, int row, string range)
    {
        var name = WriteSpreadsheet.Column(column);
        offered.Add(
            $"<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"{name}{Number(row)}:{name}{Number(LastOffered)}\"><formula1>{range}</formula1>"
            + "</dataValidation>");
    }

    /// <summary>Ends the sheet and begins another one.</summary>
    public void NextSheet(string name, IReadOnlyList<double> widths, int headerRows = 0)
    {
        EndSheet(landscape: false);
        (part, xml) = Begin(name, widths, headerRows);
    }

    /// <returns>The whole file, from its beginning.</returns>
    public MemoryStream Finish(bool landscape = false)
    {
        EndSheet(landscape);
        foreach (var (path, content) in SpreadsheetParts.Around(names, repeated))
        {
            using var around = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
            around.Write(Encoding.UTF8.GetBytes(content));
        }

        Dispose();
        memory.Position = 0;
        return memory;
    }

    public void Dispose()
    {
        xml.Dispose();
        part.Dispose();
        zip.Dispose();
    }

    private (Stream Part, XmlWriter Xml) Begin(string name, IReadOnlyList<double> widths, int heads)
    {
        names.Add(name);
        merged.Clear();
        offered.Clear();
        (columns, headerRows, Row) = (widths.Count, heads, 0);
        var begun = zip.CreateEntry($"xl/worksheets/sheet{Number(names.Count)}.xml", CompressionLevel.Fastest).Open();
        var writer = XmlWriter.Create(begun, Settings);
        Start(writer, widths);
        return (begun, writer);
    }

    private void EndSheet(bool landscape)
    {
        xml.WriteEndElement();
        if (headerRows > 0)
        {
            xml.WriteRaw($"<autoFilter ref=\"A{Number(headerRows)}:{WriteSpreadsheet.Column(columns - 1)}{Number(Row)}\"/>");
        }

        if (merged.Count > 0)
        {
            xml.WriteRaw($"<mergeCells count=\"{Number(merged.Count)}\">{string.Concat(merged.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>");
        }

        if (offered.Count > 0)
        {
            xml.WriteRaw($"<dataValidations count=\"{Number(offered.Count)}\">{string.Concat(offered)}</dataValidations>");
        }

        xml.WriteRaw((landscape ? "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>" : "") + "</worksheet>");
        xml.Dispose();
        part.Dispose();
    }

    private void Start(XmlWriter writer, IReadOnlyList<double> widths)
    {
        var start = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{Main}\">");
        if (headerRows > 0)
        {
            start.Append(
                CultureInfo.InvariantCulture,
                $"<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{headerRows}\" topLeftCell=\"A{headerRows + 1}\" activePane=\"bottomLeft\" "
                    + $"state=\"frozen\"/></sheetView></sheetViews>");
        }

        start.Append("<cols>");
        foreach (var (at, width) in widths.Index())
        {
            start.Append(CultureInfo.InvariantCulture, $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{width}\" customWidth=\"1\"/>");
        }

        writer.WriteRaw(start.Append("</cols>").ToString());
        writer.WriteStartElement("sheetData");
    }

    private void WriteCell(string at, ExportCell cell)
    {
        var (value, boxed) = (cell.Value, cell.Look >= CellLook.Boxed);
        if (value is null or "" && !boxed)
        {
            return;
        }

        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", at);
        xml.WriteAttributeString("s", Number(SpreadsheetParts.StyleOf(cell)));
        switch (value)
        {
            case null or "":
                break;
            case string text:
                WriteText(text);
                break;
            case ExportFormula formula:
                xml.WriteElementString("f", formula.Text);
                WriteNumber(formula.Value);
                break;
            case DateOnly day:
                WriteNumber(Serial(day.ToDateTime(TimeOnly.MinValue)));
                break;
            case DateTimeOffset moment:
                WriteNumber(Serial(moment.ToVietnam().DateTime));
                break;
            case IFormattable number:
                WriteNumber(number);
                break;
            default:
                throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(cell));
        }

        xml.WriteEndElement();
    }

    private void WriteNumber(IFormattable number) => xml.WriteElementString("v", number.ToString(number is double ? "R" : null, CultureInfo.InvariantCulture));

    private void WriteText(string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", ns: null, "preserve");
        xml.WriteString(Writable(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Writable(string text)
    {
        var clean = string.Concat(text.EnumerateRunes().Where(r => r.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)));
        return clean.Length <= LongestText ? clean : clean[..LongestText];
    }

    // Days since 30/12/1899, as Excel counts them from 1/3/1900 on.
    private static double Serial(DateTime moment) => (moment - new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified)).TotalDays;

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
