using Danchu.Core.Operations;

namespace Danchu.Core.Texts;

/// <summary>
/// What was typed into a search field, for texts that are at hand: each word must be found, in whatever order, without case and diacritics. For a column of
/// the database: <see cref="SearchPattern"/>.
/// </summary>
internal sealed class SearchWords
{
    private readonly string[] words;

    private SearchWords(string[] words) => this.words = words;

    public static SearchWords Of(string? typed) => new(SearchText.Of(InputText.Line(typed)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>True of every text when nothing was typed.</summary>
    public bool AreIn(string text) =>
        words.Length == 0 || (SearchText.Of(text) is var folded && Array.TrueForAll(words, word => folded.Contains(word, StringComparison.Ordinal)));
}
