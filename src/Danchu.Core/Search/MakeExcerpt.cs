using Danchu.Core.Checks;
using Danchu.Core.Texts;

namespace Danchu.Core.Search;

/// <summary>The words around what was looked for, marked: the first place where all of it stands, else the first of its words.</summary>
internal static class MakeExcerpt
{
    private const int Before = 80;
    private const int After = 200;

    /// <param name="folded">What was looked for, without case and diacritics.</param>
    public static IReadOnlyList<ExcerptPart> Of(string text, string folded)
    {
        var line = Quote.OneLine(text);
        var letters = Fold(line);
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = WordAt(letters, folded, 0);
        at = at >= 0 ? at : words.Select(w => WordAt(letters, w, 0)).Where(a => a >= 0).DefaultIfEmpty(0).Min();
        var (from, to) = (StartOf(line, at - Before), EndOf(line, at + After));
        List<ExcerptPart> parts = from > 0 ? [new("… ", Marked: false)] : [];
        Mark(parts, line, letters, words, from, to);
        return to < line.Length ? [.. parts, new(" …", Marked: false)] : parts;
    }

    private static void Mark(List<ExcerptPart> parts, string line, string letters, string[] words, int from, int to)
    {
        for (var at = from; at < to;)
        {
            var next = words.Select(w => (At: WordAt(letters, w, at), w.Length)).Where(w => w.At >= 0 && w.At + w.Length <= to)
                .DefaultIfEmpty((At: to, Length: 0)).MinBy(w => (w.At, -w.Length));
            if (next.At > at)
            {
                parts.Add(new(line[at..next.At], Marked: false));
            }

            if (next.Length > 0)
            {
                parts.Add(new(line.Substring(next.At, next.Length), Marked: true));
            }

            at = Math.Max(next.At + next.Length, at + 1);
        }
    }

    // Letter by letter, so that places stay where they are: what folds into nothing or more than one letter stands for itself.
    private static string Fold(string line) =>
        string.Create(line.Length, line, static (folded, from) =>
        {
            for (var at = 0; at < folded.Length; at++)
            {
                var letter = char.IsSurrogate(from[at]) ? "" : SearchText.Of(from[at].ToString());
                folded[at] = letter.Length == 1 ? letter[0] : from[at];
            }
        });

    private static int WordAt(string letters, string word, int from)
    {
        for (var at = letters.IndexOf(word, from, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(letters[at - 1])) && (end == letters.Length || !char.IsLetterOrDigit(letters[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private static int StartOf(string line, int at) => at <= 0 ? 0 : line.LastIndexOf(' ', at) + 1;

    private static int EndOf(string line, int at) => at >= line.Length ? line.Length : line.IndexOf(' ', at) is > 0 and var end ? end : line.Length;
}
