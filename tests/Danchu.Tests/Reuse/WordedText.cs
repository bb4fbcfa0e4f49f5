using Danchu.Core.Reuse;

namespace Danchu.Tests.Reuse;

/// <summary>Texts made of words of their own, and what of one stands in another.</summary>
internal sealed class WordedText(int seed)
{
    private static readonly string[] Syllables =
    [
        "họp", "dân", "bàn", "đường", "chè", "thu", "quỹ", "kênh", "mương", "giám", "sát", "góp", "công", "đất", "vốn", "hội", "nghị", "chủ", "trì", "mở",
        "lớp", "phổ", "biến", "niêm", "yết", "loa", "truyền", "thanh", "ghi", "biên", "soạn", "thảo", "bầu", "cử", "tri", "chợ", "trạm", "trường", "rừng",
    ];

    private readonly Random random = new(seed);

    /// <param name="prefix">Texts of different prefixes share no word.</param>
    public string Sentence(int words, string prefix = "") =>
        "Xã" + string.Concat(Enumerable.Range(0, words - 1).Select(_ => " " + prefix + Syllables[random.Next(Syllables.Length)] + Ending(random.Next(30))))
            + ".";

    public List<string> Sentences(int count, string prefix = "") => [.. Enumerable.Range(0, count).Select(_ => Sentence(random.Next(9, 60), prefix))];

    public List<string> Shuffled(IReadOnlyList<string> sentences)
    {
        string[] all = [.. sentences];
        random.Shuffle(all);
        return [.. all];
    }

    public static int Share(string text, string source, StockPhrases? stock = null)
    {
        var match = new MatchWording();
        match.Add(ReadWording.Of(source, stock ?? StockPhrases.None));
        var (all, found) = (0, 0);
        foreach (var sentence in ReadWording.Of(text, stock ?? StockPhrases.None).Where(sentence => sentence.Counts))
        {
            all += sentence.Words.Length;
            found += match.SourceOf(sentence) is null ? 0 : sentence.Words.Length;
        }

        return all == 0 ? 0 : 100 * found / all;
    }

    // Letters only: a word with a digit is a figure.
    private static string Ending(int number) => new((char)('a' + (number % 26)), 1 + (number / 26));
}
