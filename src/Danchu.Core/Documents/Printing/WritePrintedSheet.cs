using Danchu.Core.Documents.Head;
using Danchu.Core.Files;

namespace Danchu.Core.Documents.Printing;

/// <summary>A printed table as an .xlsx to be printed as it is: real numbers and days, boxed, headings at the top of every page.</summary>
internal static class WritePrintedSheet
{
    // Millimetres of a character in the type of the sheet.
    private const double Character = 2;

    public static SheetFile Of(string name, PrintedTable table, DocumentHead head)
    {
        var last = table.Columns.Count - 1;
        var body = head.Title("", null, head.Undated(null, 1), "").IssuingBody.ReplaceLineEndings(" ");
        var titles = new[] { head.Letterhead?.SuperiorName ?? "", body, table.Title, table.Subject, table.Note }.Where(line => line.Length > 0).ToList();
        var widths = table.Columns.Select(c => Math.Max(4, c.Width / Character)).ToList();
        using var sheet = new SheetWriter(new SheetLayout(table.Title, widths)
        {
            FrozenRows = titles.Count + 1 + table.Levels + Math.Min(1, table.Numbers.Count),
        });
        foreach (var line in titles)
        {
            var said = line.ReplaceLineEndings(" ");
            sheet.WriteRow([new ExportCell(said, CellLook.Title)], height: RowHeight.Of(said, widths.Sum(), isBold: true));
            sheet.Merge(0, last);
        }

        sheet.SkipRows(1);
        var first = sheet.Row + 1;
        foreach (var row in Enumerable.Range(0, table.Levels))
        {
            Headings(sheet, table, row, widths);
        }

        if (table.Numbers.Count > 0)
        {
            sheet.WriteRow(table.Numbers.Select(n => new ExportCell(n, CellLook.BoxedHeader)));
        }

        sheet.Repeat(first, sheet.Row);
        foreach (var row in table.Rows)
        {
            sheet.WriteRow(row.Select(cell => new ExportCell(cell, CellLook.Boxed)));
        }

        foreach (var remark in table.Remarks)
        {
            sheet.WriteRow([new ExportCell(remark)], height: RowHeight.Of(remark, widths.Sum(), isBold: false) ?? RowHeight.Single);
            sheet.Merge(0, last);
        }

        Signature(sheet, head, last);
        using var file = sheet.Finish();
        return new SheetFile(name, file.ToArray());
    }

    private static void Headings(SheetWriter sheet, PrintedTable table, int row, List<double> widths)
    {
        var cells = table.Columns.Select(_ => new ExportCell("", CellLook.BoxedHeader)).ToArray();
        var begun = table.Headings.Where(h => h.Row == row).ToList();
        begun.ForEach(h => cells[h.Column] = new ExportCell(h.Text, CellLook.BoxedHeader));
        sheet.WriteRow(cells, height: table.Headings.Where(h => row >= h.Row && row < h.Row + h.Rows).Max(h => HeightOf(h, widths)));
        foreach (var heading in begun.Where(h => h.Columns > 1 || h.Rows > 1))
        {
            sheet.Merge(heading.Column, heading.Column + heading.Columns - 1, heading.Rows);
        }
    }

    // Of one of the rows that it stands in.
    private static double HeightOf(HeadingCell heading, List<double> widths) =>
        (RowHeight.Of(heading.Text, widths.Skip(heading.Column).Take(heading.Columns).Sum(), isBold: true) ?? RowHeight.Single) / heading.Rows;

    private static void Signature(SheetWriter sheet, DocumentHead head, int last)
    {
        var from = Math.Min(last, (last / 2) + 1);
        sheet.SkipRows(1);
        foreach (var line in head.Letterhead?.SignatureLines ?? [])
        {
            sheet.WriteRow([new ExportCell(line, CellLook.Title)], from);
            Across(sheet, from, last);
        }

        sheet.SkipRows(4);
        sheet.WriteRow([new ExportCell(head.Letterhead?.SignerName ?? "", CellLook.Title)], from);
        Across(sheet, from, last);
    }

    private static void Across(SheetWriter sheet, int from, int last)
    {
        if (last > from)
        {
            sheet.Merge(from, last);
        }
    }
}

/// <summary>An Excel file to be downloaded.</summary>
/// <param name="Name">With extension.</param>
public sealed record SheetFile(string Name, byte[] Content);
