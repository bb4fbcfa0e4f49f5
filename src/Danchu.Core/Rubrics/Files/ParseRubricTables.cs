using System.Globalization;
using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Documents.Reading;

namespace Danchu.Core.Rubrics.Files;

/// <summary>The rows of all tables of a .docx, one after the other.</summary>
internal static class ParseRubricTables
{
    public static IReadOnlyList<SheetRow> From(string file, byte[] bytes, ErrorList errors)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        var reading = DocxTables.Read(stream);
        if (reading.Tables is not { } tables)
        {
            errors.Add(file, 1, reading.Refusal ?? "không đọc được tệp.");
            return [];
        }

        errors.Notes.AddRange(reading.PassedOver);
        if (tables.Sum(table => table.Count) > ParseSheets.RowLimit)
        {
            errors.Add(file, 1, $"tệp có quá {ParseSheets.RowLimit} dòng.");
            return [];
        }

        return [.. tables.SelectMany((table, index) => table.Select((cells, line) => Row(index + 1, line + 1, cells))).Where(row => !row.IsEmpty)];
    }

    private static SheetRow Row(int table, int line, IReadOnlyList<string> cells)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"bảng {table}, dòng {line}");
        return new SheetRow(place, line, [.. cells.Select((text, column) => new SheetCell(
            string.Create(CultureInfo.InvariantCulture, $"{place}, cột {column + 1}"), line, InputText.Lines(text)))]);
    }
}
