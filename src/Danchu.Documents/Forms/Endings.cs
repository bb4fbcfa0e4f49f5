namespace Danchu.Documents.Forms;

/// <summary>End marks of sentences and list lines, which belong to the form and not to the text.</summary>
internal static class Endings
{
    /// <summary>The content with its last mark replaced.</summary>
    public static Sequence<Inline> With(Sequence<Inline> content, string end)
    {
        if (content.IsEmpty)
        {
            return content;
        }

        if (content[content.Count - 1] is not Run last)
        {
            return [.. content, new Run(end)];
        }

        var text = Without(last.Text);
        return text.EndsWith('?') || text.EndsWith('!') || text.EndsWith(':')
            ? content
            : [.. content.AsSpan()[..^1], last with { Text = text + end }];
    }

    /// <summary>The body with the form's ending after its last sentence; a body that ends in a table or a heading has none.</summary>
    public static Sequence<Block> Close(Sequence<Block> body, string ending)
    {
        if (body.IsEmpty)
        {
            return body;
        }

        Block? closed = body[body.Count - 1] switch
        {
            Paragraph paragraph => paragraph with { Content = With(paragraph.Content, ending) },
            ListBlock list => Close(list, ending),
            _ => null,
        };
        return closed is null ? body : [.. body.AsSpan()[..^1], closed];
    }

    /// <summary>A body that was read: "./." is the form's way to write the last full stop.</summary>
    public static Sequence<Block> Open(Sequence<Block> body) =>
        !body.IsEmpty && LastRun(body[body.Count - 1]) is { } last && last.Text.EndsWith("./.", StringComparison.Ordinal) ? Close(body, ".") : body;

    private static Run? LastRun(Block block) => block switch
    {
        Paragraph { Content.IsEmpty: false } paragraph => paragraph.Content[paragraph.Content.Count - 1] as Run,
        ListBlock { Items.IsEmpty: false } list => LastRun(list.Items[list.Items.Count - 1]),
        _ => null,
    };

    private static Run? LastRun(ListItem item) => item.Inner is { } inner ? LastRun(inner)
        : item.Content.IsEmpty ? null : item.Content[item.Content.Count - 1] as Run;

    public static string Without(string text)
    {
        var rest = text.AsSpan().TrimEnd();
        rest = rest.EndsWith("./.", StringComparison.Ordinal) ? rest[..^3] : rest.EndsWith("...", StringComparison.Ordinal) ? rest : rest.TrimEnd(".;,");
        return rest.Length == text.Length ? text : rest.TrimEnd().ToString();
    }

    private static ListBlock Close(ListBlock list, string ending)
    {
        if (list.Items.IsEmpty)
        {
            return list;
        }

        var last = list.Items[list.Items.Count - 1];
        last = last.Inner is { Items.IsEmpty: false } inner
            ? last with { Inner = Close(inner, ending) }
            : last with { Content = With(last.Content, ending) };
        return list with { Items = [.. list.Items.AsSpan()[..^1], last] };
    }
}
