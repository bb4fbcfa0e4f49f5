using System.Runtime.InteropServices;
using Danchu.Core.Files;
using Danchu.Core.Law;

namespace Danchu.Core.Reuse;

/// <summary>
/// Words that belong to everybody: official headings, titles of acts, slogans, phrases of the regime (catalogue/wording/stock-phrases.csv and the register of
/// law). Each is one mark in a sentence that is compared, so that nobody has copied it.
/// </summary>
public sealed class StockPhrases
{
    public const string File = "wording/stock-phrases.csv";

    public static readonly StockPhrases None = new([]);

    // Shorter ones are words as any others.
    private const int Shortest = 4;
    private const int Longest = 60;

    private static readonly string[] Columns = ["kind", "text", "source"];

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["heading"] = "đề mục, tiêu đề", ["slogan"] = "khẩu hiệu, phương châm", ["act"] = "tên văn bản", ["phrase"] = "lời quen dùng",
    };

    // By their first two words; the longest first.
    private readonly Dictionary<(ulong, ulong), List<ulong[]>> phrases = [];

    public StockPhrases(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            ulong[] words = [.. ReadWording.Of(text, None).SelectMany(sentence => sentence.Words).Take(Longest)];
            if (words.Length >= Shortest)
            {
                ref var alike = ref CollectionsMarshal.GetValueRefOrAddDefault(phrases, (words[0], words[1]), out _);
                (alike ??= []).Add(words);
            }
        }

        foreach (var alike in phrases.Values)
        {
            alike.Sort((one, other) => other.Length.CompareTo(one.Length));
        }
    }

    /// <summary>A list that cannot be read leaves the titles of acts; the catalogue's own check names what is wrong with it.</summary>
    public static StockPhrases From(CatalogueFolder catalogue, LegalRegister law)
    {
        var errors = new ErrorList();
        var texts = Parse(SourceText.FromFile(catalogue.Path, File, SourceText.CsvLimit, errors), errors);
        return new StockPhrases([.. texts, .. law.Rows.Select(row => row.Title).OfType<string>()]);
    }

    internal static IReadOnlyList<string> Parse(SourceText? source, ErrorList errors)
    {
        List<string> texts = [];
        var repeated = new RefuseRepeated();
        foreach (var row in CsvTable.Read(source, Columns, [], errors))
        {
            row["kind"].OneOf(Kinds);
            row["source"].Required(500);
            texts.Add(row["text"].Required(500));
            repeated.Add(row["text"], texts[^1]);
        }

        return texts;
    }

    internal ulong[] Fold(List<ulong> words)
    {
        if (phrases.Count == 0)
        {
            return [.. words];
        }

        List<ulong> folded = new(words.Count);
        for (var at = 0; at < words.Count;)
        {
            var length = LengthAt(CollectionsMarshal.AsSpan(words)[at..]);
            if (length == 0)
            {
                folded.Add(words[at++]);
            }
            else
            {
                if (folded.Count == 0 || folded[^1] != WordedSentence.Stock)
                {
                    folded.Add(WordedSentence.Stock);
                }

                at += length;
            }
        }

        return [.. folded];
    }

    private int LengthAt(ReadOnlySpan<ulong> words)
    {
        if (words.Length >= Shortest && phrases.TryGetValue((words[0], words[1]), out var alike))
        {
            foreach (var phrase in alike)
            {
                if (words.StartsWith(phrase))
                {
                    return phrase.Length;
                }
            }
        }

        return 0;
    }
}
