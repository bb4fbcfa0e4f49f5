using System.Globalization;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;

namespace Danchu.Demonstration;

/// <summary>
/// Reads a table of a report's figures and their tokens: columns doc, place, n, figure, token, note, parted by tabs. A line <c># doc</c> before them names the
/// document's folder in samples/, unit, period, line and title.
/// </summary>
public static class ParseCoverage
{
    private const int Limit = 1_000_000;
    private static readonly string[] Columns = ["doc", "place", "n", "figure", "token"];

    public sealed record Table(IReadOnlyList<CoverageDocument> Documents, IReadOnlyList<CoverageRow> Rows);

    public static ParseResult<Table> From(string file)
    {
        var errors = new ErrorList();
        List<CoverageDocument> documents = [];
        List<CoverageRow> rows = [];
        var headed = false;
        foreach (var (index, line) in (SourceText.FromFile("", file, Limit, errors)?.Text.Split('\n') ?? []).Index())
        {
            var cells = line.Split('\t');
            if (line.Length == 0)
            {
                continue;
            }

            if (cells is [['#', ' ', .. var document], var folder, var unit, var period, var reportingLine, var name])
            {
                documents.Add(new CoverageDocument(document, folder, unit, period, reportingLine, name));
            }
            else if (!headed && cells.Take(Columns.Length).SequenceEqual(Columns, StringComparer.Ordinal))
            {
                headed = true;
            }
            else if (headed && cells.Length >= Columns.Length && int.TryParse(cells[2], CultureInfo.InvariantCulture, out var number))
            {
                rows.Add(new CoverageRow(cells[0], cells[1], number, cells[3], cells[4].Trim(), cells.ElementAtOrDefault(5) ?? "", index + 1));
            }
            else
            {
                errors.Add(file, index + 1, $"cần các cột {string.Join(", ", Columns)}, note, cách nhau bằng dấu tab; dòng “# …” có sáu ô.");
            }
        }

        CheckDocuments(file, documents, rows, errors);
        return new(new Table(documents, rows), errors);
    }

    private static void CheckDocuments(string file, List<CoverageDocument> documents, List<CoverageRow> rows, ErrorList errors)
    {
        var known = documents.Select(document => document.Document).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => !known.Contains(row.Document)).DistinctBy(row => row.Document, StringComparer.Ordinal))
        {
            errors.Add(file, row.Line, $"thiếu dòng “# {row.Document}” nêu thư mục số liệu, đơn vị, kỳ, khối, tên văn bản.");
        }
    }
}
