using Danchu.Documents.Word;

namespace Danchu.Documents.Reading;

/// <summary>Turns a stretch of Word blocks into headings, paragraphs, lists and tables.</summary>
internal sealed class BodyReader(IReadOnlyList<WordBlock> blocks, WordParts parts)
{
    private const int LongestHeading = 300;
    private const int LongestUnnumbered = 120;

    private readonly List<Block> body = [];
    private readonly ListBuilder list = new(parts);
    private readonly Dictionary<Block, Heading> unnumbered = new(ReferenceEqualityComparer.Instance);
    private string? caption;

    /// <summary>
    /// The body of a report. Where not one heading has a number or a style, lines that stand alone in bold or capitals are its headings: that is all the writer
    /// had to tell them by.
    /// </summary>
    public Sequence<Block> ReadReport(int from, int to)
    {
        var read = Read(from, to, landscape: false);
        return parts.Styles.Ours || unnumbered.Count == 0 || read.Any(block => block is Heading) || unnumbered.Count * 2 > read.Count
            ? read
            : read.Select(block => unnumbered.TryGetValue(block, out var heading) ? heading : block).ToSequence();
    }

    /// <param name="landscape">The pages lie across anyway, so a table on them is not a wide one.</param>
    public Sequence<Block> Read(int from, int to, bool landscape)
    {
        for (var i = from; i < to; i++)
        {
            switch (blocks[i])
            {
                case WordTable table:
                    list.Flush(body.Add);
                    if (new TableConverter(table, parts).Convert(caption, table.Landscape && !landscape) is { } converted)
                    {
                        body.Add(converted);
                    }

                    caption = null;
                    break;
                case WordParagraph { IsEmpty: false } paragraph:
                    Paragraph(paragraph, NextIsTable(i, to));
                    break;
            }
        }

        list.Flush(body.Add);
        return body.ToSequence();
    }

    private bool NextIsTable(int at, int to)
    {
        do
        {
            at++;
        }
        while (at < to && blocks[at] is WordParagraph { IsEmpty: true });

        return at < to && blocks[at] is WordTable;
    }

    private void Paragraph(WordParagraph paragraph, bool beforeTable)
    {
        if (beforeTable && IsCaption(paragraph))
        {
            list.Flush(body.Add);
            caption = paragraph.Text;
            return;
        }

        var plain = parts.Styles.Ours && paragraph.Style is StyleIds.Body;
        if (!plain && list.Take(paragraph, body.Add))
        {
            return;
        }

        list.Flush(body.Add);
        body.Add(plain ? Plain(paragraph) : Heading(paragraph) ?? (Block)Plain(paragraph));
        if (body[^1] is Paragraph && StandsOut(paragraph))
        {
            unnumbered[body[^1]] = new Heading(1, null, WithoutLook(paragraph, paragraph.Content));
        }
    }

    private static bool StandsOut(WordParagraph paragraph) => paragraph.NumberText is null && (paragraph.Bold || Patterns.IsUpper(paragraph.Text))
        && paragraph.Text is { Length: < LongestUnnumbered } text and not [.., '.' or ';' or ',' or ':'] and not ['-' or '+' or '(' or '*', ..]
        && text.Contains(' ', StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal);

    private bool IsCaption(WordParagraph paragraph) =>
        paragraph.Style is StyleIds.Caption || parts.Styles.NameOf(paragraph.Style).Equals("caption", StringComparison.OrdinalIgnoreCase);

    private static Paragraph Plain(WordParagraph paragraph)
    {
        var content = new InlineBuilder();
        content.Text(paragraph.NumberText is { } number ? number + " " : "", RunStyle.Plain);
        content.AddAll(paragraph.Content);
        return new Paragraph(content.Build()) { Alignment = paragraph.Alignment ?? Alignment.Justify };
    }

    /// <summary>
    /// A heading by its style, or by a number with the look of one: "I." in bold or capitals, "1." in bold, "1.1." and "a)" in bold or italics.
    /// Where the writer used a style of another level than the number says, the number is right: it is what readers see.
    /// </summary>
    private Heading? Heading(WordParagraph paragraph)
    {
        var text = InlineText.Of(paragraph.Content);
        var skipped = paragraph.NumberText is null ? text.Length - text.TrimStart().Length : 0;
        var number = HeadingText.Parse(paragraph.NumberText is { } automatic ? automatic + " " : text[skipped..]);
        var ours = parts.Styles.Ours && paragraph.Outline is not null;
        if (paragraph.Outline is null && (number is null || text.Length > LongestHeading || !LooksLikeHeading(paragraph, number.Level)))
        {
            return null;
        }

        var level = ours || number is null ? paragraph.Outline!.Value : number.Level;
        var content = number is null || paragraph.NumberText is not null ? paragraph.Content : InlineEdges.Cut(paragraph.Content, skipped + number.Length);
        return new Heading(Math.Clamp(level, 1, Documents.Heading.DeepestLevel), number?.Ordinal, ours ? content : WithoutLook(paragraph, content))
        {
            Label = number?.Label,
        };
    }

    /// <summary>Where all of a heading is bold or italic, that is how a form prints it and not what it says.</summary>
    private static Sequence<Inline> WithoutLook(WordParagraph paragraph, Sequence<Inline> content)
    {
        var look = (paragraph.Bold ? RunStyle.Bold : RunStyle.Plain) | (paragraph.Italic ? RunStyle.Italic : RunStyle.Plain);
        return content.Select(inline => inline is Run run ? run with { Style = run.Style & ~look } : inline).ToSequence();
    }

    private static bool LooksLikeHeading(WordParagraph paragraph, int level) => level switch
    {
        1 => paragraph.Bold || Patterns.IsUpper(paragraph.Text),
        2 => paragraph.Bold,
        _ => paragraph.Bold || paragraph.Italic,
    };
}
