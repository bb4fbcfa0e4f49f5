using System.Collections.Frozen;
using System.Globalization;

namespace Danchu.Core.Reuse;

/// <summary>
/// Reads a text, our markup or plain, into sentences of words that can be compared: case does not count, a figure or a token {{…}} is a figure whatever it
/// says, the name behind "xã", "huyện", "bản" … is a name, and a stock phrase is one mark. Linear in the text, whatever stands in it.
/// </summary>
public sealed class ReadWording
{
    private const int LongestToken = 400;
    private const int LongestName = 4;

    private static readonly FrozenSet<ulong> UnitKinds =
        new[] { "xã", "phường", "trấn", "huyện", "quận", "tỉnh", "phố", "bản", "thôn" }.Select(word => HashOf(word)).ToFrozenSet();

    private readonly string text;
    private readonly StockPhrases stock;
    private readonly List<WordedSentence> sentences = [];
    private readonly List<ulong> words = [];
    private int start = -1;

    // Words of a name already read; -1 where none may stand.
    private int named = -1;

    private ReadWording(string text, StockPhrases stock) => (this.text, this.stock) = (text, stock);

    public static IReadOnlyList<WordedSentence> Of(string text, StockPhrases stock)
    {
        var reading = new ReadWording(text, stock);
        reading.Read();
        return reading.sentences;
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var letter in word)
        {
            hash = (hash ^ char.ToLowerInvariant(letter)) * 0x100000001B3UL;
        }

        return Math.Max(HashShingles.Mix(hash), WordedSentence.Stock + 1);
    }

    private void Read()
    {
        var at = 0;
        while (at < text.Length)
        {
            at = Step(at);
        }

        End(text.Length);
    }

    private int Step(int at)
    {
        var letter = text[at];
        if (IsOfWord(letter))
        {
            return Word(at);
        }

        if (letter == '{' && TokenEnd(at) is > 0 and var end)
        {
            Begin(at);
            Add(WordedSentence.Figure);
            named = -1;
            return end;
        }

        if (letter == '\n' || (letter is '.' or ';' or '!' or '?' && EndsHere(at)))
        {
            End(at + (letter == '\n' ? 0 : 1));
        }

        named = letter == ' ' ? named : -1;
        return at + 1;
    }

    private int TokenEnd(int at)
    {
        var rest = text.AsSpan(at, Math.Min(LongestToken, text.Length - at));
        return rest.StartsWith("{{") && rest.IndexOf("}}") is > 0 and var close ? at + close + 2 : 0;
    }

    // "2. Công tác", "v.v. và" go on.
    private bool EndsHere(int at)
    {
        var next = at + 1;
        if (words is [WordedSentence.Figure] || words.Count == 0)
        {
            return false;
        }

        if (next < text.Length && !char.IsWhiteSpace(text[next]) && text[next] != '*')
        {
            return false;
        }

        while (next < text.Length && text[next] is ' ' or '*')
        {
            next++;
        }

        return text[at] != '.' || next >= text.Length || !char.IsLower(text[next]);
    }

    private int Word(int at)
    {
        var (end, isFigure) = (at, false);
        while (end < text.Length && (IsOfWord(text[end]) || (isFigure && Joins(end))))
        {
            isFigure |= char.IsAsciiDigit(text[end]);
            end++;
        }

        Begin(at);
        if (isFigure)
        {
            Add(WordedSentence.Figure);
            named = -1;
        }
        else if (named >= 0 && named < LongestName && char.IsUpper(text[at]))
        {
            Add(WordedSentence.UnitName);
            named++;
        }
        else
        {
            var word = HashOf(text.AsSpan(at, end - at));
            Add(word);
            named = UnitKinds.Contains(word) ? 0 : -1;
        }

        return end;
    }

    // "3.321", "04/BC-UBND", "15/11/2023", "12,5%" are one figure.
    private bool Joins(int at) => text[at] is '.' or ',' or '/' or '-' or '%' && at + 1 < text.Length && IsOfWord(text[at + 1]);

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private void Begin(int at) => start = start < 0 ? at : start;

    // Marks of one kind in a row are one: "12 / 13", "Bản Bo".
    private void Add(ulong word)
    {
        if (WordedSentence.Means(word) || words.Count == 0 || words[^1] != word)
        {
            words.Add(word);
        }
    }

    private void End(int at)
    {
        if (words.Count > 0)
        {
            sentences.Add(new WordedSentence(start, at, stock.Fold(words)));
            words.Clear();
        }

        (start, named) = (-1, -1);
    }
}
