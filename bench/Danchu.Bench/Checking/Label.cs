using System.Text.Json;
using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>One labelled relation of the corpus or of a set of texts; the fields are explained in the README beside the labels.</summary>
internal sealed record Label(
    int Id, string Document, string Kind, string Quote, bool Holds, bool Trap, bool InText, string Group, IReadOnlyList<TextSpan> Places)
{
    /// <summary>Every number needed stands in one sentence.</summary>
    public required bool Local { get; init; }

    /// <summary>The numbers of the relation by their names; a single one is a list of one.</summary>
    public required IReadOnlyDictionary<string, List<decimal>> Values { get; init; }

    public required string Expected { get; init; }

    /// <summary>The figure that is wrong; null when the label does not say which.</summary>
    public TextSpan? Slip { get; init; }

    public static List<Label> Read(string file, Func<string, string> textOf) =>
        [.. File.ReadLines(file).Where(line => line.Trim().Length > 0).Select(line => Parse(line, textOf))];

    /// <summary>True when the finding points at what is wrong, or uses it.</summary>
    public bool IsMetBy(Finding finding)
    {
        var wrong = Slip is { } slip ? [slip] : Places;
        return wrong.Any(place => place.Overlaps(finding.Span) || finding.Related.Any(place.Overlaps));
    }

    private static Label Parse(string line, Func<string, string> textOf)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var quote = root.GetProperty("quote").GetString()!;
        var document = root.GetProperty("doc").GetString()!;
        var id = root.GetProperty("id").GetInt32();
        return new Label(
            id,
            document,
            root.GetProperty("kind").GetString()!,
            quote,
            root.GetProperty("holds").GetBoolean(),
            root.GetProperty("trap").GetBoolean(),
            root.GetProperty("not_in_text").GetArrayLength() == 0,
            root.TryGetProperty("error_group", out var group) ? group.GetString()! : $"label {id}",
            [.. root.GetProperty("offsets").EnumerateArray().Select(offset => Place(textOf(document), offset.GetInt32(), quote))])
        {
            Local = root.GetProperty("local").GetBoolean(),
            Values = root.GetProperty("values").EnumerateObject().ToDictionary(value => value.Name, value => Numbers(value.Value), StringComparer.Ordinal),
            Expected = root.GetProperty("expected").GetString()!,
            Slip = root.TryGetProperty("slip_offset", out var at)
                ? Place(textOf(document), at.GetInt32(), root.GetProperty("slip").GetString()!)
                : null,
        };
    }

    private static List<decimal> Numbers(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => [value.GetDecimal()],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Numbers)],
        _ => [],
    };

    /// <summary>Offsets count characters, positions count UTF-16 units: they differ behind a character outside the basic plane.</summary>
    private static TextSpan Place(string text, int characters, string quote)
    {
        var at = 0;
        for (var i = 0; i < characters && at < text.Length; i++)
        {
            at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        }

        return new(at, at + quote.Length);
    }
}
