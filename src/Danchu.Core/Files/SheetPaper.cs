using System.Globalization;
using System.Net;

namespace Danchu.Core.Files;

/// <summary>A sheet before its rows are written: what it is of, how wide its columns are, what stays in sight.</summary>
/// <param name="Widths">Of the columns, in characters.</param>
internal sealed record SheetLayout(string Name, IReadOnlyList<double> Widths)
{
    /// <summary>Rows at the top that stay in sight.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns at the left that stay in sight, and begin each page where the sheet is wider than one.</summary>
    public int KeptColumns { get; init; }

    /// <summary>A plain list: its last frozen row carries a filter, paper shows lines between its cells and what it is above.</summary>
    public bool IsList { get; init; }

    /// <summary>Whose table it is.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The days or the year it is of.</summary>
    public string Period { get; init; } = "";
}

/// <summary>
/// How the sheets we write lie on paper: A4, on its side where the columns want it, as wide as one page, headings again on each page, what it is of at the
/// top and the page's number at the foot. A sheet that would be too small to read on one page goes over several.
/// </summary>
internal static class SheetPaper
{
    // Characters of the sheets' type, 12 points, between the margins of A4.
    private const double Upright = 88;
    private const double OnItsSide = 129;

    // A little smaller is still read more easily than a page on its side.
    private const double SmallestUpright = 0.92;

    // 6 points.
    private const double Smallest = 0.5;

    // Excel takes 255 characters for the three parts of a header with their marks.
    private const int LongestLine = 90;

    private const string Type = "&11&\"Times New Roman,Regular\"";
    private const string Bold = "&\"Times New Roman,Bold\"";

    /// <summary>Of a worksheet, what comes before its columns.</summary>
    public static string Before(SheetLayout sheet) =>
        "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" + (sheet is { FrozenRows: 0, KeptColumns: 0 } ? "" : View(sheet))
            + Invariant($"<sheetFormatPr defaultRowHeight=\"{RowHeight.Single}\" customHeight=\"1\"/>");

    /// <summary>Of a worksheet, what comes after its rows and their rules.</summary>
    public static string After(SheetLayout sheet) =>
        (sheet.IsList ? "<printOptions gridLines=\"1\"/>" : "")
            + "<pageMargins left=\"0.6\" right=\"0.4\" top=\"0.8\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            + Invariant($"<pageSetup paperSize=\"9\" fitToWidth=\"{PagesAcross(sheet)}\" fitToHeight=\"0\" pageOrder=\"overThenDown\" ")
            + $"orientation=\"{(IsOnItsSide(sheet) ? "landscape" : "portrait")}\"/>"
            + $"<headerFooter scaleWithDoc=\"0\">{Head(sheet)}<oddFooter>{WebUtility.HtmlEncode($"&C{Type}Trang &P/&N")}</oddFooter></headerFooter>";

    /// <summary>The names that tell a workbook what of a sheet is printed, and which rows and columns are printed again.</summary>
    /// <param name="at">Place of the sheet, from 0.</param>
    /// <param name="rows">The last one that is written.</param>
    /// <param name="repeated">First and last row that begin every page.</param>
    public static string Names(SheetLayout sheet, string name, int at, int rows, (int From, int To)? repeated)
    {
        var quoted = $"'{WebUtility.HtmlEncode(name)}'!";
        var last = WriteSpreadsheet.Column(sheet.Widths.Count - 1);
        var titles = string.Join(',', new[]
        {
            sheet.KeptColumns > 0 ? $"{quoted}$A:${WriteSpreadsheet.Column(sheet.KeptColumns - 1)}" : "",
            repeated is var (from, to) ? Invariant($"{quoted}${from}:${to}") : "",
        }.Where(part => part.Length > 0));
        return Invariant($"<definedName name=\"_xlnm.Print_Area\" localSheetId=\"{at}\">{quoted}$A$1:${last}${Math.Max(1, rows)}</definedName>")
            + (titles.Length > 0 ? Invariant($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">{titles}</definedName>") : "");
    }

    private static bool IsOnItsSide(SheetLayout sheet) => sheet.Widths.Sum() > Upright / SmallestUpright;

    private static int PagesAcross(SheetLayout sheet)
    {
        var (all, kept, room) = (sheet.Widths.Sum(), sheet.Widths.Take(sheet.KeptColumns).Sum(), OnItsSide / Smallest);
        return all <= room ? 1 : (int)Math.Ceiling((all - kept) / (room - kept));
    }

    private static string View(SheetLayout sheet)
    {
        var (rows, columns) = (sheet.FrozenRows, sheet.KeptColumns);
        var pane = rows == 0 ? "topRight" : columns == 0 ? "bottomLeft" : "bottomRight";
        return "<sheetViews><sheetView workbookViewId=\"0\"><pane "
            + (columns > 0 ? Invariant($"xSplit=\"{columns}\" ") : "") + (rows > 0 ? Invariant($"ySplit=\"{rows}\" ") : "")
            + Invariant($"topLeftCell=\"{WriteSpreadsheet.Column(columns)}{rows + 1}\" activePane=\"{pane}\" state=\"frozen\"/></sheetView></sheetViews>");
    }

    // What the name of the table says already is not said twice.
    private static string Head(SheetLayout sheet)
    {
        if (!sheet.IsList)
        {
            return "";
        }

        string Part(string text) => text.Length == 0 || sheet.Name.Contains(text, StringComparison.OrdinalIgnoreCase) ? "" : Written(text);
        var (unit, period) = (Part(sheet.Unit), Part(sheet.Period));
        var left = $"&L{Type}{unit}{(unit.Length > 0 ? "\n" : "")}{Bold}{Written(sheet.Name)}";
        return $"<oddHeader>{WebUtility.HtmlEncode(left + (period.Length > 0 ? $"&R{Type}{period}" : ""))}</oddHeader>";
    }

    private static string Written(string text) =>
        (text.Length <= LongestLine ? text : text[..(LongestLine - 1)] + "…").ReplaceLineEndings(" ").Replace("&", "&&", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
