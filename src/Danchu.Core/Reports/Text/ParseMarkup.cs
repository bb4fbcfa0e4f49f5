using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Danchu.Core.Reports.Text;

/// <summary>
/// Our markup: CommonMark paragraphs, lists and emphasis, with inline footnotes <c>^[…]</c> and figure tokens <c>{{…}}</c>. Headings, code,
/// HTML, links and images are not part of it: the outline gives the headings, and the rest does not occur in a report.
/// </summary>
internal static class ParseMarkup
{
    private static readonly MarkdownPipeline Pipeline = Build();

    public static MarkdownDocument From(string text) => Markdown.Parse(text, Pipeline);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange([Lists(), new ParagraphBlockParser { ParseSetextHeadings = false }]);
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange([new FootnoteInlineParser(), new TokenInlineParser(), new EscapeInlineParser(), new EmphasisInlineParser(), new LineBreakInlineParser()]);
        return builder.Build();
    }

    // Only dashes and the like make lists: "1." and "2." at the head of a paragraph are the writer's own numbers and stay as typed.
    private static ListBlockParser Lists()
    {
        var parser = new ListBlockParser();
        parser.ItemParsers.RemoveAll(item => item is NumberedListItemParser);
        return parser;
    }
}

/// <summary>A token as found in the text; what it means is decided when the document is composed.</summary>
internal sealed class TokenInline(string inner) : LeafInline
{
    public string Inner { get; } = inner;
}

/// <summary>A footnote's own markup, parsed when the document is composed.</summary>
internal sealed class FootnoteInline(string content) : LeafInline
{
    public string Content { get; } = content;
}

internal sealed class TokenInlineParser : InlineParser
{
    private const int Longest = 200;

    public TokenInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
        {
            return false;
        }

        var start = slice.Start + 2;
        var length = slice.Text.AsSpan(start, Math.Min(slice.End + 1 - start, Longest)).IndexOf("}}");
        if (length < 0)
        {
            return false;
        }

        processor.Inline = new TokenInline(slice.Text.Substring(start, length));
        slice.Start = start + length + 2;
        return true;
    }
}

internal sealed class FootnoteInlineParser : InlineParser
{
    public FootnoteInlineParser() => OpeningCharacters = ['^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
        {
            return false;
        }

        var depth = 0;
        for (var i = slice.Start + 1; i <= slice.End; i++)
        {
            depth += slice.Text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
            {
                processor.Inline = new FootnoteInline(slice.Text[(slice.Start + 2)..i]);
                slice.Start = i + 1;
                return true;
            }
        }

        return false;
    }
}
