using System.Text.Json;
using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>One labelled relation of the corpus; the fields are explained in the corpus' own README.</summary>
internal sealed record Label(
    int Id, string Document, string Kind, string Quote, bool Holds, bool Trap, bool InText, string Group, IReadOnlyList<TextSpan> Places)
{
    public static List<Label> Read(string file, Func<string, string> textOf) =>
        [.. File.ReadLines(file).Where(line => line.Trim().Length > 0).Select(line => Parse(line, textOf))];

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
            [.. root.GetProperty("offsets").EnumerateArray().Select(offset => Place(textOf(document), offset.GetInt32(), quote))]);
    }

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
