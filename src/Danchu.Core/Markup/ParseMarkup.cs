using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Danchu.Core.Markup;

/// <summary>
/// Our markup: CommonMark paragraphs, lists and emphasis, with inline footnotes <c>^[…]</c>, figure tokens <c>{{…}}</c> and tables of lines
/// <c>| … | … |</c>. Headings, code, HTML, links and images are not part of it: the outline gives the headings, and the rest does not occur in a report.
/// </summary>
internal static class ParseMarkup
{
    private const int LongestToken = 200;

    private static readonly MarkdownPipeline Pipeline = Build(new TableLinesParser(), Lists());

    // In a cell a dash is a dash.
    private static readonly MarkdownPipeline InCell = Build();

    public static MarkdownDocument From(string text) => Markdown.Parse(text, Pipeline);

    /// <summary>One line of a cell of a table: no lists.</summary>
    public static MarkdownDocument Cell(string line) => Markdown.Parse(line, InCell);

    /// <summary>Characters between the braces of a token that begins here with {{; null when no braces close soon enough.</summary>
    public static int? TokenLength(ReadOnlySpan<char> braces)
    {
        var inner = braces[2..];
        var length = inner[..Math.Min(inner.Length, LongestToken)].IndexOf("}}");
        return length < 0 ? null : length;
    }

    /// <summary>Each token of a text, in footnotes too, with its place, braces included; other braces are none.</summary>
    public static IEnumerable<(int Start, int End, string Inner)> TokensIn(string text)
    {
        for (var open = Open(text, 0); open >= 0; open = Open(text, open))
        {
            if (TokenLength(text.AsSpan(open)) is not { } length)
            {
                open++;
                continue;
            }

            var end = open + length + 4;
            yield return (open, end, text.Substring(open + 2, length));
            open = end;
        }
    }

    private static int Open(string text, int from) => text.IndexOf("{{", from, StringComparison.Ordinal);

    private static MarkdownPipeline Build(params BlockParser[] blocks)
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange([.. blocks, new ParagraphBlockParser { ParseSetextHeadings = false }]);
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange(
            [new FootnoteInlineParser(), new TokenInlineParser(), new EscapeInlineParser(), new BoundedEmphasisParser(), new LineBreakInlineParser()]);
        return builder.Build();
    }

    // Only dashes and the like make lists: "1." and "2." at the head of a paragraph are the writer's own numbers and stay as typed.
    private static ListBlockParser Lists()
    {
        var parser = new ShallowListParser();
        parser.ItemParsers.RemoveAll(item => item is NumberedListItemParser);
        return parser;
    }
}

/// <summary>A token as found in the text; it is resolved when the document is composed.</summary>
internal sealed class TokenInline(string inner) : LeafInline
{
    public string Inner { get; } = inner;
}

/// <summary>Lists in lists as far as anybody reads them; deeper dashes stay as typed, so that no text can nest without end.</summary>
internal sealed class ShallowListParser : ListBlockParser
{
    private const int Deepest = 3;

    public override BlockState TryOpen(BlockProcessor processor) =>
        ListsAround(processor.CurrentContainer) < Deepest ? base.TryOpen(processor) : BlockState.None;

    // A dash that goes on in the innermost list is asked here too.
    private static int ListsAround(ContainerBlock? container)
    {
        var lists = 0;
        for (; container is not null; container = container.Parent)
        {
            lists += container is ListItemBlock ? 1 : 0;
        }

        return lists;
    }
}

/// <summary>
/// Emphasis as in CommonMark, up to more marks than a paragraph of a report can mean; the rest stay as typed. Each mark nests what follows it.
/// </summary>
internal sealed class BoundedEmphasisParser : EmphasisInlineParser
{
    private const int MostMarks = 2_000;

    private sealed record Seen(string Text, int End)
    {
        public int Marks { get; set; }
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var states = processor.ParserStates;
        if (states[Index] is not Seen seen || !ReferenceEquals(seen.Text, slice.Text) || seen.End != slice.End)
        {
            states[Index] = seen = new Seen(slice.Text, slice.End);
        }

        return ++seen.Marks <= MostMarks && base.Match(processor, ref slice);
    }
}

/// <summary>Markdig extension for figure tokens: <c>{{…}}</c>.</summary>
internal sealed class TokenInlineParser : InlineParser
{
    public TokenInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{' || ParseMarkup.TokenLength(slice.AsSpan()) is not { } length)
        {
            return false;
        }

        processor.Inline = new TokenInline(slice.Text.Substring(slice.Start + 2, length));
        slice.Start += length + 4;
        return true;
    }
}
