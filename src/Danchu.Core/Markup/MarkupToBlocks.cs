using Danchu.Documents;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Danchu.Documents.Block;
using Inline = Danchu.Documents.Inline;
using ListBlock = Danchu.Documents.ListBlock;

namespace Danchu.Core.Markup;

/// <summary>Our markup as blocks of the document model, with each token resolved and each problem named.</summary>
/// <param name="resolve">Null where text binds no figures: tokens stay as typed.</param>
internal sealed class MarkupToBlocks(Func<string, ResolvedToken>? resolve, Action<string> problem)
{
    private bool inFootnote;

    /// <summary>For a text without figures, such as a letter's.</summary>
    public MarkupToBlocks()
        : this(resolve: null, _ => { })
    {
    }

    public MarkupToBlocks(FigureSource source, Action<string> problem)
        : this(inner => ResolveToken.From(inner, source), problem)
    {
    }

    public List<Block> Convert(string text) => [.. ParseMarkup.From(text).SelectMany(ConvertBlock)];

    private IEnumerable<Block> ConvertBlock(Markdig.Syntax.Block block) => block switch
    {
        ParagraphBlock { Inline: { } inline } => Lines(inline).Select(line => new Paragraph(line)),
        Markdig.Syntax.ListBlock list => [ConvertList(list)],
        TableLines table => ConvertTable(table.Read()),
        ContainerBlock container => container.SelectMany(ConvertBlock),
        _ => [],
    };

    /// <summary>What is typed in a cell of a table.</summary>
    public Sequence<Inline> CellContent(string typed)
    {
        List<Inline> content = [];
        foreach (var (at, line) in typed.Split(TableText.Break).Index())
        {
            if (at > 0)
            {
                content.Add(new LineBreak());
            }

            content.AddRange(ParseMarkup.Cell(line.Trim()).Descendants<ParagraphBlock>().Where(p => p.Inline is not null)
                .SelectMany(p => Lines(p.Inline!)).SelectMany(inlines => inlines));
        }

        return content.ToSequence();
    }

    // A table that is too large stands there as it was typed.
    private IEnumerable<Block> ConvertTable(TableText table)
    {
        if (table.TooLarge is { } reason)
        {
            problem($"Bảng {reason}");
            return table.Rows.Select(row => new Paragraph(string.Join(" | ", row)));
        }

        return table.Columns == 0 ? [] : [TypedTable.Of(table, CellContent)];
    }

    private ListBlock ConvertList(Markdig.Syntax.ListBlock list) => new(
        list.BulletType == '+' ? ListMarker.Plus : ListMarker.Dash,
        list.OfType<ListItemBlock>().SelectMany(ConvertItem).ToSequence());

    // An item of several paragraphs becomes several items: official texts have no unmarked paragraphs inside a dash list.
    private List<ListItem> ConvertItem(ListItemBlock item)
    {
        List<ListItem> items = [];
        foreach (var block in item)
        {
            if (block is ParagraphBlock { Inline: { } inline })
            {
                items.AddRange(Lines(inline).Select(line => new ListItem(line)));
            }
            else if (block is Markdig.Syntax.ListBlock list)
            {
                items = items.Count == 0 ? [new ListItem("")] : items;
                items[^1] = items[^1] with { Inner = Joined(items[^1].Inner, ConvertList(list)) };
            }
        }

        return items;
    }

    // Two lists under one item, by another mark or another indent, are one list in the document: nothing typed is left out.
    private static ListBlock Joined(ListBlock? first, ListBlock next) =>
        first is null ? next : first with { Items = [.. first.Items, .. next.Items] };

    /// <summary>A line break is where the writer pressed Enter: a new paragraph, as a paste from Word has them.</summary>
    private List<Sequence<Inline>> Lines(ContainerInline inline)
    {
        List<List<Inline>> lines = [[]];
        Collect(inline, lines);
        return [.. lines.Where(line => line.Count > 0).Select(line => line.ToSequence())];
    }

    // Not by recursion: ten thousand stars in a row nest as deep.
    private void Collect(ContainerInline root, List<List<Inline>> lines)
    {
        var ahead = new Stack<(Markdig.Syntax.Inlines.Inline At, RunStyle Style)>();
        Push(root.FirstChild, RunStyle.Plain);
        while (ahead.TryPop(out var next))
        {
            Push(next.At.NextSibling, next.Style);
            switch (next.At)
            {
                case LineBreakInline:
                    lines.Add([]);
                    break;
                case LiteralInline literal:
                    lines[^1].Add(new Run(literal.Content.ToString(), next.Style));
                    break;
                case TokenInline token:
                    AddToken(token.Inner, next.Style, lines[^1]);
                    break;
                case FootnoteInline footnote:
                    lines[^1].Add(new Footnote(FootnoteContent(footnote.Content)));
                    break;
                case EmphasisInline emphasis:
                    Push(emphasis.FirstChild, next.Style | (emphasis.DelimiterCount >= 2 ? RunStyle.Bold : RunStyle.Italic));
                    break;
                case ContainerInline inner:
                    Push(inner.FirstChild, next.Style);
                    break;
            }
        }

        void Push(Markdig.Syntax.Inlines.Inline? at, RunStyle style)
        {
            if (at is not null)
            {
                ahead.Push((at, style));
            }
        }
    }

    private Sequence<Inline> FootnoteContent(string content)
    {
        (var outside, inFootnote) = (inFootnote, true);
        var flat = Flattened(content).ToSequence();
        inFootnote = outside;
        return flat;
    }

    private List<Inline> Flattened(string content)
    {
        List<Inline> flat = [];
        foreach (var paragraph in ParseMarkup.From(content).Descendants<ParagraphBlock>().Where(p => p.Inline is not null))
        {
            foreach (var line in Lines(paragraph.Inline!))
            {
                if (flat.Count > 0)
                {
                    flat.Add(new LineBreak());
                }

                flat.AddRange(line);
            }
        }

        return flat;
    }

    private void AddToken(string inner, RunStyle style, List<Inline> line)
    {
        if (resolve is null)
        {
            line.Add(new Run($"{{{{{inner}}}}}", style));
            return;
        }

        var resolved = resolve(inner);
        if (resolved.Problem is { } said)
        {
            problem(said);
            line.Add(new Run(resolved.Text, style | RunStyle.Bold));
        }
        else if (resolved.Folds && !inFootnote)
        {
            Fold(ListToken.Read(inner)! with { Form = ListForm.Told }, resolved, line);
        }
        else
        {
            line.Add(Bound(inner, resolved.Text, resolved.Title, style));
        }
    }

    // The footnote's mark stands at the word it explains, and its words need no brackets.
    private static void Fold(ListToken token, ResolvedToken resolved, List<Inline> line)
    {
        if (line is [.., Run last])
        {
            line[^1] = last with { Text = last.Text.TrimEnd() };
        }

        line.Add(new Footnote([Bound(token.Inner, resolved.Text[1..^1], resolved.Title, RunStyle.Plain)]));
    }

    private static Inline Bound(string inner, string text, string title, RunStyle style) =>
        TokenTag.Of(inner) is { Length: <= BoundFigure.LongestTag } tag ? new BoundFigure(tag, text, style) { Title = title } : new Run(text, style);
}
