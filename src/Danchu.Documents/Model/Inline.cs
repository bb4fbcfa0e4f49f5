namespace Danchu.Documents;

/// <summary>What stands inside a paragraph, a heading, a table cell or a footnote.</summary>
public abstract record Inline
{
    /// <summary>Plain text as inline content; empty text gives no content.</summary>
    public static Sequence<Inline> Of(string text) => text.Length == 0 ? [] : [new Run(text)];
}

/// <summary>How a run differs from the text around it.</summary>
[Flags]
public enum RunStyle
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Underline = 4,
    Superscript = 8,
    Subscript = 16,
}

/// <summary>A stretch of text in one style. Characters that XML forbids are dropped when it is written.</summary>
public sealed record Run(string Text, RunStyle Style = RunStyle.Plain) : Inline;

/// <summary>
/// A figure that belongs to a fact. In Word it is a content control whose tag names the fact, so a document that comes back
/// still knows which figure is which; on the screen it is a <c>data</c> element.
/// </summary>
public sealed record BoundFigure : Inline
{
    /// <summary>Word calls a file with a longer tag or title damaged.</summary>
    public const int LongestTag = 64;

    public BoundFigure(string tag, string text, RunStyle style = RunStyle.Plain)
    {
        if (tag.Length is 0 or > LongestTag)
        {
            throw new ArgumentException($"Thẻ số liệu phải có từ 1 đến {LongestTag} ký tự: “{tag}”.", nameof(tag));
        }

        Tag = tag;
        Text = text;
        Style = style;
    }

    /// <summary>Names the fact.</summary>
    public string Tag { get; }

    /// <summary>The value in Vietnamese writing.</summary>
    public string Text { get; }

    public RunStyle Style { get; }

    /// <summary>Said to the reader on hovering; the tag when there is none. Word shows its first 64 characters.</summary>
    public string? Title { get; init; }
}

/// <summary>A real footnote; it is numbered through the document. It may hold runs, figures and line breaks, not another footnote.</summary>
public sealed record Footnote(Sequence<Inline> Content) : Inline
{
    public Footnote(string text)
        : this(Of(text))
    {
    }
}

/// <summary>A new line inside the same paragraph.</summary>
public sealed record LineBreak : Inline;
