using Danchu.Core.Access;
using Danchu.Core.Texts;

namespace Danchu.Core.Accounts;

/// <summary>A role as people write it in a file: the Vietnamese word with or without diacritics, or the word of the code.</summary>
internal static class ParseRole
{
    private static readonly Dictionary<string, Role> Words = Enum.GetValues<Role>()
        .SelectMany(role => new[] { (Word: role.ToString(), Role: role), (Word: role.Label(), Role: role) })
        .ToDictionary(pair => SearchText.Of(pair.Word), pair => pair.Role, StringComparer.Ordinal);

    public static string All => string.Join(", ", Enum.GetValues<Role>().Select(value => value.Label()));

    public static Role? From(string text) => Words.TryGetValue(SearchText.Of(text), out var role) ? role : null;
}
