using System.Security.Cryptography;
using System.Text;

namespace Danchu.Core.Texts;

/// <summary>
/// Keys for what is written on screen (rubrics and their criteria, outlines and their sections): made from the wording, and unique among those that exist.
/// </summary>
internal static class NewKey
{
    private const int Words = 5;
    private const int Longest = 40;

    /// <summary>Of what a unit writes for itself: never one that a file of the catalogue would take.</summary>
    public static string OfAUnit() => "don-vi-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    public static string Of(string text, IEnumerable<string> taken)
    {
        var words = string.Join(
            '-', SearchText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Letters).Where(word => word.Length > 0).Take(Words));
        var stem = words.Length == 0 ? "dong" : words.Length > Longest ? words[..Longest].TrimEnd('-') : words;
        var known = taken.ToHashSet(StringComparer.Ordinal);
        var key = stem;
        for (var next = 2; known.Contains(key); next++)
        {
            key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stem}-{next}");
        }

        return key;
    }

    private static string Letters(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var letter in word.ToLowerInvariant())
        {
            if (letter is >= 'a' and <= 'z' or >= '0' and <= '9')
            {
                letters.Append(letter);
            }
        }

        return letters.ToString();
    }
}
