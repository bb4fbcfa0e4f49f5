using System.Text;
using System.Text.RegularExpressions;

namespace Danchu.Core.Texts;

/// <summary>What became of a stretch of words.</summary>
public enum WordFate
{
    Same,

    /// <summary>Only in the earlier text.</summary>
    Gone,

    /// <summary>Only in the later text.</summary>
    New,
}

/// <summary>A stretch of one of two texts that were compared.</summary>
public sealed record WordChange(WordFate Fate, string Text);

/// <summary>
/// The difference of two texts word by word: the shortest way from one to the other (Myers 1986), with what stays alone between two changes put to them,
/// so that a person can read it.
/// </summary>
public static partial class CompareWords
{
    /// <summary>Texts that differ in more words than this are two texts.</summary>
    private const int MostSteps = 1_500;

    public static IReadOnlyList<WordChange> Of(string earlier, string later)
    {
        var (a, b) = (Words(earlier), Words(later));
        var start = 0;
        while (start < a.Count && start < b.Count && Same(a[start], b[start]))
        {
            start++;
        }

        var end = 0;
        while (end < a.Count - start && end < b.Count - start && Same(a[^(end + 1)], b[^(end + 1)]))
        {
            end++;
        }

        List<(WordFate Fate, Word Word)> all =
        [
            .. b[..start].Select(word => (WordFate.Same, word)),
            .. Path(a[start..^end], b[start..^end]),
            .. b[^end..].Select(word => (WordFate.Same, word)),
        ];
        return Joined(Smoothed(all));
    }

    /// <param name="Says">What is compared.</param>
    /// <param name="Text">With the blanks behind it.</param>
    private sealed record Word(string Says, string Text);

    private static List<Word> Words(string text) => [.. Pieces().Matches(text).Select(match => new Word(match.Groups["says"].Value, match.Value))];

    private static bool Same(Word one, Word other) => string.Equals(one.Says, other.Says, StringComparison.Ordinal);

    private static IEnumerable<(WordFate, Word)> Path(List<Word> a, List<Word> b)
    {
        if (Furthest(a, b) is not { } trace)
        {
            return [.. a.Select(word => (WordFate.Gone, word)), .. b.Select(word => (WordFate.New, word))];
        }

        List<(WordFate, Word)> back = [];
        var (x, y) = (a.Count, b.Count);
        for (var steps = trace.Count - 1; x > 0 || y > 0; steps--)
        {
            var k = x - y;
            var down = k == -steps || (k != steps && trace[steps][k - 1 + steps] < trace[steps][k + 1 + steps]);
            var fromK = down ? k + 1 : k - 1;
            var fromX = steps == 0 ? 0 : trace[steps][fromK + steps];
            var fromY = steps == 0 ? 0 : fromX - fromK;
            while (x > fromX && y > fromY)
            {
                back.Add((WordFate.Same, b[--y]));
                x--;
            }

            if (steps > 0)
            {
                back.Add(down ? (WordFate.New, b[--y]) : (WordFate.Gone, a[--x]));
            }
        }

        back.Reverse();
        return back;
    }

    /// <summary>For each number of steps, how far each diagonal had come before it; null when the texts differ in too much.</summary>
    private static List<int[]>? Furthest(List<Word> a, List<Word> b)
    {
        List<int[]> trace = [];
        var far = new int[(2 * MostSteps) + 3];
        const int Middle = MostSteps + 1;
        for (var steps = 0; steps <= MostSteps; steps++)
        {
            trace.Add(far[(Middle - steps)..(Middle + steps + 1)]);
            for (var k = -steps; k <= steps; k += 2)
            {
                var x = k == -steps || (k != steps && far[Middle + k - 1] < far[Middle + k + 1]) ? far[Middle + k + 1] : far[Middle + k - 1] + 1;
                var y = x - k;
                while (x < a.Count && y < b.Count && Same(a[x], b[y]))
                {
                    (x, y) = (x + 1, y + 1);
                }

                far[Middle + k] = x;
                if (x >= a.Count && y >= b.Count)
                {
                    return trace;
                }
            }
        }

        return null;
    }

    // One or two short words that happen to stay between two changes only make them harder to read.
    private static List<(WordFate Fate, Word Word)> Smoothed(List<(WordFate Fate, Word Word)> all)
    {
        List<(WordFate, Word)> smooth = [];
        for (var at = 0; at < all.Count;)
        {
            var end = at;
            while (end < all.Count && all[end].Fate == WordFate.Same)
            {
                end++;
            }

            var alone = end > at && end - at <= 2 && at > 0 && end < all.Count && all[at..end].TrueForAll(piece => piece.Word.Text.Trim().Length <= 4);
            smooth.AddRange(all[at..end].SelectMany(piece => alone
                ? new[] { (WordFate.Gone, piece.Word), (WordFate.New, piece.Word) }
                : [(WordFate.Same, piece.Word)]));
            while (end < all.Count && all[end].Fate != WordFate.Same)
            {
                smooth.Add(all[end++]);
            }

            at = end;
        }

        return smooth;
    }

    // Between two stretches that stay, what is gone stands before what is new.
    private static List<WordChange> Joined(List<(WordFate Fate, Word Word)> all)
    {
        List<WordChange> changes = [];
        for (var at = 0; at < all.Count;)
        {
            var isSame = all[at].Fate == WordFate.Same;
            var (gone, other) = (new StringBuilder(), new StringBuilder());
            for (; at < all.Count && (all[at].Fate == WordFate.Same) == isSame; at++)
            {
                (all[at].Fate == WordFate.Gone ? gone : other).Append(all[at].Word.Text);
            }

            Add(WordFate.Gone, gone);
            Add(isSame ? WordFate.Same : WordFate.New, other);
        }

        return changes;

        void Add(WordFate fate, StringBuilder text)
        {
            if (text.Length > 0)
            {
                changes.Add(new WordChange(fate, text.ToString()));
            }
        }
    }

    // A number with its dots is one word; a mark is a word; a line end is one too.
    [GeneratedRegex(@"(?<says>[\p{L}\p{M}\p{N}]+([.,/][\p{N}]+)*|\n|[^\s])[^\S\n]*|[^\S\n]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pieces();
}
