namespace Danchu.Documents.Reading;

/// <summary>Cuts marks that belong to the form off the ends of a content.</summary>
internal static class InlineEdges
{
    public static Sequence<Inline> TrimStart(Sequence<Inline> content)
    {
        if (content.IsEmpty || content[0] is not Run first)
        {
            return content;
        }

        var text = first.Text.TrimStart();
        return text.Length == first.Text.Length ? content : WithFirst(content, first, text);
    }

    /// <summary>The content without its first so many characters; they must lie in its leading runs.</summary>
    public static Sequence<Inline> Cut(Sequence<Inline> content, int length)
    {
        while (length > 0 && !content.IsEmpty && content[0] is Run first)
        {
            var cut = Math.Min(length, first.Text.Length);
            content = WithFirst(content, first, first.Text[cut..]);
            length -= cut;
        }

        return content;
    }

    public static Sequence<Inline> ReplaceEnd(Sequence<Inline> content, Func<string, string> end)
    {
        if (content.IsEmpty || content[content.Count - 1] is not Run last)
        {
            return content;
        }

        var text = end(last.Text);
        return text.Length == 0 ? content.AsSpan()[..^1].ToArray().ToSequence() : [.. content.AsSpan()[..^1], last with { Text = text }];
    }

    private static Sequence<Inline> WithFirst(Sequence<Inline> content, Run first, string text) =>
        text.Length == 0 ? content.AsSpan()[1..].ToArray().ToSequence() : [first with { Text = text }, .. content.AsSpan()[1..]];
}
