using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Danchu.Core.Markup;

/// <summary>A footnote's own markup, parsed when the document is composed.</summary>
internal sealed class FootnoteInline(string content) : LeafInline
{
    public string Content { get; } = content;
}

/// <summary>Inline footnotes <c>^[…]</c>, up to the bracket that closes them. Brackets of a paragraph are paired once, however many there are.</summary>
internal sealed class FootnoteInlineParser : InlineParser
{
    public FootnoteInlineParser() => OpeningCharacters = ['^'];

    private sealed record Pairs(string Text, int End, Dictionary<int, int> CloseOf);

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
        {
            return false;
        }

        var states = processor.ParserStates;
        if (states[Index] is not Pairs pairs || !ReferenceEquals(pairs.Text, slice.Text) || pairs.End != slice.End)
        {
            states[Index] = pairs = new Pairs(slice.Text, slice.End, Pair(slice));
        }

        if (!pairs.CloseOf.TryGetValue(slice.Start + 1, out var close))
        {
            return false;
        }

        processor.Inline = new FootnoteInline(WithoutInner(slice.Text.AsSpan((slice.Start + 2)..close)));
        slice.Start = close + 1;
        return true;
    }

    private static Dictionary<int, int> Pair(StringSlice slice)
    {
        var open = new Stack<int>();
        var closeOf = new Dictionary<int, int>();
        for (var i = slice.Start; i <= slice.End; i++)
        {
            if (slice.Text[i] == '[')
            {
                open.Push(i);
            }
            else if (slice.Text[i] == ']' && open.TryPop(out var start))
            {
                closeOf.Add(start, i);
            }
        }

        return closeOf;
    }

    // A footnote has no footnotes: one inside another is read out as text.
    private static string WithoutInner(ReadOnlySpan<char> content)
    {
        var (text, open) = (new StringBuilder(content.Length), new Stack<bool>());
        foreach (var letter in content)
        {
            if (letter == '[' && text.Length > 0 && text[^1] == '^')
            {
                open.Push(true);
                text.Length--;
            }
            else if (letter != ']' || !open.TryPop(out var footnote) || !footnote)
            {
                text.Append(letter);
                if (letter == '[')
                {
                    open.Push(false);
                }
            }
        }

        return text.ToString();
    }
}
