using Danchu.Documents;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Danchu.Documents.Block;
using Inline = Danchu.Documents.Inline;
using ListBlock = Danchu.Documents.ListBlock;

namespace Danchu.Core.Reports.Text;

/// <summary>Our markup as blocks of the document model, with each token resolved and each problem named.</summary>
internal sealed class MarkupToBlocks(FigureSource source, Action<string> problem)
{
    public List<Block> Convert(string text) => [.. ParseMarkup.From(text).SelectMany(ConvertBlock)];

    private IEnumerable<Block> ConvertBlock(Markdig.Syntax.Block block) => block switch
    {
        ParagraphBlock { Inline: { } inline } => Lines(inline).Select(line => new Paragraph(line)),
        Markdig.Syntax.ListBlock list => [ConvertList(list)],
        ContainerBlock container => container.SelectMany(ConvertBlock),
        _ => [],
    };

    private ListBlock ConvertList(Markdig.Syntax.ListBlock list) => new(
        list.BulletType == '+' ? ListMarker.Plus : ListMarker.Dash,
        list.OfType<ListItemBlock>().SelectMany(ConvertItem).ToSequence());

    // An item of several paragraphs becomes several items: official texts have no unmarked paragraphs inside a dash list.
    private IEnumerable<ListItem> ConvertItem(ListItemBlock item)
    {
        var items = item.OfType<ParagraphBlock>().Where(p => p.Inline is not null).SelectMany(p => Lines(p.Inline!)).Select(line => new ListItem(line)).ToList();
        var inner = item.OfType<Markdig.Syntax.ListBlock>().Select(ConvertList).FirstOrDefault();
        if (inner is not null)
        {
            items = items.Count == 0 ? [new ListItem("")] : items;
            items[^1] = items[^1] with { Inner = inner };
        }

        return items;
    }

    /// <summary>A line break is where the writer pressed Enter: a new paragraph, as a paste from Word has them.</summary>
    private List<Sequence<Inline>> Lines(ContainerInline inline)
    {
        List<List<Inline>> lines = [[]];
        Collect(inline, RunStyle.Plain, lines);
        return [.. lines.Where(line => line.Count > 0).Select(line => line.ToSequence())];
    }

    private void Collect(ContainerInline container, RunStyle style, List<List<Inline>> lines)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LineBreakInline:
                    lines.Add([]);
                    break;
                case LiteralInline literal:
                    lines[^1].Add(new Run(literal.Content.ToString(), style));
                    break;
                case TokenInline token:
                    lines[^1].Add(Figure(token.Inner, style));
                    break;
                case FootnoteInline footnote:
                    lines[^1].Add(new Footnote(FootnoteContent(footnote.Content)));
                    break;
                case EmphasisInline emphasis:
                    Collect(emphasis, style | (emphasis.DelimiterCount >= 2 ? RunStyle.Bold : RunStyle.Italic), lines);
                    break;
                case ContainerInline inner:
                    Collect(inner, style, lines);
                    break;
            }
        }
    }

    private Sequence<Inline> FootnoteContent(string content)
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

                // A footnote has no footnotes: one inside another is read out as text.
                flat.AddRange(line.SelectMany(i => i is Footnote inner ? inner.Content : [i]));
            }
        }

        return flat.ToSequence();
    }

    private Inline Figure(string inner, RunStyle style)
    {
        var resolved = ResolveToken.From(inner, source);
        if (resolved.Problem is { } said)
        {
            problem(said);
            return new Run(resolved.Text, style | RunStyle.Bold);
        }

        return FigureToken.Read(inner) is { Inner: { Length: <= BoundFigure.LongestTag } tag }
            ? new BoundFigure(tag, resolved.Text, style) { Title = resolved.Title }
            : new Run(resolved.Text, style);
    }
}
