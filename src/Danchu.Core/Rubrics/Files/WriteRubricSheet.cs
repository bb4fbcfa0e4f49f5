using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Danchu.Core.Files;

namespace Danchu.Core.Rubrics.Files;

/// <summary>A rubric as .xlsx in the layout that is read back: numbers and days are real ones, texts wrap, no formulas.</summary>
internal static class WriteRubricSheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int Wrapped = 0;
    private const int Header = 1;
    private const int Day = 2;
    private const int Bold = 3;
    private const double LineHeight = 16;

    // Times New Roman 12 as in official sheets; style numbers are the places in cellXfs.
    private const string Styles = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEEF2"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0" borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf xfId="0" numFmtId="164" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf><xf xfId="0" fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
        """;

    public static byte[] Of(Rubric rubric)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in SpreadsheetParts.Around(rubric.Name))
            {
                Add(zip, name, name is "xl/styles.xml" ? Styles : content);
            }

            Add(zip, "xl/worksheets/sheet1.xml", Sheet(RubricSheet.Of(rubric)));
        }

        return memory.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Sheet(RubricSheet sheet)
    {
        var (rows, merges, row) = (new StringBuilder(), new List<string>(), 0);
        foreach (var (label, value) in sheet.Info)
        {
            // Label in the wide column, value across the columns next to it; a merged cell does not grow by itself.
            row++;
            var height = LineHeight * Math.Max(1, Math.Ceiling((value as string ?? "").Length / 95.0));
            Row(rows, row, [(1, label, Bold), (2, value, value is DateOnly ? Day : Wrapped)], height);
            merges.Add(Invariant($"C{row}:F{row}"));
        }

        row += 2;
        Row(rows, row, [.. RubricSheet.Columns.Select((column, at) => (at, (object?)column.Heading, Header))]);
        foreach (var cells in sheet.Criteria)
        {
            Row(rows, ++row, [.. cells.Select((value, at) => (at, value, IsTotal(cells) ? Bold : Wrapped))]);
        }

        foreach (var list in sheet.Lists)
        {
            row++;
            foreach (var (index, cells) in list.Index())
            {
                Row(rows, ++row, [.. cells.Select((value, at) => (at + 1, value, index == 0 ? Header : Wrapped))]);
            }
        }

        var widths = string.Concat(RubricSheet.Columns.Select((column, at) => Invariant($"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{column.Width}\" customWidth=\"1\"/>")));
        var merged = string.Concat(merges.Select(range => $"<mergeCell ref=\"{range}\"/>"));
        return Invariant($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{Main}\"><cols>{widths}</cols><sheetData>{rows}</sheetData><mergeCells count=\"{merges.Count}\">{merged}</mergeCells><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
    }

    private static bool IsTotal(object?[] cells) => cells[1] is SheetWords.Total;

    private static void Row(StringBuilder rows, int row, IEnumerable<(int Column, object? Value, int Style)> cells, double? height = null)
    {
        rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\"{(height is { } points ? Invariant($" ht=\"{points}\" customHeight=\"1\"") : "")}>");
        foreach (var (column, value, style) in cells)
        {
            var at = Invariant($"{(char)('A' + column)}{row}");
            rows.Append(value switch
            {
                null or "" => Invariant($"<c r=\"{at}\" s=\"{style}\"/>"),
                decimal number => Invariant($"<c r=\"{at}\" s=\"{style}\"><v>{number}</v></c>"),
                DateOnly day => Invariant($"<c r=\"{at}\" s=\"{style}\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>"),
                _ => Invariant($"<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(value.ToString())}</t></is></c>"),
            });
        }

        rows.Append("</row>");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
