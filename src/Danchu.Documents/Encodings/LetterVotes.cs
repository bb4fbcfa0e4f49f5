using System.Buffers;

namespace Danchu.Documents.Encodings;

/// <summary>
/// How many words of a text can be Vietnamese in one way of reading its letters and in no other: as Unicode, as TCVN3, as VNI. Words that two ways can read
/// ("cã", "lín") say nothing.
/// </summary>
internal readonly record struct LetterVotes(int Unicode, int Tcvn3, int Vni)
{
    private const int LongestWord = 24;

    private static readonly SearchValues<char> Codes = SearchValues.Create(
        [.. Enumerable.Range(0xA1, 0x5F).Select(code => (char)code), .. Enumerable.Range(0xF0A1, 0x5F).Select(code => (char)code)]);

    public static LetterVotes operator +(LetterVotes one, LetterVotes other) =>
        new(one.Unicode + other.Unicode, one.Tcvn3 + other.Tcvn3, one.Vni + other.Vni);

    /// <summary>Whether any letter may be one of an old encoding.</summary>
    public static bool HasCodes(string text) => text.AsSpan().ContainsAny(Codes);

    public int For(LegacyEncoding encoding) => encoding is LegacyEncoding.Tcvn3 ? Tcvn3 : Vni;

    /// <summary>The old encoding that more words speak for; null when none does.</summary>
    public LegacyEncoding? Stronger => Tcvn3 == 0 && Vni == 0 ? null : Tcvn3 >= Vni ? LegacyEncoding.Tcvn3 : LegacyEncoding.Vni;

    public static LetterVotes Of(string text)
    {
        if (!HasCodes(text))
        {
            return HasUnicodeOnly(text) ? new LetterVotes(1, 0, 0) : default;
        }

        var votes = default(LetterVotes);
        foreach (var (start, end) in WordsOf(text))
        {
            if (end - start is > 1 and <= LongestWord)
            {
                votes += OfWord(text[start..end]);
            }
        }

        return votes;
    }

    /// <summary>Where the words of a text stand: letters, and codes that may be letters.</summary>
    public static IEnumerable<(int Start, int End)> WordsOf(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && IsOfWord(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                yield return (start, end);
            }

            start = end;
        }
    }

    public static bool HasUnicodeOnly(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0102', '\u01B0') || text.AsSpan().ContainsAnyInRange('\u1EA0', '\u1EF9');

    private static bool IsOfWord(char letter) => char.IsLetter(letter) || LegacyCodes.IsCode(letter);

    private static LetterVotes OfWord(string word)
    {
        if (HasUnicodeOnly(word))
        {
            return new LetterVotes(1, 0, 0);
        }

        if (!HasCodes(word))
        {
            return default;
        }

        var (unicode, tcvn3) = (Syllable.Is(word), Encodings.Tcvn3.Knows(word) && Syllable.Is(Encodings.Tcvn3.ToUnicode(word)));
        var vni = Encodings.Vni.Read(word) is (var read, true) && Syllable.Is(read);
        return (unicode, tcvn3, vni) switch
        {
            (true, false, false) => new(1, 0, 0),
            (false, true, false) => new(0, 1, 0),
            (false, false, true) => new(0, 0, 1),
            _ => default,
        };
    }
}
