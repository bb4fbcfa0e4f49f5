using System.Text.Json;
using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;

namespace Danchu.Core.Entries.Sources;

/// <summary>Rows of another system: a CSV with a heading, or a JSON array of flat objects. Columns that nobody asks for are left aside.</summary>
internal static class SourceRows
{
    public const int Most = 2_000;

    private const string Field = "Content";

    /// <param name="Place">"dòng 4", "[3]".</param>
    public sealed record Row(string Place, IReadOnlyDictionary<string, string> Cells);

    public static Outcome<List<Row>> Read(byte[] content, EntryMapping mapping)
    {
        var errors = new ErrorList();
        if (SourceText.FromStream("", new MemoryStream(content, writable: false), UploadPurpose.Entries.SizeLimit, errors) is not { } source)
        {
            return errors.Refusals(Field);
        }

        var read = source.Text.TrimStart() is ['[' or '{', ..] ? ReadJson(source.Text) : ReadCsv(source, mapping);
        return read switch
        {
            Outcome<List<Row>>.Done { Value.Count: 0 } => new Refusal("Tệp không có dòng nào.", Field),
            Outcome<List<Row>>.Done { Value.Count: > Most } => new Refusal($"Tệp có quá {Most} dòng; hãy chia nhỏ.", Field),
            _ => read,
        };
    }

    private static Outcome<List<Row>> ReadCsv(SourceText source, EntryMapping mapping)
    {
        var errors = new ErrorList();
        var heading = source.Text.Split('\n', 2)[0];
        var names = heading.Split(heading.Count(c => c == ';') > heading.Count(c => c == ',') ? ';' : ',').Select(name => name.Trim().Trim('"')).ToList();
        var rows = CsvTable.Read(source, [mapping.KeyColumn], names, errors);
        return errors.Count > 0 ? errors.Refusals(Field) : rows.Select(row => new Row(
            $"dòng {row.Line}",
            names.Distinct(StringComparer.Ordinal).Where(name => row[name].Text is not null)
                .ToDictionary(name => name, name => row[name].Text!, StringComparer.Ordinal))).ToList();
    }

    private static Outcome<List<Row>> ReadJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
            return document.RootElement is { ValueKind: JsonValueKind.Array } rows && rows.EnumerateArray().All(r => r.ValueKind == JsonValueKind.Object)
                ? rows.EnumerateArray().Select((row, index) => new Row($"[{index}]", CellsOf(row))).ToList()
                : new Refusal("JSON phải là một mảng các dòng, mỗi dòng là một đối tượng.", Field);
        }
        catch (JsonException unreadable)
        {
            // A file that is cut off or no JSON is the sender's.
            return new Refusal($"Không đọc được JSON ở dòng {(unreadable.LineNumber ?? 0) + 1}.", Field);
        }
    }

    private static Dictionary<string, string> CellsOf(JsonElement row)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in row.EnumerateObject())
        {
            cells[cell.Name] = cell.Value.ValueKind switch
            {
                JsonValueKind.String => InputText.Lines(cell.Value.GetString()),
                JsonValueKind.Number => cell.Value.GetRawText(),
                JsonValueKind.True => "có",
                JsonValueKind.False => "không",
                _ => "",
            };
        }

        return cells;
    }
}
