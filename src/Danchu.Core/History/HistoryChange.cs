using System.Globalization;
using System.Text.Json;

namespace Danchu.Core.History;

/// <summary>One value that an operation changed: what stayed around it, what went and what came.</summary>
/// <param name="Before">Text before the change that stayed, shortened.</param>
/// <param name="Old">What went; empty when the value is new.</param>
/// <param name="New">What came; empty when the value was taken away.</param>
public sealed record HistoryChange(string Field, string Before, string Old, string New, string After)
{
    private const int Around = 60;

    /// <summary>Whether it is a check sum of a file: for machines, not for readers.</summary>
    public bool IsCheckSum => Field.Contains("Mã băm", StringComparison.Ordinal);

    /// <summary>The differences of two values as history keeps them; nothing when they cannot be read.</summary>
    /// <param name="subjectKind">Of the line: what a value is called depends on it.</param>
    public static IReadOnlyList<HistoryChange> Between(string subjectKind, string? oldJson, string? newJson)
    {
        var old = Flatten(subjectKind, oldJson);
        var current = Flatten(subjectKind, newJson);
        return [.. old.Keys.Union(current.Keys, StringComparer.Ordinal)
            .Select(path => (Path: path, Old: old.GetValueOrDefault(path, ""), New: current.GetValueOrDefault(path, "")))
            .Where(change => !string.Equals(change.Old, change.New, StringComparison.Ordinal))
            .Select(change => InContext(change.Path, change.Old, change.New))];
    }

    private static HistoryChange InContext(string field, string old, string current)
    {
        var start = CommonStart(old, current);
        var end = CommonEnd(old.AsSpan(start), current.AsSpan(start));
        var before = old[..start];
        var after = old[(old.Length - end)..];
        return new HistoryChange(
            field,
            before.Length > Around ? $"…{before[^Around..]}" : before,
            old[start..^end],
            current[start..^end],
            after.Length > Around ? $"{after[..Around]}…" : after);
    }

    // Whole words: half a word marked as changed is hard to read.
    private static int CommonStart(string a, string b)
    {
        var length = a.AsSpan().CommonPrefixLength(b);
        return length == a.Length && length == b.Length ? length : a.AsSpan(0, length).LastIndexOfAny(' ', '\n') + 1;
    }

    private static int CommonEnd(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var length = 0;
        var wordEnd = 0;
        while (length < a.Length && length < b.Length && a[^(length + 1)] == b[^(length + 1)])
        {
            length++;
            wordEnd = a[^length] is ' ' or '\n' ? length : wordEnd;
        }

        return wordEnd;
    }

    private static Dictionary<string, string> Flatten(string subjectKind, string? json)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json is null)
        {
            return values;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            Flatten(document.RootElement, "", (subjectKind, ""), values);
        }
        catch (JsonException)
        {
            // A line changed by hand need not be JSON any more; it is shown as it stands.
            values[""] = json;
        }

        return values;
    }

    private static void Flatten(JsonElement element, string path, (string SubjectKind, string Field) place, Dictionary<string, string> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    var name = HistoryWords.OfField(place.SubjectKind, property.Name);
                    Flatten(property.Value, path.Length == 0 ? name : $"{path} › {name}", place with { Field = property.Name }, values);
                }

                break;
            case JsonValueKind.Array when element.EnumerateArray().All(item => item.ValueKind is not JsonValueKind.Object):
                Add(values, path, string.Join('\n', element.EnumerateArray().Select(item => Text(item, place))));
                break;
            case JsonValueKind.Array:
                var number = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Flatten(item, $"{path} {(++number).ToString(CultureInfo.InvariantCulture)}", place, values);
                }

                break;
            default:
                Add(values, path, Text(element, place));
                break;
        }
    }

    private static void Add(Dictionary<string, string> values, string path, string text)
    {
        if (text.Length > 0)
        {
            values[path] = text;
        }
    }

    private static string Text(JsonElement element, (string SubjectKind, string Field) place) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => Text(element.GetString() ?? "", place),
        JsonValueKind.True => "có",
        JsonValueKind.False => "không",
        JsonValueKind.Number => element.GetRawText().Replace('.', ','),
        _ => element.GetRawText(),
    };

    private static string Text(string value, (string SubjectKind, string Field) place) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : HistoryWords.OfValue(place.SubjectKind, place.Field, value);
}
