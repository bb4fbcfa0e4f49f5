using Danchu.Core.Texts;

namespace Danchu.Core.Accounts.Passwords;

/// <summary>Whether a password is one of those that are tried first: used by many, or made of names that everybody around knows.</summary>
internal static class EasyPassword
{
    /// <summary>Fewer letters than this beside a name are no secret.</summary>
    private const int LettersBesideNames = 4;

    public static bool IsCommon(string password)
    {
        var folded = CommonPasswords.Fold(password);
        var letters = PasswordShapes.LettersOf(folded);
        var signs = folded.Count(sign => !char.IsAsciiLetterOrDigit(sign));
        return letters.Length == 0
            || (letters.Length < LettersBesideNames && signs < 3)
            || PasswordShapes.Of(folded).Any(shape => shape.Length >= 4 && (GuessedWords.Words.Contains(shape) || CommonPasswords.Contain(shape)));
    }

    /// <summary>Whether next to nothing is left when names are taken out of it.</summary>
    /// <param name="names">As <see cref="NamesIn"/> gives them.</param>
    public static bool IsMadeOfNames(string password, IEnumerable<string> names)
    {
        var known = names.Concat(GuessedWords.Words).Concat(GuessedWords.Provinces).Where(n => n.Length >= 3)
            .Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length).ToList();
        return PasswordShapes.Undressed(CommonPasswords.Fold(password)).Select(PasswordShapes.Compact).Any(text =>
        {
            var rest = known.Aggregate(text, (left, name) => left.Replace(name, " ", StringComparison.Ordinal));
            return rest.Contains(' ', StringComparison.Ordinal) && PasswordShapes.LettersOf(rest).Length < LettersBesideNames;
        });
    }

    /// <summary>A name and all its parts, written together: of "Huyện Tam Đường" also "tamduong" and "huyentam".</summary>
    public static IEnumerable<string> NamesIn(string? name, int least)
    {
        var words = string.Concat(SearchText.Of(name ?? "").Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var first = 0; first < words.Length; first++)
        {
            var together = "";
            foreach (var word in words[first..])
            {
                together += word;
                if (together.Length >= least)
                {
                    yield return together;
                }
            }
        }
    }

    /// <summary>What could be the name of a unit anywhere in the country: only letters, from four on.</summary>
    public static IEnumerable<string> WordsToAskFor(string password) => PasswordShapes.Undressed(CommonPasswords.Fold(password))
        .Select(PasswordShapes.LettersOf).Where(word => word.Length >= 4).Distinct(StringComparer.Ordinal);
}
