namespace Danchu.Documents.Reading;

/// <summary>A block as Word has it, before anything is recognised.</summary>
internal abstract class WordBlock
{
    /// <summary>The pages it stands on lie across.</summary>
    public bool Landscape { get; set; }
}

/// <summary>A paragraph (<c>w:p</c>).</summary>
internal sealed class WordParagraph : WordBlock
{
    public string? Style { get; set; }

    public Alignment? Alignment { get; set; }

    public int IndentLeft { get; set; }

    /// <summary>From Word's own numbering: "I.", "a)", "-".</summary>
    public string? NumberText { get; set; }

    /// <summary>Heading level by style or outline level, from 1.</summary>
    public int? Outline { get; set; }

    /// <summary>Every letter is bold, by its run or by its style.</summary>
    public bool Bold { get; set; }

    public bool Italic { get; set; }

    /// <summary>Its end was deleted with tracked changes: it goes on in the next paragraph, which gives the look.</summary>
    public bool EndDeleted { get; set; }

    public Sequence<Inline> Content
    {
        get;
        set
        {
            field = value;
            text = null;
        }
    }

    /// <summary>Plain text with line ends, trimmed; footnotes left out.</summary>
    public string Text => text ??= InlineText.Of(Content).Trim();

    public bool IsEmpty => Content.IsEmpty || (Text.Length == 0 && Content.All(inline => inline is Run or LineBreak));

    /// <summary>Takes the content of the paragraph before, whose end was deleted.</summary>
    public void Continue(WordParagraph before)
    {
        if (before.IsEmpty)
        {
            return;
        }

        var content = new InlineBuilder();
        content.AddAll(before.Content);
        content.AddAll(Content);
        (Bold, Italic) = (before.Bold && (Bold || IsEmpty), before.Italic && (Italic || IsEmpty));
        Content = content.Build();
    }

    private string? text;
}

/// <summary>A table (<c>w:tbl</c>).</summary>
internal sealed class WordTable : WordBlock
{
    public List<int> Grid { get; } = [];

    public List<WordRow> Rows { get; } = [];

    public IEnumerable<WordParagraph> Paragraphs => Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs);
}

/// <summary>A table row (<c>w:tr</c>).</summary>
internal sealed class WordRow
{
    public bool Header { get; set; }

    /// <summary>With tracked changes.</summary>
    public bool Deleted { get; set; }

    public List<WordCell> Cells { get; } = [];
}

/// <summary>A table cell (<c>w:tc</c>) with its spans.</summary>
internal sealed class WordCell
{
    public int Span { get; set; } = 1;

    public bool MergeStarts { get; set; }

    public bool MergeContinues { get; set; }

    public List<WordParagraph> Paragraphs { get; } = [];
}

/// <summary>The plain text of inlines.</summary>
internal static class InlineText
{
    public static string Of(Sequence<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Run run => run.Text,
        BoundFigure figure => figure.Text,
        LineBreak => "\n",
        _ => "",
    }));
}
