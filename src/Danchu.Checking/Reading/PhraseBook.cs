using System.Collections.Frozen;

namespace Danchu.Checking.Reading;

/// <summary>Phrases of one or more words, found at a token by the longest match.</summary>
internal sealed class PhraseBook
{
    private readonly WordFilter first;
    private readonly FrozenDictionary<ulong, (ulong[] Words, int Kind)[]> byFirst;

    /// <summary>Kind 0 is kept for "nothing found": kinds given here start at 1.</summary>
    public PhraseBook(IEnumerable<(string Phrase, int Kind)> phrases)
    {
        byFirst = phrases
            .Select(entry => (Words: entry.Phrase.Split(' ').Select(word => WordHashes.Hash(word)).ToArray(), entry.Kind))
            .GroupBy(entry => entry.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray());
        first = new WordFilter(byFirst.Keys);
    }

    /// <summary>A book whose phrases all are of kind 1, separated by <c>|</c>.</summary>
    public PhraseBook(string phrases)
        : this(phrases.Split('|').Select(phrase => (phrase.Trim(), 1)))
    {
    }

    /// <summary>The longest phrase that begins at the token, with its kind; length 0 when there is none.</summary>
    public (int Kind, int Length) Match(List<Token> tokens, int at)
    {
        if ((uint)at >= (uint)tokens.Count)
        {
            return default;
        }

        var hash = tokens[at].Hash;
        if (hash == 0 || !first.MayContain(hash) || tokens[at].Kind != TokenKind.Word || !byFirst.TryGetValue(hash, out var entries))
        {
            return default;
        }

        foreach (var (words, kind) in entries)
        {
            if (Matches(tokens, at, words))
            {
                return (kind, words.Length);
            }
        }

        return default;
    }

    public bool IsAt(List<Token> tokens, int at) => Match(tokens, at).Length > 0;

    private static bool Matches(List<Token> tokens, int at, ulong[] words)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var k = 1; k < words.Length; k++)
        {
            if (tokens[at + k].Hash != words[k])
            {
                return false;
            }
        }

        return true;
    }
}
