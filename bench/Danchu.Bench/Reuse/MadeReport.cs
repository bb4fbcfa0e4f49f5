using Danchu.Core.Files;
using Danchu.Core.Reuse;

namespace Danchu.Bench.Reuse;

/// <summary>
/// Reports made of the sentences of samples/ with words changed, so that each unit says alike things in its own words; one sentence in ten stands as it is in
/// the samples and so in many reports. The same unit and year give the same report.
/// </summary>
internal sealed class MadeReport
{
    public const int Sections = 6;
    private const int ChangedWord = 5;

    private readonly string[][] sentences;
    private readonly string[] words;

    public MadeReport()
    {
        var samples = Path.Combine(CatalogueFolder.Find().Path, "..", "samples");
        sentences =
        [
            .. Directory.EnumerateFiles(samples, "*.md", SearchOption.AllDirectories).Where(file => file.Contains("texts", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Select(File.ReadAllText)
                .SelectMany(text => ReadWording.Of(text, StockPhrases.None).Where(sentence => sentence.Counts)
                    .Select(sentence => text[sentence.Start..sentence.End].ReplaceLineEndings(" ").Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                .Where(sentence => sentence.Length is >= 12 and <= 60),
        ];
        words =
        [
            .. sentences.SelectMany(sentence => sentence).Where(word => word.All(char.IsLetter)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    public IEnumerable<string> SentencesOf(int seed, int count)
    {
        var random = new Random(seed);
        for (var sentence = 0; sentence < count; sentence++)
        {
            var from = sentences[random.Next(sentences.Length)];
            yield return random.Next(10) == 0 ? string.Join(' ', from) : string.Join(' ', from.Select(word => Changed(word, random)));
        }
    }

    /// <returns>The texts of its sections.</returns>
    public static string[] InSections(IReadOnlyList<string> sentences) =>
        [.. sentences.Chunk((sentences.Count + Sections - 1) / Sections).Select(part => string.Join("\n", part))];

    private string Changed(string word, Random random) =>
        random.Next(ChangedWord) == 0 && word.All(char.IsLetter) ? words[random.Next(words.Length)] : word;
}
