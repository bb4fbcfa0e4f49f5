using System.Globalization;
using System.Net;

namespace Danchu.Core.Files;

/// <summary>The parts of an .xlsx package around its sheets.</summary>
internal static class SpreadsheetParts
{
    // Excel's own limit for the name of a sheet.
    private const int LongestName = 31;

    /// <summary>The place of a cell's style in cellXfs.</summary>
    public static int StyleOf(ExportCell cell) => (cell.Look, cell.Value) switch
    {
        (CellLook.BoxedHeader, _) => 6,
        (CellLook.BoxedBold, _) => 8,
        (CellLook.Title, _) => 9,
        (CellLook.Boxed, DateOnly) => 7,
        (CellLook.Boxed, int) => 10,
        (CellLook.Boxed, decimal number) => decimal.IsInteger(number) ? 13 : 14,
        (CellLook.Boxed, _) => 5,
        (_, DateOnly) => 2,
        (_, DateTimeOffset) => 3,
        (CellLook.Header, string) => 1,
        (_, string) => 4,
        (_, decimal number) => decimal.IsInteger(number) ? 11 : 12,
        _ => 0,
    };

    /// <param name="sheets">Names as <see cref="SheetName"/> gives them.</param>
    /// <param name="printed">What is printed of each, <see cref="SheetPaper.Names"/>.</param>
    public static IEnumerable<(string Name, string Content)> Around(IReadOnlyList<string> sheets, string printed)
    {
        string Each(string one) => string.Concat(sheets.Select((name, at) => one
            .Replace("{n}", (at + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{name}", WebUtility.HtmlEncode(name), StringComparison.Ordinal)));

        var names = $"<definedNames>{printed}</definedNames>";
        return
        [
            ("[Content_Types].xml", ContentTypes.Replace("{sheets}", Each(ContentType), StringComparison.Ordinal)),
            ("_rels/.rels", PackageRelationships),
            ("xl/workbook.xml", Workbook.Replace("{sheets}", Each(Sheet), StringComparison.Ordinal).Replace("{names}", names, StringComparison.Ordinal)),
            ("xl/_rels/workbook.xml.rels", WorkbookRelationships.Replace("{sheets}", Each(SheetRelationship), StringComparison.Ordinal)),
            ("xl/styles.xml", Styles.Replace("{styles}", AllStyles, StringComparison.Ordinal)),
        ];
    }

    /// <summary>A name as Excel takes it: []:*?/\ are not allowed in it.</summary>
    public static string SheetName(string name)
    {
        var allowed = string.Concat(name.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)));
        return allowed.Length <= LongestName ? allowed : allowed[..LongestName];
    }

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";

    private const string ContentTypes = Head
        + """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""
        + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
        + """<Default Extension="xml" ContentType="application/xml"/>"""
        + """<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"""
        + "{sheets}"
        + """<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>"""
        + """</Types>""";

    private const string PackageRelationships = Head
        + """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
        + """<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>"""
        + """</Relationships>""";

    private const string WorkbookRelationships = Head
        + """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
        + "{sheets}"
        + """<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"""
        + """</Relationships>""";

    private const string Workbook = Head
        + """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" """
        + """xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"""
        + """<sheets>{sheets}</sheets>{names}</workbook>""";

    private const string ContentType =
        """<Override PartName="/xl/worksheets/sheet{n}.xml" """
        + """ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""";

    private const string SheetRelationship =
        """<Relationship Id="rId{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{n}.xml"/>""";

    private const string Sheet = """<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>""";

    private const string AtTop = """<alignment vertical="top" wrapText="1"/>""";
    private const string Figure = """<alignment horizontal="right" vertical="top" indent="1"/>""";
    private const string Day = """<alignment horizontal="left" vertical="top"/>""";
    private const string Middle = """<alignment horizontal="center" vertical="center" wrapText="1"/>""";

    private const string Styles = Head
        + """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"""
        + """<numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="hh:mm dd/mm/yyyy"/>"""
        + """<numFmt numFmtId="166" formatCode="00"/><numFmt numFmtId="167" formatCode="#,##0.0#####"/></numFmts>"""
        + """<fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>"""
        + """<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>"""
        + """<fill><patternFill patternType="solid"><fgColor rgb="FFEDEEF2"/></patternFill></fill></fills>"""
        + """<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>"""
        + """<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="15">{styles}</cellXfs>"""
        + """<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""";

    // In the order of StyleOf.
    private static readonly string AllStyles = string.Concat(
        Style(0, Figure), Style(0, """<alignment vertical="center" wrapText="1"/>""", font: 1, fill: 2), Style(164, Day), Style(165, Day), Style(49, AtTop),
        Style(0, AtTop, border: 1), Style(0, Middle, font: 1, fill: 2, border: 1), Style(164, Day, border: 1), Style(0, AtTop, font: 1, border: 1),
        Style(0, Middle, font: 1), Style(166, """<alignment horizontal="center" vertical="top"/>""", border: 1), Style(3, Figure), Style(167, Figure),
        Style(3, Figure, border: 1), Style(167, Figure, border: 1));

    // Every part is said: what is left out some programs take from elsewhere.
    private static string Style(int format, string alignment, int font = 0, int fill = 0, int border = 0) => FormattableString.Invariant(
        $"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" ")
        + $"applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{alignment}</xf>";
}
