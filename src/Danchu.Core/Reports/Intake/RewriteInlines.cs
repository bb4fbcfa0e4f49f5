using Danchu.Documents;
using Block = Danchu.Documents.Block;
using Inline = Danchu.Documents.Inline;

namespace Danchu.Core.Reports.Intake;

/// <summary>Replaces what stands inside blocks, footnotes, inner lists and cells included.</summary>
internal static class RewriteInlines
{
    public static Block In(Block block, Func<Inline, IEnumerable<Inline>> rewrite) => block switch
    {
        Paragraph paragraph => paragraph with { Content = In(paragraph.Content, rewrite) },
        Heading heading => heading with { Content = In(heading.Content, rewrite) },
        ListBlock list => In(list, rewrite),
        Table table => table with
        {
            Rows = table.Rows.Select(row => row with { Cells = row.Cells.Select(cell => cell with { Content = In(cell.Content, rewrite) }).ToSequence() })
                .ToSequence(),
        },
        _ => block,
    };

    public static IEnumerable<BoundFigure> Figures(Block block)
    {
        List<BoundFigure> found = [];
        In(block, inline =>
        {
            if (inline is BoundFigure figure)
            {
                found.Add(figure);
            }

            return [inline];
        });
        return found;
    }

    private static ListBlock In(ListBlock list, Func<Inline, IEnumerable<Inline>> rewrite) => list with
    {
        Items = list.Items.Select(item => item with { Content = In(item.Content, rewrite), Inner = item.Inner is { } inner ? In(inner, rewrite) : null })
            .ToSequence(),
    };

    private static Sequence<Inline> In(Sequence<Inline> content, Func<Inline, IEnumerable<Inline>> rewrite) => content
        .SelectMany(inline => rewrite(inline is Footnote note ? note with { Content = In(note.Content, rewrite) } : inline)).ToSequence();
}
