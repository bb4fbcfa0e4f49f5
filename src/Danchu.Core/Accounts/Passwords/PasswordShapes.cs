using System.Text;

namespace Danchu.Core.Accounts.Passwords;

/// <summary>
/// What a password is made of, once the usual dress is off: years and signs at its ends, digits and signs in the place of letters, repetition. "P@ssw0rd2024!"
/// is "password", "admin-admin" is "admin".
/// </summary>
internal static class PasswordShapes
{
    private const string Signs = "@401!3$578";

    // The sign for one is i to some and l to others.
    private static readonly string[] Letters = ["aaoiiesstb", "aaolleestb"];

    /// <param name="folded">Without case and diacritics.</param>
    public static IReadOnlySet<string> Of(string folded)
    {
        var shapes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var dressed in Undressed(folded))
        {
            var compact = Compact(dressed);
            foreach (var shape in new[] { dressed, compact, Core(dressed), Core(compact), LettersOf(dressed) })
            {
                var piece = Piece(shape);
                shapes.UnionWith([shape, piece, Core(piece)]);
            }
        }

        return shapes;
    }

    /// <summary>Itself, and with letters where signs stand for them: in all of it, and only between its ends, where digits are a year.</summary>
    public static IEnumerable<string> Undressed(string folded)
    {
        yield return folded;
        foreach (var letters in Letters)
        {
            yield return Spell(folded, letters);
            yield return Spell(Core(folded), letters);
        }
    }

    public static string Compact(string text) => Only(text, char.IsAsciiLetterOrDigit);

    public static string LettersOf(string text) => Only(text, char.IsAsciiLetter);

    private static string Spell(string text, string letters) =>
        string.Concat(text.Select(sign => Signs.IndexOf(sign, StringComparison.Ordinal) is var at and >= 0 ? letters[at] : sign));

    // From the first letter to the last.
    private static string Core(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('a', 'z');
        return first < 0 ? "" : text[first..(text.AsSpan().LastIndexOfAnyInRange('a', 'z') + 1)];
    }

    // "abcabc" is "abc".
    private static string Piece(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Length % length == 0 && IsMadeOf(text, length))
            {
                return text[..length];
            }
        }

        return text;
    }

    private static bool IsMadeOf(string text, int length) => text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length));

    private static string Only(string text, Func<char, bool> kept)
    {
        var only = new StringBuilder(text.Length);
        foreach (var sign in text.Where(kept))
        {
            only.Append(sign);
        }

        return only.ToString();
    }
}
