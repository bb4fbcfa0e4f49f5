using System.Text.Json;

namespace Danchu.Core.Verification.Documents;

/// <summary>Old or new values of a line of history, as they were recorded.</summary>
internal sealed class RecordedValues
{
    private readonly JsonElement values;

    private RecordedValues(JsonElement values) => this.values = values;

    /// <returns>Null where there are none, or where they cannot be read any more.</returns>
    public static RecordedValues? Of(string? json)
    {
        try
        {
            using var document = JsonDocument.Parse(string.IsNullOrEmpty(json) ? "null" : json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new RecordedValues(document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            // Somebody wrote into the line; the chain of history names it too.
            return null;
        }
    }

    public string? this[string field] =>
        values.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public IEnumerable<RecordedValues> List(string field) => values.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new RecordedValues(item))
        : [];
}
