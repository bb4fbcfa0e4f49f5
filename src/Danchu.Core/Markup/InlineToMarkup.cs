using System.Text;
using Danchu.Documents;

namespace Danchu.Core.Markup;

/// <summary>
/// One line of inline content as markup. It is written as plainly as can be and read back; only where that is not what was meant are its
/// marks escaped, and only where emphasis cannot be written at that place (CommonMark's flanking rules) is the emphasis left out.
/// </summary>
internal static class InlineToMarkup
{
    private const string Marks = "\\*_^{[]";
    private const RunStyle Emphasis = RunStyle.Bold | RunStyle.Italic;

    /// <param name="inCell">In a cell of a table, where a dash at the head is a dash.</param>
    public static string Write(IReadOnlyList<Inline> line, bool inCell = false)
    {
        var plain = Emit(line, escape: false, emphasis: true).Trim();
        if (ReadsBack(plain, line, inCell))
        {
            return plain;
        }

        var escaped = Emit(line, escape: true, emphasis: true).Trim();
        return ReadsBack(escaped, line, inCell) ? escaped : Emit(line, escape: true, emphasis: false).Trim();
    }

    private static bool ReadsBack(string markup, IReadOnlyList<Inline> line, bool inCell)
    {
        var reader = new MarkupToBlocks(inner => new ResolvedToken(inner, null, inner), _ => { });
        if (inCell)
        {
            return string.Equals(Letters(reader.CellContent(markup)), Letters(line), StringComparison.Ordinal);
        }

        return reader.Convert(markup) switch
        {
            [] => Letters(line).Length == 0,
            [Paragraph paragraph] => string.Equals(Letters(paragraph.Content), Letters(line), StringComparison.Ordinal),
            _ => false,
        };
    }

    private static string Emit(IReadOnlyList<Inline> line, bool escape, bool emphasis)
    {
        var markup = new StringBuilder();
        for (var from = 0; from < line.Count;)
        {
            var style = StyleOf(line[from]);
            var to = from + 1;
            while (to < line.Count && StyleOf(line[to]) == style)
            {
                to++;
            }

            var text = string.Concat(Enumerable.Range(from, to - from).Select(i => Emit(line[i], escape, emphasis, markup.Length == 0 && i == from)));
            markup.Append(emphasis ? Emphasised(text, style) : text);
            from = to;
        }

        return markup.ToString();
    }

    private static string Emit(Inline inline, bool escape, bool emphasis, bool first) => inline switch
    {
        Run run => Escaped(Raised(run), escape, first),
        BoundFigure figure => TokenTag.Markup(figure.Tag) ?? Escaped(figure.Text, escape, first),
        Footnote footnote => Note(footnote, escape, emphasis),
        _ => "",
    };

    // Brackets pair before anything else is read: within a footnote they must be whole, and a footnote holds no other.
    private static string Note(Footnote footnote, bool escape, bool emphasis)
    {
        var text = string.Join('\n', SplitLines(footnote.Content).Select(line => Emit(line, escape, emphasis).Trim()).Where(line => line.Length > 0));
        text = text.Replace("\\[", "[", StringComparison.Ordinal).Replace("\\]", "]", StringComparison.Ordinal).Replace("^[", "^ [", StringComparison.Ordinal);
        return text.Length == 0 ? "" : $"^[{(IsPaired(text) ? text : text.Replace('[', '(').Replace(']', ')'))}]";
    }

    private static bool IsPaired(string text)
    {
        var open = 0;
        foreach (var letter in text)
        {
            open += letter switch { '[' => 1, ']' => -1, _ => 0 };
            if (open < 0)
            {
                return false;
            }
        }

        return open == 0;
    }

    private static List<List<Inline>> SplitLines(Sequence<Inline> content)
    {
        List<List<Inline>> lines = [[]];
        foreach (var inline in content)
        {
            if (inline is LineBreak)
            {
                lines.Add([]);
            }
            else
            {
                lines[^1].Add(inline);
            }
        }

        return lines;
    }

    private static string Escaped(string text, bool escape, bool first)
    {
        text = text.ReplaceLineEndings(" ");
        if (!escape)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (Marks.Contains(letter, StringComparison.Ordinal) || (first && letter is '-' or '+' or '|'))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
            first &= char.IsWhiteSpace(letter);
        }

        return escaped.ToString();
    }

    /// <summary>Marks stand at letters: blanks and punctuation at the edges are put outside, where they look the same.</summary>
    private static string Emphasised(string text, RunStyle style)
    {
        var from = 0;
        while (from < text.Length && !IsCore(text, from))
        {
            from++;
        }

        var to = text.Length;
        while (to > from && !(char.IsLetterOrDigit(text[to - 1]) || text[to - 1] is '}'))
        {
            to--;
        }

        if (style == RunStyle.Plain || from == to)
        {
            return text;
        }

        var mark = (style.HasFlag(RunStyle.Bold) ? "**" : "") + (style.HasFlag(RunStyle.Italic) ? "*" : "");
        return text[..from] + mark + text[from..to] + mark + text[to..];
    }

    private static bool IsCore(string text, int at) => char.IsLetterOrDigit(text[at]) || (text[at] is '{' && (at == 0 || text[at - 1] is not '\\'));

    private static RunStyle StyleOf(Inline inline) => inline switch
    {
        Run run => run.Style & Emphasis,
        BoundFigure figure => figure.Style & Emphasis,
        _ => RunStyle.Plain,
    };

    /// <summary>"m2" with a raised 2 is "m²": the markup has no raised letters, and an area must not become a number.</summary>
    private static string Raised(Run run) => run.Style.HasFlag(RunStyle.Superscript) && run.Text.Length > 0 && run.Text.All(char.IsAsciiDigit)
        ? string.Concat(run.Text.Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']))
        : run.Text;

    /// <summary>The content of a line, for comparing two: letters with their emphasis, marks, tokens and footnotes, without blanks.</summary>
    private static string Letters(IEnumerable<Inline> line)
    {
        var letters = new StringBuilder();
        foreach (var inline in line)
        {
            switch (inline)
            {
                case Run run:
                    Letters(letters, Raised(run), run.Style);
                    break;
                case BoundFigure figure when TokenTag.Of(figure.Tag) is { } token:
                    letters.Append('\uE000').Append((int)StyleOf(figure)).Append(token).Append('\uE001');
                    break;
                case BoundFigure figure:
                    Letters(letters, figure.Text, figure.Style);
                    break;
                case Footnote footnote when Letters(footnote.Content) is { Length: > 0 } note:
                    letters.Append('\uE002').Append(note).Append('\uE003');
                    break;
                case LineBreak:
                    letters.Append('\n');
                    break;
            }
        }

        return letters.ToString();
    }

    private static void Letters(StringBuilder letters, string text, RunStyle style)
    {
        foreach (var letter in text.Where(letter => !char.IsWhiteSpace(letter)))
        {
            letters.Append(letter);
            if (char.IsLetterOrDigit(letter))
            {
                letters.Append((char)('\uE010' + (int)(style & Emphasis)));
            }
        }
    }
}
