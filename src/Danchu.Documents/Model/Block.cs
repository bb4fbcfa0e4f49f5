namespace Danchu.Documents;

/// <summary>What follows one after another in the body of a document or of an annex.</summary>
public abstract record Block;

/// <summary>
/// A heading. Its number is written by the form (<c>I.</c> in a State document, <c>I-</c> in a Party one), so the model holds only
/// the ordinal; a label of its own (<c>Phần thứ nhất</c>) takes the number's place.
/// </summary>
/// <param name="Level">1 to 5; 1 is the outermost.</param>
/// <param name="Ordinal">From 1 within the heading above; none for an unnumbered heading.</param>
public sealed record Heading(int Level, int? Ordinal, Sequence<Inline> Content) : Block
{
    public const int DeepestLevel = 5;

    public Heading(int level, int? ordinal, string text)
        : this(level, ordinal, Inline.Of(text))
    {
    }

    public string? Label { get; init; }
}

/// <summary>How the lines of a paragraph or of a cell are aligned.</summary>
public enum Alignment
{
    Justify,
    Left,
    Centre,
    Right,
}

/// <summary>A paragraph of body text, without number or marker.</summary>
public sealed record Paragraph(Sequence<Inline> Content) : Block
{
    public Paragraph(string text)
        : this(Inline.Of(text))
    {
    }

    public Alignment Alignment { get; init; }
}

/// <summary>What stands before each item of a list.</summary>
public enum ListMarker
{
    /// <summary>"- "</summary>
    Dash,

    /// <summary>"+ ", customary inside a dash list.</summary>
    Plus,

    /// <summary>"a) ", by the Vietnamese alphabet with đ.</summary>
    Letter,

    /// <summary>"1. "</summary>
    Number,
}

/// <summary>A list: items with one kind of marker, in order.</summary>
public sealed record ListBlock(ListMarker Marker, Sequence<ListItem> Items) : Block;

/// <summary>An item of a list, with the list inside it if it has one.</summary>
public sealed record ListItem(Sequence<Inline> Content)
{
    public ListItem(string text)
        : this(Inline.Of(text))
    {
    }

    /// <summary>A list inside this item.</summary>
    public ListBlock? Inner { get; init; }
}
