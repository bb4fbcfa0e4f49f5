namespace Danchu.Bench.Checking.Variations;

/// <summary>One way to say one kind of relation, with slots for figures and for the words of a field; the head of phrasings.txt explains them.</summary>
internal sealed record Phrasing(string Kind, string Text)
{
    public static List<Phrasing> Read(string file) => [.. Lines(file).Select(line => line.Split('|', 2)).Select(parts => new Phrasing(parts[0], parts[1]))];

    public static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(BlindPassage.Root, "bench", "Danchu.Bench", "Checking", "Variations", file))
            .Where(line => line.Length > 0 && line[0] != '#');

    public bool Has(string slot) => Text.Contains($"{{{slot}}}", StringComparison.Ordinal);
}
