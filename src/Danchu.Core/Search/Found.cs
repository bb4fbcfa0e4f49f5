namespace Danchu.Core.Search;

/// <summary>What is searched, in the order in which it is shown.</summary>
public enum FoundKind
{
    Unit,
    Round,
    Report,
    Document,
    Figure,
    Text,
}

/// <summary>Something found: what it is called, what tells it from others, where it is.</summary>
/// <param name="Excerpt">Of a text, the words around what was looked for; empty for everything else.</param>
public sealed record Found(string Title, string Detail, string Href, IReadOnlyList<ExcerptPart> Excerpt);

/// <summary>A stretch of an excerpt.</summary>
/// <param name="Marked">Whether it is one of the words that were looked for.</param>
public sealed record ExcerptPart(string Text, bool Marked);

/// <summary>What was found of one kind.</summary>
/// <param name="Total">How many there are, up to <see cref="SearchEverything.Most"/>.</param>
public sealed record FoundGroup(FoundKind Kind, IReadOnlyList<Found> Items, int Total);
