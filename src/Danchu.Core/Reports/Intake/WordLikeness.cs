using Danchu.Core.Texts;

namespace Danchu.Core.Reports.Intake;

/// <summary>
/// How alike two headings or row labels are, by their words: 0 to 1. Marks and case do not count ("ủy", "uỷ", "UỶ" are one word), customary
/// abbreviations are read out, and a word that stands in many headings of the list ("kết quả", "công tác") says less than a rare one.
/// </summary>
internal sealed class WordLikeness
{
    private static readonly Dictionary<string, string[]> Abbreviations = new(StringComparer.Ordinal)
    {
        ["qcdc"] = ["quy", "che", "dan", "chu"], ["thdc"] = ["thuc", "hien", "dan", "chu"], ["dvcq"] = ["dan", "van", "chinh", "quyen"],
        ["bcd"] = ["ban", "chi", "dao"],
        ["ubnd"] = ["uy", "ban", "nhan", "dan"], ["hdnd"] = ["hoi", "dong", "nhan", "dan"], ["mttq"] = ["mat", "tran", "to", "quoc"],
        ["ttnd"] = ["thanh", "tra", "nhan", "dan"],
        ["cbcc"] = ["can", "bo", "cong", "chuc"], ["cbccvc"] = ["can", "bo", "cong", "chuc", "vien"], ["ctxh"] = ["chinh", "tri", "xa", "hoi"],
        ["tthc"] = ["thu", "tuc", "hanh", "chinh"],
        ["dn"] = ["doanh", "nghiep"], ["ct"] = ["chu", "tich"], ["dvt"] = ["don", "vi", "tinh"],
    };

    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);

    public WordLikeness(IEnumerable<string> known)
    {
        foreach (var word in known.SelectMany(text => Words(text).Distinct(StringComparer.Ordinal)))
        {
            weights[word] = weights.GetValueOrDefault(word) + 1;
        }

        foreach (var (word, count) in weights)
        {
            weights[word] = 1 / Math.Sqrt(count);
        }
    }

    public static HashSet<string> SetOf(string text) => [.. Words(text)];

    /// <summary>Twice what both say, over all that either says.</summary>
    public double Of(HashSet<string> one, HashSet<string> other)
    {
        var all = one.Sum(Weight) + other.Sum(Weight);
        return all == 0 ? 0 : 2 * one.Where(other.Contains).Sum(Weight) / all;
    }

    private double Weight(string word) => weights.GetValueOrDefault(word, 0.5);

    public static IEnumerable<string> Words(string text)
    {
        var folded = SearchText.Of(text);
        for (var at = 0; at < folded.Length;)
        {
            var from = at;
            while (at < folded.Length && char.IsLetterOrDigit(folded[at]))
            {
                at++;
            }

            if (at == from)
            {
                at++;
                continue;
            }

            var word = folded[from..at];
            foreach (var spelled in Abbreviations.GetValueOrDefault(word, [word]))
            {
                yield return spelled;
            }
        }
    }
}
