namespace Danchu.Core.Files;

/// <summary>Writes a table as .xlsx while its rows arrive; the header stays in sight and can be filtered.</summary>
public static class WriteSpreadsheet
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task ToAsync(ExportTable table, Stream output, CancellationToken cancellationToken = default)
    {
        using var sheet = new SheetWriter(table.Name, Widths(table), HeaderRows(table));
        await RowsAsync(sheet, table, cancellationToken);
        foreach (var more in table.More)
        {
            sheet.NextSheet(more.Name, Widths(more), HeaderRows(more));
            await RowsAsync(sheet, more, cancellationToken);
        }

        // Finished before it is sent: the zip directory is written synchronously, which a web response forbids.
        using var file = sheet.Finish();
        await file.CopyToAsync(output, cancellationToken);
    }

    private static double[] Widths(ExportTable table) => [.. table.Columns.Select(c => c.Width)];

    private static async Task RowsAsync(SheetWriter sheet, ExportTable table, CancellationToken cancellationToken)
    {
        sheet.WriteRow(table.Columns.Select(c => new ExportCell(c.Heading, CellLook.Header)));
        if (HeaderRows(table) > 1)
        {
            sheet.WriteRow(table.Columns.Select(c => new ExportCell(c.Under, CellLook.Header)));
        }

        await foreach (var cells in table.Rows.WithCancellation(cancellationToken))
        {
            sheet.WriteRow(cells.Select(value => new ExportCell(value)));
        }
    }

    /// <summary>Rows at the top that stay in sight; the last one carries the filter.</summary>
    internal static int HeaderRows(ExportTable table) => table.Columns.Any(c => c.Under is not null) ? 2 : 1;

    /// <summary>A, B … Z, AA: the name of a column by its place from 0.</summary>
    internal static string Column(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));
}
