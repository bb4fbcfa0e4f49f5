using Danchu.Documents.Word;

namespace Danchu.Documents.Reading;

/// <summary>Puts the lines of a list together again: "- ", "+ " and, in our own list style, "a) " and "1. ".</summary>
internal sealed class ListBuilder(WordParts parts)
{
    private Draft? open;

    private sealed record Draft(ListMarker Marker)
    {
        public List<(Sequence<Inline> Content, Draft? Inner)> Items { get; } = [];

        public ListBlock Build() => new(Marker, Items.Select(item => new ListItem(item.Content) { Inner = item.Inner?.Build() }).ToSequence());
    }

    /// <summary>Takes the paragraph if it is a list line; a list that ends by it is given back through <paramref name="done"/>.</summary>
    public bool Take(WordParagraph paragraph, Action<Block> done)
    {
        var ours = parts.Styles.Ours && paragraph.Style is StyleIds.List;
        if (Line(paragraph, ours) is not var (marker, number, content))
        {
            return false;
        }

        var depth = ours ? paragraph.IndentLeft / BodyWriter.ListStep : marker == ListMarker.Plus && open is { Marker: ListMarker.Dash } ? 1 : 0;
        if (depth == 0 || open is null)
        {
            if (open is null || open.Marker != marker || (marker is ListMarker.Letter or ListMarker.Number && number != open.Items.Count + 1))
            {
                Flush(done);
                open = new Draft(marker);
            }

            open.Items.Add((content, null));
        }
        else
        {
            Nest(open, depth, marker, content);
        }

        return true;
    }

    public void Flush(Action<Block> done)
    {
        if (open is { } list)
        {
            open = null;
            done(list.Build());
        }
    }

    private static void Nest(Draft outer, int depth, ListMarker marker, Sequence<Inline> content)
    {
        while (true)
        {
            var last = outer.Items.Count - 1;
            var inner = outer.Items[last].Inner;
            if (inner is null)
            {
                inner = new Draft(marker);
                outer.Items[last] = (outer.Items[last].Content, inner);
                depth = 1;
            }

            if (--depth == 0)
            {
                inner.Items.Add((content, null));
                return;
            }

            outer = inner;
        }
    }

    private static (ListMarker Marker, int Number, Sequence<Inline> Content)? Line(WordParagraph paragraph, bool ours)
    {
        if (paragraph.NumberText is "-" or "+")
        {
            return (paragraph.NumberText is "-" ? ListMarker.Dash : ListMarker.Plus, 0, paragraph.Content);
        }

        var text = InlineText.Of(paragraph.Content);
        var skipped = text.Length - text.TrimStart().Length;
        text = text[skipped..];
        if (text.StartsWith("- ", StringComparison.Ordinal) || text.StartsWith("– ", StringComparison.Ordinal))
        {
            return (ListMarker.Dash, 0, InlineEdges.Cut(paragraph.Content, skipped + 2));
        }

        if (text.StartsWith("+ ", StringComparison.Ordinal))
        {
            return (ListMarker.Plus, 0, InlineEdges.Cut(paragraph.Content, skipped + 2));
        }

        if (ours && HeadingText.Parse(text) is { Ordinal: { } number, Level: 2 or 4 } marked)
        {
            return (marked.Level == 2 ? ListMarker.Number : ListMarker.Letter, number, InlineEdges.Cut(paragraph.Content, skipped + marked.Length));
        }

        return null;
    }
}
