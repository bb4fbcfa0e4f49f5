namespace Danchu.Core.Files;

/// <summary>Writes a table as .xlsx while its rows arrive; the header stays in sight and can be filtered.</summary>
public static class WriteSpreadsheet
{
    private const string Lists = "Lựa chọn";

    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task ToAsync(ExportTable table, Stream output, CancellationToken cancellationToken = default)
    {
        using var sheet = new SheetWriter(Layout(table, table));
        await RowsAsync(sheet, table, cancellationToken);
        var chosen = table.Columns.Where(c => c.Choices.Count > 0).ToList();
        foreach (var (at, column) in chosen.Index())
        {
            sheet.Offer(table.Columns.Index().First(c => c.Item == column).Index, HeaderRows(table) + 1, $"'{Lists}'!{Range(at, column.Choices.Count)}");
        }

        foreach (var more in chosen.Count > 0 ? table.More.Append(ListsOf(chosen)) : table.More)
        {
            sheet.NextSheet(Layout(more, table));
            await RowsAsync(sheet, more, cancellationToken);
        }

        // Finished before it is sent: the zip directory is written synchronously, which a web response forbids.
        using var file = sheet.Finish();
        await file.CopyToAsync(output, cancellationToken);
    }

    private static string Range(int column, int count) => FormattableString.Invariant($"${Column(column)}$2:${Column(column)}${count + 1}");

    private static ExportTable ListsOf(List<ExportColumn> chosen) => new(
        Lists, [.. chosen.Select(c => new ExportColumn(c.Heading, 30))],
        Enumerable.Range(0, chosen.Max(c => c.Choices.Count)).Select(at => chosen.Select(c => (object?)c.Choices.ElementAtOrDefault(at)).ToArray())
            .ToAsyncEnumerable());

    // All sheets of a file are of one unit and period.
    private static SheetLayout Layout(ExportTable table, ExportTable first) => new(table.Name, [.. table.Columns.Select(c => c.Width)])
    {
        FrozenRows = HeaderRows(table), KeptColumns = table.KeptColumns, IsList = true, Unit = first.Unit, Period = first.Period,
    };

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
