using System.Collections.Frozen;

namespace Danchu.Checking.Facts;

/// <summary>The known facts by the words they go by. Facts of one indicator in several scopes stand together.</summary>
internal sealed class FactBook
{
    private readonly FrozenDictionary<ulong, FactPhrase[]> byNext;
    private readonly FactPhrase[] last;

    public FactBook(IReadOnlyList<KnownFact> facts)
    {
        Scopes = [.. facts.GroupBy(fact => fact.Indicator, StringComparer.Ordinal).Select(group => group.ToArray())];
        var phrases = Scopes.Index().SelectMany(scope => scope.Item[0].Phrases.Select(phrase => FactPhrase.Parse(phrase, scope.Index))).ToList();
        byNext = phrases.Where(phrase => HasNext(phrase))
            .SelectMany(phrase => phrase.After[0][0].Select(word => (Word: word, Phrase: phrase)))
            .GroupBy(pair => pair.Word, pair => pair.Phrase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        last = [.. phrases.Where(phrase => !HasNext(phrase))];
    }

    /// <summary>For each indicator its facts, in the order they were given.</summary>
    public IReadOnlyList<KnownFact[]> Scopes { get; }

    /// <summary>Phrases whose word after the number is this one, and those that ask for none.</summary>
    public IEnumerable<FactPhrase> Perhaps(ulong next) => byNext.TryGetValue(next, out var found) ? found.Concat(last) : last;

    private static bool HasNext(FactPhrase phrase) => phrase.After[0].Length > 0;
}
