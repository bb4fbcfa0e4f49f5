using CsvHelper;

namespace Danchu.Core.Files;

/// <summary>A row of a CSV file by column name.</summary>
internal sealed class CsvRow(string file, int line, IReadOnlyDictionary<string, int> columns, string[] values, ErrorList errors)
{
    public int Line => line;

    public Cell this[string column] =>
        new(file, line, column, columns.TryGetValue(column, out var index) && index < values.Length ? values[index] : null, errors);

    public void Refuse(string reason) => errors.Add(file, line, reason);
}

/// <summary>
/// Parses a CSV text into rows. The header must name exactly the columns of the file's kind; Excel in Vietnamese writes “;” between them, which is
/// taken too.
/// </summary>
internal static class CsvTable
{
    private const int MaximumRows = 200_000;

    /// <param name="also">Other ways of writing a heading, each with the one that is used.</param>
    public static IReadOnlyList<CsvRow> Read(
        SourceText? source, IReadOnlyList<string> required, IReadOnlyList<string> optional, ErrorList errors, IReadOnlyDictionary<string, string>? also = null)
    {
        if (source is null)
        {
            return [];
        }

        using var reader = CsvReader.FromText(source.Text, Options(source, errors));
        if (!reader.Read())
        {
            errors.Add(source.File, 1, "tệp trống: thiếu dòng tên cột.");
            return [];
        }

        var header = Array.ConvertAll(Values(reader), heading => also?.GetValueOrDefault(heading.Trim()) ?? heading);
        var columns = Columns(source.File, header, required, optional, errors);
        var rows = new List<CsvRow>();
        while (columns is not null && reader.Read())
        {
            var line = (int)reader.LineNumber;
            var values = Values(reader);
            if (Array.TrueForAll(values, string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (values.Length < header.Length || values.Skip(header.Length).Any(value => !string.IsNullOrWhiteSpace(value)))
            {
                errors.Add(source.File, line, $"có {values.Length} cột, cần {header.Length} cột (giá trị có dấu phân cách phải đặt trong ngoặc kép).");
            }
            else if (rows.Count == MaximumRows)
            {
                errors.Add(source.File, line, $"tệp có quá {MaximumRows} dòng.");
                break;
            }
            else
            {
                rows.Add(new CsvRow(source.File, line, columns, values, errors));
            }
        }

        return rows;
    }

    private static string[] Values(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private static CsvReaderOptions Options(SourceText source, ErrorList errors)
    {
        var firstLine = source.Text.AsSpan();
        var end = firstLine.IndexOf('\n');
        firstLine = end < 0 ? firstLine : firstLine[..end];
        return new CsvReaderOptions
        {
            HasHeader = false,
            // A heading of an office may have commas of its own: "Họ tên, địa chỉ".
            Separator = firstLine.Count(';') > firstLine.Count(',') ? ';' : ',',
            TrackLineNumbers = true,
            OnMalformedRecord = bad => errors.Add(source.File, Math.Max(1, (int)bad.LineNumber), "dấu ngoặc kép đặt sai chỗ hoặc chưa đóng."),
        };
    }

    private static Dictionary<string, int>? Columns(
        string file, string[] header, IReadOnlyList<string> required, IReadOnlyList<string> optional, ErrorList errors)
    {
        var before = errors.Count;
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < header.Length; index++)
        {
            var name = header[index].Trim();
            if (!required.Contains(name, StringComparer.Ordinal) && !optional.Contains(name, StringComparer.Ordinal))
            {
                errors.Add(file, 1, $"cột “{name}” không được dùng (các cột được dùng: {string.Join(", ", required.Concat(optional))}).");
            }
            else if (!columns.TryAdd(name, index))
            {
                errors.Add(file, 1, $"cột “{name}” bị lặp lại.");
            }
        }

        foreach (var name in required.Where(name => !columns.ContainsKey(name)))
        {
            errors.Add(file, 1, $"thiếu cột “{name}”.");
        }

        return errors.Count == before ? columns : null;
    }
}
