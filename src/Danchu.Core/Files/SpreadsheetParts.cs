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
        (CellLook.Boxed, _) => 5,
        (_, DateOnly) => 2,
        (_, DateTimeOffset) => 3,
        (CellLook.Header, string) => 1,
        (_, string) => 4,
        _ => 0,
    };

    /// <param name="repeated">Rows of the first sheet that every page begins with: "$5:$7".</param>
    public static IEnumerable<(string Name, string Content)> Around(IReadOnlyList<string> sheets, string? repeated = null)
    {
        string Each(string one) => string.Concat(sheets.Select((name, at) => one
            .Replace("{n}", (at + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{name}", WebUtility.HtmlEncode(SheetName(name)), StringComparison.Ordinal)));

        var names = repeated is null ? ""
            : $"<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'{WebUtility.HtmlEncode(SheetName(sheets[0]))}'!{repeated}"
                + "</definedName></definedNames>";
        return
        [
            ("[Content_Types].xml", ContentTypes.Replace("{sheets}", Each(ContentType), StringComparison.Ordinal)),
            ("_rels/.rels", PackageRelationships),
            ("xl/workbook.xml", Workbook.Replace("{sheets}", Each(Sheet), StringComparison.Ordinal).Replace("{names}", names, StringComparison.Ordinal)),
            ("xl/_rels/workbook.xml.rels", WorkbookRelationships.Replace("{sheets}", Each(SheetRelationship), StringComparison.Ordinal)),
            ("xl/styles.xml", Styles),
        ];
    }

    // []:*?/\ are not allowed in a sheet's name.
    private static string SheetName(string name)
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

    private const string Styles = Head
        + """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"""
        + """<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="hh:mm dd/mm/yyyy"/></numFmts>"""
        + """<fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>"""
        + """<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>"""
        + """<fill><patternFill patternType="solid"><fgColor rgb="FFEDEEF2"/></patternFill></fill></fills>"""
        + """<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>"""
        + """<cellStyleXfs count="1"><xf/></cellStyleXfs>"""
        + """<cellXfs count="10">"""
        + """<xf xfId="0"/>"""
        + """<xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>"""
        + """<xf xfId="0" numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left"/></xf>"""
        + """<xf xfId="0" numFmtId="165" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left"/></xf>"""
        + """<xf xfId="0" numFmtId="49" applyNumberFormat="1"/>"""
        + """<xf xfId="0" borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>"""
        + """<xf xfId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">"""
        + """<alignment horizontal="center" vertical="center" wrapText="1"/></xf>"""
        + """<xf xfId="0" numFmtId="164" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">"""
        + """<alignment horizontal="left" vertical="top"/></xf>"""
        + """<xf xfId="0" fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>"""
        + """<xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>"""
        + """</cellXfs></styleSheet>""";
}
