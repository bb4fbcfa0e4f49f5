namespace Danchu.Documents.Word;

/// <summary>A table with borders; header rows are marked so that Word repeats them and screen readers know them.</summary>
internal static class TableWriter
{
    // In millimetres, both sides.
    private const double CellMargins = 2;

    // Rows that go with a signature to the next page.
    private const int KeptRows = 2;

    /// <param name="available">Width of the page's text, in millimetres.</param>
    /// <param name="kept">The last rows stay with what follows.</param>
    public static void Write(WordText text, Table table, double available, bool kept)
    {
        var grid = new TableGrid(table);
        var widths = Widths(table.Columns, Units.FromMillimetres(available));
        var xml = text.Xml;
        xml.Raw("<w:tbl><w:tblPr><w:tblW w:w=\""u8);
        xml.Number(widths.Sum());
        xml.Raw("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"u8
            + "<w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"u8
            + "<w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"u8
            + "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders><w:tblLayout w:type=\"fixed\"/>"u8);
        xml.Raw(table.Dense
            ? "<w:tblCellMar><w:left w:w=\"28\" w:type=\"dxa\"/><w:right w:w=\"28\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"u8
            : "<w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"u8);
        foreach (var width in widths)
        {
            xml.Raw("<w:gridCol w:w=\""u8);
            xml.Number(width);
            xml.Raw("\"/>"u8);
        }

        xml.Raw("</w:tblGrid>"u8);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var header = row < table.HeaderRows;
            OpenRow(xml, table.Rows[row], header);
            var stays = (kept && row >= table.Rows.Count - KeptRows) || (row < table.Rows.Count - 1 && IsHeading(table.Rows[row]));
            foreach (var slot in grid.Row(row))
            {
                Cell(text, table, slot, widths, header, stays);
            }

            xml.Raw("</w:tr>"u8);
        }

        xml.Raw("</w:tbl>"u8);
    }

    // What a group of rows is called does not stand alone at the foot of a page: a bold text across the row, or nothing but bold.
    private static bool IsHeading(TableRow row)
    {
        var (bold, all) = (false, true);
        foreach (var cell in row.Cells)
        {
            var isBold = !cell.Content.IsEmpty && cell.Content[0] is Run run && run.Style.HasFlag(RunStyle.Bold);
            if (isBold && cell.ColumnSpan > 1)
            {
                return true;
            }

            bold |= isBold;
            all &= isBold || cell.Content.IsEmpty;
        }

        return bold && all;
    }

    private static void OpenRow(XmlBuffer xml, TableRow row, bool header)
    {
        xml.Raw("<w:tr><w:trPr><w:cantSplit/>"u8);
        if (row.Height is { } height)
        {
            xml.Raw("<w:trHeight w:val=\""u8);
            xml.Number(Units.FromMillimetres(height));
            xml.Raw("\" w:hRule=\"atLeast\"/>"u8);
        }

        xml.Raw(header ? "<w:tblHeader/></w:trPr>"u8 : "</w:trPr>"u8);
    }

    private static int[] Widths(Sequence<TableColumn> columns, int available)
    {
        var total = columns.Sum(column => Math.Max(column.Width, 1));
        return [.. columns.Select(column => Math.Max(1, (int)Math.Round(Math.Max(column.Width, 1) * available / total)))];
    }

    private static void Cell(WordText text, Table table, TableSlot slot, int[] widths, bool header, bool kept)
    {
        var xml = text.Xml;
        xml.Raw("<w:tc><w:tcPr><w:tcW w:w=\""u8);
        var width = widths.AsSpan(slot.Column, slot.Columns).ToArray().Sum();
        xml.Number(width);
        xml.Raw("\" w:type=\"dxa\"/>"u8);
        if (slot.Columns > 1)
        {
            xml.Raw("<w:gridSpan w:val=\""u8);
            xml.Number(slot.Columns);
            xml.Raw("\"/>"u8);
        }

        xml.Raw(slot.Continues ? "<w:vMerge/>"u8 : slot.Rows > 1 ? "<w:vMerge w:val=\"restart\"/>"u8 : []);
        xml.Raw(slot.Cell?.Upright == true ? "<w:textDirection w:val=\"btLr\"/>"u8 : []);
        xml.Raw("<w:vAlign w:val=\"center\"/></w:tcPr>"u8);
        text.Open(Style(table, header));
        xml.Raw(kept ? "<w:keepNext/>"u8 : []);
        if (slot.Cell is { } cell)
        {
            xml.Raw(Justification(cell.Alignment ?? (header ? null : table.Columns[slot.Column].Alignment)));
            text.Content();
            text.Inlines(cell.Content, room: cell.Upright ? double.MaxValue : Units.ToMillimetres(width) - CellMargins);
        }
        else
        {
            text.Content();
        }

        text.Close();
        xml.Raw("</w:tc>"u8);
    }

    private static string Style(Table table, bool header) => (table.Dense, header) switch
    {
        (true, true) => StyleIds.DenseHeader,
        (true, false) => StyleIds.DenseCell,
        (false, true) => StyleIds.TableHeader,
        _ => StyleIds.TableCell,
    };

    private static ReadOnlySpan<byte> Justification(Alignment? alignment) => alignment switch
    {
        Alignment.Left => "<w:jc w:val=\"left\"/>"u8,
        Alignment.Centre => "<w:jc w:val=\"center\"/>"u8,
        Alignment.Right => "<w:jc w:val=\"right\"/>"u8,
        Alignment.Justify => "<w:jc w:val=\"both\"/>"u8,
        _ => [],
    };
}
