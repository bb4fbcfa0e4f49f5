using Danchu.Core.Documents.Head;
using Danchu.Documents;

namespace Danchu.Core.Documents.Printing;

/// <summary>A printed table as a document: the unit's head, the table with its headings on every page, the place of the signature.</summary>
internal static class ComposePrinted
{
    // What an upright page holds, and from how many columns on the type is small and headings stand upright.
    private const double UprightWidth = 165;
    private const int Many = 12;
    private const double Narrow = 16;
    private const double UprightHeading = 46;

    public static OfficialDocument Of(PrintedTable table, DocumentHead head, DateOnly today) => new()
    {
        Landscape = table.Columns.Sum(column => column.Width) > UprightWidth,
        Title = head.Title("", number: null, head.Undated(today.Month, today.Year), table.Subject) with
        {
            TypeName = table.Title, Note = table.Note.Length > 0 ? table.Note : null, Unnumbered = true,
        },
        Body = [Table(table), .. table.Remarks.Select(remark => new Paragraph(remark))],
        Signature = head.Signature,
    };

    private static Table Table(PrintedTable table)
    {
        var dense = table.Columns.Count >= Many;
        return new Table
        {
            Columns = table.Columns.Select(c => new TableColumn(c.Width, c.IsNumber ? Alignment.Centre : Alignment.Left)).ToSequence(),
            Rows =
            [
                .. Enumerable.Range(0, table.Levels).Select(row => Headings(table, row, dense)),
                .. table.Numbers.Count > 0 ? [new TableRow(table.Numbers.Select(n => new TableCell(n)).ToSequence())] : (TableRow[])[],
                .. table.Rows.Select(row => new TableRow(row.Select(cell => new TableCell(PrintedTable.Shown(cell))).ToSequence())),
            ],
            HeaderRows = table.Levels + (table.Numbers.Count > 0 ? 1 : 0),
            Dense = dense,
        };
    }

    private static TableRow Headings(PrintedTable table, int row, bool dense)
    {
        bool IsUpright(HeadingCell h) => dense && h.Columns == 1 && table.Columns[h.Column].Width < Narrow && h.Text.Length > 4;
        var cells = table.Headings.Where(h => h.Row == row).ToList();
        return new TableRow(cells.Select(h => new TableCell(h.Text) { ColumnSpan = h.Columns, RowSpan = h.Rows, Upright = IsUpright(h) }).ToSequence())
        {
            Height = row == table.Levels - 1 && table.Headings.Any(IsUpright) ? UprightHeading : null,
        };
    }
}
