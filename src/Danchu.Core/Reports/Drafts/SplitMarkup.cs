using Danchu.Core.Markup;

namespace Danchu.Core.Reports.Drafts;

/// <summary>The sentences of a text as it is typed: tokens and footnotes stay whole, a footnote with its sentence.</summary>
internal static class SplitMarkup
{
    private static readonly string[] Shortened = ["Tp", "TP", "TX", "TT", "TS", "ThS", "PGS", "GS"];

    /// <returns>By paragraph; a mark of a list stays with its first sentence; a table is one sentence.</returns>
    public static IEnumerable<IReadOnlyList<string>> Of(string markup) => Lines(markup)
        .Select(part => TableText.IsRow(part.Split('\n')[0]) ? [part] : Line(part)).Where(sentences => sentences.Count > 0);

    // A table is one.
    private static IEnumerable<string> Lines(string markup)
    {
        var (lines, at) = (markup.Split('\n'), 0);
        foreach (var (from, to, _) in TableText.In(markup))
        {
            foreach (var line in lines[at..from])
            {
                yield return line;
            }

            yield return string.Join('\n', lines[from..(to + 1)]);
            at = to + 1;
        }

        foreach (var line in lines[at..])
        {
            yield return line;
        }
    }

    private static List<string> Line(string line)
    {
        List<string> sentences = [];
        var (start, at) = (0, 0);
        while (at < line.Length)
        {
            var end = Past(line, at);
            if (end == at + 1 && line[at] is '.' or '!' or '?' && EndsSentence(line, start, at))
            {
                end = PastNotes(line, end);
                if (Begins(line, end))
                {
                    Add(line[start..end]);
                    start = end;
                }
            }

            at = end;
        }

        Add(line[start..]);
        return sentences;

        void Add(string sentence)
        {
            if (sentence.Trim() is { Length: > 0 } trimmed)
            {
                sentences.Add(trimmed);
            }
        }
    }

    // A token or a footnote is one step.
    private static int Past(string line, int at)
    {
        if (line.AsSpan(at).StartsWith("{{") && line.IndexOf("}}", at, StringComparison.Ordinal) is > 0 and var close)
        {
            return close + 2;
        }

        return line.AsSpan(at).StartsWith("^[") ? PastBrackets(line, at + 1) : at + 1;
    }

    private static int PastBrackets(string line, int open)
    {
        var depth = 0;
        for (var at = open; at < line.Length; at++)
        {
            depth += line[at] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return line.Length;
    }

    private static int PastNotes(string line, int at)
    {
        while (line.AsSpan(at).StartsWith("^["))
        {
            at = PastBrackets(line, at + 1);
        }

        return at;
    }

    // "1. Công tác", "Tp. Lai Châu" go on.
    private static bool EndsSentence(string line, int start, int stop)
    {
        var before = line.AsSpan(start, stop - start).Trim();
        var word = before[(before.LastIndexOf(' ') + 1)..].ToString();
        return !(word.Length == before.Length && word.All(char.IsAsciiDigit)) && !Shortened.Contains(word, StringComparer.Ordinal)
            && (word.Length == 0 || !char.IsUpper(word[^1]) || word.Length > 1);
    }

    private static bool Begins(string line, int at)
    {
        var rest = line.AsSpan(at).TrimStart();
        return rest.Length < line.Length - at && (rest.Length == 0 || char.IsUpper(rest[0]) || rest[0] is '“' or '"' or '(' or '{' or '*');
    }
}
