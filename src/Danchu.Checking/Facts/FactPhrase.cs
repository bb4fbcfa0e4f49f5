using Danchu.Checking.Reading;

namespace Danchu.Checking.Facts;

/// <summary>
/// Words around a number that tell which fact it is: <c>ban thanh tra nhân dân … giám sát # cuộc</c>. <c>#</c> is the number, <c>%</c> a percentage,
/// <c>…</c> other words of the paragraph, <c>a/b</c> one word or the other, <c>|</c> at the end that the noun ends there (hộ, not hộ nghèo).
/// </summary>
internal sealed class FactPhrase
{
    private FactPhrase(int fact, IReadOnlyList<ulong[][]> before, IReadOnlyList<ulong[][]> after, bool percent, bool ends) =>
        (Fact, Before, After, Percent, Ends, Words, Gaps) = (
            fact, before, after, percent, ends, before.Concat(after).Sum(group => group.Length), before.Skip(1).Count(group => group.Length > 0));

    /// <summary>Which indicator it is, by its place in the book.</summary>
    public int Fact { get; }

    /// <summary>Groups of words before the number, the nearest first; an empty first group when the number follows a gap.</summary>
    public IReadOnlyList<ulong[][]> Before { get; }

    /// <summary>Groups of words after the number, the nearest first.</summary>
    public IReadOnlyList<ulong[][]> After { get; }

    public bool Percent { get; }

    public bool Ends { get; }

    public int Words { get; }

    /// <summary>Words further away, of who acts or what it is about: they tell more than those beside the number.</summary>
    public int Gaps { get; }

    /// <exception cref="FormatException">The phrase has no number or more than one, or no word.</exception>
    public static FactPhrase Parse(string phrase, int fact)
    {
        var parts = new string(FoldText.Fold(phrase, [])).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part is "#" or "%" or "…" or "|" || char.IsLetter(part[0])).ToArray();
        var at = Array.FindIndex(parts, part => part is "#" or "%");
        var ends = parts.Length > 0 && parts[^1] is "|";
        if (at < 0 || Array.FindLastIndex(parts, part => part is "#" or "%") != at)
        {
            throw new FormatException($"“{phrase}”: phải có đúng một dấu # (số) hoặc % (tỷ lệ).");
        }

        var before = Groups(parts[..at]);
        before.Reverse();
        var after = Groups(parts[(at + 1)..^(ends ? 1 : 0)]);
        var read = new FactPhrase(fact, before, after, parts[at] is "%", ends);
        return read.Words > 0 ? read : throw new FormatException($"“{phrase}”: không có từ nào ngoài dấu #.");
    }

    private static List<ulong[][]> Groups(string[] parts)
    {
        List<List<ulong[]>> groups = [[]];
        foreach (var part in parts)
        {
            if (part is "…")
            {
                groups.Add([]);
            }
            else
            {
                groups[^1].Add([.. part.Split('/').Select(word => WordHashes.Hash(word))]);
            }
        }

        return groups.ConvertAll(group => group.ToArray());
    }
}
