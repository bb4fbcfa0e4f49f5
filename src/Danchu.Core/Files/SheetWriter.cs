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

    /// <summary>The first day that Excel counts right.</summary>
    public static readonly DateOnly FirstDay = new(1900, 3, 1);

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
    private readonly List<string> printed = [];
    private readonly List<string> merged = [];
    private readonly List<string> offered = [];
    private (int From, int To)? repeated;
    private Stream part;
    private XmlWriter xml;
    private SheetLayout layout;

    public SheetWriter(SheetLayout sheet)
    {
        zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true);
        layout = sheet;
        (part, xml) = Begin();
    }

    /// <summary>The number of the row written last, from 1.</summary>
    public int Row { get; private set; }

    public void SkipRows(int count) => Row += count;

    /// <param name="firstColumn">Where the first cell stands, from 0.</param>
    /// <param name="height">In points; by its content when none is given, titles aside: they stand across several columns.</param>
    public void WriteRow(IEnumerable<ExportCell> cells, int firstColumn = 0, double? height = null)
    {
        Row++;
        var written = cells.ToList();
        height ??= written.Select((cell, at) => HeightOf(cell, layout.Widths.ElementAtOrDefault(firstColumn + at))).Max();
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Number(Row));
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", Number(points));
        }

        foreach (var (at, cell) in written.Index())
        {
            WriteCell(WriteSpreadsheet.Column(firstColumn + at) + Number(Row), cell);
        }

        xml.WriteEndElement();
    }

    // A column that the layout does not know has no text that wraps.
    private static double? HeightOf(ExportCell cell, double width) => cell is { Look: not CellLook.Title, Value: string text } && width > 0
        ? RowHeight.Of(text, width, cell.Look is CellLook.Header or CellLook.BoxedHeader or CellLook.BoxedBold)
        : null;

    /// <summary>Makes the cells of the last row from one column to another one cell; over several rows it ends in one that is yet to be written.</summary>
    public void Merge(int from, int to, int rows = 1) =>
        merged.Add($"{WriteSpreadsheet.Column(from)}{Number(Row)}:{WriteSpreadsheet.Column(to)}{Number(Row + rows - 1)}");

    /// <summary>Prints rows of the sheet again at the top of each of its pages.</summary>
    public void Repeat(int from, int to) => repeated = (from, to);

    /// <summary>Offers what stands in a range of another sheet in the cells of a column, from a row on.</summary>
    public void Offer(int column, int row, string range)
    {
        var name = WriteSpreadsheet.Column(column);
        offered.Add(
            $"<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"{name}{Number(row)}:{name}{Number(LastOffered)}\"><formula1>{range}</formula1>"
            + "</dataValidation>");
    }

    /// <summary>Ends the sheet and begins another one.</summary>
    public void NextSheet(SheetLayout sheet)
    {
        EndSheet();
        layout = sheet;
        (part, xml) = Begin();
    }

    /// <returns>The whole file, from its beginning.</returns>
    public MemoryStream Finish()
    {
        EndSheet();
        foreach (var (path, content) in SpreadsheetParts.Around(names, string.Concat(printed)))
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

    private (Stream Part, XmlWriter Xml) Begin()
    {
        names.Add(SpreadsheetParts.SheetName(layout.Name));
        merged.Clear();
        offered.Clear();
        (repeated, Row) = (layout.FrozenRows > 0 ? (1, layout.FrozenRows) : null, 0);
        var begun = zip.CreateEntry($"xl/worksheets/sheet{Number(names.Count)}.xml", CompressionLevel.Fastest).Open();
        var writer = XmlWriter.Create(begun, Settings);
        Start(writer);
        return (begun, writer);
    }

    private void EndSheet()
    {
        xml.WriteEndElement();
        if (layout is { IsList: true, FrozenRows: > 0 })
        {
            xml.WriteRaw($"<autoFilter ref=\"A{Number(layout.FrozenRows)}:{WriteSpreadsheet.Column(layout.Widths.Count - 1)}{Number(Row)}\"/>");
        }

        if (merged.Count > 0)
        {
            xml.WriteRaw($"<mergeCells count=\"{Number(merged.Count)}\">{string.Concat(merged.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>");
        }

        if (offered.Count > 0)
        {
            xml.WriteRaw($"<dataValidations count=\"{Number(offered.Count)}\">{string.Concat(offered)}</dataValidations>");
        }

        xml.WriteRaw(SheetPaper.After(layout) + "</worksheet>");
        printed.Add(SheetPaper.Names(layout, names[^1], names.Count - 1, Row, repeated));
        xml.Dispose();
        part.Dispose();
    }

    private void Start(XmlWriter writer)
    {
        var start = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{Main}\">");
        start.Append(SheetPaper.Before(layout)).Append("<cols>");
        foreach (var (at, width) in layout.Widths.Index())
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
