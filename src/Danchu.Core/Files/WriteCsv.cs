using System.Globalization;
using CsvHelper;
using Danchu.Core.Days;

namespace Danchu.Core.Files;

/// <summary>
/// Writes a table as CSV that Excel with Vietnamese settings opens by a double click: UTF-8 with a byte order mark, and semicolons, because the comma
/// is the decimal sign there. A text that begins like a formula gets an apostrophe in front and stays a text.
/// </summary>
public static class WriteCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ';',
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        FormatProvider = CultureInfo.GetCultureInfo("vi-VN"),
    };

    public static async Task ToAsync(ExportTable table, Stream output, CancellationToken cancellationToken = default)
    {
        await using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. table.Columns.Select(c => c.Heading)], cancellationToken);
        if (table.Columns.Any(c => c.Under is not null))
        {
            await WriteRowAsync(csv, [.. table.Columns.Select(c => c.Under)], cancellationToken);
        }

        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            await WriteRowAsync(csv, row, cancellationToken);
        }
    }

    private static async Task WriteRowAsync(CsvWriter csv, object?[] row, CancellationToken cancellationToken)
    {
        foreach (var cell in row)
        {
            csv.WriteField(Written(cell));
        }

        await csv.EndRecordAsync(cancellationToken);
    }

    private static object? Written(object? cell) => cell switch
    {
        ExportFormula formula => formula.Value,
        DateOnly day => day.Short(),
        DateTimeOffset moment => moment.ToVietnam().ToString("HH:mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
        _ => cell,
    };
}
